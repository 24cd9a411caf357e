import { html, nothing, type TemplateResult } from 'lit';
import { endOfDay, formatDay, parseDay } from '../core/format.js';
import { t } from '../messages/index.js';

export interface DayField {
  id: string;
  label: string;
  value: string;
  mistake: string;
  required?: boolean;
  onInput: (value: string) => void;
}

/** A day typed as it is read here; a date picker would write it in the browser's own order. */
export function dayField(field: DayField): TemplateResult {
  const day = parseDay(field.value);
  return html`<div>
    <label for=${field.id}>${field.label}</label>
    <input
      id=${field.id}
      class="day"
      inputmode="numeric"
      autocomplete="off"
      placeholder=${t('periods.datePattern')}
      .value=${field.value}
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${field.mistake ? 'true' : nothing}
      aria-describedby="${field.id}-said"
      @input=${(e: Event) => field.onInput((e.target as HTMLInputElement).value)}
    />
    <p class=${field.mistake ? 'error' : 'small muted num'} id="${field.id}-said">
      ${field.mistake || (day ? t('due.at', { time: '24:00', date: formatDay(day) }) : nothing)}
    </p>
  </div>`;
}

/** The typed day to its end, as the server wants it; null when it cannot be read. */
export function endOfTyped(value: string): string | null {
  const day = parseDay(value);
  return day ? endOfDay(day) : null;
}
