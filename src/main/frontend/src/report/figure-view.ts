import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t, type Key } from '../messages/index.js';
import { resultBadge } from '../core/badges.js';
import { path, type Draft } from '../core/draft.js';
import { comparatorSign, isRatio } from '../core/figure.js';
import { formatDate, formatDay, formatMeasure, formatNumber } from '../core/format.js';
import type { Entry, Remark, Result } from '../core/types.js';
import { fieldId, mistakeLine, numberField, textField, type FieldHost } from './fields.js';

const STATUSES = ['REPORTED', 'NOT_APPLICABLE', 'NO_DATA'] as const;

export interface FigureOptions {
  host: FieldHost;
  draft: Draft | null;
  remarks: Remark[];
  /** The reviewer's own words, or null where nobody reviews. */
  myRemark: string | null;
  onRemark(text: string): void;
}

export function figureView(entry: Entry, options: FigureOptions): TemplateResult {
  const id = entry.indicator;
  const filled = options.draft?.status(entry) ?? entry.status;
  return html`<article
    class="figure"
    role="group"
    aria-labelledby=${`n:${id}`}
    data-figure=${id}
    ?data-open=${filled === null}
  >
    <div class="name">
      <p id=${`n:${id}`}><span class="code">${id}</span> ${entry.name}</p>
      ${
        isRatio(entry.aggregation) && (entry.numeratorName || entry.denominatorName)
          ? html`<p class="hint" id=${`h:${id}`}>
              <b>${t('figure.numerator')}:</b> ${entry.numeratorName} <br /><b>${t('figure.denominator')}:</b>
              ${entry.denominatorName}
            </p>`
          : nothing
      }
    </div>
    <div class="cell target"><span class="cap">${t('figure.target')}</span>${targetView(entry)}</div>
    <div class="cell previous">
      <span class="cap">${t('figure.previous')}</span>
      <span class="num"
        >${entry.previousValue === null ? t('figure.noPrevious') : formatMeasure(entry.previousValue, entry.unit)}</span
      >
      ${entry.previousPeriod ? html`<span class="when">${entry.previousPeriod}</span>` : nothing}
    </div>
    ${options.draft ? editing(entry, options.draft, options.host) : reading(entry)} ${remarkViews(options)}
  </article>`;
}

function targetView(entry: Entry): TemplateResult {
  const until = entry.deadline
    ? html`<span class="when">${t('figure.deadline', { date: formatDay(entry.deadline) })}</span>`
    : nothing;
  if (entry.target === null) return html`<span>${t('figure.milestone')}</span> ${until}`;
  return html`<span class="num"
      >${comparatorSign(entry.comparator)} ${formatMeasure(entry.target, entry.unit)}</span
    >
    ${until}`;
}

function editing(entry: Entry, draft: Draft, host: FieldHost): TemplateResult {
  const field = (part: Parameters<typeof path>[1]) => path(entry, part);
  const status = draft.status(entry);
  const counted = status === null || status === 'REPORTED';
  return html`<div class="cell status">
      <label class="cap" for=${fieldId(field('status'))}>${t('figure.status')}</label>
      <select
        id=${fieldId(field('status'))}
        .value=${live(status ?? '')}
        aria-invalid=${host.mistake(field('status')) ? 'true' : nothing}
        aria-describedby=${`e:${field('status')}`}
        @change=${(e: Event) => host.edit(field('status'), (e.target as HTMLSelectElement).value)}
        @blur=${() => host.visit(field('status'))}
      >
        <option value="" ?selected=${status === null}>${t('status.none')}</option>
        ${STATUSES.map(s => html`<option value=${s} ?selected=${status === s}>${t(`status.${s}`)}</option>`)}
      </select>
    </div>
    ${counted ? figures(entry, draft, host) : nothing}
    <div class="cell result">
      <span class="cap">${t('figure.result')}</span>${resultOrDash(draft.result(entry))}
    </div>
    <div class="cell explanation">
      ${(['status', 'numerator', 'denominator', 'value'] as const).map(part => mistakeLine(host, field(part)))}
      ${textField(host, field('explanation'), t(explanationLabel(entry, counted)), 1)}
      ${mistakeLine(host, field('explanation'))}
    </div>`;
}

function figures(entry: Entry, draft: Draft, host: FieldHost): TemplateResult {
  if (!isRatio(entry.aggregation)) {
    const label: Key = entry.aggregation === 'EXTERNAL' ? 'figure.valueExternal' : 'figure.valueMilestone';
    return html`<div class="cell value">${numberField(host, path(entry, 'value'), label, 'value')}</div>`;
  }
  return html`<div class="cell numerator">
      ${numberField(host, path(entry, 'numerator'), 'figure.numerator', 'numerator', `h:${entry.indicator}`)}
    </div>
    <div class="cell denominator">
      ${numberField(host, path(entry, 'denominator'), 'figure.denominator', 'denominator', `h:${entry.indicator}`)}
    </div>
    <div class="cell value">
      <span class="cap">${t('figure.value')}</span
      ><output class="num" aria-label=${t('figure.derived')}
        >${formatMeasure(draft.value(entry), entry.unit)}</output
      >
    </div>`;
}

function reading(entry: Entry): TemplateResult {
  const ratio = isRatio(entry.aggregation);
  const shown = entry.status === 'NOT_APPLICABLE' ? 'NOT_APPLICABLE' : entry.status && entry.result;
  return html`<div class="cell status">
      <span class="cap">${t('figure.status')}</span
      ><span>${t(entry.status ? `status.${entry.status}` : 'status.none')}</span>
    </div>
    ${
      ratio && entry.status === 'REPORTED'
        ? html`<div class="cell numerator">
              <span class="cap">${t('figure.numerator')}</span
              ><span class="num">${formatNumber(entry.numerator, 6)}</span>
            </div>
            <div class="cell denominator">
              <span class="cap">${t('figure.denominator')}</span
              ><span class="num">${formatNumber(entry.denominator, 6)}</span>
            </div>`
        : nothing
    }
    <div class="cell value">
      <span class="cap">${t('figure.value')}</span>
      <span class="num">${formatMeasure(entry.value, entry.unit)}</span>${change(entry)}
    </div>
    <div class="cell result"><span class="cap">${t('figure.result')}</span>${resultOrDash(shown)}</div>
    ${
      entry.explanation
        ? html`<div class="cell explanation">
            <span class="cap">${t('figure.explanation')}</span>
            <p class="pre">${entry.explanation}</p>
          </div>`
        : nothing
    }`;
}

/** Nothing said yet is not the same as said to have no figure. */
function resultOrDash(result: Result | 'NOT_APPLICABLE' | null): TemplateResult {
  return result ? resultBadge(result) : html`<span class="badge muted">–</span>`;
}

/** How far from the previous period, in points. */
function change(entry: Entry): TemplateResult | typeof nothing {
  if (entry.value === null || entry.previousValue === null) return nothing;
  const points = Number((entry.value - entry.previousValue).toFixed(4));
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return html`<span class="when num">${sign}${formatNumber(Math.abs(points))}</span>`;
}

function explanationLabel(entry: Entry, counted: boolean): Key {
  if (!counted) return 'figure.reason';
  if (entry.aggregation === 'EXTERNAL') return 'figure.source';
  return entry.aggregation === 'MILESTONE' ? 'figure.milestoneText' : 'figure.explanation';
}

function remarkViews(options: FigureOptions): TemplateResult | typeof nothing {
  if (!options.remarks.length && options.myRemark === null) return nothing;
  return html`<div class="cell remarks">
    ${options.remarks.map(remarkNote)}
    ${options.myRemark === null ? nothing : myRemark(options.myRemark, options.onRemark)}
  </div>`;
}

export function remarkNote(remark: Remark): TemplateResult {
  return html`<div class="note warn">
    <p class="cap">
      ${t('figure.remark', { author: remark.authorName ?? remark.author ?? '', round: remark.round ?? '' })}
      ${remark.at ? formatDate(remark.at) : nothing}
    </p>
    <p class="pre">${remark.text}</p>
  </div>`;
}

function myRemark(text: string, onRemark: (text: string) => void): TemplateResult {
  return html`<details class="mine" ?open=${text !== ''}>
    <summary>${t('figure.addRemark')}</summary>
    <textarea
      rows="2"
      aria-label=${t('figure.myRemark')}
      .value=${live(text)}
      @input=${(e: Event) => onRemark((e.target as HTMLTextAreaElement).value)}
    ></textarea>
  </details>`;
}
