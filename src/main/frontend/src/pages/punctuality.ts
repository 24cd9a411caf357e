import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { badges } from '../core/badges.js';
import { countOf, OUTCOMES, type Outcome, type Punctuality } from '../core/deadline-types.js';
import { download } from '../core/download.js';
import { define, TdElement } from '../core/element.js';
import { formatNumber } from '../core/format.js';
import { matches } from '../core/search.js';
import { stacked } from '../core/stack-styles.js';
import { base, controls, notes, tables } from '../core/styles.js';
import type { Me, Period } from '../core/types.js';
import { t } from '../messages/index.js';
import './criticisms.js';
import { outcomeBadge, outcomeStyles } from './outcomes.js';
import './punctuality-chart.js';
import { punctualityCsv, sorted, type Sorting } from './punctuality-lines.js';
import { punctualityStyles, punctualityTableStyles } from './punctuality-styles.js';
import { punctualityTable } from './punctuality-table.js';
import { failure, loading, periodPicker, searchBox, toolStyles } from './tools.js';

/** Who kept the due dates of a period, and over the last ones. The period is part of the address. */
export class PunctualityPage extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    badges,
    toolStyles,
    outcomeStyles,
    stacked,
    punctualityTableStyles,
    punctualityStyles,
  ];

  @state() private periods: readonly Period[] | null = null;
  @state() private view: Punctuality | null = null;
  @state() private code = '';
  @state() private query = '';
  @state() private chosen: Outcome | '' = '';
  @state() private sorting: Sorting = { by: 'outcome', down: false };
  @state() private unit = '';
  @state() private roles: readonly string[] = [];
  @state() private failed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.periods) return loading();
    const title = html`<h1>${t('punctuality.title')}</h1>`;
    if (!this.periods.length) {
      return html`<div class="tools">${title}</div>
        <p class="note">${t('punctuality.empty')}</p>`;
    }
    return html`<div class="tools">
        ${title} ${periodPicker(this.periods, this.code, code => void this.choose(code))}
        ${this.seesAll ? searchBox(this.query, t('list.searchUnit'), q => (this.query = q)) : nothing}
        <button type="button" ?disabled=${!this.view} @click=${() => this.save()}>
          ${t('punctuality.csv')}
        </button>
      </div>
      ${this.view ? this.content(this.view) : loading()}`;
  }

  private content(view: Punctuality): TemplateResult {
    const lines = this.lines(view);
    return html`<div class="top">
        ${this.summary(view)}
        <div class="trend">
          <td-punctuality-chart .unit=${this.unit} .period=${this.code}></td-punctuality-chart>
          ${
            this.unit && this.seesAll
              ? html`<button type="button" class="link" @click=${() => (this.unit = '')}>
                  ${t('series.all')}
                </button>`
              : nothing
          }
        </div>
      </div>
      ${this.seesAll ? html`<td-criticisms ?approver=${this.roles.includes('approver')}></td-criticisms>` : nothing}
      <p class="small muted shown" role="status">
        ${t('list.shown', { shown: lines.length, total: view.units.length })}. ${t('punctuality.basis')}
      </p>
      ${
        lines.length
          ? punctualityTable(
              lines,
              this.sorting,
              sorting => (this.sorting = sorting),
              this.seesAll ? line => this.show(line.unit) : null,
            )
          : html`<p>${t('list.noMatch', { query: this.query })}</p>`
      }`;
  }

  /** The share in large type, and what it is made of; each count narrows the table. */
  private summary({ totals }: Punctuality): TemplateResult {
    const due = totals.reports - totals.open;
    return html`<div class="summary">
      <p class="share">
        ${
          totals.shareOnTime === null
            ? html`<span>${t('punctuality.shareNone')}</span>`
            : html`<b class="num">${formatNumber(totals.shareOnTime * 100, 1)} %</b>
                <span>${t('punctuality.share')}</span>
                <span class="small muted">${t('punctuality.shareOf', { onTime: totals.onTime, due })}</span>`
        }
      </p>
      <div class="counts" role="group" aria-label=${t('punctuality.filter')}>
        ${OUTCOMES.map(
          outcome =>
            html`<button
              type="button"
              class="count"
              aria-pressed=${this.chosen === outcome ? 'true' : 'false'}
              @click=${() => (this.chosen = this.chosen === outcome ? '' : outcome)}
            >
              <b class="num">${countOf(totals, outcome)}</b> ${outcomeBadge(outcome)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  private get seesAll(): boolean {
    return this.roles.some(role => ['reviewer', 'approver', 'admin', 'auditor'].includes(role));
  }

  private lines(view: Punctuality) {
    const kept = view.units.filter(
      line => matches(this.query, line.unitName, line.unit) && (!this.chosen || line.outcome === this.chosen),
    );
    return sorted(kept, this.sorting);
  }

  private show(unit: string): void {
    this.unit = unit;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('.trend button'));
  }

  private save(): void {
    if (this.view)
      download(
        `punctuality-${this.code}.csv`,
        'text/csv;charset=utf-8',
        punctualityCsv(this.lines(this.view)),
      );
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      const [me, periods] = await Promise.all([get<Me>('/me'), get<Period[]>('/periods')]);
      this.roles = me.roles;
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
    this.view = null;
    this.chosen = '';
    const address = new URL(location.href);
    address.searchParams.set('period', code);
    history.replaceState(history.state, '', address);
    try {
      const view = await get<Punctuality>(`/periods/${encodeURIComponent(code)}/punctuality`);
      if (code === this.code) this.view = view;
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-punctuality', PunctualityPage);
