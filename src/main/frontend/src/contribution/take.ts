import { isRatio } from '../core/figure.js';
import { editNumber } from '../core/format.js';
import type { Entry, TaskLine } from '../core/types.js';
import { t } from '../messages/index.js';
import type { Contribution, Edit } from './types.js';

/** What stands in a field of the sheet now. */
export type TextOf = (field: string) => string;

/** The newest request to each unit; what was taken back was never asked. */
export function newest(contributions: readonly Contribution[]): Contribution[] {
  const byUnit = new Map<string, Contribution>();
  for (const c of [...contributions].sort((a, b) => a.number - b.number)) {
    if (c.state !== 'WITHDRAWN') byUnit.set(c.askedUnit, c);
  }
  return [...byUnit.values()];
}

export interface Sum {
  numerator: number;
  denominator: number;
  answered: Contribution[];
  /** Asked, and without an answer that counts. */
  missing: Contribution[];
}

/** Sum of numerators and of denominators, never of percentages. */
export function sumOf(contributions: readonly Contribution[]): Sum {
  const asked = newest(contributions);
  const answered = asked.filter(c => c.state === 'ANSWERED');
  return {
    numerator: total(answered.map(c => c.numerator ?? 0)),
    denominator: total(answered.map(c => c.denominator ?? 0)),
    answered,
    missing: asked.filter(c => c.state !== 'ANSWERED'),
  };
}

/** Six decimals, as the server keeps; what binary fractions add is cut off. */
function total(numbers: number[]): number {
  return Number(numbers.reduce((sum, n) => sum + n, 0).toFixed(6));
}

/** The sum with the units it comes from; an earlier sentence of this kind is replaced, what else was written stays. */
export function takeSum(entry: Entry, sum: Sum, textOf: TextOf): Edit[] {
  const at = `entries[${entry.indicator}]`;
  const units = names(sum.answered);
  const sentence = sum.missing.length
    ? t('contribution.sourceMissing', { units, missing: names(sum.missing) })
    : t('contribution.source', { units });
  const beginning = t('contribution.source').split('{units}')[0]!;
  const others = textOf(`${at}.explanation`)
    .split('\n')
    .filter(line => line.trim() && !line.startsWith(beginning));
  return [
    { field: `${at}.numerator`, text: editNumber(sum.numerator) },
    { field: `${at}.denominator`, text: editNumber(sum.denominator) },
    { field: `${at}.explanation`, text: [...others, sentence].join('\n') },
  ];
}

/** One unit's answer: its number, and its words after what is written there, with the unit named. */
export function takeOne(about: Entry | TaskLine, answer: Contribution, textOf: TextOf): Edit[] {
  if ('task' in about) return [appended(`tasks[${about.task}].result`, answer, textOf)];
  const at = `entries[${about.indicator}]`;
  const words = about.aggregation === 'EXTERNAL' && 'source' in about ? 'source' : 'explanation';
  return [
    ...(answer.value === null ? [] : [{ field: `${at}.value`, text: editNumber(answer.value) }]),
    appended(`${at}.${words}`, answer, textOf),
  ];
}

/** Whether a figure's parts add up. */
export function addsUp(about: Entry | TaskLine): about is Entry {
  return 'indicator' in about && isRatio(about.aggregation);
}

function appended(field: string, answer: Contribution, textOf: TextOf): Edit {
  const line = t('contribution.sourceOne', { unit: answer.askedUnitName, text: answer.text ?? '' }).trim();
  const now = textOf(field).trim();
  return { field, text: now.includes(line) ? now : [now, line].filter(Boolean).join('\n') };
}

function names(contributions: readonly Contribution[]): string {
  return contributions.map(c => c.askedUnitName).join(', ');
}
