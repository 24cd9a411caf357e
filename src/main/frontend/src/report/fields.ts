import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../core/badges.js';
import { editNumber, formatNumber, parseNumber } from '../core/format.js';
import { isNumberField } from '../core/sheet-fields.js';
import { t } from '../messages/index.js';

/** What stands under a field: something wrong, or something to be explained. */
export interface Said {
  text: string;
  warning: boolean;
}

/** What a field needs of the sheet around it. */
export interface FieldHost {
  text(field: string): string;
  said(field: string): Said | null;
  isActive(field: string): boolean;
  edit(field: string, text: string): void;
  visit(field: string): void;
  activate(field: string): void;
  key(event: KeyboardEvent, field: string): void;
  paste(event: ClipboardEvent, field: string): void;
}

export function fieldId(field: string): string {
  return `f:${field}`;
}

/** @param column the fields among which the arrows go up and down */
export function numberField(
  host: FieldHost,
  field: string,
  label: string,
  column: string,
  describedBy = '',
): TemplateResult {
  const text = host.text(field);
  const parsed = isNumberField(field) ? parseNumber(text) : ({ kind: 'invalid' } as const);
  const shown = host.isActive(field) || parsed.kind !== 'number' ? text : formatNumber(parsed.value, 6);
  return html`<label class="cap" for=${fieldId(field)}>${label}</label>
    <input
      id=${fieldId(field)}
      class="number"
      inputmode="decimal"
      autocomplete="off"
      data-column=${column}
      .value=${live(shown)}
      aria-invalid=${invalid(host, field)}
      aria-describedby=${`e:${field} ${describedBy}`.trim()}
      @focus=${(e: FocusEvent) => enter(e.target as HTMLInputElement, host, field)}
      @input=${(e: Event) => host.edit(field, (e.target as HTMLInputElement).value)}
      @blur=${() => host.visit(field)}
      @keydown=${(e: KeyboardEvent) => host.key(e, field)}
      @paste=${(e: ClipboardEvent) => host.paste(e, field)}
    />`;
}

/** As typed, and selected, at once: a later change of the text would undo the selection and append what is typed next. */
function enter(input: HTMLInputElement, host: FieldHost, field: string): void {
  host.activate(field);
  input.value = host.text(field);
  input.select();
}

/** @param hint what stands beside the label */
export function textField(
  host: FieldHost,
  field: string,
  label: string,
  rows = 2,
  hint: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="over"><label class="cap" for=${fieldId(field)}>${label}</label>${hint}</div>
    <textarea
      id=${fieldId(field)}
      rows=${rows}
      .value=${live(host.text(field))}
      aria-invalid=${invalid(host, field)}
      aria-describedby=${`e:${field}`}
      @focus=${() => host.activate(field)}
      @input=${(e: Event) => host.edit(field, (e.target as HTMLTextAreaElement).value)}
      @blur=${() => host.visit(field)}
      @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && host.key(e, field)}
    ></textarea>`;
}

export function invalid(host: FieldHost, field: string): 'true' | typeof nothing {
  const said = host.said(field);
  return said && !said.warning ? 'true' : nothing;
}

export function mistakeLine(host: FieldHost, field: string): TemplateResult {
  const said = host.said(field);
  return html`<div id=${`e:${field}`} class=${said?.warning ? 'error asks' : 'error'} ?hidden=${!said}>
    ${said?.warning ? icon('alarm') : nothing} ${said?.text ?? ''}${askBack(host, field)}
  </div>`;
}

/** `1.234`: one click says which of the two was meant. */
function askBack(host: FieldHost, field: string): TemplateResult | typeof nothing {
  if (!host.said(field) || !isNumberField(field)) return nothing;
  const parsed = parseNumber(host.text(field));
  if (parsed.kind !== 'ambiguous') return nothing;
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
