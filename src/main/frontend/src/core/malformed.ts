import type { Draft, Mistake } from './draft.js';
import { parseNumber } from './format.js';
import { FIGURE_PARTS, isNumberField, numberParts, path, SECTIONS, TASK_TEXTS } from './sheet-fields.js';

const LARGEST = 1e15;
const LONGEST = 20_000;

/** What cannot even be kept in a draft: the server's SubmissionRules, said while there is still time. */
export function malformed(draft: Draft): Mistake[] {
  const mistakes: Mistake[] = [];
  const add = (field: string, code: string | null) => code && mistakes.push({ field, code });
  for (const entry of draft.report.entries) {
    for (const part of FIGURE_PARTS) {
      const field = path(entry, part);
      if (!isNumberField(field)) add(field, badText(draft.text(field)));
      else if (numberParts(entry).includes(part as never)) {
        add(field, badNumber(draft.sent(field), part !== 'value'));
      }
    }
  }
  for (const { task } of draft.report.tasks) {
    const progress = draft.text(`tasks[${task}].progress`).trim();
    add(`tasks[${task}].progress`, /^(\d{1,2}|100)?$/.test(progress) ? null : 'whole-number');
    for (const part of TASK_TEXTS)
      add(`tasks[${task}].${part}`, badText(draft.text(`tasks[${task}].${part}`)));
  }
  for (const section of SECTIONS) add(`narrative.${section}`, badText(draft.text(`narrative.${section}`)));
  return mistakes;
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
