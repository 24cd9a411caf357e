import type { Draft, Mistake } from '../core/draft.js';
import { incomplete } from '../core/rules.js';
import { malformed } from '../core/malformed.js';
import { lineOf, path } from '../core/sheet-fields.js';
import { t, tCode, vi } from '../messages/index.js';
import type { Said } from './fields.js';
import { warningText } from './warning-notes.js';

export interface Situation {
  draft: Draft;
  /** Fields that somebody has been in. */
  visited: ReadonlySet<string>;
  /** The field that somebody is in. */
  active: string;
  /** After the first attempt to send, everything that is missing is shown, not only what is wrong. */
  strict: boolean;
  /** What the server found at the last attempt. */
  refused: readonly Mistake[];
}

/** Said as soon as the numbers are there, without waiting for the attempt to send. */
const AT_ONCE = ['denominator-zero', 'numerator-exceeds-denominator', 'percent-range'];

/** What is to be said at which field now. */
export function sayings(situation: Situation): Map<string, Said> {
  const { draft, strict, visited, refused, active } = situation;
  const said = new Map<string, Said>();
  for (const m of refused) said.set(m.field, { text: m.message ?? mistakeText(m, draft), warning: false });
  const wrong = new Set(malformed(draft).map(m => m.field));
  for (const m of incomplete(draft)) {
    const warning = isWarning(m.code);
    const whileTyping = wrong.has(m.field)
      ? visited.has(m.field)
      : (warning || AT_ONCE.includes(m.code)) && !typesNumbersOf(active, m.field);
    if (strict || whileTyping)
      said.set(m.field, { text: mistakeText(m, draft), warning: warning && !strict });
  }
  for (const { field } of draft.conflicts()) said.set(field, { text: t('conflict.here'), warning: true });
  return said;
}

/** Half a number is no reason for a remark. */
function typesNumbersOf(active: string, field: string): boolean {
  return lineOf(active) === lineOf(field) && /\.(numerator|denominator|value)$/.test(active);
}

function isWarning(code: string): boolean {
  return `warning.${code}` in vi;
}

export function mistakeText(mistake: Mistake, draft: Draft): string {
  const { code, field, message } = mistake;
  if (code === 'ambiguous') return t('figure.ambiguous', { text: draft.text(field) });
  const entry = draft.report.entries.find(e => path(e, 'explanation') === field);
  if (isWarning(code) && entry) return t('warning.explain', { what: warningText(code, entry, draft) });
  return `problem.${code}` in vi ? tCode('problem', code) : (message ?? code);
}
