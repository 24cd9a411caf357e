import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../core/format.js';
import { malformed } from '../core/rules.js';
import { t } from '../messages/index.js';
import type { Saver } from './saver.js';

/** Says where the draft stands, aloud as well; in a conflict nothing is overwritten before somebody chooses. */
export function saveBar(saver: Saver, choices: { keep(): void; reload(): void }): TemplateResult {
  const { state } = saver;
  const unreadable = malformed(saver.draft).length;
  return html`<div class="save-bar">
    ${
      state.kind === 'conflict'
        ? html`<div class="note warn" role="alert">
            <p>${t('form.conflict')}</p>
            <div class="row">
              <button type="button" class="primary" @click=${choices.keep}>${t('form.conflictKeep')}</button>
              <button type="button" @click=${choices.reload}>${t('form.conflictReload')}</button>
            </div>
          </div>`
        : html`<button
            type="button"
            ?disabled=${state.kind === 'saving' || state.kind === 'clean'}
            @click=${() => void saver.flush()}
          >
            ${t('form.save')}
          </button>`
    }
    <span role="status" aria-live="polite" class=${state.kind === 'failed' ? 'bad' : 'muted'}
      >${said(saver)}</span
    >
    ${unreadable ? html`<span class="bad small">${t('form.badNumbers', { count: unreadable })}</span>` : nothing}
  </div>`;
}

function said({ state }: Saver): string {
  switch (state.kind) {
    case 'dirty':
      return t('form.unsaved');
    case 'saving':
      return t('form.saving');
    case 'saved':
      return t('form.saved', { time: formatTime(state.at) });
    case 'failed':
      return t('form.saveFailed', { message: state.message });
    default:
      return '';
  }
}
