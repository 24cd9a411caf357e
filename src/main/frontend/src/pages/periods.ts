import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatDay, formatDue } from '../core/format.js';
import { periodName } from '../core/periods.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { ROOT } from '../core/root.js';
import type { Period } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import './period-opener.js';
import { failure, loading, toolStyles } from './tools.js';

const POLL_MS = 1500;

/** All periods, and the form that opens one. While reports are still being handed out, the count runs along. */
export class Periods extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    toolStyles,
    css`
      .tools button {
        margin-left: auto;
      }
      td-period-opener {
        margin-bottom: 24px;
      }
      .note {
        margin-bottom: 16px;
      }
    `,
  ];

  @state() private periods: readonly Period[] | null = null;
  @state() private failed = '';
  @state() private opening = false;
  @state() private opened = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.periods) return loading();
    return html`<div class="tools">
        <h1>${t('periods.title')}</h1>
        ${
          this.opening
            ? nothing
            : html`<button type="button" class="primary" @click=${() => (this.opening = true)}>
                ${t('periods.open')}
              </button>`
        }
      </div>
      ${
        this.opening
          ? html`<td-period-opener
              @td-opened=${(e: CustomEvent<Period>) => this.wasOpened(e.detail)}
              @td-cancel=${() => (this.opening = false)}
            ></td-period-opener>`
          : nothing
      }
      ${this.news()}
      ${this.periods.length ? this.table(this.periods) : html`<p class="note">${t('periods.empty')}</p>`}`;
  }

  private news(): TemplateResult | typeof nothing {
    const period = this.periods?.find(p => p.code === this.opened);
    if (!period) return nothing;
    const values = { code: period.code, count: period.counts.total };
    return html`<p class="note good" role="status">
      ${period.state === 'OPENING' ? t('periods.opening', values) : t('periods.opened', values)}
    </p>`;
  }

  private table(periods: readonly Period[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('periods.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('list.period')}</th>
            <th scope="col">${t('list.state')}</th>
            <th scope="col">${t('periods.reports')}</th>
            <th scope="col">${t('periods.overdue')}</th>
            <th scope="col">${t('periods.approved')}</th>
            <th scope="col">${t('periods.unitDueAt')}</th>
            <th scope="col">${t('periods.approvalDueAt')}</th>
            <th scope="col">${t('periods.closesAt')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${periods.map(
            p =>
              html`<tr>
                <th scope="row">
                  ${periodName(p.code)}
                  <div class="small muted">${p.code}: ${formatDay(p.from)}–${formatDay(p.to)}</div>
                </th>
                <td>${tCode('periodState', p.state)}</td>
                <td class="num">${p.counts.total}</td>
                <td class="num">${p.counts.byTimeliness.OVERDUE ?? 0}</td>
                <td class="num">${p.counts.byState.APPROVED ?? 0}</td>
                <td class="num">${formatDue(p.unitDueAt)}</td>
                <td class="num">${formatDue(p.approvalDueAt)}</td>
                <td class="num">${formatDue(p.closesAt)}</td>
                <td class="tight"><a href=${`${ROOT}/dashboard?period=${p.code}`}>${t('periods.see')}</a></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private wasOpened(period: Period): void {
    this.opening = false;
    this.opened = period.code;
    void this.load();
  }

  private async load(): Promise<void> {
    this.failed = '';
    clearTimeout(this.timer);
    try {
      this.periods = await get<Period[]>('/periods');
      if (this.isConnected && this.periods.some(p => p.state === 'OPENING')) {
        this.timer = setTimeout(() => void this.load(), POLL_MS);
      }
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-periods', Periods);
