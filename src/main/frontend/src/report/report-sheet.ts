import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { badges } from '../core/badges.js';
import { Draft, type Mistake } from '../core/draft.js';
import { define, TdElement } from '../core/element.js';
import { countOf, partsWhere } from '../core/places.js';
import { inPageOrder } from '../core/sheet-fields.js';
import { base, controls, notes } from '../core/styles.js';
import { parseTable } from '../core/table-text.js';
import type { Entry, Report, TaskLine } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import { embeddedFor } from './embedded.js';
import { fieldId, type FieldHost, type Said } from './fields.js';
import { figureView, type FigureOptions } from './figure-view.js';
import { gridKey } from './grid-keys.js';
import { keyHelp } from './key-help.js';
import { lineStyles } from './line-styles.js';
import { canCopy, narrativeView } from './narrative-view.js';
import { pasteOver } from './paste.js';
import { printStyles } from './print-styles.js';
import { remarkNote, type RemarkOptions } from './remark-view.js';
import { sayings } from './sheet-checks.js';
import { sheetStyles } from './sheet-styles.js';
import { sheetWideStyles } from './sheet-wide-styles.js';
import { taskView } from './task-view.js';
import { versionSwitch, versionOf } from './version-switch.js';
import { remarkPlace, type Place, type Remarks } from './working-remarks.js';

/** The report itself: figures by pillar, tasks, texts. Editable while it holds a draft, read-only otherwise. */
export class ReportSheet extends TdElement implements FieldHost {
  static override styles = [
    base,
    controls,
    notes,
    badges,
    sheetStyles,
    lineStyles,
    sheetWideStyles,
    printStyles,
  ];

  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) draft: Draft | null = null;
  /** Of the draft, which stays the same object while its texts change. */
  @property({ attribute: false }) revision = 0;
  /** The reviewer's working remarks; null where nobody reviews. */
  @property({ attribute: false }) remarks: Remarks | null = null;
  /** What the server found at the last attempt. */
  @property({ attribute: false }) refused: readonly Mistake[] = [];
  /** After the first attempt to send, everything that is missing is shown, not only what is wrong. */
  @property({ type: Boolean }) strict = false;

  @state() private old: Report | null = null;
  @state() private failed = '';
  @state() private active = '';
  private textBefore = '';
  private visited = new Set<string>();
  private sayings = new Map<string, Said>();
  private asRead: Draft | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report') && versionOf(changed.get('report')) !== versionOf(this.report)) this.old = null;
    const shown = this.old ?? this.report;
    if (shown && this.asRead?.report !== shown) this.asRead = new Draft(shown);
    const { draft, visited, active, strict, refused } = this;
    this.sayings = draft ? sayings({ draft, visited, active, strict, refused }) : new Map();
  }

  protected override render(): TemplateResult | typeof nothing {
    const report = this.old ?? this.report;
    if (!report) return nothing;
    const editable = this.draft !== null && this.old === null;
    const order = <T extends Entry | TaskLine>(lines: T[], view: (line: T) => TemplateResult) =>
      byPillar(inPageOrder(lines), view);
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
          ${versionSwitch(this.report!, this.old, this.draft !== null, {
            show: old => (this.old = old),
            fail: message => (this.failed = message),
          })}
        </div>
        ${editable && report.entries.length ? keyHelp() : nothing}
        ${this.old ? html`<p class="note warn" role="status">${t('sheet.oldVersion', { version: this.old.version })}</p>` : nothing}
        ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
        ${report.entries.length ? head() : html`<p class="muted none">${t('sheet.noFigures')}</p>`}
        ${order(report.entries, e => figureView(e, this.options(report, editable, { indicator: e.indicator })))}
      </section>
      <section aria-labelledby="tasks">
        <div class="title"><h2 id="tasks">${t('sheet.tasks')}</h2></div>
        ${report.tasks.length ? nothing : html`<p class="muted none">${t('sheet.noTasks')}</p>`}
        ${order(report.tasks, line => taskView(line, this.options(report, editable, { task: line.task })))}
      </section>
      <section aria-labelledby="narrative">
        <div class="title">
          <h2 id="narrative">${t('sheet.narrative')}</h2>
          ${this.copyOffer(editable)}
        </div>
        ${narrativeView(report, {
          ...this.options(report, editable, null),
          remarksOn: section => this.remarkOptions(report, { section }),
        })}
      </section>
    </div>`;
  }

  focusField(field: string): void {
    void this.focusOn(() => this.shadow.getElementById(fieldId(field)));
  }

  /** To the first field of a line, or to the line where it has none. */
  focusLine(line: string): void {
    void this.focusOn(() => {
      const found = this.shadow.getElementById(`line:${line}`);
      return found?.querySelector<HTMLElement>('input[data-column], textarea') ?? found;
    });
  }

  /** Something has been typed into the field that has the focus: the browser's own undo belongs to it. */
  get typing(): boolean {
    return this.active !== '' && this.text(this.active) !== this.textBefore;
  }

  text(field: string): string {
    return this.draft?.text(field) ?? '';
  }

  said(field: string): Said | null {
    return this.sayings.get(field) ?? null;
  }

  isActive(field: string): boolean {
    return this.active === field;
  }

  activate(field: string): void {
    this.active = field;
    this.textBefore = this.text(field);
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

  key(event: KeyboardEvent, field: string): void {
    gridKey(event, this.renderRoot, () => {
      const changed = this.text(field) !== this.textBefore;
      if (changed) this.edit(field, this.textBefore);
      return changed;
    });
  }

  paste(event: ClipboardEvent, field: string): void {
    const rows = parseTable(event.clipboardData?.getData('text/plain') ?? '');
    if (!this.draft || (rows.length < 2 && (rows[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    const { texts, ...left } = pasteOver(this.draft.report, field, rows);
    texts.forEach((_, written) => this.visited.add(written));
    this.tell('td-write', { texts, how: 'paste', ...left });
    this.textBefore = this.text(field);
  }

  private get shadow(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  private options(report: Report, editable: boolean, place: Place | null): FigureOptions {
    return {
      host: this,
      draft: editable ? this.draft! : this.asRead!,
      editable,
      someLocked: editable && countOf(partsWhere(report, false)) > 0,
      extras: this.old || !place ? nothing : embeddedFor(report, place, editable ? this.draft : null),
      ...(place ? this.remarkOptions(report, place) : { remarks: [], mine: null, onRemark: () => undefined }),
    };
  }

  private remarkOptions(report: Report, place: Place): RemarkOptions {
    // While reviewing, the remarks of this version stand in the fields to write them.
    const current = this.remarks && !this.old ? report.version : undefined;
    const at = remarkPlace(place);
    return {
      remarks: (this.report?.remarks ?? []).filter(
        r => remarkPlace(r) === at && (current === undefined || r.version !== current || r.published),
      ),
      mine: this.remarks && !this.old ? (this.remarks.get(at) ?? '') : null,
      onRemark: text => this.tell('td-remark', { place, text }),
    };
  }

  private general(report: Report): TemplateResult | typeof nothing {
    const general = report.remarks.filter(r => remarkPlace(r) === '');
    return general.length ? html`<section class="stack">${general.map(remarkNote)}</section>` : nothing;
  }

  private copyOffer(editable: boolean): TemplateResult | typeof nothing {
    if (!editable || !canCopy(this.draft!.report, this.draft!)) return nothing;
    const period = this.draft!.report.previousNarrative!.period;
    return html`<button type="button" class="link tools" @click=${() => this.tell('td-copy-narrative')}>
      ${t('narrative.copy', { period })}
    </button>`;
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
): TemplateResult[] {
  const pillars = [...new Set(lines.map(line => line.pillar))];
  return pillars.map(
    pillar =>
      html`<h3 class="pillar">${tCode('pillar', pillar)}</h3>
        ${lines.filter(line => line.pillar === pillar).map(view)}`,
  );
}

define('td-report-sheet', ReportSheet);
