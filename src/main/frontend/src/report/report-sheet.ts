import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { badges } from '../core/badges.js';
import type { Draft, Mistake } from '../core/draft.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { incomplete, malformed } from '../core/rules.js';
import { base, controls, notes } from '../core/styles.js';
import type { Entry, Report, TaskLine } from '../core/types.js';
import { t, tCode, vi } from '../messages/index.js';
import { fieldId, type FieldHost } from './fields.js';
import { figureView, remarkNote } from './figure-view.js';
import { pasteColumn, stepTo } from './grid-keys.js';
import { sheetStyles } from './sheet-styles.js';
import { sheetWideStyles } from './sheet-wide-styles.js';
import { narrativeView, taskView } from './task-view.js';

/** The report itself: figures by pillar, tasks, texts. Editable while it holds a draft, read-only otherwise. */
export class ReportSheet extends TdElement implements FieldHost {
  static override styles = [base, controls, notes, badges, sheetStyles, sheetWideStyles];

  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) draft: Draft | null = null;
  /** The reviewer's working remarks by indicator; null where nobody reviews. */
  @property({ attribute: false }) remarks: ReadonlyMap<string, string> | null = null;
  /** What the server found at the last attempt. */
  @property({ attribute: false }) refused: readonly Mistake[] = [];
  /** After the first attempt to send, everything that is missing is shown, not only what is wrong. */
  @property({ type: Boolean }) strict = false;

  @state() private old: Report | null = null;
  @state() private failed = '';
  @state() private active = '';
  private visited = new Set<string>();
  private mistakes = new Map<string, string>();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report')) this.old = null;
    this.mistakes = new Map();
    if (!this.draft) return;
    for (const m of this.refused) this.mistakes.set(m.field, m.message ?? this.sentence(m));
    for (const m of this.strict ? incomplete(this.draft) : malformed(this.draft)) {
      if (this.strict || this.visited.has(m.field)) this.mistakes.set(m.field, this.sentence(m));
    }
    if (!this.strict) this.crossChecks(this.draft);
  }

  protected override render(): TemplateResult | typeof nothing {
    const report = this.old ?? this.report;
    if (!report) return nothing;
    const editable = this.draft !== null && this.old === null;
    return html`<div class=${editable ? 'editing' : 'reading'}>
      ${this.general(report)}
      <section aria-labelledby="figures">
        <div class="title">
          <h2 id="figures">${t('sheet.figures')}</h2>
          ${
            editable
              ? html`<span class="small muted"
                  >${t('sheet.filled', { filled: this.draft!.filled(), total: report.entries.length })}</span
                >`
              : nothing
          }
          ${this.switcher()}
        </div>
        ${this.old ? html`<p class="note warn" role="status">${t('sheet.oldVersion', { version: this.old.version })}</p>` : nothing}
        ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
        ${report.entries.length ? byPillar(report.entries, e => this.figure(e, editable), head()) : html`<p class="muted">${t('sheet.noFigures')}</p>`}
      </section>
      <section aria-labelledby="tasks">
        <div class="title"><h2 id="tasks">${t('sheet.tasks')}</h2></div>
        ${report.tasks.length ? byPillar(report.tasks, task => taskView(task, this, editable)) : html`<p class="muted">${t('sheet.noTasks')}</p>`}
      </section>
      <section aria-labelledby="narrative">
        <div class="title"><h2 id="narrative">${t('sheet.narrative')}</h2></div>
        ${narrativeView(report, this, editable)}
      </section>
    </div>`;
  }

  focusField(field: string): void {
    void this.focusOn(() => (this.renderRoot as ShadowRoot).getElementById(fieldId(field)));
  }

  text(field: string): string {
    return this.draft?.text(field) ?? '';
  }

  mistake(field: string): string | null {
    return this.mistakes.get(field) ?? null;
  }

  isActive(field: string): boolean {
    return this.active === field;
  }

  activate(field: string): void {
    this.active = field;
  }

  edit(field: string, text: string): void {
    this.draft?.set(field, text);
    this.refused = this.refused.filter(m => m.field !== field);
    this.requestUpdate();
    this.tell('td-edit', { field });
  }

  visit(field: string): void {
    this.visited.add(field);
    this.active = '';
    this.requestUpdate();
  }

  move(event: KeyboardEvent): void {
    stepTo(event, this.renderRoot);
  }

  paste(event: ClipboardEvent, field: string): void {
    if (this.draft) pasteColumn(event, field, this.draft, (at, text) => this.edit(at, text));
  }

  private figure(entry: Entry, editable: boolean): TemplateResult {
    const mine = this.old ? null : (this.remarks?.get(entry.indicator) ?? null);
    const reviewing = this.remarks !== null && this.old === null;
    return figureView(entry, {
      host: this,
      draft: editable ? this.draft : null,
      remarks: this.notesOn(entry.indicator),
      myRemark: reviewing ? (mine ?? '') : null,
      onRemark: text => this.tell('td-remark', { indicator: entry.indicator, text }),
    });
  }

  private general(report: Report): TemplateResult | typeof nothing {
    const general = report.remarks.filter(r => r.indicator === null);
    return general.length ? html`<section class="stack">${general.map(remarkNote)}</section>` : nothing;
  }

  private notesOn(indicator: string) {
    // While reviewing, the remarks of this version stand in the fields to write them.
    const current = this.remarks ? this.report?.version : undefined;
    return (this.report?.remarks ?? []).filter(
      r => r.indicator === indicator && (current === undefined || r.version !== current || r.published),
    );
  }

  private switcher(): TemplateResult | typeof nothing {
    const versions = this.report?.versions ?? [];
    const sent = this.draft ? versions : versions.filter(v => v.version !== this.report?.version);
    if (!sent.length) return nothing;
    return html`<span class="tools">
      <label for="version">${t('sheet.version')}</label>
      <select id="version" @change=${(e: Event) => void this.show((e.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!this.old}>${t('sheet.current')}</option>
        ${sent.map(
          v =>
            html`<option value=${v.version} ?selected=${this.old?.version === v.version}>
              ${t('sheet.versionOption', { round: v.round, version: v.version, at: formatMoment(v.submittedAt) })}
            </option>`,
        )}
      </select>
    </span>`;
  }

  private async show(version: string): Promise<void> {
    this.failed = '';
    try {
      this.old = version
        ? await get<Report>(`/reports/${encodeURIComponent(this.report!.id)}?version=${version}`)
        : null;
      if (this.old) this.old = { ...this.old, version: Number(version) };
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private sentence(mistake: Mistake): string {
    if (mistake.code === 'ambiguous') return t('figure.ambiguous', { text: this.text(mistake.field) });
    return `problem.${mistake.code}` in vi
      ? tCode('problem', mistake.code)
      : (mistake.message ?? mistake.code);
  }

  /** Said at once, as soon as both numbers are there. */
  private crossChecks(draft: Draft): void {
    for (const m of incomplete(draft)) {
      if (m.code === 'denominator-zero' || m.code === 'numerator-exceeds-denominator') {
        this.mistakes.set(m.field, this.sentence(m));
      }
    }
  }
}

function head(): TemplateResult {
  return html`<div class="head" aria-hidden="true">
    <span>${t('figure.name')}</span><span>${t('figure.target')}</span><span>${t('figure.previous')}</span
    ><span>${t('figure.status')}</span><span class="r">${t('figure.numerator')}</span
    ><span class="r">${t('figure.denominator')}</span><span class="r">${t('figure.value')}</span
    ><span>${t('figure.result')}</span>
  </div>`;
}

function byPillar<T extends Entry | TaskLine>(
  lines: T[],
  view: (line: T) => TemplateResult,
  top?: TemplateResult,
): TemplateResult[] {
  const pillars = [...new Set(lines.map(line => line.pillar))];
  return pillars.map(
    (pillar, i) =>
      html`<h3 class="pillar">${tCode('pillar', pillar)}</h3>
        ${i === 0 && top ? top : nothing} ${lines.filter(line => line.pillar === pillar).map(view)}`,
  );
}

define('td-report-sheet', ReportSheet);
