import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/badges.js';
import type { Draft } from '../core/draft.js';
import { factsOf } from '../core/figure-facts.js';
import { formatMeasure, formatNumber } from '../core/format.js';
import { warningsOf } from '../core/rules.js';
import type { Entry } from '../core/types.js';
import { t, vi, type Key } from '../messages/index.js';

/** What is unusual about a figure, in words; without asking for anything. */
export function warningText(code: string, entry: Entry, draft: Draft): string {
  const key = `warning.${code}`;
  if (!(key in vi)) return code;
  const { change, changeLimit, usualLow, usualHigh, previousNumerator } = factsOf(draft, entry);
  const amount = typeof change === 'number' ? change : 0;
  return t(key as Key, {
    change: `${amount < 0 ? '−' : '+'}${formatNumber(Math.abs(amount))}`,
    limit: formatNumber(changeLimit as number | null),
    low: formatMeasure(usualLow as number | null, entry.unit),
    high: formatMeasure(usualHigh as number | null, entry.unit),
    previous: formatNumber(previousNumerator as number | null),
  });
}

/**
 * Warnings that are explained, as a quiet note beside the explanation. While somebody writes, the others stand at the
 * field that asks for it; whoever only reads sees all of them.
 */
export function warningNotes(entry: Entry, draft: Draft, writing: boolean): TemplateResult | typeof nothing {
  const explained = draft.written(entry, 'explanation');
  const warnings = warningsOf(draft, entry);
  if (!warnings.length || (writing && !explained)) return nothing;
  return html`<ul class="cell warnings">
    ${warnings.map(
      ({ code }) =>
        html`<li>
          ${icon('alarm')}
          <span
            >${t(explained ? 'warning.explained' : 'warning.unexplained', {
              what: warningText(code, entry, draft),
            })}</span
          >
        </li>`,
    )}
  </ul>`;
}
