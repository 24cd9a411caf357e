import { t } from '../messages/index.js';
import type { PeriodKind } from './types.js';

export const KINDS: readonly PeriodKind[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR'];

/** How many periods of a kind a year has. */
export function numbersOf(kind: PeriodKind): number {
  return { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, NINE_MONTHS: 1, YEAR: 1 }[kind];
}

/** `2026-M11`, `2026-Q4`, `2026-H1`, `2026-9M`, `2026-Y`. */
export function periodCode(kind: PeriodKind, year: number, number: number): string {
  const tail = {
    MONTH: `M${String(number).padStart(2, '0')}`,
    QUARTER: `Q${number}`,
    HALF_YEAR: `H${number}`,
    NINE_MONTHS: '9M',
    YEAR: 'Y',
  }[kind];
  return `${year}-${tail}`;
}

export function periodName(code: string): string {
  const [year = '', tail = ''] = code.split('-');
  const number = Number(tail.replace(/\D/g, ''));
  if (tail === 'Y') return t('periodName.YEAR', { year });
  if (tail === '9M') return t('periodName.NINE_MONTHS', { year });
  if (tail.startsWith('M')) return t('periodName.MONTH', { number, year });
  if (tail.startsWith('Q'))
    return t('periodName.QUARTER', { number: ['I', 'II', 'III', 'IV'][number - 1] ?? number, year });
  if (tail.startsWith('H'))
    return t('periodName.HALF_YEAR', { half: t(number === 1 ? 'periodHalf.1' : 'periodHalf.2'), year });
  return code;
}
