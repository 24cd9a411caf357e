import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { messageOf, Problem, request } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { ROOT } from '../core/root.js';
import { stacked } from '../core/stack-styles.js';
import { base, controls, notes, tables } from '../core/styles.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { changesView, problemsView } from './preview-view.js';
import { harmless, type Preview, type Taken } from './preview.js';
import { workbookStyles } from './workbook-styles.js';

/**
 * The report as a file: down for everybody who sees the report, and back up for its clerk. What is in a file is shown
 * first; `td-take` tells what of it was accepted.
 */
export class Workbook extends TdElement {
  static override styles = [base, controls, notes, tables, stacked, workbookStyles];

  @property({ attribute: false }) report: Report | null = null;
  @property({ type: Boolean }) editable = false;

  @state() private reading = '';
  @state() private refused: { file: string; message: string } | null = null;
  @state() private told = '';
  @state() private preview: Preview | null = null;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private over = false;
  private file = '';
  @query('#upload') private upload!: HTMLButtonElement | null;
  @query('#file') private input!: HTMLInputElement | null;

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('report') as Report | null | undefined;
    // Another report, or another version of it: the preview was about something else.
    if (before && (before.id !== this.report?.id || before.version !== this.report?.version)) this.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.report) return nothing;
    return html`<section
      aria-label=${this.editable ? t('workbook.title') : t('workbook.files')}
      @dragover=${this.dragged}
      @dragleave=${this.left}
      @drop=${this.dropped}
    >
      <div class="zone ${this.over ? 'over' : ''}">
        <div class="row">
          <a class="button" href=${this.address('xlsx')} download>${t('workbook.xlsx')}</a>
          <a class="button" href=${this.address('csv')} download>${t('workbook.csv')}</a>
          ${this.editable ? this.uploader() : nothing}
        </div>
        ${
          this.editable
            ? html`<p class="small muted">${this.over ? t('workbook.drop') : t('workbook.hint')}</p>`
            : nothing
        }
      </div>
      <p role="status" class=${this.told || this.reading ? 'note' : 'sr'}>
        ${this.reading ? t('workbook.reading', { file: this.reading }) : this.told}
      </p>
      ${this.refused ? this.refusal(this.refused) : nothing}
      ${this.preview ? this.panel(this.preview) : nothing}
    </section>`;
  }

  private uploader(): TemplateResult {
    return html`<button
        id="upload"
        type="button"
        ?disabled=${this.reading !== ''}
        @click=${() => this.input?.click()}
      >
        ${t('workbook.upload')}
      </button>
      <input
        id="file"
        type="file"
        hidden
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label=${t('workbook.upload')}
        @change=${this.picked}
      />`;
  }

  private refusal(refused: { file: string; message: string }): TemplateResult {
    return html`<div class="note bad" role="alert">
      <p><b>${t('workbook.refused', { file: refused.file })}</b></p>
      <p>${refused.message}</p>
    </div>`;
  }

  private panel(preview: Preview): TemplateResult {
    const { changes, problems } = preview;
    const choice = { report: this.report, chosen: this.chosen, choose: this.choose };
    return html`<div class="panel" role="region" aria-labelledby="preview">
      <div>
        <h3 id="preview" tabindex="-1">${t('workbook.preview', { file: this.file })}</h3>
        <p class="muted">
          ${
            changes.length || problems.length
              ? t('workbook.counts', { changes: changes.length, problems: problems.length })
              : t('workbook.same')
          }
        </p>
      </div>
      <div>${problemsView(problems, this.report)}</div>
      <div>${changesView(changes, choice)}</div>
      <div class="row">
        ${
          changes.length
            ? html`<button
                type="button"
                class="primary"
                id="take"
                ?disabled=${!this.chosen.size}
                @click=${this.take}
              >
                ${t('workbook.take', { count: this.chosen.size })}
              </button>`
            : nothing
        }
        <button type="button" id="discard" @click=${this.discard}>
          ${changes.length ? t('workbook.drop.all') : t('app.close')}
        </button>
      </div>
    </div>`;
  }

  private address(ending: string): string {
    const version = this.editable ? '' : `?version=${this.report!.version}`;
    return `${ROOT}/api/v1/reports/${encodeURIComponent(this.report!.id)}/workbook.${ending}${version}`;
  }

  private readonly choose = (fields: readonly string[], taken: boolean): void => {
    const chosen = new Set(this.chosen);
    fields.forEach(field => (taken ? chosen.add(field) : chosen.delete(field)));
    this.chosen = chosen;
  };

  private readonly picked = (): void => {
    const file = this.input?.files?.[0];
    if (file) void this.read(file);
    // The same file may be chosen again once it was corrected.
    if (this.input) this.input.value = '';
  };

  private readonly dragged = (event: DragEvent): void => {
    if (!this.editable || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  private readonly left = (event: DragEvent): void => {
    const inside = event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    if (!inside) this.over = false;
  };

  private readonly dropped = (event: DragEvent): void => {
    if (!this.editable || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = false;
    const files = event.dataTransfer.files;
    if (files.length === 1) void this.read(files[0]!);
    else this.refused = { file: '', message: t('workbook.one') };
  };

  /** Has the server look at a file; the report stays as it is. */
  async read(file: File): Promise<void> {
    if (this.reading) return;
    this.clear();
    this.reading = file.name;
    this.file = file.name;
    const asked = this.report;
    const form = new FormData();
    form.append('file', file, file.name);
    try {
      const answer = await request<Preview>(
        'POST',
        `/reports/${encodeURIComponent(this.report!.id)}/workbook`,
        { form },
      );
      if (asked?.id !== this.report?.id) return;
      this.preview = answer.data;
      this.chosen = new Set(answer.data.changes.filter(harmless).map(change => change.field));
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#preview'));
    } catch (error) {
      const large = error instanceof Problem && error.status === 413;
      this.refused = { file: file.name, message: large ? t('workbook.tooLarge') : messageOf(error) };
    } finally {
      this.reading = '';
    }
  }

  private readonly take = (): void => {
    const edits = this.preview!.changes.filter(change => this.chosen.has(change.field)).map(change => ({
      field: change.field,
      text: change.after,
    }));
    const source = this.file;
    this.clear();
    this.told = t('workbook.taken', { count: edits.length, file: source });
    this.tell('td-take', { edits, source } satisfies Taken);
    void this.focusOn(() => this.upload);
  };

  private readonly discard = (): void => {
    const file = this.file;
    this.clear();
    this.told = t('workbook.dropped', { file });
    void this.focusOn(() => this.upload);
  };

  private clear(): void {
    this.preview = null;
    this.refused = null;
    this.told = '';
    this.chosen = new Set();
  }
}

define('td-workbook', Workbook);
