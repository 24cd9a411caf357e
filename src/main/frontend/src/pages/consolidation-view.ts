import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { badges } from '../core/badges.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { periodName } from '../core/periods.js';
import { base, controls, notes, tables } from '../core/styles.js';
import type { Consolidation as View } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import '../report/history.js';
import { countPanels, reportTable, reportTableStyles, type Choice } from './report-table.js';
import { failure, loading } from './tools.js';

/** All reports of a period on one page, with the text made from them. */
export class ConsolidationView extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    badges,
    reportTableStyles,
    css`
      h1 {
        color: var(--accent);
      }
      .plain {
        columns: 240px;
        padding-left: 16px;
      }
      .gaps li + li {
        margin-top: 4px;
      }
    `,
  ];

  @property() period: string | null = null;
  /** Whoever writes the summary shows it in a field of their own. */
  @property({ type: Boolean, attribute: 'without-summary' }) withoutSummary = false;
  @state() private view: View | null = null;
  @state() private failed = '';
  @state() private choice: Choice = { state: '', timeliness: '' };

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('period') || this.period === null) return;
    if (this.period) void this.load();
    else this.failed = t('error.noReport');
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.view) return loading();
    const { view } = this;
    const lines = view.reports.filter(
      line =>
        (!this.choice.state || line.state === this.choice.state) &&
        (!this.choice.timeliness || line.timeliness === this.choice.timeliness),
    );
    return html`<div class="stack">
      <header>
        <h1>${t('consolidation.title', { period: periodName(this.period!) })}</h1>
        <p class="muted">${tCode('periodState', view.state)}</p>
      </header>
      ${this.gaps(view)} ${countPanels(view.counts, this.choice, choice => (this.choice = choice))}
      ${reportTable(lines, t('list.unit'))} ${this.withoutSummary ? nothing : this.summary(view)}
      ${
        view.history.length
          ? html`<section>
              <h2>${t('history.title')}</h2>
              <td-history about="period" .items=${view.history}></td-history>
            </section>`
          : nothing
      }
    </div>`;
  }

  private gaps(view: View): TemplateResult | typeof nothing {
    const missing = view.notSubmitted;
    const pending =
      view.counts.total - (view.counts.byState.APPROVED ?? 0) - (view.counts.byState.NOT_SUBMITTED ?? 0);
    if (!missing.length && !pending) return nothing;
    return html`<ul class="note warn gaps">
      ${
        missing.length
          ? html`<li>
              ${t('consolidation.notSubmitted', { count: missing.length })}
              <ul class="plain">
                ${missing.map(unit => html`<li>${unit}</li>`)}
              </ul>
            </li>`
          : nothing
      }
      ${pending ? html`<li>${t('consolidation.pending', { count: pending })}</li>` : nothing}
    </ul>`;
  }

  private summary(view: View): TemplateResult {
    return html`<section>
      <h2>${t('consolidation.summary')}</h2>
      <p class=${view.summary ? 'pre' : 'muted'}>${view.summary || t('consolidation.none')}</p>
      ${
        view.consolidatedBy
          ? html`<p class="small muted">
              ${t('consolidation.by', { name: view.consolidatedByName ?? view.consolidatedBy, at: formatMoment(view.consolidatedAt) })}
            </p>`
          : nothing
      }
    </section>`;
  }

  async load(): Promise<void> {
    this.failed = '';
    try {
      this.view = await get<View>(`/periods/${encodeURIComponent(this.period!)}/consolidation`);
      this.tell('td-loaded', this.view);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-consolidation-view', ConsolidationView);
