import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define, TdElement } from '../core/element.js';
import type { Evidence } from '../core/evidence-types.js';
import { base, controls, notes } from '../core/styles.js';
import { t } from '../messages/index.js';
import { address, formatSize, typeWord } from './words.js';

/** For the browser's viewer: the whole width, no list of pages beside it. */
const VIEW = '#navpanes=0&view=FitH';

/** A PDF or an image over the page; closes by Escape, by its button, and by a click beside it. */
export class EvidencePreview extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      dialog {
        width: min(1100px, 100vw - 32px);
        height: min(900px, 100dvh - 32px);
        max-width: none;
        max-height: none;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 3px;
        color: var(--ink);
        background: var(--paper);
      }
      dialog[open] {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
      }
      dialog::backdrop {
        background: rgb(16 27 42 / 60%);
      }
      header {
        display: flex;
        gap: 8px 16px;
        align-items: center;
        padding: 8px 16px;
        border-bottom: 1px solid var(--line);
      }
      header > div {
        flex: 1;
        min-width: 0;
      }
      h2 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .body {
        background: #5b6570;
        display: grid;
        place-items: center;
        overflow: auto;
      }
      iframe {
        width: 100%;
        height: 100%;
        border: 0;
        background: var(--paper);
      }
      img {
        max-width: 100%;
        max-height: 100%;
        object-fit: contain;
        /* so that transparent drawings are seen */
        background: #fff;
      }
      @media (max-width: 640px) {
        dialog {
          width: 100vw;
          height: 100dvh;
          border: 0;
          border-radius: 0;
        }
        header {
          flex-wrap: wrap;
        }
        header > div {
          flex-basis: 100%;
        }
      }
      @media print {
        dialog {
          display: none;
        }
      }
    `,
  ];

  @property() report = '';
  @state() private file: Evidence | null = null;
  @state() private failed = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  /** The focus goes back to where it was when the dialog closes. */
  async show(file: Evidence): Promise<void> {
    this.file = file;
    this.failed = false;
    await this.updateComplete;
    this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('#close')?.focus();
  }

  protected override render(): TemplateResult {
    const file = this.file;
    return html`<dialog aria-labelledby="name" @close=${() => (this.file = null)} @click=${this.beside}>
      ${file ? this.shown(file) : nothing}
    </dialog>`;
  }

  private shown(file: Evidence): TemplateResult {
    const source = address(this.report, file, true);
    // nothing tells whether the viewer of a browser started: in a sandbox it does not
    const pdf = !file.mediaType.startsWith('image/');
    const label = t('evidence.previewOf', { name: file.filename });
    return html`<header>
        <div>
          <h2 id="name" title=${file.filename}>${file.filename}</h2>
          <p class="small muted">
            ${typeWord(file.mediaType)}, ${formatSize(file.size)}${pdf ? `. ${t('evidence.ifNothing')}` : ''}
          </p>
        </div>
        <a class="button" href=${address(this.report, file)} download=${file.filename}
          >${t('evidence.download')}</a
        >
        <button type="button" id="close" @click=${() => this.dialog.close()}>${t('evidence.close')}</button>
      </header>
      <div class="body">
        ${
          this.failed
            ? html`<p class="note bad" role="alert">${t('evidence.noPreview')}</p>`
            : !pdf
              ? html`<img src=${source} alt=${label} @error=${() => (this.failed = true)} />`
              : html`<iframe src=${source + VIEW} title=${label}></iframe>`
        }
      </div>`;
  }

  private beside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}

define('td-evidence-preview', EvidencePreview);
