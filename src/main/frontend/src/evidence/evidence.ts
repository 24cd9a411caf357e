import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { messageOf, remove } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import type { Evidence } from '../core/evidence-types.js';
import { openers } from '../core/opener-styles.js';
import { base, controls, notes } from '../core/styles.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { fileLine, uploadLine, type FileHost } from './lines.js';
import { Intake } from './intake.js';
import './preview.js';
import type { EvidencePreview } from './preview.js';
import { UploadQueue, type Upload } from './queue.js';
import { evidenceStyles } from './styles.js';
import { nameOf, path } from './words.js';

/**
 * The files beside one figure (a line that opens) or beside the whole report. Tells `td-evidence-changed` with all
 * evidence of the report after each upload and removal; the draft is not touched.
 */
export class EvidenceList extends TdElement implements FileHost {
  static override styles = [base, controls, openers, notes, evidenceStyles];

  @property({ attribute: false }) report: Report | null = null;
  /** The figure; null for the report as a whole. */
  @property({ attribute: false }) indicator: string | null = null;
  @property({ type: Boolean }) editable = false;
  @state() private all: Evidence[] = [];
  /** The list is shown; whoever embeds it then gives it the whole width. */
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private said = '';
  @state() private failed = '';
  @state() asking: number | null = null;
  @state() private busy = false;
  @query('td-evidence-preview') private preview!: EvidencePreview | null;
  private queue: UploadQueue | null = null;
  private readonly intake = new Intake(this, {
    add: (files, pasted) => this.add(files, pasted),
    near: () => void this.queue?.learnLimits(),
    over: () => (this.open = true),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.queue?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report');
    if (changed.has('report')) this.all = this.report?.evidence ?? [];
    if (changed.has('indicator') || (changed.has('report') && before?.id !== this.report?.id)) {
      this.queue?.stop();
      this.queue = this.report ? this.newQueue(this.report.id) : null;
      this.asking = null;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.report) return nothing;
    const files = this.files;
    const compact = this.indicator !== null;
    if (compact && !this.editable && !files.length) return nothing;
    const shown = !compact || this.open;
    return html`${compact ? this.opener(files.length) : html`<h3 id="head">${t('evidence.ofReport')}</h3>`}
      <div id="panel" class="panel" role="group" aria-labelledby="head" ?hidden=${!shown}>
        ${this.list(files)}
        ${this.editable ? this.intake.view(this.queue?.limits ?? null, this.indicator) : nothing}
        ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
      </div>
      <p class="sr" role="status">${this.said}</p>
      <td-evidence-preview report=${this.report.id}></td-evidence-preview>`;
  }

  private get files(): Evidence[] {
    return this.all.filter(file => file.indicator === this.indicator);
  }

  private opener(count: number): TemplateResult {
    return html`<button
      type="button"
      id="head"
      class="opener ${count ? '' : 'none'}"
      aria-expanded=${this.open}
      aria-controls="panel"
      @click=${() => this.toggle()}
    >
      ${count ? t('evidence.count', { count }) : t('evidence.title')}
    </button>`;
  }

  private list(files: Evidence[]): TemplateResult {
    const uploads = this.editable ? (this.queue?.uploads ?? []) : [];
    if (!files.length && !uploads.length) {
      return html`<p class="muted small">${t(this.editable ? 'evidence.none' : 'evidence.noneToRead')}</p>`;
    }
    return html`<ul>
      ${repeat(
        files,
        file => `f${file.n}`,
        file => fileLine(file, this.report!.id, this.editable, this),
      )}
      ${repeat(
        uploads,
        upload => `u${upload.key}`,
        upload => uploadLine(upload, this),
      )}
    </ul>`;
  }

  private toggle(): void {
    this.open = !this.open;
    if (this.open && this.editable) void this.queue?.learnLimits();
  }

  show(file: Evidence): void {
    void this.preview?.show(file);
  }

  ask(file: Evidence | null): void {
    const before = this.asking;
    this.asking = file?.n ?? null;
    this.failed = '';
    void this.focusOn(() =>
      this.renderRoot.querySelector<HTMLElement>(file ? '#remove-yes' : `#remove-${before}`),
    );
  }

  async removeFile(file: Evidence): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failed = '';
    try {
      await remove(path(this.report!.id, file));
      this.asking = null;
      this.changed(this.all.filter(each => each.n !== file.n));
      this.said = t('evidence.removed', { name: file.filename });
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#add'));
    } catch (error) {
      this.asking = null;
      this.failed = messageOf(error);
    } finally {
      this.busy = false;
    }
  }

  async copy(file: Evidence): Promise<void> {
    try {
      await navigator.clipboard.writeText(file.sha256);
      this.said = t('evidence.copied');
    } catch {
      // not allowed here: selected, so that one key copies it
      const code = this.renderRoot.querySelector(`#hash-${file.n}`);
      if (code) getSelection()?.selectAllChildren(code);
    }
  }

  sendAgain(upload: Upload): void {
    this.queue?.again(upload);
  }

  drop(upload: Upload): void {
    this.queue?.drop(upload);
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#add'));
  }

  private newQueue(report: string): UploadQueue {
    return new UploadQueue(report, this.indicator, {
      changed: () => this.requestUpdate(),
      added: file => {
        this.changed([...this.all, file]);
        this.said = t('evidence.added', { name: file.filename });
      },
      cancelled: name => (this.said = t('evidence.cancelled', { name })),
    });
  }

  private changed(evidence: Evidence[]): void {
    this.all = evidence;
    this.tell('td-evidence-changed', { evidence });
  }

  private add(files: File[], pasted: boolean): void {
    if (!files.length || !this.editable) return;
    this.open = true;
    this.failed = '';
    this.queue?.add(files.map(file => ({ file, name: nameOf(file, pasted, new Date()) })));
  }
}

define('td-evidence', EvidenceList);
