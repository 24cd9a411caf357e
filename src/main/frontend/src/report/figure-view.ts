import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../core/draft.js';
import { comparatorSign, measureOf } from '../core/figure.js';
import { formatDay, formatMeasure } from '../core/format.js';
import { path, type FigurePart } from '../core/sheet-fields.js';
import type { Entry } from '../core/types.js';
import { t } from '../messages/index.js';
import { changesView, numberText, type Change } from './changes-view.js';
import type { FieldHost } from './fields.js';
import { figureFields } from './figure-edit.js';
import { figureCells } from './figure-read.js';
import { lockNote, openNote } from './line-notes.js';
import { remarkViews, type RemarkOptions } from './remark-view.js';
import { sparkView } from './spark-view.js';
import { warningNotes } from './warning-notes.js';

export interface FigureOptions extends RemarkOptions {
  host: FieldHost;
  /** What the figure says: as being written, or as it stands. */
  draft: Draft;
  editable: boolean;
  /** Some lines are locked, so open ones are marked. */
  someLocked: boolean;
  /** Evidence and contributions. */
  extras: TemplateResult | typeof nothing;
}

export function figureView(entry: Entry, options: FigureOptions): TemplateResult {
  const { draft, editable, someLocked } = options;
  const id = entry.indicator;
  const status = draft.status(entry);
  const locked = editable && entry.open === false;
  const reported = status === 'REPORTED' && draft.result(entry) !== null;
  return html`<article
    class="figure"
    tabindex="-1"
    id=${`line:entries[${id}]`}
    aria-labelledby=${`n:${id}`}
    data-figure=${id}
    data-status=${status ?? 'none'}
    ?data-open=${status === null}
    ?data-locked=${locked}
  >
    <div class="name">
      <p id=${`n:${id}`}><span class="code">${id}</span> ${entry.name}</p>
      ${locked ? lockNote() : someLocked ? openNote() : nothing}
      ${
        measureOf(entry) === 'RATIO' && (entry.numeratorName || entry.denominatorName)
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
      <div>
        <span class="num"
          >${entry.previousValue === null ? t('figure.noPrevious') : formatMeasure(entry.previousValue, entry.unit)}</span
        >
        ${entry.previousPeriod ? html`<span class="when">${entry.previousPeriod}</span>` : nothing}
      </div>
      ${sparkView(entry, reported ? draft.value(entry) : null)}
    </div>
    ${editable && !locked ? figureFields(entry, draft, options.host) : figureCells(entry)}
    ${warningNotes(entry, draft, editable && !locked)} ${changesView(changesOf(entry, draft))}
    ${options.extras === nothing ? nothing : html`<div class="cell extras">${options.extras}</div>`}
    ${remarkViews(options)}
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

const COMPARED: readonly FigurePart[] = [
  'status',
  'numerator',
  'denominator',
  'value',
  'source',
  'explanation',
];

/** Then and now, part by part; nothing in the first round. */
export function changesOf(entry: Entry, draft: Draft): Change[] {
  const before = entry.before;
  if (!before) return [];
  const ratio = measureOf(entry) === 'RATIO';
  return COMPARED.filter(part => !(ratio && part === 'value')).map(part => {
    const then = before[part];
    return {
      field: path(entry, part),
      label: t(`figurePart.${part}`),
      before: typeof then === 'string' ? then : numberText(then),
      now: draft.sent(path(entry, part)),
    };
  });
}
