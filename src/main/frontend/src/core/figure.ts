import type { Aggregation, Entry, EntryStatus, Result } from './types.js';

/** What follows from a figure; the server decides, this shows it while somebody types. */

export function isRatio(aggregation: Aggregation): boolean {
  return aggregation === 'RATIO_OF_SUMS' || aggregation === 'ALL_MUST_PASS';
}

/** Percent with four decimals, half up; null when it cannot be said. */
export function derive(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  // Through decimal text, so that 1.00005 rounds as on paper and not as in binary.
  const [digits, exponent = '0'] = ((numerator / denominator) * 100).toPrecision(15).split('e');
  return Number(Math.round(Number(`${digits}e${Number(exponent) + 4}`)) + 'e-4');
}

/** What the server made of a value; it alone knows from where on a target counts as exceeded. */
export interface Known {
  value: number | null;
  result: Result;
}

interface Figure {
  status: EntryStatus | null;
  value: number | null;
}

/**
 * `trên N` fails at exactly N, `tối thiểu N` does not. After the deadline "not yet" becomes "missed";
 * which side of it we are on is taken from the end of the period.
 */
export function resultOf(entry: Entry, figure: Figure, periodEnd: string): Result | 'NOT_APPLICABLE' {
  if (figure.status === 'NOT_APPLICABLE') return 'NOT_APPLICABLE';
  if (figure.status !== 'REPORTED' || figure.value === null) return 'NO_DATA';
  const target = entry.aggregation === 'MILESTONE' ? 100 : entry.target;
  if (target === null) return 'NO_DATA';
  const strict = entry.comparator === '>' || entry.comparator === 'GT';
  if (strict ? figure.value > target : figure.value >= target) return 'MET';
  return entry.deadline !== null && periodEnd > entry.deadline ? 'MISSED' : 'NOT_YET';
}

/** `≥ 70 %`, `> 50 %`; empty for milestones, which have no number. */
export function comparatorSign(comparator: string | null): string {
  const signs: Record<string, string> = {
    '>=': '≥',
    GTE: '≥',
    GE: '≥',
    AT_LEAST: '≥',
    '>': '>',
    GT: '>',
    ABOVE: '>',
    MORE_THAN: '>',
  };
  return comparator === null ? '' : (signs[comparator] ?? '');
}
