import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment, formatNumber } from '../core/format.js';
import type { Evidence } from '../core/evidence-types.js';
import { t } from '../messages/index.js';
import type { Upload } from './queue.js';
import { address, formatSize, typeWord } from './words.js';

export interface FileHost {
  /** The file whose removal is being asked about. */
  readonly asking: number | null;
  show(file: Evidence): void;
  ask(file: Evidence | null): void;
  removeFile(file: Evidence): Promise<void>;
  copy(file: Evidence): Promise<void>;
  sendAgain(upload: Upload): void;
  drop(upload: Upload): void;
}

export function fileLine(file: Evidence, report: string, editable: boolean, host: FileHost): TemplateResult {
  const name = file.filename;
  return html`<li>
    <div class="line">
      <div class="what">
        <p class="name">${name}</p>
        <div class="facts small muted">
          <span>${typeWord(file.mediaType)}</span>
          <span class="num">${formatSize(file.size)}</span>
          <span>${t('evidence.by', { who: file.uploadedByName, at: formatMoment(file.uploadedAt) })}</span>
          <details>
            <summary>${t('evidence.hash', { short: file.sha256.slice(0, 8) })}</summary>
            <code id="hash-${file.n}">${file.sha256}</code>
            <button type="button" class="link small" @click=${() => void host.copy(file)}>
              ${t('evidence.copy')}
            </button>
          </details>
        </div>
      </div>
      <div class="tools">
        ${
          file.previewable
            ? html`<button
                type="button"
                aria-label=${t('evidence.viewOf', { name })}
                @click=${() => host.show(file)}
              >
                ${t('evidence.view')}
              </button>`
            : nothing
        }
        <a
          class="button"
          href=${address(report, file)}
          download=${name}
          aria-label=${t('evidence.downloadOf', { name })}
          >${t('evidence.download')}</a
        >
        ${
          editable
            ? html`<button
                type="button"
                id="remove-${file.n}"
                aria-label=${t('evidence.removeOf', { name })}
                ?disabled=${host.asking === file.n}
                @click=${() => host.ask(file)}
              >
                ${t('evidence.remove')}
              </button>`
            : nothing
        }
      </div>
    </div>
    ${editable && host.asking === file.n ? question(file, host) : nothing}
  </li>`;
}

function question(file: Evidence, host: FileHost): TemplateResult {
  return html`<div
    class="ask row"
    role="group"
    aria-labelledby="ask-${file.n}"
    @keydown=${(e: KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      e.stopPropagation();
      host.ask(null);
    }}
  >
    <span class="small" id="ask-${file.n}">${t('evidence.removeAsk')}</span>
    <span class="tools">
      <button type="button" id="remove-yes" class="primary" @click=${() => void host.removeFile(file)}>
        ${t('evidence.removeYes')}
      </button>
      <button type="button" @click=${() => host.ask(null)}>${t('evidence.removeNo')}</button>
    </span>
  </div>`;
}

export function uploadLine(upload: Upload, host: FileHost): TemplateResult {
  return upload.state === 'refused' ? refused(upload, host) : onItsWay(upload, host);
}

function onItsWay(upload: Upload, host: FileHost): TemplateResult {
  const percent = formatNumber(upload.share * 100, 0);
  const state =
    upload.state === 'sending'
      ? t('evidence.sending', { percent })
      : t(`evidence.${upload.state as 'waiting'}`);
  return html`<li aria-busy="true">
    <div class="line">
      <div class="what">
        <p class="name">${upload.name}</p>
        <p class="small muted"><span class="num">${formatSize(upload.file.size)}</span> · ${state}</p>
        ${
          upload.state === 'checking'
            ? html`<progress aria-label=${t('evidence.progress', { name: upload.name })}></progress>`
            : html`<progress
                max="1"
                .value=${upload.share}
                aria-label=${t('evidence.progress', { name: upload.name })}
              ></progress>`
        }
      </div>
      <div class="tools">
        <button
          type="button"
          aria-label=${t('evidence.cancelOf', { name: upload.name })}
          @click=${() => host.drop(upload)}
        >
          ${t('evidence.cancel')}
        </button>
      </div>
    </div>
  </li>`;
}

function refused(upload: Upload, host: FileHost): TemplateResult {
  return html`<li>
    <div class="line">
      <div class="what" role="alert">
        <p class="name">${t('evidence.refused', { name: upload.name })}</p>
        <p class="refused small">${upload.message}</p>
      </div>
      <div class="tools">
        ${
          upload.again
            ? html`<button type="button" @click=${() => host.sendAgain(upload)}>
                ${t('evidence.again')}
              </button>`
            : nothing
        }
        <button
          type="button"
          aria-label=${t('evidence.dismissOf', { name: upload.name })}
          @click=${() => host.drop(upload)}
        >
          ${t('evidence.dismiss')}
        </button>
      </div>
    </div>
  </li>`;
}
