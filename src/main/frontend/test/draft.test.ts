import { describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { incomplete, malformed } from '../src/core/rules.js';
import { entry, report, task } from './sample.js';

const codes = (draft: Draft) => incomplete(draft).map(m => `${m.field} ${m.code}`);

describe('a draft', () => {
  it('sends only what was touched', () => {
    const draft = new Draft(report());
    expect(draft.body()).toEqual({});
    draft.set('entries[XHS-07].numerator', '402.311,0');
    draft.set('entries[XHS-07].denominator', '1288463');
    expect(draft.body()).toEqual({
      entries: [
        {
          indicator: 'XHS-07',
          status: 'REPORTED',
          numerator: 402311,
          denominator: 1288463,
          value: 31.2241,
          explanation: null,
        },
      ],
    });
    draft.set('narrative.direction', 'Đã ban hành kế hoạch.');
    expect(draft.body()).toMatchObject({
      narrative: { direction: 'Đã ban hành kế hoạch.', proposals: null },
    });
  });
  it('repeats the stored number where the new one cannot be read', () => {
    const draft = new Draft(report({ entries: [entry('XHS-07', { numerator: 5 })] }));
    draft.set('entries[XHS-07].numerator', '5x');
    const unreadable = new Set(malformed(draft).map(m => m.field));
    expect(draft.body(unreadable)).toMatchObject({ entries: [{ numerator: 5 }] });
  });
  it('lays my edits upon a newer report', () => {
    const mine = new Draft(report());
    mine.set('entries[XHS-07].explanation', 'của tôi');
    const newer = report({ entries: [entry('XHS-06', { explanation: 'của người khác' }), entry('XHS-07')] });
    const merged = mine.onto(newer);
    expect(merged.text('entries[XHS-06].explanation')).toBe('của người khác');
    expect(merged.text('entries[XHS-07].explanation')).toBe('của tôi');
    expect(merged.dirty).toBe(true);
  });
  it('keeps a failed saving marked as unsaved', () => {
    const draft = new Draft(report());
    draft.set('narrative.direction', 'x');
    const sent = new Set(draft.touchedFields());
    draft.settle(sent);
    expect(draft.dirty).toBe(false);
    draft.unsettle(sent);
    expect(draft.dirty).toBe(true);
  });
});

describe('what keeps a report from being sent up', () => {
  it('every figure needs a word, in the order of the page', () => {
    expect(codes(new Draft(report()))).toEqual([
      'entries[XHS-06].status figure-missing',
      'entries[XHS-07].status figure-missing',
    ]);
  });
  it('a ratio needs both numbers, a real denominator and no more than all', () => {
    const draft = new Draft(report({ entries: [entry('A')], tasks: [] }));
    draft.set('entries[A].numerator', '5');
    expect(codes(draft)).toEqual(['entries[A].denominator denominator-missing']);
    draft.set('entries[A].denominator', '0');
    expect(codes(draft)).toEqual(['entries[A].denominator denominator-zero']);
    draft.set('entries[A].denominator', '4');
    expect(codes(draft)).toEqual(['entries[A].numerator numerator-exceeds-denominator']);
    draft.set('entries[A].numerator', '-4');
    expect(codes(draft)).toEqual(['entries[A].numerator number-negative']);
    draft.set('entries[A].numerator', '1.234');
    expect(codes(draft)[0]).toBe('entries[A].numerator ambiguous');
    draft.set('entries[A].numerator', '4');
    expect(codes(draft)).toEqual([]);
  });
  it('absence needs a reason, a statistic its source, a milestone its text', () => {
    const draft = new Draft(
      report({
        entries: [
          entry('A', { status: 'NOT_APPLICABLE' }),
          entry('B', { status: 'REPORTED', aggregation: 'EXTERNAL' }),
          entry('C', { status: 'REPORTED', aggregation: 'MILESTONE', value: 120 }),
        ],
        tasks: [task('NV-02', { progress: 50 })],
      }),
    );
    expect(codes(draft)).toEqual([
      'entries[A].explanation reason-for-no-figure',
      'entries[B].value value-missing',
      'entries[B].explanation source-missing',
      'entries[C].value percent-range',
      'entries[C].explanation milestone-text-missing',
      'tasks[NV-02].result task-result-missing',
    ]);
  });
  it('a progress is a whole percent', () => {
    const draft = new Draft(report({ entries: [] }));
    for (const wrong of ['101', '-1', '12,5', 'x']) {
      draft.set('tasks[NV-02].progress', wrong);
      expect(malformed(draft).map(m => m.code)).toEqual(['whole-number']);
    }
    draft.set('tasks[NV-02].progress', '100');
    expect(malformed(draft)).toEqual([]);
  });
});
