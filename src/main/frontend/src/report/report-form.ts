import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { messageOf, request } from '../core/api.js';
import { badges } from '../core/badges.js';
import type { Mistake } from '../core/draft.js';
import { define, TdElement } from '../core/element.js';
import { innerSentence } from '../core/engine-message.js';
import { whoAmI } from '../core/person.js';
import { DECLARATION } from '../core/sheet-fields.js';
import { base, controls, notes } from '../core/styles.js';
import type { FieldProblem, Report } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import type { DecidingStage, DecisionPanel } from './decision.js';
import './decision.js';
import { declarationStyles, declarationView } from './declaration.js';
import { DraftDeeds } from './draft-deeds.js';
import { DraftKeeper } from './draft-keeper.js';
import { draftNotices, noticeStyles } from './draft-notices.js';
import { known } from './embedded.js';
import { errorSummary } from './error-summary.js';
import './extensions.js';
import { formStyles } from './form-styles.js';
import { headStyles, reportHead, returnNote } from './head.js';
import './paper-panel.js';
import './report-sheet.js';
import type { ReportSheet } from './report-sheet.js';
import { returnStrip, stripStyles } from './return-strip.js';
import { RemarkKeeper } from './remark-keeper.js';
import { saveBar, saveBarStyles, saying } from './save-bar.js';
import type { Take, Written } from './take.js';
import './unlocks.js';
import type { Place } from './working-remarks.js';

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
  static override styles = [
    base,
    controls,
    notes,
    badges,
    headStyles,
    formStyles,
    stripStyles,
    noticeStyles,
    declarationStyles,
    saveBarStyles,
  ];

  @property() report: string | null = null;
  @property() stage: Stage = 'view';
  /** The name of who is signed in, where the page around knows it. */
  @property() user: string | null = null;
  @state() protected view: Report | null = null;
  @state() private failed = '';
  @state() private refusal = '';
  @state() private strict = false;
  @state() private refusedFields: readonly Mistake[] = [];
  private me: string | null = null;
  private etag: string | null = null;
  private readonly keeper = new DraftKeeper(this, (report, etag) => this.newer(report, etag));
  private readonly deeds = new DraftDeeds(this, this.keeper);
  private readonly remarks = new RemarkKeeper(this);
  @query('td-report-sheet') readonly sheet!: ReportSheet | null;
  @query('td-decision') private decision!: DecisionPanel | null;

  protected override willUpdate(changed: PropertyValues): void {
    this.deeds.speak();
    if (!changed.has('report') || this.report === null) return;
    if (this.report) void this.load();
    else this.failed = t('error.noReport');
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (this.failed) {
      return html`<div class="note bad" role="alert">
        <p>${this.failed}</p>
        <button type="button" @click=${() => void this.load()}>${t('app.retry')}</button>
      </div>`;
    }
    if (!view) return html`<p class="muted" role="status">${t('app.loading')}</p>`;
    const { draft } = this.keeper;
    return html`<div
      class="stack"
      @keydown=${(e: KeyboardEvent) => this.deeds.key(e)}
      @td-edit=${this.edited}
      @td-write=${(e: CustomEvent<Written>) => this.deeds.write(e.detail)}
      @td-take=${(e: CustomEvent<Take>) => this.deeds.takeOver(e.detail)}
      @td-remark=${(e: CustomEvent<{ place: Place; text: string }>) => this.remarks.write(e.detail.place, e.detail.text)}
      @td-copy-narrative=${() => void this.copyNarrative()}
      @td-evidence-changed=${(e: CustomEvent<Partial<Report>>) => this.know(e.detail)}
      @td-contributions-changed=${(e: CustomEvent<Partial<Report>>) => this.know(e.detail)}
    >
      ${reportHead(view)} ${returnNote(view)}
      ${draft ? returnStrip(view, line => this.sheet?.focusLine(line)) : nothing}
      <td-unlocks .report=${view} @td-changed=${() => void this.refresh()}></td-unlocks>
      <td-extensions .report=${view} @td-changed=${() => void this.refresh()}></td-extensions>
      <td-paper-panel .report=${view} @td-changed=${() => void this.refresh()}></td-paper-panel>
      ${
        this.stage !== 'view' && !this.allowed
          ? html`<p class="note" role="status">
              ${t('form.readOnly', { state: tCode('state', view.state) })}
            </p>`
          : nothing
      }
      ${this.refusal ? html`<p id="refusal" class="note bad" role="alert" tabindex="-1">${this.refusal}</p>` : nothing}
      ${draftNotices(this.keeper, field => this.sheet?.focusField(field))}
      ${this.strict && draft ? errorSummary(draft, this.deeds.undeclared, field => this.goTo(field)) : nothing}
      ${known('td-workbook') ? html`<td-workbook .report=${view} ?editable=${!!draft}></td-workbook>` : nothing}
      <td-report-sheet
        .report=${view}
        .draft=${draft}
        .revision=${draft?.revision ?? 0}
        .remarks=${this.remarks.remarks}
        .refused=${this.refusedFields}
        ?strict=${this.strict}
      ></td-report-sheet>
      ${known('td-evidence') ? html`<td-evidence .report=${view} .indicator=${null} ?editable=${!!draft}></td-evidence>` : nothing}
      ${declarationView(view, {
        checked: draft?.declared ?? null,
        pending: draft?.unsaved().has(DECLARATION) ?? false,
        mistake: this.deeds.undeclared,
        me: this.me,
        onChange: checked => this.deeds.declare(checked),
      })}
      ${
        this.allowed && this.stage !== 'draft' && this.stage !== 'view'
          ? html`<td-decision stage=${this.stage}></td-decision>`
          : nothing
      }
      ${saveBar(this.keeper, this.deeds.aloud, {
        save: () => void this.deeds.saveNow(),
        choose: () => this.focusAt('#conflicts'),
      })}
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
      await this.remarks.save();
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
    this.focusAt('#refusal');
  }

  /** Takes what the server answered to an action. */
  take(report: Report, etag: string | null): void {
    this.etag = etag;
    this.view = report;
    this.strict = this.deeds.undeclared = false;
    this.refusedFields = [];
    this.refusal = '';
    this.keeper.begin(report, etag, this.me, this.stage === 'draft' && this.allowed);
    this.remarks.begin(report, this.stage === 'review' && this.allowed);
    this.tell('td-loaded', report);
  }

  /** The same report again, after the stage has become known. */
  retake(): void {
    if (this.view) this.take(this.view, this.etag);
  }

  async load(): Promise<void> {
    this.failed = '';
    try {
      const [answer, me] = await Promise.all([
        request<Report>('GET', `/reports/${encodeURIComponent(this.report!)}`),
        whoAmI(this.user),
      ]);
      this.me = me;
      this.take(answer.data, answer.etag);
    } catch (error) {
      this.view = null;
      this.failed = messageOf(error);
    }
  }

  remarkList(): object[] {
    return this.remarks.list();
  }

  private async prepareDraft(): Promise<Prepared> {
    const { saver, draft } = this.keeper;
    if (!saver || !draft || !this.allowed) return NOT_READY;
    this.strict = true;
    this.refusedFields = [];
    const obstacle = this.deeds.obstacle();
    // What is right so far is kept, also when something else is still missing.
    const saved = await saver.flush();
    if (obstacle) {
      await this.updateComplete;
      if (obstacle.kind === 'field') this.sheet?.focusField(obstacle.field);
      else this.focusAt(obstacle.kind === 'conflict' ? '#conflicts' : '#declaration');
      return NOT_READY;
    }
    if (saved) return { ok: true, variables: {} };
    if (saver.state.kind === 'failed') this.refuse(saver.state.message, saver.state.errors);
    else this.refuse(saying(saver));
    return NOT_READY;
  }

  /** Dates or locks changed beside the sheet: what is being typed stays. */
  private async refresh(): Promise<void> {
    const saved = (await this.keeper.saver?.flush()) ?? true;
    if (saved) await this.load();
  }

  /** The draft stands on what somebody else saved; where nobody may write any more, it is only read. */
  private newer(report: Report, etag: string | null): void {
    if (!report.allowedActions.includes('EDIT')) return this.take(report, etag);
    this.etag = etag;
    this.view = report;
  }

  /** What another room has changed in the report, without loading all of it. */
  private know(part: Partial<Report>): void {
    if (this.view) this.view = { ...this.view, ...part };
  }

  private async copyNarrative(): Promise<void> {
    try {
      const first = await this.deeds.copyNarrative();
      if (!first) return;
      await this.load();
      this.sheet?.focusField(first);
    } catch (error) {
      this.refuse(messageOf(error));
    }
  }

  private edited(): void {
    this.refusal = '';
    this.deeds.edited();
  }

  private goTo(field: string): void {
    if (field === DECLARATION) this.focusAt('#declaration');
    else this.sheet?.focusField(field);
  }

  private focusAt(selector: string): void {
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(selector));
  }
}

define('td-report-form', ReportForm);
