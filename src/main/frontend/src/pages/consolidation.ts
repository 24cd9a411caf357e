import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { get, messageOf, post } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { base, controls, notes } from '../core/styles.js';
import type { Consolidation, Me } from '../core/types.js';
import { t, type Key } from '../messages/index.js';
import './period-form.js';
import type { PeriodForm, PeriodStage } from './period-form.js';

/** The consolidated report on a page of its own, with what this person may do to it now. */
export class ConsolidationDesk extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      .done {
        margin-bottom: 16px;
      }
    `,
  ];

  @property() period: string | null = null;
  @state() private stage: PeriodStage = 'view';
  @state() private busy = false;
  @state() private done = '';
  private me: Promise<Me> | null = null;
  @query('td-period-form') private form!: PeriodForm;

  protected override render(): TemplateResult {
    return html`${this.done ? html`<p class="note good done" id="done" role="status" tabindex="-1">${this.done}</p>` : nothing}
      <td-period-form
        .period=${this.period}
        .stage=${this.stage}
        @td-loaded=${(e: CustomEvent<Consolidation>) => void this.loaded(e.detail)}
      >
        ${
          this.stage === 'view'
            ? nothing
            : html`<p>
                <button type="button" class="primary" ?disabled=${this.busy} @click=${() => void this.send()}>
                  ${t(this.stage === 'consolidate' ? 'consolidation.send' : 'decide.send')}
                </button>
              </p>`
        }
      </td-period-form>`;
  }

  private async loaded(view: Consolidation): Promise<void> {
    this.me ??= get<Me>('/me');
    const { roles } = await this.me;
    if (view.state === 'CONSOLIDATING' && roles.includes('reviewer')) this.stage = 'consolidate';
    else if (view.state === 'AWAITING_APPROVAL' && roles.includes('approver')) this.stage = 'approve';
    else this.stage = 'view';
  }

  private async send(): Promise<void> {
    const prepared = await this.form.prepare();
    if (!prepared.ok) return;
    this.busy = true;
    const writing = this.stage === 'consolidate';
    const { verdict } = prepared.variables;
    const action: Key = writing
      ? 'consolidation.send'
      : verdict === 'RETURN'
        ? 'return.approve'
        : 'action.APPROVE';
    try {
      const path = `/periods/${encodeURIComponent(this.period!)}/${writing ? 'consolidation' : 'approval'}`;
      await post(path, prepared.variables);
      this.done = t('decide.sent', { action: t(action) });
      await this.form.reload();
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#done'));
    } catch (error) {
      this.form.refuse(messageOf(error));
    } finally {
      this.busy = false;
    }
  }
}

define('td-consolidation', ConsolidationDesk);
