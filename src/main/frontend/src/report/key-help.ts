import { html, type TemplateResult } from 'lit';
import { t, type Key } from '../messages/index.js';

const KEYS = ['enter', 'arrows', 'sides', 'escape', 'save', 'undo', 'paste'] as const;

/** Which keys do what; folded away until somebody wants to know. */
export function keyHelp(): TemplateResult {
  return html`<details class="keys">
    <summary>${t('keys.title')}</summary>
    <dl>
      ${KEYS.map(
        key =>
          html`<div>
            <dt><kbd>${t(`keys.${key}.key` as Key)}</kbd></dt>
            <dd>${t(`keys.${key}` as Key)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
