import { html, svg, type TemplateResult } from 'lit';
import { t } from '../messages/index.js';

const LOCK = svg`<path d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H3v8h10V7h-1.5V4.5A3.5 3.5 0 0 0 8 1Zm-2 6V4.5a2 2 0 1 1 4 0V7Z"/>`;

export function lockIcon(): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="12"
    height="12"
    fill="currentColor"
    aria-hidden="true"
  >
    ${LOCK}
  </svg>`;
}

/** Why this line cannot be written in. */
export function lockNote(): TemplateResult {
  return html`<p class="lock">${lockIcon()} ${t('lock.line')}</p>`;
}

/** That this line is one of those a return has opened. */
export function openNote(): TemplateResult {
  return html`<p class="opened">${t('lock.opened')}</p>`;
}
