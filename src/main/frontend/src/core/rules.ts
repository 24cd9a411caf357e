import { isRatio } from './figure.js';
import { parseNumber } from './format.js';
import { type Draft, type Mistake, type NumberPart, SECTIONS, path } from './draft.js';
import type { Entry } from './types.js';

/** The rules of the server's SubmissionRules, said while there is still time; codes are the same. */

const LARGEST = 1e15;
const LONGEST = 20_000;

/** What cannot even be kept in a draft. */
export function malformed(draft: Draft): Mistake[] {
  const mistakes: Mistake[] = [];
  const add = (field: string, code: string | null) => code && mistakes.push({ field, code });
  for (const entry of draft.report.entries) {
    for (const part of numberParts(entry)) {
      add(path(entry, part), badNumber(draft.text(path(entry, part)), part !== 'value'));
    }
    add(path(entry, 'explanation'), badText(draft.text(path(entry, 'explanation'))));
  }
  for (const { task } of draft.report.tasks) {
    const progress = draft.text(`tasks[${task}].progress`).trim();
    add(`tasks[${task}].progress`, /^(\d{1,2}|100)?$/.test(progress) ? null : 'whole-number');
    for (const part of ['result', 'difficulties', 'proposals']) {
      add(`tasks[${task}].${part}`, badText(draft.text(`tasks[${task}].${part}`)));
    }
  }
  for (const section of SECTIONS) add(`narrative.${section}`, badText(draft.text(`narrative.${section}`)));
  return mistakes;
}

/** All that keeps the report from being sent up. */
export function incomplete(draft: Draft): Mistake[] {
  const mistakes = malformed(draft);
  const seen = new Set(mistakes.map(m => m.field));
  const add = (field: string, code: string) => seen.has(field) || mistakes.push({ field, code });
  for (const entry of draft.report.entries) checkEntry(draft, entry, add);
  for (const { task } of draft.report.tasks) {
    const at = `tasks[${task}]`;
    if (draft.text(`${at}.progress`).trim() && blank(draft.text(`${at}.result`))) {
      add(`${at}.result`, 'task-result-missing');
    }
  }
  return inOrder(draft, mistakes);
}

function checkEntry(draft: Draft, entry: Entry, add: (field: string, code: string) => void): void {
  const status = draft.status(entry);
  const explained = !blank(draft.text(path(entry, 'explanation')));
  if (status === null) return void add(path(entry, 'status'), 'figure-missing');
  if (status !== 'REPORTED') {
    if (!explained) add(path(entry, 'explanation'), 'reason-for-no-figure');
    return;
  }
  if (isRatio(entry.aggregation)) return checkRatio(draft, entry, add);
  const value = draft.number(entry, 'value');
  if (entry.aggregation === 'EXTERNAL') {
    if (value === null) add(path(entry, 'value'), 'value-missing');
    if (!explained) add(path(entry, 'explanation'), 'source-missing');
    return;
  }
  if (value !== null && (value < 0 || value > 100)) add(path(entry, 'value'), 'percent-range');
  if (!explained) add(path(entry, 'explanation'), 'milestone-text-missing');
}

function checkRatio(draft: Draft, entry: Entry, add: (field: string, code: string) => void): void {
  const numerator = draft.number(entry, 'numerator');
  const denominator = draft.number(entry, 'denominator');
  if (numerator === null) add(path(entry, 'numerator'), 'numerator-missing');
  if (denominator === null) add(path(entry, 'denominator'), 'denominator-missing');
  if (numerator === null || denominator === null) return;
  if (denominator === 0) add(path(entry, 'denominator'), 'denominator-zero');
  else if (numerator > denominator) add(path(entry, 'numerator'), 'numerator-exceeds-denominator');
}

export function numberParts(entry: Entry): NumberPart[] {
  return isRatio(entry.aggregation) ? ['numerator', 'denominator'] : ['value'];
}

function badNumber(text: string, positive: boolean): string | null {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return null;
  if (parsed.kind === 'invalid') return 'not-a-number';
  if (parsed.kind === 'ambiguous') return 'ambiguous';
  if (positive && parsed.value < 0) return 'number-negative';
  if (Math.abs(parsed.value) > LARGEST) return 'number-too-large';
  return Number(parsed.value.toFixed(6)) === parsed.value ? null : 'number-too-precise';
}

function badText(text: string): string | null {
  return text.length > LONGEST ? 'text-too-long' : null;
}

function blank(text: string): boolean {
  return text.trim() === '';
}

/** In the order of the page, so that the first problem is the one nearest to the top. */
function inOrder(draft: Draft, mistakes: Mistake[]): Mistake[] {
  const order = [
    ...draft.report.entries.flatMap(e =>
      (['status', 'numerator', 'denominator', 'value', 'explanation'] as const).map(p => path(e, p)),
    ),
    ...draft.report.tasks.flatMap(t =>
      ['progress', 'result', 'difficulties', 'proposals'].map(p => `tasks[${t.task}].${p}`),
    ),
    ...SECTIONS.map(s => `narrative.${s}`),
  ];
  return mistakes.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}
