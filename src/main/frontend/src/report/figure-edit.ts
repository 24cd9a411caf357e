import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { resultBadge } from '../core/badges.js';
import type { Draft } from '../core/draft.js';
import { measureOf } from '../core/figure.js';
import { formatMeasure } from '../core/format.js';
import { path, type FigurePart } from '../core/sheet-fields.js';
import type { Entry, Result } from '../core/types.js';
import { t, type Key } from '../messages/index.js';
import { fieldId, invalid, mistakeLine, numberField, textField, type FieldHost } from './fields.js';

const STATUSES = ['REPORTED', 'NOT_APPLICABLE', 'NO_DATA'] as const;

/** The fields of a figure that is being written. */
export function figureFields(entry: Entry, draft: Draft, host: FieldHost): TemplateResult {
  const field = (part: FigurePart) => path(entry, part);
  const status = draft.status(entry);
  const counted = status === null || status === 'REPORTED';
  return html`<div class="cell status">
      <label class="cap" for=${fieldId(field('status'))}>${t('figure.status')}</label>
      <select
        id=${fieldId(field('status'))}
        .value=${live(status ?? '')}
        aria-invalid=${invalid(host, field('status'))}
        aria-describedby=${`e:${field('status')}`}
        @change=${(e: Event) => host.edit(field('status'), (e.target as HTMLSelectElement).value)}
        @blur=${() => host.visit(field('status'))}
      >
        <option value="" ?selected=${status === null}>${t('status.none')}</option>
        ${STATUSES.map(s => html`<option value=${s} ?selected=${status === s}>${t(`status.${s}`)}</option>`)}
      </select>
    </div>
    ${counted ? numbers(entry, draft, host) : absence(status)}
    <div class="cell result">
      <span class="cap">${t('figure.result')}</span>${resultOrDash(draft.result(entry))}
    </div>
    <div class="cell explanation">
      ${(['status', 'numerator', 'denominator', 'value'] as const).map(part => mistakeLine(host, field(part)))}
      <div class="texts">
        ${
          counted && citesSource(entry)
            ? html`<div>
                ${textField(host, field('source'), t('figure.source'), 1)}
                ${mistakeLine(host, field('source'))}
              </div>`
            : nothing
        }
        <div>
          ${textField(host, field('explanation'), t(explanationLabel(entry, counted)), 1)}
          ${mistakeLine(host, field('explanation'))}
        </div>
      </div>
    </div>`;
}

/** Said to be none: distinct from an empty field, and from each other. */
export function absence(status: 'NOT_APPLICABLE' | 'NO_DATA'): TemplateResult {
  return html`<p class="cell absence">${t(`absence.${status}`)}</p>`;
}

function numbers(entry: Entry, draft: Draft, host: FieldHost): TemplateResult {
  const measure = measureOf(entry);
  if (measure !== 'RATIO') {
    return html`<div class="cell value">
      ${numberField(host, path(entry, 'value'), t(`figure.value.${measure}`), 'value')}
    </div>`;
  }
  return html`<div class="cell numerator">
      ${numberField(host, path(entry, 'numerator'), t('figure.numerator'), 'numerator', `h:${entry.indicator}`)}
    </div>
    <div class="cell denominator">
      ${numberField(host, path(entry, 'denominator'), t('figure.denominator'), 'denominator', `h:${entry.indicator}`)}
    </div>
    <div class="cell value">
      <span class="cap">${t('figure.value')}</span
      ><output
        class="num"
        for=${`${fieldId(path(entry, 'numerator'))} ${fieldId(path(entry, 'denominator'))}`}
        >${formatMeasure(draft.value(entry), entry.unit)}</output
      >
    </div>`;
}

/** Nothing said yet is not the same as said to have no figure. */
export function resultOrDash(result: Result | 'NOT_APPLICABLE' | null): TemplateResult {
  return result ? resultBadge(result) : html`<span class="badge muted">–</span>`;
}

/** An older server takes the source of a statistic as its explanation. */
function citesSource(entry: Entry): boolean {
  return measureOf(entry) === 'OFFICIAL' && entry.source !== undefined;
}

function explanationLabel(entry: Entry, counted: boolean): Key {
  if (!counted) return 'figure.reason';
  const measure = measureOf(entry);
  if (measure === 'OFFICIAL' && !citesSource(entry)) return 'figure.source';
  return measure === 'MILESTONE' ? 'figure.milestoneText' : 'figure.explanation';
}
