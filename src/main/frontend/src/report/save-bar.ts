import { css, html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatMoment, formatTime } from '../core/format.js';
import { malformed } from '../core/malformed.js';
import { ROOT } from '../core/root.js';
import { t } from '../messages/index.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { Saver } from './saver.js';

/**
 * Says where the draft stands. Aloud only what changes what somebody does: that the server is away, that it is back, what
 * was pasted; not each saving.
 *
 * @param aloud the last thing worth saying
 */
export function saveBar(
  keeper: DraftKeeper,
  aloud: string,
  on: { save(): void; choose(): void },
): TemplateResult | typeof nothing {
  const { saver } = keeper;
  if (!saver) return nothing;
  const unreadable = malformed(saver.draft).length;
  const { kind } = saver.state;
  return html`<div class="save-bar">
    <button
      type="button"
      ?disabled=${kind === 'saving' || kind === 'clean' || kind === 'saved'}
      @click=${on.save}
    >
      ${t('form.save')}
    </button>
    <span class=${troubled(saver) ? 'bad' : 'muted'}>${saying(saver)}</span>
    ${choices(saver, on.choose)} ${kind === 'session' || kind === 'stranger' ? signIn() : nothing}
    ${unreadable ? html`<span class="bad small">${t('form.badNumbers', { count: unreadable })}</span>` : nothing}
    ${stepTaken(keeper)}
    <span class="sr" role="status">${aloud}</span>
  </div>`;
}

/** They stand at the top of the page, which may be far away. */
function choices(saver: Saver, onChoose: () => void): TemplateResult | typeof nothing {
  const count = saver.draft.conflicts().length;
  if (!count) return nothing;
  return html`<button type="button" class="link" @click=${onChoose}>${t('save.choices', { count })}</button>`;
}

/** In another tab, so that this page keeps what was typed. */
function signIn(): TemplateResult {
  return html`<a href=${`${ROOT}/login`} target="_blank" rel="opener">${t('save.signIn')}</a>`;
}

function stepTaken(keeper: DraftKeeper): TemplateResult | typeof nothing {
  if (!keeper.step) return nothing;
  return html`<span class="step" role="status">
    <span>${keeper.step.says}</span>
    ${
      keeper.step.step.size
        ? html`<button type="button" class="link" aria-keyshortcuts="Control+Z" @click=${() => keeper.undo()}>
            ${t('step.undo')}
          </button>`
        : nothing
    }
    <button type="button" class="link" @click=${() => keeper.dismiss('step')}>${t('app.close')}</button>
  </span>`;
}

/** Whether somebody should know. */
export function troubled(saver: Saver): boolean {
  return ['away', 'session', 'stranger', 'failed'].includes(saver.state.kind);
}

export function saying(saver: Saver): string {
  const { state } = saver;
  switch (state.kind) {
    case 'dirty':
      return t('form.unsaved');
    case 'saving':
      return t('form.saving');
    case 'saved':
      return t('save.saved', { time: formatTime(state.at) });
    case 'away':
      return t('save.away', { count: saver.waiting });
    case 'session':
      return t('save.session', { count: saver.waiting });
    case 'stranger':
      return t('save.stranger', { name: state.name });
    case 'failed':
      return t('form.saveFailed', { message: state.message });
    case 'clean':
      return saver.draft.report.savedAt
        ? t('save.saved', { time: savedTime(saver.draft.report.savedAt) })
        : '';
  }
}

/** Only the time when it was today; the day as well otherwise. */
function savedTime(at: string): string {
  return formatDate(at) === formatDate(new Date().toISOString()) ? formatTime(at) : formatMoment(at);
}

export const saveBarStyles = css`
  .save-bar {
    position: sticky;
    bottom: var(--td-below-bar, 0);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin: 0 -8px;
    padding: 8px;
    background: var(--paper);
    border-top: 1px solid var(--line);
  }
  .save-bar .bad {
    color: var(--bad);
  }
  .save-bar .step {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    padding: 2px 8px;
    background: var(--accent-wash);
    margin-left: auto;
  }
  @media print {
    .save-bar {
      display: none;
    }
  }
`;
