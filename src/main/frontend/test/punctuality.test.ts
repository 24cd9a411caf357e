import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Condition, PunctualityLine, Totals } from '../src/core/deadline-types.js';
import { csv } from '../src/core/download.js';
import { daysOf, wordsOf } from '../src/pages/escalation-words.js';
import { outcomeBar } from '../src/pages/outcomes.js';
import { punctualityCsv, sorted } from '../src/pages/punctuality-lines.js';
import { punctualityTable } from '../src/pages/punctuality-table.js';

const line = (more: Partial<PunctualityLine>): PunctualityLine => ({
  report: '2026-M11.SYT',
  unit: 'SYT',
  unitName: 'Sở Y tế',
  reports: 1,
  state: 'IN_REVIEW',
  timeliness: 'DONE_ON_TIME',
  outcome: 'ON_TIME',
  originalDueAt: '2026-11-17T17:00:00Z',
  dueAt: '2026-11-17T17:00:00Z',
  submittedAt: '2026-11-17T03:00:00Z',
  workingDaysLate: null,
  extensions: 0,
  extensionsRequested: 0,
  returnRounds: 0,
  lateAnswers: 0,
  handIn: null,
  ...more,
});
const LINES = [
  line({}),
  line({ unitName: 'Ban Quản lý', outcome: 'LATE', workingDaysLate: 1 }),
  line({ unitName: 'Đài Truyền hình', outcome: 'NOT_SUBMITTED', workingDaysLate: 2, submittedAt: null }),
  line({ unitName: 'Công an tỉnh', outcome: 'NOT_SUBMITTED', workingDaysLate: 9, submittedAt: null }),
];
const names = (by: Parameters<typeof sorted>[1]) => sorted(LINES, by).map(l => l.unitName);

describe('punctuality', () => {
  it('puts the worst first', () =>
    expect(names({ by: 'outcome', down: false })).toEqual([
      'Công an tỉnh',
      'Đài Truyền hình',
      'Ban Quản lý',
      'Sở Y tế',
    ]));
  it('sorts names as Vietnamese does, and turns round', () => {
    expect(names({ by: 'unit', down: false })).toEqual([
      'Ban Quản lý',
      'Công an tỉnh',
      'Đài Truyền hình',
      'Sở Y tế',
    ]);
    expect(names({ by: 'unit', down: true })[0]).toBe('Sở Y tế');
  });
  it('says how late in words, and which column is sorted', () => {
    const place = document.createElement('div');
    render(
      punctualityTable(
        [LINES[1]!, line({ outcome: 'LATE', workingDaysLate: 0 })],
        { by: 'unit', down: true },
        () => {},
        null,
      ),
      place,
    );
    expect(place.textContent).toContain('trễ 1 ngày làm việc');
    expect(place.textContent).toContain('trễ chưa đầy 1 ngày làm việc');
    expect(place.querySelectorAll('[aria-sort=descending]')).toHaveLength(1);
  });
  it('draws shares that fill the bar, each with a pattern of its own', () => {
    const totals: Totals = { reports: 4, onTime: 2, late: 1, notSubmitted: 1, open: 0, shareOnTime: 0.5 };
    const place = document.createElement('div');
    render(outcomeBar(totals, 'a'), place);
    const bars = [...place.querySelectorAll('svg > rect')];
    expect(bars.map(bar => bar.getAttribute('width'))).toEqual(['50%', '25%', '25%']);
    expect(bars.map(bar => bar.getAttribute('x'))).toEqual(['0%', '50%', '75%']);
    expect(new Set(bars.map(bar => bar.getAttribute('fill'))).size).toBe(3);
  });
});

describe('files for spreadsheets', () => {
  it('say UTF-8, part cells by semicolons, and compute nothing', () =>
    expect(
      csv([
        ['Sở Y tế', 1, null],
        ['=1+1', 'a;"b"', '-2'],
      ]),
    ).toBe('\ufeffSở Y tế;1;\r\n\'=1+1;"a;""b""";\'-2\r\n'));
  it('have as many cells in each line as in the head', () => {
    const rows = punctualityCsv(LINES).trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map(row => row.split(';').length)).size).toBe(1);
  });
});

describe('escalation table', () => {
  const days = (from: number | null, to: number | null, negated = false): string =>
    daysOf({ negated, tests: [{ word: null, from, to }] });
  it.each([
    [-3, -2, 'Còn 2–3 ngày'],
    [-1, -1, 'Còn 1 ngày'],
    [0, 0, 'Vừa quá hạn'],
    [1, 2, 'Trễ 1–2 ngày'],
    [5, null, 'Trễ từ 5 ngày'],
    [-2, 3, 'Từ còn 2 ngày đến trễ 3 ngày'],
    [null, -4, 'Đến còn 4 ngày'],
    [0, null, 'Từ lúc quá hạn'],
  ] as const)('%s to %s', (from, to, words) => expect(days(from, to)).toBe(words));
  it('says what is left out', () => {
    const soft: Condition = {
      negated: true,
      tests: ['ARMED_FORCES', 'VERTICAL'].map(word => ({ word, from: null, to: null })),
    };
    expect(wordsOf(soft, 'unitKind', 'escalation.anyKind')).toBe('Trừ Lực lượng vũ trang, Ngành dọc');
    expect(wordsOf({ negated: false, tests: [] }, 'unitKind', 'escalation.anyKind')).toBe('Mọi đơn vị');
    expect(days(1, 1, true)).toBe('Trừ Trễ 1 ngày');
  });
});
