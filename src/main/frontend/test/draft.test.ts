import { describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { DraftBody } from '../src/core/draft-body.js';
import { malformed } from '../src/core/malformed.js';
import { incomplete } from '../src/core/rules.js';
import { entry, report, task } from './sample.js';

const codes = (draft: Draft) => incomplete(draft).map(m => `${m.field} ${m.code}`);
const body = (draft: Draft) => new DraftBody(draft, new Set(malformed(draft).map(m => m.field)));

/** As the server has it once it took what was sent. */
function save(draft: Draft): void {
  draft.settle(body(draft).fields);
}

describe('a draft', () => {
  it('sends only the lines that were touched', () => {
    const draft = new Draft(report());
    expect(body(draft).json()).toEqual({});
    draft.set('entries[XHS-07].numerator', '402.311,0');
    draft.set('entries[XHS-07].denominator', '1288463');
    expect(body(draft).json()).toEqual({
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
    save(draft);
    draft.set('narrative.direction', ' Đã ban hành kế hoạch. ');
    expect(body(draft).json()).toEqual({
      narrative: {
        direction: 'Đã ban hành kế hoạch.',
        indicatorResults: null,
        taskResults: null,
        difficulties: null,
        nextSteps: null,
        proposals: null,
      },
    });
  });
  it('sends the source of a statistic to a server that has a field for it', () => {
    const statistic = entry('KTS-01', { aggregation: 'EXTERNAL', measure: 'OFFICIAL', source: null });
    const draft = new Draft(report({ entries: [statistic] }));
    draft.set('entries[KTS-01].value', '12,5');
    draft.set('entries[KTS-01].source', 'Cục Thống kê');
    expect(body(draft).json()).toMatchObject({
      entries: [{ indicator: 'KTS-01', status: 'REPORTED', value: 12.5, source: 'Cục Thống kê' }],
    });
  });
  it('repeats the stored number where the new one cannot be read', () => {
    const draft = new Draft(report({ entries: [entry('XHS-07', { status: 'REPORTED', numerator: 5 })] }));
    draft.set('entries[XHS-07].numerator', '5x');
    expect(body(draft).empty).toBe(true);
    draft.set('entries[XHS-07].explanation', 'x');
    expect(body(draft).json()).toMatchObject({ entries: [{ numerator: 5, explanation: 'x' }] });
    save(draft);
    expect([...draft.unsaved()]).toEqual(['entries[XHS-07].numerator']);
  });
  it('is unsaved as long as it differs from what the server has, and no longer', () => {
    const draft = new Draft(report({ entries: [entry('A', { status: 'REPORTED', numerator: 1234.5 })] }));
    draft.set('entries[A].numerator', '1.234,50');
    expect(draft.dirty).toBe(false);
    draft.set('entries[A].numerator', '7');
    expect(draft.dirty).toBe(true);
    const sent = body(draft).fields;
    draft.set('entries[A].numerator', '8');
    draft.settle(sent);
    expect(body(draft).json()).toMatchObject({ entries: [{ numerator: 8 }] });
  });
  it('keeps the numbers of a figure that is said to have none, and does not send them', () => {
    const draft = new Draft(
      report({ entries: [entry('A', { status: 'REPORTED', numerator: 1, denominator: 2 })] }),
    );
    draft.set('entries[A].status', 'NOT_APPLICABLE');
    expect(body(draft).json()).toMatchObject({
      entries: [{ numerator: null, denominator: null, value: null }],
    });
    save(draft);
    draft.set('entries[A].status', 'REPORTED');
    expect(body(draft).json()).toMatchObject({ entries: [{ numerator: 1, denominator: 2, value: 50 }] });
  });
  it('writes nothing into a locked line', () => {
    const draft = new Draft(
      report({
        entries: [entry('A', { open: false }), entry('B', { open: true })],
        sections: [{ section: 'direction', open: false, copiedFrom: null, before: null }],
      }),
    );
    draft.set('entries[A].numerator', '1');
    draft.set('narrative.direction', 'x');
    draft.set('entries[B].numerator', '1');
    expect([...draft.unsaved()]).toEqual(['entries[B].status', 'entries[B].numerator']);
  });
  it('takes several fields back as one step, but not what was typed since', () => {
    const draft = new Draft(report({ entries: [entry('A'), entry('B')] }));
    draft.set('entries[A].numerator', '1');
    const step = draft.write(
      new Map([
        ['entries[A].numerator', '10'],
        ['entries[B].numerator', '20'],
        ['entries[B].denominator', '30'],
      ]),
    );
    expect([...step.keys()]).toHaveLength(4);
    draft.set('entries[B].denominator', '40');
    expect(draft.undo(step)).toBe(3);
    expect(draft.text('entries[A].numerator')).toBe('1');
    expect(draft.text('entries[B].numerator')).toBe('');
    expect(draft.text('entries[B].status')).toBe('');
    expect(draft.text('entries[B].denominator')).toBe('40');
  });
  it('counts a declaration of its own writer only', () => {
    const declaration = { username: 'b', fullName: 'B', at: '2026-12-01T00:00:00Z' };
    expect(new Draft(report({ declaration }), 'b').declared).toBe(true);
    const mine = new Draft(report({ declaration }), 'a');
    expect(mine.declared).toBe(false);
    mine.set('noStateSecrets', 'yes');
    expect(body(mine).json()).toEqual({ noStateSecrets: true });
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
          entry('B', { status: 'REPORTED', aggregation: 'EXTERNAL', source: null }),
          entry('C', { status: 'REPORTED', aggregation: 'MILESTONE', value: 120 }),
        ],
        tasks: [task('NV-02', { progress: 50 })],
      }),
    );
    expect(codes(draft)).toEqual([
      'entries[A].explanation reason-for-no-figure',
      'entries[B].value value-missing',
      'entries[B].source source-missing',
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
