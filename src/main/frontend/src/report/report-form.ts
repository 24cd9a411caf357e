import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { messageOf, put, request } from '../core/api.js';
import { badges } from '../core/badges.js';
import { Draft, type Mistake } from '../core/draft.js';
import { define, TdElement } from '../core/element.js';
import { incomplete } from '../core/rules.js';
import { innerSentence } from '../core/engine-message.js';
import { base, controls, notes } from '../core/styles.js';
import type { FieldProblem, Report } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import type { DecidingStage, DecisionPanel } from './decision.js';
import './decision.js';
import { errorSummary } from './error-summary.js';
import { formStyles } from './form-styles.js';
import { headStyles, reportHead, returnNote } from './head.js';
import './report-sheet.js';
import type { ReportSheet } from './report-sheet.js';
import './extensions.js';
import './paper-panel.js';
import { saveBar } from './save-bar.js';
import { Saver } from './saver.js';

export type Stage = 'draft' | DecidingStage | 'view';

export interface Prepared {
  ok: boolean;
  variables: { verdict?: string; reason?: string; directive?: string; answerDueAt?: string };
}

const NEEDS = { draft: 'EDIT', endorse: 'ENDORSE', review: 'CONFIRM', approve: 'APPROVE', view: '' } as const;
const NOT_READY: Prepared = { ok: false, variables: {} };

/**
 * A report on somebody's desk: what the Tasklist forms embed and the pages surround.
 * `prepare()` brings everything to the server and checks it; whoever embeds the form then completes the task.
 */
export class ReportForm extends TdElement {
  static override styles = [base, controls, notes, badges, headStyles, formStyles];

  @property() report: string | null = null;
  @property() stage: Stage = 'view';
  @state() protected view: Report | null = null;
  @state() private failed = '';
  @state() private refusal = '';
  @state() private strict = false;
  @state() private refusedFields: readonly Mistake[] = [];
  @state() private remarks: ReadonlyMap<string, string> | null = null;
  private saver: Saver | null = null;
  private remarksDirty = false;
  private etag: string | null = null;
  @query('td-report-sheet') private sheet!: ReportSheet | null;
  @query('td-decision') private decision!: DecisionPanel | null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.leaving);
    addEventListener('online', this.leaving);
    document.addEventListener('visibilitychange', this.leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.leaving);
    removeEventListener('online', this.leaving);
    document.removeEventListener('visibilitychange', this.leaving);
    void this.saver?.flush(true);
    this.saver?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('report') || this.report === null) return;
    if (this.report) void this.load();
    else this.failed = t('error.noReport');
  }

  protected override render(): TemplateResult {
    if (this.failed) {
      return html`<div class="note bad" role="alert">
        <p>${this.failed}</p>
        <button type="button" @click=${() => void this.load()}>${t('app.retry')}</button>
      </div>`;
    }
    if (!this.view) return html`<p class="muted" role="status">${t('app.loading')}</p>`;
    return html`<div class="stack" @td-edit=${this.edited} @td-remark=${this.remarked}>
      ${reportHead(this.view)} ${returnNote(this.view)}
      <td-extensions .report=${this.view} @td-changed=${() => void this.refresh()}></td-extensions>
      <td-paper-panel .report=${this.view} @td-changed=${() => void this.refresh()}></td-paper-panel>
      ${
        this.stage !== 'view' && !this.allowed
          ? html`<p class="note" role="status">
              ${t('form.readOnly', { state: tCode('state', this.view.state) })}
            </p>`
          : nothing
      }
      ${this.refusal ? html`<p id="refusal" class="note bad" role="alert" tabindex="-1">${this.refusal}</p>` : nothing}
      ${this.strict && this.saver ? errorSummary(this.saver.draft, field => this.sheet?.focusField(field)) : nothing}
      <td-report-sheet
        .report=${this.view}
        .draft=${this.saver?.draft ?? null}
        .remarks=${this.remarks}
        .refused=${this.refusedFields}
        ?strict=${this.strict}
      ></td-report-sheet>
      ${
        this.allowed && this.stage !== 'draft' && this.stage !== 'view'
          ? html`<td-decision stage=${this.stage}></td-decision>`
          : nothing
      }
      ${this.saver ? saveBar(this.saver, this.conflictChoices) : nothing}
      <slot name="actions"></slot>
    </div>`;
  }

  get current(): Report | null {
    return this.view;
  }

  get allowed(): boolean {
    return this.stage !== 'view' && !!this.view?.allowedActions.includes(NEEDS[this.stage]);
  }

  /** Saves everything, checks everything. Not ok: the first problem is on the screen and has the focus. */
  async prepare(): Promise<Prepared> {
    this.refusal = '';
    if (!this.view) return NOT_READY;
    if (this.stage === 'draft') return this.prepareDraft();
    const decided = this.decision?.collect();
    if (!decided) return NOT_READY;
    try {
      await this.saveRemarks();
    } catch (error) {
      this.refuse(messageOf(error));
      return NOT_READY;
    }
    const variables: Prepared['variables'] = { verdict: decided.verdict, reason: decided.reason };
    if (this.stage === 'approve') variables.directive = decided.directive;
    if (decided.answerDueAt) variables.answerDueAt = decided.answerDueAt;
    return { ok: true, variables };
  }

  /** A refusal that came after prepare(): shown here, nothing that was typed is lost. */
  refuse(message: string, errors: readonly FieldProblem[] = []): void {
    this.refusedFields = errors.map(e => ({ field: e.field, code: e.code ?? '', message: e.message }));
    this.refusal = t('form.refused', { message: innerSentence(message) });
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#refusal'));
  }

  /** Takes what the server answered to an action. */
  take(report: Report, etag: string | null): void {
    this.saver?.stop();
    this.etag = etag;
    this.view = report;
    this.strict = false;
    this.refusedFields = [];
    this.refusal = '';
    const drafting = this.stage === 'draft' && this.allowed;
    this.saver = drafting ? new Saver(new Draft(report), etag, () => this.requestUpdate()) : null;
    this.remarks = this.stage === 'review' && this.allowed ? workingRemarks(report) : null;
    this.remarksDirty = false;
    this.tell('td-loaded', report);
  }

  /** The same report again, after the stage has become known. */
  retake(): void {
    if (this.view) this.take(this.view, this.etag);
  }

  /** Dates changed beside the sheet: what is being typed stays. */
  private async refresh(): Promise<void> {
    const saved = (await this.saver?.flush()) ?? true;
    if (saved) await this.load();
  }

  async load(): Promise<void> {
    this.failed = '';
    try {
      const answer = await request<Report>('GET', `/reports/${encodeURIComponent(this.report!)}`);
      this.take(answer.data, answer.etag);
    } catch (error) {
      this.view = null;
      this.failed = messageOf(error);
    }
  }

  async saveRemarks(): Promise<void> {
    if (!this.remarks || !this.remarksDirty) return;
    this.remarksDirty = false;
    try {
      await put(`/reports/${encodeURIComponent(this.view!.id)}/remarks`, this.remarkList());
    } catch (error) {
      this.remarksDirty = true;
      throw error;
    }
  }

  remarkList(): { indicator: string; text: string }[] {
    return [...(this.remarks ?? [])]
      .filter(([, text]) => text.trim())
      .map(([indicator, text]) => ({ indicator, text: text.trim() }));
  }

  private async prepareDraft(): Promise<Prepared> {
    if (!this.saver || !this.allowed) return NOT_READY;
    this.strict = true;
    this.refusedFields = [];
    const first = incomplete(this.saver.draft)[0];
    // What is right so far is kept, also when something else is still missing.
    const saved = await this.saver.flush();
    if (first) {
      await this.updateComplete;
      this.sheet?.focusField(first.field);
      return NOT_READY;
    }
    if (saved) return { ok: true, variables: {} };
    const state = this.saver.state;
    if (state.kind === 'failed') this.refuse(state.message, state.errors);
    return NOT_READY;
  }

  private readonly conflictChoices = {
    keep: () => void this.resolve(true),
    reload: () => void this.resolve(false),
  };

  private async resolve(keepMine: boolean): Promise<void> {
    try {
      const answer = await request<Report>('GET', `/reports/${encodeURIComponent(this.view!.id)}`);
      const mine = this.saver!.draft;
      this.take(answer.data, answer.etag);
      if (keepMine) this.saver?.resume(mine.onto(answer.data), answer.etag);
    } catch (error) {
      this.refuse(messageOf(error));
    }
  }

  private edited(): void {
    this.saver?.touch();
    this.refusal = '';
    this.requestUpdate();
  }

  private remarked(event: CustomEvent<{ indicator: string; text: string }>): void {
    this.remarks = new Map(this.remarks).set(event.detail.indicator, event.detail.text);
    this.remarksDirty = true;
  }

  private readonly leaving = (event: Event): void => {
    if (event.type === 'visibilitychange' && document.visibilityState !== 'hidden') return;
    void this.saver?.flush(event.type !== 'online');
    this.saveRemarks().catch(() => undefined);
  };
}

function workingRemarks(report: Report): Map<string, string> {
  const mine = report.remarks.filter(
    r => r.indicator !== null && r.version === report.version && !r.published,
  );
  return new Map(mine.map(r => [r.indicator!, r.text]));
}

define('td-report-form', ReportForm);
