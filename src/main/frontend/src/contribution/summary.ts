import { html, nothing, type TemplateResult } from 'lit';
import { derive } from '../core/figure.js';
import { formatMeasure, formatNumber } from '../core/format.js';
import type { Entry } from '../core/types.js';
import { t } from '../messages/index.js';
import { newest, type Sum } from './take.js';
import type { Contribution } from './types.js';

/** How many units have answered, of those whose answer counts. */
export function countText(shown: readonly Contribution[]): string {
  const latest = newest(shown);
  return t('contribution.count', {
    answered: latest.filter(c => c.state === 'ANSWERED').length,
    asked: latest.length,
  });
}

/** What a lead should not have to open the panel for. */
export function countAside(shown: readonly Contribution[]): TemplateResult {
  const latest = newest(shown);
  const declined = latest.filter(c => c.state === 'DECLINED').length;
  const overdue = latest.filter(c => c.overdue).length;
  return html`${declined ? html`<span class="small">${t('contribution.declinedCount', { count: declined })}</span>` : nothing}
  ${overdue ? html`<span class="small late">${t('contribution.overdueCount', { count: overdue })}</span>` : nothing}`;
}

/** The sum of a share's parts, and who is missing in it. @param onTake null where the sheet is only read */
export function sumLine(entry: Entry, sum: Sum, onTake: ((sum: Sum) => void) | null): TemplateResult {
  const answered = sum.answered.length;
  const value = derive(sum.numerator, sum.denominator);
  return html`<div class="row sum">
    <span>
      <b>${t('contribution.sum', { answered, asked: answered + sum.missing.length })}:</b>
      ${
        answered
          ? html`<b class="num"
                >${t('contribution.ratio', {
                  numerator: formatNumber(sum.numerator, 6),
                  denominator: formatNumber(sum.denominator, 6),
                })}</b
              >
              ${value === null ? nothing : html`<span class="num">= ${formatMeasure(value, entry.unit)}</span>`}`
          : '–'
      }
    </span>
    ${
      onTake && answered
        ? html`<button type="button" class="primary" @click=${() => onTake(sum)}>
            ${t('contribution.takeSum')}
          </button>`
        : nothing
    }
    ${
      sum.missing.length
        ? html`<span class="small muted"
            >${t('contribution.missing', { units: sum.missing.map(c => c.askedUnitName).join(', ') })}</span
          >`
        : nothing
    }
  </div>`;
}
