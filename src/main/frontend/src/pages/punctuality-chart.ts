import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { OUTCOMES, countOf, type Series } from '../core/deadline-types.js';
import { define, TdElement } from '../core/element.js';
import { formatNumber } from '../core/format.js';
import { periodName } from '../core/periods.js';
import { base, controls, notes } from '../core/styles.js';
import { t } from '../messages/index.js';
import { outcomeBar, outcomeStyles, swatch } from './outcomes.js';
import { failure, loading } from './tools.js';

/** The last periods of one kind as a table with a bar in each line: what the bar shows can be read and heard as well. */
export class PunctualityChart extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    outcomeStyles,
    css`
      table {
        border-collapse: collapse;
        width: 100%;
      }
      caption {
        text-align: left;
        font-weight: 650;
        padding-bottom: 4px;
      }
      th,
      td {
        padding: 3px 0 3px 12px;
        text-align: right;
        font-weight: 400;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        padding-left: 0;
        text-align: left;
      }
      thead th {
        font-size: 12px;
        line-height: 16px;
        color: var(--muted);
        vertical-align: bottom;
      }
      .wide {
        width: 45%;
        min-width: 60px;
      }
      @media (max-width: 640px) {
        thead th .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        th,
        td {
          padding-left: 8px;
        }
        .legend {
          display: flex;
        }
        .wide {
          width: 30%;
        }
      }
      @media (min-width: 641px) {
        .legend {
          display: none;
        }
      }
      .legend {
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-top: 8px;
        font-size: 13px;
      }
    `,
  ];

  /** Code of a unit; empty for all of them. */
  @property() unit = '';
  /** The newest period of the series. */
  @property() period = '';
  @property({ type: Number }) periods = 12;
  @state() private series: Series | null = null;
  @state() private failed = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('unit') || changed.has('period') || changed.has('periods')) void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.series) return loading();
    const { unitName, periods } = this.series;
    return html`<table>
        <caption>
          ${unitName ? t('series.ofUnit', { unit: unitName }) : t('series.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('list.period')}</th>
            <th scope="col" class="wide"><span class="sr">${t('series.bar')}</span></th>
            ${OUTCOMES.map(
              outcome =>
                html`<th scope="col">
                  ${swatch(outcome)}<span class="word">${t(`outcome.${outcome}`)}</span>
                </th>`,
            )}
            <th scope="col">${t('series.share')}</th>
          </tr>
        </thead>
        <tbody>
          ${periods.map(
            ({ period, totals }, i) =>
              html`<tr>
                <th scope="row"><abbr title=${periodName(period)}>${period}</abbr></th>
                <td class="wide">${totals.reports ? outcomeBar(totals, `p${i}`) : nothing}</td>
                ${OUTCOMES.map(outcome => html`<td class=${countOf(totals, outcome) ? '' : 'muted'}>${countOf(totals, outcome)}</td>`)}
                <td>${totals.shareOnTime === null ? '–' : formatNumber(totals.shareOnTime * 100, 0)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="legend" aria-hidden="true">
        ${OUTCOMES.map(outcome => html`<span>${swatch(outcome)}${t(`outcome.${outcome}`)}</span>`)}
      </p>`;
  }

  private async load(): Promise<void> {
    this.failed = '';
    const asked = `${this.unit} ${this.period} ${this.periods}`;
    const query = new URLSearchParams({ periods: String(this.periods) });
    if (this.unit) query.set('unit', this.unit);
    if (this.period) query.set('period', this.period);
    try {
      const series = await get<Series>(`/punctuality?${query}`);
      if (asked === `${this.unit} ${this.period} ${this.periods}`) this.series = series;
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-punctuality-chart', PunctualityChart);
