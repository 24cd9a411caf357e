import { html, nothing, type TemplateResult } from 'lit';
import { measureOf } from '../core/figure.js';
import { formatMeasure, formatNumber } from '../core/format.js';
import type { Entry } from '../core/types.js';
import { t } from '../messages/index.js';
import { absence, resultOrDash } from './figure-edit.js';

/** A figure that is only read. */
export function figureCells(entry: Entry): TemplateResult {
  const shown = entry.status === 'NOT_APPLICABLE' ? 'NOT_APPLICABLE' : entry.status && entry.result;
  return html`<div class="cell status">
      <span class="cap">${t('figure.status')}</span
      ><span>${t(entry.status ? `status.${entry.status}` : 'status.none')}</span>
    </div>
    ${entry.status === 'NOT_APPLICABLE' || entry.status === 'NO_DATA' ? absence(entry.status) : numbers(entry)}
    <div class="cell result"><span class="cap">${t('figure.result')}</span>${resultOrDash(shown)}</div>
    ${
      entry.explanation || entry.source
        ? html`<div class="cell explanation">
            <div class="texts">
              ${entry.source ? said('figure.sourceRead', entry.source) : nothing}
              ${entry.explanation ? said('figure.explanation', entry.explanation) : nothing}
            </div>
          </div>`
        : nothing
    }`;
}

function said(label: 'figure.sourceRead' | 'figure.explanation', text: string): TemplateResult {
  return html`<div>
    <span class="cap">${t(label)}</span>
    <p class="pre">${text}</p>
  </div>`;
}

function numbers(entry: Entry): TemplateResult {
  const ratio = measureOf(entry) === 'RATIO' && entry.status === 'REPORTED';
  return html`${
      ratio
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
      <span class="num">${formatMeasure(entry.value, entry.unit)}</span>${difference(entry)}
    </div>`;
}

/** How far from the previous period, in points. */
function difference(entry: Entry): TemplateResult | typeof nothing {
  if (entry.value === null || entry.previousValue === null) return nothing;
  const points = Number((entry.value - entry.previousValue).toFixed(4));
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return html`<span class="when num" title=${t('figure.difference')}
    >${sign}${formatNumber(Math.abs(points))}</span
  >`;
}
