import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../core/draft.js';
import { fieldName } from '../core/places.js';
import { incomplete } from '../core/rules.js';
import { t } from '../messages/index.js';
import { mistakeText } from './sheet-checks.js';

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
              <button type="button" class="link" @click=${() => onGo(m.field)}>${fieldName(m.field)}</button>:
              ${m.code === 'ambiguous' ? t('problem.ambiguous') : mistakeText(m, draft)}
            </li>`,
        )}
      ${mistakes.length > SHOWN ? html`<li>${t('error.more', { count: mistakes.length - SHOWN })}</li>` : nothing}
    </ul>
  </div>`;
}
