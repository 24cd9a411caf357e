import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { badges } from '../core/badges.js';
import { define, TdElement } from '../core/element.js';
import { innerSentence } from '../core/engine-message.js';
import { base, controls, notes } from '../core/styles.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { failure, loading } from '../pages/tools.js';
import type { ExtensionVerdict } from './extension-verdict.js';
import './extension-verdict.js';
import './extensions.js';
import { headStyles, reportHead } from './head.js';

/** The request for a later due date on the desk that decides it. Embedded by the Tasklist form. */
export class ExtensionForm extends TdElement {
  static override styles = [base, controls, notes, badges, headStyles];

  @property() report: string | null = null;
  @state() private view: Report | null = null;
  @state() private failed = '';
  @state() private refusal = '';
  @query('td-extension-verdict') private verdict!: ExtensionVerdict | null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report') && this.report) void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.view) return loading();
    const waiting = this.view.extensions?.find(e => e.state === 'REQUESTED');
    return html`<div class="stack">
      ${this.refusal ? html`<p id="refusal" class="note bad" role="alert" tabindex="-1">${this.refusal}</p>` : nothing}
      ${reportHead(this.view)}
      <td-extensions .report=${this.view} read-only></td-extensions>
      ${
        waiting?.mayDecide
          ? html`<td-extension-verdict></td-extension-verdict>`
          : html`<p class="note" role="status">${t('extension.notYours')}</p>`
      }
    </div>`;
  }

  async prepare(): Promise<{ ok: boolean; variables: { verdict?: string; reason?: string } }> {
    this.refusal = '';
    const decided = this.verdict?.collect();
    return decided ? { ok: true, variables: { ...decided } } : { ok: false, variables: {} };
  }

  refuse(message: string): void {
    this.refusal = t('form.refused', { message: innerSentence(message) });
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#refusal'));
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      this.view = await get<Report>(`/reports/${encodeURIComponent(this.report!)}`);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-extension-form', ExtensionForm);
