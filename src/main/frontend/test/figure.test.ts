import { describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { comparatorSign, derive, resultOf } from '../src/core/figure.js';
import { entry, report } from './sample.js';

const reported = (value: number | null) => ({ status: 'REPORTED' as const, value });

describe('the derived value', () => {
  it.each([
    [402311, 1288463, 31.2241],
    [1, 3, 33.3333],
    [2, 3, 66.6667],
    [41, 52, 78.8462],
    [0, 7, 0],
    [100005, 10000000, 1.0001],
    [1, 3000000, 0],
  ])('%d of %d', (numerator, denominator, percent) => expect(derive(numerator, denominator)).toBe(percent));
  it('is not said without both, or with nothing to divide by', () => {
    expect(derive(null, 5)).toBeNull();
    expect(derive(5, null)).toBeNull();
    expect(derive(0, 0)).toBeNull();
  });
});

describe('the result', () => {
  it('“trên” fails at exactly the target, “tối thiểu” does not', () => {
    expect(resultOf(entry('A', { comparator: 'GE' }), reported(30), '2026-12-14')).toBe('MET');
    expect(resultOf(entry('A', { comparator: 'GT' }), reported(30), '2026-12-14')).toBe('NOT_YET');
    expect(resultOf(entry('A', { comparator: 'GT' }), reported(30.0001), '2026-12-14')).toBe('MET');
  });
  it('is missed only after the deadline', () => {
    const late = entry('A', { deadline: '2025-12-31' });
    expect(resultOf(late, reported(10), '2026-12-14')).toBe('MISSED');
    expect(resultOf(late, reported(10), '2025-12-31')).toBe('NOT_YET');
  });
  it('keeps missing, not applicable and zero apart', () => {
    expect(resultOf(entry('A'), { status: 'NOT_APPLICABLE', value: null }, '2026-12-14')).toBe(
      'NOT_APPLICABLE',
    );
    expect(resultOf(entry('A'), { status: 'NO_DATA', value: null }, '2026-12-14')).toBe('NO_DATA');
    expect(resultOf(entry('A'), reported(0), '2026-12-14')).toBe('NOT_YET');
  });
  it('a milestone is met with its whole roadmap', () => {
    const milestone = entry('A', { aggregation: 'MILESTONE', comparator: 'MILESTONE', target: null });
    expect(resultOf(milestone, reported(100), '2026-12-14')).toBe('MET');
    expect(resultOf(milestone, reported(45), '2026-12-14')).toBe('NOT_YET');
    expect(resultOf(milestone, reported(null), '2026-12-14')).toBe('NO_DATA');
  });
  it('is exceeded from the margin on, and says so while somebody types', () => {
    const figure = entry('XHS-07', { status: 'REPORTED', numerator: 2, denominator: 4, exceededAt: 33 });
    const draft = new Draft(report({ entries: [figure] }));
    expect(draft.result(figure)).toBe('EXCEEDED');
    draft.set('entries[XHS-07].numerator', '1,3');
    expect(draft.result(figure)).toBe('MET');
    draft.set('entries[XHS-07].numerator', '1,32');
    expect(draft.result(figure)).toBe('EXCEEDED');
    draft.set('entries[XHS-07].numerator', '1');
    expect(draft.result(figure)).toBe('NOT_YET');
    draft.set('entries[XHS-07].numerator', '5');
    expect(draft.result(figure)).toBeNull();
  });
  it('knows the signs', () => {
    expect(comparatorSign('GE')).toBe('≥');
    expect(comparatorSign('>')).toBe('>');
    expect(comparatorSign('MILESTONE')).toBe('');
  });
});
