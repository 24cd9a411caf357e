import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define, TdElement } from '../core/element.js';
import { innerSentence } from '../core/engine-message.js';
import { base, controls, notes } from '../core/styles.js';
import type { Consolidation } from '../core/types.js';
import { t } from '../messages/index.js';
import type { DecisionPanel } from '../report/decision.js';
import '../report/decision.js';
import './consolidation-view.js';
import type { ConsolidationView } from './consolidation-view.js';

/** `view`: to read only. */
export type PeriodStage = 'consolidate' | 'approve' | 'view';

export interface PreparedPeriod {
  ok: boolean;
  variables: { summary?: string; verdict?: string; reason?: string };
}

/** The consolidated report on its two desks: writing the summary, and deciding on it. Embedded by the Tasklist forms. */
export class PeriodForm extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      label {
        font-size: 16px;
        line-height: 24px;
        font-weight: 650;
        color: var(--ink);
      }
      slot::slotted(*) {
        margin-top: 16px;
      }
      textarea {
        min-height: 160px;
        max-width: 960px;
      }
    `,
  ];

  @property() period: string | null = null;
  @property() stage: PeriodStage = 'approve';
  @state() private loaded = false;
  @state() private summary = '';
  @state() private missing = false;
  @state() private refusal = '';
  @query('td-consolidation-view') private view!: ConsolidationView;
  @query('td-decision') private decision!: DecisionPanel | null;

  protected override render(): TemplateResult {
    const writing = this.stage === 'consolidate';
    return html`<div class="stack">
      ${this.refusal ? html`<p id="refusal" class="note bad" role="alert" tabindex="-1">${this.refusal}</p>` : nothing}
      <td-consolidation-view
        .period=${this.period}
        ?without-summary=${writing}
        @td-loaded=${(e: CustomEvent<Consolidation>) => this.take(e.detail)}
      ></td-consolidation-view>
      ${this.loaded && writing ? this.writing() : nothing}
      ${
        this.loaded && this.stage === 'approve'
          ? html`<td-decision
              stage="approve"
              no-directive
              .heading=${t('consolidation.title.approve')}
            ></td-decision>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }

  async prepare(): Promise<PreparedPeriod> {
    this.refusal = '';
    if (!this.loaded) return { ok: false, variables: {} };
    if (this.stage === 'consolidate') {
      this.missing = !this.summary.trim();
      if (this.missing) await this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#summary'));
      return this.missing
        ? { ok: false, variables: {} }
        : { ok: true, variables: { summary: this.summary.trim() } };
    }
    const decided = this.decision?.collect();
    return decided
      ? { ok: true, variables: { verdict: decided.verdict, reason: decided.reason } }
      : { ok: false, variables: {} };
  }

  /** After an action the numbers and the history are fetched anew. */
  async reload(): Promise<void> {
    await this.view.load();
  }

  refuse(message: string): void {
    this.refusal = t('form.refused', { message: innerSentence(message) });
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#refusal'));
  }

  private take(view: Consolidation): void {
    if (!this.loaded) this.summary = view.summary ?? '';
    this.loaded = true;
  }

  private writing(): TemplateResult {
    return html`<div>
      <label for="summary">${t('consolidation.summary')}</label>
      <p class="small muted" id="summary-hint">${t('consolidation.summaryHint')}</p>
      <textarea
        id="summary"
        rows="8"
        maxlength="4000"
        .value=${this.summary}
        aria-required="true"
        aria-invalid=${this.missing ? 'true' : nothing}
        aria-describedby="summary-hint summary-mistake"
        @input=${(e: Event) => {
          this.summary = (e.target as HTMLTextAreaElement).value;
          this.missing = false;
        }}
      ></textarea>
      <p class="error" id="summary-mistake">${this.missing ? t('consolidation.summaryMissing') : nothing}</p>
    </div>`;
  }
}

define('td-period-form', PeriodForm);
