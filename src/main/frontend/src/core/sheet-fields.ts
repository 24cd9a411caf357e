import { editNumber, parseNumber } from './format.js';
import { measureOf } from './figure.js';
import type { Entry, Report, Section } from './types.js';

/** The fields of a report under the paths that the server uses, `entries[XHS-07].numerator`, and the text each holds. */

export type NumberPart = 'numerator' | 'denominator' | 'value';
export type FigurePart = NumberPart | 'status' | 'explanation' | 'source';

export const SECTIONS: readonly Section[] = [
  'direction',
  'indicatorResults',
  'taskResults',
  'difficulties',
  'nextSteps',
  'proposals',
];
export const TASK_TEXTS = ['result', 'difficulties', 'proposals'] as const;
const NUMBERS = ['numerator', 'denominator', 'value'] as const;
/** In the order of the page. */
export const FIGURE_PARTS = ['status', ...NUMBERS, 'source', 'explanation'] as const;

/** The declaration that the report holds no state secrets: `yes` or nothing. */
export const DECLARATION = 'noStateSecrets';

export type FieldTexts = Map<string, string>;

export function path(entry: Pick<Entry, 'indicator'>, part: FigurePart): string {
  return `entries[${entry.indicator}].${part}`;
}

/** @param me whose declaration counts; another person's does not */
export function textsOf(report: Report, me: string | null): FieldTexts {
  const texts: FieldTexts = new Map();
  for (const e of report.entries) {
    texts.set(path(e, 'status'), e.status ?? '');
    texts.set(path(e, 'numerator'), editNumber(e.numerator));
    texts.set(path(e, 'denominator'), editNumber(e.denominator));
    texts.set(path(e, 'value'), measureOf(e) === 'RATIO' ? '' : editNumber(e.value));
    texts.set(path(e, 'source'), e.source ?? '');
    texts.set(path(e, 'explanation'), e.explanation ?? '');
  }
  for (const t of report.tasks) {
    texts.set(`tasks[${t.task}].progress`, t.progress === null ? '' : String(t.progress));
    for (const part of TASK_TEXTS) texts.set(`tasks[${t.task}].${part}`, t[part] ?? '');
  }
  for (const s of SECTIONS) texts.set(`narrative.${s}`, report.narrative?.[s] ?? '');
  const declared = report.declaration && (me === null || report.declaration.username === me);
  texts.set(DECLARATION, declared ? 'yes' : '');
  return texts;
}

export function numberParts(entry: Entry): NumberPart[] {
  return measureOf(entry) === 'RATIO' ? ['numerator', 'denominator'] : ['value'];
}

/** Also of a contribution, whose fields stand alone. */
export function isNumberField(field: string): boolean {
  return /^(entries\[.+\]\.)?(numerator|denominator|value)$/.test(field);
}

/** `1.234,50` and `1234,5` are the same number, and blanks around a text say nothing. */
export function sameText(field: string, one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  if (!isNumberField(field)) return false;
  const [a, b] = [parseNumber(one), parseNumber(other)];
  return a.kind === 'number' && b.kind === 'number' && a.value === b.value;
}

/** The line a field belongs to: `entries[XHS-07]`, `tasks[NV-02]`, `narrative.direction`. */
export function lineOf(field: string): string {
  return field.startsWith('narrative.') ? field : field.slice(0, field.lastIndexOf('.'));
}

/** Whether the line of this field may be written in; a return may have left it locked. */
export function isOpen(report: Report, field: string): boolean {
  const line = lineOf(field);
  if (field === DECLARATION) return true;
  const found =
    report.entries.find(e => line === `entries[${e.indicator}]`) ??
    report.tasks.find(t => line === `tasks[${t.task}]`) ??
    (report.sections ?? []).find(s => line === `narrative.${s.section}`);
  if (found) return found.open !== false;
  return line.startsWith('narrative.') && SECTIONS.includes(line.slice('narrative.'.length) as Section);
}

/** Figures as the page shows them: pillar after pillar, in the order in which the pillars first appear. */
export function inPageOrder<T extends { pillar: string }>(lines: readonly T[]): T[] {
  const pillars = [...new Set(lines.map(line => line.pillar))];
  return pillars.flatMap(pillar => lines.filter(line => line.pillar === pillar));
}
