import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t, type Key } from '../messages/index.js';
import { editNumber, formatNumber, parseNumber } from '../core/format.js';

/** What a field needs of the sheet around it. */
export interface FieldHost {
  text(field: string): string;
  mistake(field: string): string | null;
  isActive(field: string): boolean;
  edit(field: string, text: string): void;
  visit(field: string): void;
  activate(field: string): void;
  move(event: KeyboardEvent): void;
  paste(event: ClipboardEvent, field: string): void;
}

export function fieldId(field: string): string {
  return `f:${field}`;
}

export function numberField(
  host: FieldHost,
  field: string,
  label: Key,
  column: string,
  describedBy = '',
): TemplateResult {
  const text = host.text(field);
  const parsed = parseNumber(text);
  const shown = host.isActive(field) || parsed.kind !== 'number' ? text : formatNumber(parsed.value, 6);
  return html`<label class="cap" for=${fieldId(field)}>${t(label)}</label>
    <input
      id=${fieldId(field)}
      class="number"
      inputmode="decimal"
      autocomplete="off"
      data-column=${column}
      .value=${live(shown)}
      aria-invalid=${host.mistake(field) ? 'true' : nothing}
      aria-describedby=${`e:${field} ${describedBy}`.trim()}
      @focus=${() => host.activate(field)}
      @input=${(e: Event) => host.edit(field, (e.target as HTMLInputElement).value)}
      @blur=${() => host.visit(field)}
      @keydown=${(e: KeyboardEvent) => host.move(e)}
      @paste=${(e: ClipboardEvent) => host.paste(e, field)}
    />`;
}

export function textField(host: FieldHost, field: string, label: string, rows = 2): TemplateResult {
  return html`<label class="cap" for=${fieldId(field)}>${label}</label>
    <textarea
      id=${fieldId(field)}
      rows=${rows}
      .value=${live(host.text(field))}
      aria-invalid=${host.mistake(field) ? 'true' : nothing}
      aria-describedby=${`e:${field}`}
      @input=${(e: Event) => host.edit(field, (e.target as HTMLTextAreaElement).value)}
      @blur=${() => host.visit(field)}
    ></textarea>`;
}

export function mistakeLine(host: FieldHost, field: string): TemplateResult {
  const message = host.mistake(field);
  return html`<div id=${`e:${field}`} class="error" ?hidden=${!message}>
    ${message ?? ''}${askBack(host, field)}
  </div>`;
}

/** `1.234`: one click says which of the two was meant. */
function askBack(host: FieldHost, field: string): TemplateResult | typeof nothing {
  const parsed = parseNumber(host.text(field));
  if (!host.mistake(field) || parsed.kind !== 'ambiguous') return nothing;
  const choose = (value: number) => () => {
    host.edit(field, editNumber(value));
    host.visit(field);
  };
  return html`<span class="ask">
    <button type="button" class="link" @click=${choose(parsed.grouped)}>
      ${t('figure.asGrouped', { number: formatNumber(parsed.grouped) })}
    </button>
    <button type="button" class="link" @click=${choose(parsed.decimal)}>
      ${t('figure.asDecimal', { number: formatNumber(parsed.decimal) })}
    </button>
  </span>`;
}
