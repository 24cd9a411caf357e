import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { messageOf, Problem, request } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { leaveNews } from '../core/news.js';
import { base, controls, notes } from '../core/styles.js';
import type { Report } from '../core/types.js';
import { t, type Key } from '../messages/index.js';
import { deskStyles, reportSide } from './report-side.js';
import type { ReportForm, Stage } from './report-form.js';
import './report-form.js';

const POST_TO = {
  draft: 'submission',
  endorse: 'endorsement',
  review: 'review',
  approve: 'approval',
} as const;

/** A report with its history and whatever may be done to it through /api/v1. */
export class ReportDesk extends TdElement {
  static override styles = [base, controls, notes, deskStyles];

  @property() report: string | null = null;
  @property({ attribute: 'back-href' }) backHref = '';
  @state() protected view: Report | null = null;
  @state() private busy = false;
  @state() private done = '';
  @state() private recalling = false;
  @state() private recallMistake = '';
  @query('td-report-form') private form!: ReportForm;

  protected backText(): string {
    return t('report.back');
  }

  /** @returns whether the page goes elsewhere once something has been decided */
  protected leave(_done: string): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const stage = stageOf(this.view);
    return html`${this.backHref ? html`<p class="top"><a href=${this.backHref}>← ${this.backText()}</a></p>` : nothing}
      ${this.done ? html`<p class="note good" role="status" tabindex="-1" id="done">${this.done}</p>` : nothing}
      <td-report-form
        .report=${this.report}
        .stage=${stage}
        @td-loaded=${(e: CustomEvent<Report>) => this.loaded(e.detail)}
      >
        ${
          this.view && stage !== 'view'
            ? html`<div slot="actions" class="actions">
                <button type="button" class="primary" ?disabled=${this.busy} @click=${() => void this.send()}>
                  ${stage === 'draft' ? t('action.SUBMIT') : t('decide.send')}
                </button>
              </div>`
            : nothing
        }
      </td-report-form>
      ${this.view?.allowedActions.includes('RECALL') ? this.recallBlock() : nothing}
      ${this.view ? reportSide(this.view) : nothing}`;
  }

  private loaded(report: Report): void {
    const before = stageOf(this.view);
    this.view = report;
    this.tellOpened(report);
    // The first answer says which desk this is; the form then takes the same report in that role.
    if (stageOf(report) !== before) void this.updateComplete.then(() => this.form.retake());
  }

  /** Whoever may decide has opened it now; its sender can no longer take it back. */
  private tellOpened(report: Report): void {
    if (!report.allowedActions.includes('RETURN') || report.opening) return;
    request('POST', `/reports/${encodeURIComponent(report.id)}/opening`, { body: {} }).catch(() => undefined);
  }

  private async send(): Promise<void> {
    const stage = stageOf(this.view) as Exclude<Stage, 'view'>;
    this.busy = true;
    this.done = '';
    try {
      const prepared = await this.form.prepare();
      if (!prepared.ok) return;
      const body =
        stage === 'draft'
          ? undefined
          : { ...prepared.variables, ...(stage === 'review' ? { remarks: this.form.remarkList() } : {}) };
      await this.post(POST_TO[stage], body ?? {}, this.sentText(stage, prepared.variables.verdict));
    } finally {
      this.busy = false;
    }
  }

  private sentText(stage: Exclude<Stage, 'view'>, verdict: string | undefined): string {
    if (stage === 'draft') return t('action.SUBMIT');
    return verdict === 'RETURN' ? t(`return.${stage}`) : t(`action.${verdict}` as Key);
  }

  private async post(path: string, body: unknown, action: string): Promise<boolean> {
    try {
      const answer = await request<Report>('POST', `/reports/${encodeURIComponent(this.view!.id)}/${path}`, {
        body,
      });
      const done = t('decide.sent', { action });
      if (this.leave(done)) return true;
      this.done = done;
      this.view = answer.data;
      await this.updateComplete;
      this.form.take(answer.data, answer.etag);
      this.tell('td-done', { action, report: answer.data });
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#done'));
      return true;
    } catch (error) {
      this.form.refuse(messageOf(error), error instanceof Problem ? error.errors : []);
      return false;
    }
  }

  private recallBlock(): TemplateResult {
    if (!this.recalling) {
      return html`<p class="recall">
        <button type="button" @click=${() => (this.recalling = true)}>${t('action.RECALL')}</button>
        <span class="muted small">${t('decide.recallHint')}</span>
      </p>`;
    }
    return html`<div class="recall">
      <label for="recall">${t('decide.recallReason')}</label>
      <textarea id="recall" rows="2" maxlength="4000" aria-describedby="recall-mistake"></textarea>
      <p class="error" id="recall-mistake" role="alert">${this.recallMistake}</p>
      <div class="actions">
        <button type="button" class="primary" ?disabled=${this.busy} @click=${() => void this.recall()}>
          ${t('action.RECALL')}
        </button>
        <button type="button" @click=${() => (this.recalling = false)}>${t('app.cancel')}</button>
      </div>
    </div>`;
  }

  private async recall(): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#recall')!;
    const reason = field.value.trim();
    this.recallMistake = reason ? '' : t('decide.reasonMissing');
    if (!reason) return field.focus();
    this.busy = true;
    if (await this.post('recall', { reason }, t('action.RECALL'))) this.recalling = false;
    this.busy = false;
  }
}

/** What this person may do decides how the report is shown. */
export function stageOf(report: Report | null): Stage {
  const may = (action: string) => report?.allowedActions.includes(action as never) ?? false;
  if (may('EDIT')) return 'draft';
  if (may('ENDORSE')) return 'endorse';
  if (may('CONFIRM')) return 'review';
  return may('APPROVE') ? 'approve' : 'view';
}

export class ReportPage extends ReportDesk {}

export class ReviewDesk extends ReportDesk {
  protected override backText(): string {
    return t('queue.back');
  }

  /** The next report is waiting in the queue. */
  protected override leave(done: string): boolean {
    if (!this.backHref) return false;
    leaveNews(`${done} ${this.view?.unitName ?? ''}`);
    location.href = this.backHref;
    return true;
  }
}

define('td-report-page', ReportPage);
define('td-review-desk', ReviewDesk);
