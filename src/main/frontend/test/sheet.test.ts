import { afterEach, describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { spark } from '../src/core/spark.js';
import { wordDiff } from '../src/core/word-diff.js';
import type { Report } from '../src/core/types.js';
import '../src/report/report-sheet.js';
import type { ReportSheet } from '../src/report/report-sheet.js';
import { entry, report, task } from './sample.js';

type Sheet = ReportSheet & { shadowRoot: ShadowRoot };

async function show(of: Report, editing = true, more: Partial<ReportSheet> = {}): Promise<Sheet> {
  const sheet = document.createElement('td-report-sheet') as Sheet;
  Object.assign(sheet, { report: of, draft: editing ? new Draft(of) : null }, more);
  document.body.append(sheet);
  await sheet.updateComplete;
  return sheet;
}
afterEach(() => document.body.replaceChildren());

const figure = (sheet: Sheet, code: string) => sheet.shadowRoot.querySelector(`[data-figure='${code}']`)!;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const field = (sheet: Sheet, id: string) => sheet.shadowRoot.getElementById(`f:${id}`) as HTMLInputElement;

async function type(sheet: Sheet, id: string, value: string): Promise<void> {
  const input = field(sheet, id);
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('input'));
  input.blur();
  await sheet.updateComplete;
}

const series = [
  { period: '2026-Q1', value: 20 },
  { period: '2026-Q2', value: 25.5 },
];

describe('a figure', () => {
  it('tells its course in words as well', async () => {
    const sheet = await show(report({ entries: [entry('A', { series })] }));
    const course = () => figure(sheet, 'A').querySelector('svg.spark')!;
    expect(course().getAttribute('aria-label')).toBe(
      '2 kỳ gần nhất: 2026-Q1 20 %; 2026-Q2 25,5 %; mục tiêu ≥ 30 %',
    );
    await type(sheet, 'entries[A].numerator', '31');
    await type(sheet, 'entries[A].denominator', '100');
    expect(course().getAttribute('aria-label')).toContain('kỳ này 31 %');
    expect(course().querySelectorAll('.now')).toHaveLength(1);
    expect(text(figure(sheet, 'A').querySelector('.result .badge'))).toBe('Đạt');
  });
  it('shows three states that cannot be taken for each other', async () => {
    const sheet = await show(
      report({
        entries: [
          entry('A', { status: 'REPORTED', numerator: 0, denominator: 9, value: 0 }),
          entry('B', { status: 'NOT_APPLICABLE', explanation: 'x' }),
          entry('C', { status: 'NO_DATA', explanation: 'x' }),
          entry('D'),
        ],
      }),
    );
    const states = ['A', 'B', 'C', 'D'].map(code => figure(sheet, code).getAttribute('data-status'));
    expect(states).toEqual(['REPORTED', 'NOT_APPLICABLE', 'NO_DATA', 'none']);
    expect(
      ['A', 'B', 'C', 'D'].map(code => text(figure(sheet, code).querySelector('.result .badge'))),
    ).toEqual(['Chưa đạt', 'Không áp dụng', 'Chưa có số liệu', '–']);
    expect(field(sheet, 'entries[B].numerator')).toBeNull();
    expect(text(figure(sheet, 'C').querySelector('.absence'))).toContain('chưa có số liệu');
  });
  it('asks for its source apart from the explanation', async () => {
    const statistic = entry('K', { aggregation: 'EXTERNAL', measure: 'OFFICIAL', source: null });
    const sheet = await show(report({ entries: [statistic] }));
    expect(field(sheet, 'entries[K].value')).not.toBeNull();
    expect(field(sheet, 'entries[K].source')).not.toBeNull();
    expect(field(sheet, 'entries[K].numerator')).toBeNull();
  });
  it('is locked with a reason, and marked where it is open', async () => {
    const sheet = await show(
      report({
        entries: [entry('A', { open: false, status: 'REPORTED', value: 5 }), entry('B', { open: true })],
      }),
    );
    expect(figure(sheet, 'A').querySelectorAll('input, select, textarea')).toHaveLength(0);
    expect(text(figure(sheet, 'A').querySelector('.lock'))).toContain('Đã khóa');
    expect(figure(sheet, 'B').querySelectorAll('input')).toHaveLength(2);
    expect(text(figure(sheet, 'B').querySelector('.opened'))).toBe('Được mở để sửa');
  });
  it('warns at the explanation, and stays quiet beside it once that is given', async () => {
    const limits = { share: true, cumulative: false, changeLimit: 5, usualLow: null, usualHigh: null };
    const sheet = await show(report({ entries: [entry('A', { limits, previousValue: 20 })] }));
    await type(sheet, 'entries[A].numerator', '31');
    await type(sheet, 'entries[A].denominator', '100');
    const asked = sheet.shadowRoot.getElementById('e:entries[A].explanation')!;
    expect(text(asked)).toBe('Thay đổi lớn so với kỳ trước (+11, ngưỡng 5): hãy giải trình.');
    expect(asked.classList).toContain('asks');
    expect(field(sheet, 'entries[A].explanation').getAttribute('aria-describedby')).toBe(asked.id);
    await type(sheet, 'entries[A].explanation', 'Liên thông dữ liệu');
    expect(asked.hidden).toBe(true);
    expect(text(figure(sheet, 'A').querySelector('.warnings'))).toContain('đã giải trình');
  });
  it('shows readers what is unusual, with the explanation beside it', async () => {
    const limits = { share: true, cumulative: false, changeLimit: 5, usualLow: null, usualHigh: null };
    const told = {
      status: 'REPORTED' as const,
      numerator: 31,
      denominator: 100,
      value: 31,
      previousValue: 20,
    };
    const sheet = await show(
      report({ entries: [entry('A', { ...told, limits, explanation: 'Vì …' })] }),
      false,
    );
    expect(text(figure(sheet, 'A').querySelector('.warnings'))).toContain('đã giải trình');
    expect(text(figure(sheet, 'A').querySelector('.explanation'))).toContain('Vì …');
  });
  it('says what changed since the last round, live', async () => {
    const before = {
      status: 'REPORTED' as const,
      numerator: 10,
      denominator: 100,
      value: 10,
      explanation: 'Số cũ',
      source: null,
    };
    const now = { status: 'REPORTED' as const, numerator: 12345, denominator: 100, explanation: 'Số mới' };
    const sheet = await show(report({ entries: [entry('A', { ...now, before })] }));
    const changes = () => figure(sheet, 'A').querySelector('.changes');
    expect([...changes()!.querySelectorAll('del')].map(text)).toEqual(['trước: 10', 'cũ']);
    expect([...changes()!.querySelectorAll('ins')].map(text)).toEqual(['nay: 12.345', 'mới']);
    await type(sheet, 'entries[A].numerator', '10');
    await type(sheet, 'entries[A].explanation', 'Số cũ');
    expect(changes()).toBeNull();
  });
});

it('remarks stand beside the figure, the task and the section they are about', async () => {
  const said = { author: 'r', round: 1, version: 1, at: '2026-12-01T00:00:00Z', published: true };
  const of = report({
    entries: [entry('A')],
    tasks: [task('NV-02')],
    remarks: [
      { indicator: 'A', text: 'về chỉ tiêu', ...said },
      { indicator: null, task: 'NV-02', text: 'về nhiệm vụ', ...said },
      { indicator: null, section: 'direction', text: 'về mục I', ...said },
      { indicator: null, text: 'chung', ...said },
    ],
  });
  const sheet = await show(of, false);
  const notes = (id: string) =>
    [...sheet.shadowRoot.getElementById(id)!.querySelectorAll('.note .pre')].map(text);
  expect(notes('line:entries[A]')).toEqual(['về chỉ tiêu']);
  expect(notes('line:tasks[NV-02]')).toEqual(['về nhiệm vụ']);
  expect(notes('line:narrative.direction')).toEqual(['về mục I']);
  expect(sheet.shadowRoot.querySelectorAll('.note')).toHaveLength(4);
});

it('a copied text is marked until it is edited', async () => {
  const sections = [{ section: 'direction' as const, open: true, copiedFrom: '2026-Q3', before: null }];
  const sheet = await show(report({ narrative: { direction: 'cũ' }, sections }));
  const mark = () => sheet.shadowRoot.querySelector('.copied');
  expect(text(mark())).toBe('Chép từ kỳ 2026-Q3, chưa sửa');
  await type(sheet, 'narrative.direction', 'mới');
  expect(mark()).toBeNull();
});

describe('the keys', () => {
  const press = (target: Element, key: string, more = {}) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  const at = (sheet: Sheet) => sheet.shadowRoot.activeElement?.id;
  const three = () =>
    report({
      entries: [
        entry('A', { status: 'REPORTED', numerator: 12 }),
        entry('B', { open: false }),
        entry('C', { aggregation: 'MILESTONE' }),
        entry('D'),
      ],
    });

  it('go down and up a column, past what is locked, and to the only field of a line', async () => {
    const sheet = await show(three());
    const start = field(sheet, 'entries[A].denominator');
    start.focus();
    press(start, 'Enter');
    expect(at(sheet)).toBe('f:entries[C].value');
    press(field(sheet, 'entries[C].value'), 'ArrowDown');
    expect(at(sheet)).toBe('f:entries[D].numerator');
    press(field(sheet, 'entries[D].numerator'), 'Enter', { shiftKey: true });
    expect(at(sheet)).toBe('f:entries[C].value');
    press(field(sheet, 'entries[C].value'), 'ArrowUp');
    expect(at(sheet)).toBe('f:entries[A].numerator');
  });
  it('go on to the neighbour at the ends of a number only', async () => {
    const sheet = await show(three());
    const start = field(sheet, 'entries[A].numerator');
    start.focus();
    start.setSelectionRange(1, 1);
    press(start, 'ArrowRight');
    expect(at(sheet)).toBe('f:entries[A].numerator');
    start.setSelectionRange(2, 2);
    press(start, 'ArrowRight');
    expect(at(sheet)).toBe('f:entries[A].denominator');
    press(field(sheet, 'entries[A].denominator'), 'ArrowLeft');
    expect(at(sheet)).toBe('f:entries[A].numerator');
  });
  it('what is typed after a step replaces the number, dots or no dots', async () => {
    const sheet = await show(report({ entries: [entry('A', { status: 'REPORTED', numerator: 4000 })] }));
    const start = field(sheet, 'entries[A].numerator');
    expect(start.value).toBe('4.000');
    start.focus();
    await sheet.updateComplete;
    expect([start.value, start.selectionStart, start.selectionEnd]).toEqual(['4000', 0, 4]);
  });
  it('give back with Escape what stood there', async () => {
    const sheet = await show(three());
    const start = field(sheet, 'entries[A].numerator');
    start.focus();
    start.value = '99';
    start.dispatchEvent(new Event('input'));
    expect(press(start, 'Escape')).toBe(false);
    expect(sheet.draft!.text('entries[A].numerator')).toBe('12');
    expect(press(start, 'Escape')).toBe(true);
  });
  it('Enter in the last line does not send the form around it', async () => {
    const sheet = await show({ ...three(), tasks: [] });
    const last = field(sheet, 'entries[D].numerator');
    last.focus();
    expect(press(last, 'Enter')).toBe(false);
    expect(at(sheet)).toBe('f:entries[D].numerator');
  });
});

it('a pasted column is handed over as one step', async () => {
  const sheet = await show(report());
  const told: unknown[] = [];
  sheet.addEventListener('td-write', e => told.push((e as CustomEvent).detail));
  const paste = (data: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => data } });
    return field(sheet, 'entries[XHS-06].numerator').dispatchEvent(event);
  };
  expect(paste('5\n')).toBe(true);
  expect(paste('5\n6\n7')).toBe(false);
  expect(told).toEqual([
    expect.objectContaining({
      texts: new Map([
        ['entries[XHS-06].numerator', '5'],
        ['entries[XHS-07].numerator', '6'],
      ]),
      linesLeft: 1,
    }),
  ]);
});

describe('the small course', () => {
  const box = { width: 100, height: 20, margin: 0 };
  it('rises with the values and keeps the target in sight', () => {
    const { points, target } = spark([10, 20, 30], 40, box);
    expect(points.map(p => p.x)).toEqual([0, 50, 100]);
    expect(points[0]!.y).toBeGreaterThan(points[2]!.y);
    expect(target).toBeLessThan(points[2]!.y);
    for (const { y } of points) expect(y).toBeGreaterThanOrEqual(0);
  });
  it('stands in the middle when nothing moves', () => {
    expect(spark([5, 5], null, box).points.map(p => p.y)).toEqual([10, 10]);
    expect(spark([0], null, box).points).toEqual([{ x: 0, y: 10 }]);
    expect(spark([], 5, box)).toEqual({ points: [], target: null });
  });
});

it('compares Vietnamese texts word by word', () => {
  expect(wordDiff('Đã ban hành kế hoạch', 'Đã ban hành nghị quyết')).toEqual([
    { text: 'Đã ban hành ', kind: 'same' },
    { text: 'kế', kind: 'removed' },
    { text: 'nghị', kind: 'added' },
    { text: ' ', kind: 'same' },
    { text: 'hoạch', kind: 'removed' },
    { text: 'quyết', kind: 'added' },
  ]);
  const long = 'x'.repeat(4000);
  expect(wordDiff(long, long + 'y')).toHaveLength(2);
});
