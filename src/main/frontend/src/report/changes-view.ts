import { html, nothing, type TemplateResult } from 'lit';
import { parseNumber, editNumber, formatNumber } from '../core/format.js';
import { wordDiff } from '../core/word-diff.js';
import { fieldText } from '../core/places.js';
import { isNumberField, sameText } from '../core/sheet-fields.js';
import { t } from '../messages/index.js';

/** One field then and now. */
export interface Change {
  field: string;
  label: string;
  before: string;
  now: string;
}

/** What of a line is no longer what the round before said. */
export function changed(lines: readonly Change[]): Change[] {
  return lines.filter(line => !sameText(line.field, line.before, line.now));
}

/** "What changed since the last round": numbers old → new, texts word by word. */
export function changesView(lines: readonly Change[]): TemplateResult | typeof nothing {
  const found = changed(lines);
  if (!found.length) return nothing;
  return html`<div class="cell changes">
    <p class="cap">${t('changes.title')}</p>
    <ul>
      ${found.map(change => html`<li><span class="what">${change.label}:</span> ${oldAndNew(change)}</li>`)}
    </ul>
  </div>`;
}

function oldAndNew({ field, before, now }: Change): TemplateResult {
  const short = /\.(status|numerator|denominator|value|progress)$/.test(field);
  if (short || !before.trim() || !now.trim()) {
    return html`<del><span class="sr">${t('changes.before')} </span>${shown(field, before)}</del>
      <span aria-hidden="true">→</span>
      <ins><span class="sr">${t('changes.now')} </span>${shown(field, now)}</ins>`;
  }
  return html`<span class="pre"
    >${wordDiff(before, now).map(piece =>
      piece.kind === 'added'
        ? html`<ins>${piece.text}</ins>`
        : piece.kind === 'removed'
          ? html`<del>${piece.text}</del>`
          : piece.text,
    )}</span
  >`;
}

function shown(field: string, text: string): string {
  const parsed = isNumberField(field) ? parseNumber(text) : null;
  return parsed?.kind === 'number' ? formatNumber(parsed.value, 6) : fieldText(field, text);
}

export function numberText(value: number | null | undefined): string {
  return editNumber(value);
}
