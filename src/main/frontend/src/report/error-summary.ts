import { html, nothing, type TemplateResult } from 'lit';
import type { Draft, Mistake } from '../core/draft.js';
import { fieldName } from '../core/places.js';
import { incomplete } from '../core/rules.js';
import { DECLARATION } from '../core/sheet-fields.js';
import { t } from '../messages/index.js';
import { mistakeText } from './sheet-checks.js';

const SHOWN = 8;

/** What is still missing before the report can go up, each a way to its field. */
export function errorSummary(
  draft: Draft,
  undeclared: boolean,
  onGo: (field: string) => void,
): TemplateResult | typeof nothing {
  const mistakes: Mistake[] = [
    ...incomplete(draft),
    ...(undeclared
      ? [{ field: DECLARATION, code: 'declaration-missing', message: t('declaration.missing') }]
      : []),
  ];
  if (!mistakes.length) return nothing;
  return html`<div class="note bad" role="alert">
    <h2>${t('error.summary', { count: mistakes.length })}</h2>
    <ul>
      ${mistakes
        .slice(0, SHOWN)
        .map(
          m =>
            html`<li>
              <button type="button" class="link" @click=${() => onGo(m.field)}>
                ${m.field === DECLARATION ? t('declaration.label') : fieldName(m.field)}</button
              >: ${m.code === 'ambiguous' ? t('problem.ambiguous') : (m.message ?? mistakeText(m, draft))}
            </li>`,
        )}
      ${mistakes.length > SHOWN ? html`<li>${t('error.more', { count: mistakes.length - SHOWN })}</li>` : nothing}
    </ul>
  </div>`;
}
