import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { badges } from '../core/badges.js';
import { define, TdElement } from '../core/element.js';
import { formatDay, formatDue } from '../core/format.js';
import { matches } from '../core/search.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { ROOT } from '../core/root.js';
import type { Me, Period, ReportLine } from '../core/types.js';
import { t } from '../messages/index.js';
import { countPanels, reportTable, reportTableStyles, type Choice } from './report-table.js';
import { failure, loading, periodPicker, searchBox, toolStyles } from './tools.js';

const EVERYTHING: Choice = { state: '', timeliness: '' };

/** Where every unit's report of a period stands. The period is part of the address, so that it can be sent on. */
export class Dashboard extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    badges,
    toolStyles,
    reportTableStyles,
    css`
      .picker {
        min-width: 240px;
      }
      .window {
        margin-bottom: 16px;
      }
    `,
  ];

  @state() private periods: readonly Period[] | null = null;
  @state() private lines: readonly ReportLine[] | null = null;
  @state() private code = '';
  @state() private query = '';
  @state() private choice = EVERYTHING;
  @state() private admin = false;
  @state() private mayConsolidate = false;
  @state() private failed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.periods) return loading();
    if (!this.periods.length) return this.empty();
    const period = this.periods.find(p => p.code === this.code)!;
    return html`<div class="tools">
        <h1>${t('dashboard.title')}</h1>
        ${periodPicker(this.periods, this.code, code => void this.choose(code))}
        ${searchBox(this.query, t('list.searchUnit'), q => (this.query = q))}
      </div>
      <p class="window muted">
        ${t('dashboard.window', {
          from: formatDay(period.from),
          to: formatDay(period.to),
          cutoff: formatDay(period.cutoff),
          due: formatDue(period.unitDueAt),
        })}
        ${
          this.mayConsolidate
            ? html`<a href=${`${ROOT}/periods/${period.code}/consolidation`}
                >${t('dashboard.consolidation')}</a
              >`
            : nothing
        }
      </p>
      ${countPanels(period.counts, this.choice, choice => (this.choice = choice))} ${this.table()}`;
  }

  private table(): TemplateResult {
    if (!this.lines) return loading();
    const rows = this.lines.filter(
      line =>
        matches(this.query, line.unitName, line.unit) &&
        (!this.choice.state || line.state === this.choice.state) &&
        (!this.choice.timeliness || line.timeliness === this.choice.timeliness),
    );
    return html`<p class="small muted" role="status">
        ${t('list.shown', { shown: rows.length, total: this.lines.length })}
      </p>
      ${rows.length ? reportTable(rows, t('dashboard.title')) : html`<p>${t('list.noMatch', { query: this.query })}</p>`}`;
  }

  private empty(): TemplateResult {
    return html`<div class="tools"><h1>${t('dashboard.title')}</h1></div>
      <div class="note stack">
        <p>${t('dashboard.empty')} ${this.admin ? t('dashboard.emptyAdmin') : nothing}</p>
        ${this.admin ? html`<p><a class="button" href=${`${ROOT}/admin/periods`}>${t('dashboard.openPeriod')}</a></p>` : nothing}
      </div>`;
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      const [me, periods] = await Promise.all([get<Me>('/me'), get<Period[]>('/periods')]);
      this.admin = me.roles.includes('admin');
      this.mayConsolidate = me.roles.some(role =>
        ['reviewer', 'approver', 'admin', 'auditor'].includes(role),
      );
      this.periods = periods;
      const asked = new URLSearchParams(location.search).get('period');
      const first = periods.find(p => p.code === asked) ?? periods[0];
      if (first) await this.choose(first.code);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private async choose(code: string): Promise<void> {
    this.code = code;
    this.lines = null;
    this.choice = EVERYTHING;
    const address = new URL(location.href);
    address.searchParams.set('period', code);
    history.replaceState(history.state, '', address);
    try {
      const lines = await get<ReportLine[]>(`/periods/${encodeURIComponent(code)}/reports`);
      if (code === this.code) this.lines = lines;
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-dashboard', Dashboard);
