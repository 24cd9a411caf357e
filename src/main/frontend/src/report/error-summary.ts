import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../core/draft.js';
import { incomplete } from '../core/rules.js';
import { t, tCode, type Key } from '../messages/index.js';

const SHOWN = 8;

/** What is still missing before the report can go up, each a way to its field. */
export function errorSummary(draft: Draft, onGo: (field: string) => void): TemplateResult | typeof nothing {
  const mistakes = incomplete(draft);
  if (!mistakes.length) return nothing;
  return html`<div class="note bad" role="alert">
    <h2>${t('error.summary', { count: mistakes.length })}</h2>
    <ul>
      ${mistakes
        .slice(0, SHOWN)
        .map(
          m =>
            html`<li>
              <button type="button" class="link" @click=${() => onGo(m.field)}>${placeOf(m.field)}</button>:
              ${tCode('problem', m.code)}
            </li>`,
        )}
      ${mistakes.length > SHOWN ? html`<li>…</li>` : nothing}
    </ul>
  </div>`;
}

function placeOf(field: string): string {
  return /\[(.+)\]/.exec(field)?.[1] ?? t(`section.${field.split('.')[1]}` as Key);
}
