import type { Aggregation, Entry, EntryStatus, Measure, Result } from './types.js';

/** What follows from a figure; the server decides, this shows it while somebody types. */

const WHOLE_ROADMAP = 100;

/** Entered as numerator and denominator; KTS-03 is made of shares too, but comes as an official value. */
export function isRatio(aggregation: Aggregation): boolean {
  return aggregation === 'RATIO_OF_SUMS';
}

export function measureOf(entry: Entry): Measure {
  if (entry.measure) return entry.measure;
  if (isRatio(entry.aggregation)) return 'RATIO';
  return entry.aggregation === 'MILESTONE' ? 'MILESTONE' : 'OFFICIAL';
}

/** Percent with four decimals, half up; null when it cannot be said. */
export function derive(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  // Through decimal text, so that 1.00005 rounds as on paper and not as in binary.
  const [digits, exponent = '0'] = ((numerator / denominator) * 100).toPrecision(15).split('e');
  return Number(Math.round(Number(`${digits}e${Number(exponent) + 4}`)) + 'e-4');
}

interface Figure {
  status: EntryStatus | null;
  value: number | null;
}

/** `trên N` fails at exactly N, `tối thiểu N` does not; a milestone needs its whole roadmap. */
export function reaches(entry: Entry, value: number | null): boolean {
  const target = measureOf(entry) === 'MILESTONE' ? WHOLE_ROADMAP : entry.target;
  if (value === null || target === null) return false;
  const strict = comparatorSign(entry.comparator) === '>';
  return strict ? value > target : value >= target;
}

/**
 * After the deadline "not yet" becomes "missed"; which side of it we are on is taken from the end of the period.
 */
export function resultOf(entry: Entry, figure: Figure, periodEnd: string): Result | 'NOT_APPLICABLE' {
  const { status, value } = figure;
  if (status === 'NOT_APPLICABLE') return 'NOT_APPLICABLE';
  if (status !== 'REPORTED' || value === null) return 'NO_DATA';
  if (entry.target === null && measureOf(entry) !== 'MILESTONE') return 'NO_DATA';
  if (!reaches(entry, value)) {
    return entry.deadline !== null && periodEnd > entry.deadline ? 'MISSED' : 'NOT_YET';
  }
  const exceeded = entry.exceededAt ?? null;
  return exceeded !== null && value >= exceeded ? 'EXCEEDED' : 'MET';
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
