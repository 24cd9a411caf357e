import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../src/contribution/contributions.js';
import '../src/contribution/contribution-page.js';
import { Answer } from '../src/contribution/answer.js';
import { newest, sumOf, takeOne, takeSum } from '../src/contribution/take.js';
import type { Candidates, Contribution, ContributionSheet, Edit } from '../src/contribution/types.js';
import { entry, report, task } from './sample.js';

const asked = (number: number, unit: string, more: Partial<Contribution> = {}): Contribution => ({
  report: '2026-Q4.SYT',
  period: '2026-Q4',
  unit: 'SYT',
  unitName: 'Sở Y tế',
  number,
  indicator: 'XHS-07',
  task: null,
  askedUnit: unit,
  askedUnitName: `UBND ${unit}`,
  question: null,
  dueAt: '2026-12-15T17:00:00Z',
  overdue: false,
  askedByName: 'Chuyên viên',
  askedAt: '2026-12-01T02:00:00Z',
  state: 'ASKED',
  declined: false,
  numerator: null,
  denominator: null,
  value: null,
  text: null,
  reason: null,
  endedByName: null,
  endedAt: null,
  mayAnswer: false,
  mayWithdraw: true,
  ...more,
});
const said = (number: number, unit: string, numerator: number, denominator: number) =>
  asked(number, unit, { state: 'ANSWERED', numerator, denominator, mayWithdraw: false });

const sheetOf = (more: Partial<Contribution> = {}, aggregation: string | null = 'RATIO_OF_SUMS') =>
  ({
    contribution: asked(7, 'H829', { mayAnswer: true, ...more }),
    definition: {
      code: 'XHS-07',
      name: 'Tỷ lệ người dân có hồ sơ',
      pillar: 'XA_HOI_SO',
      deadline: null,
      unit: '%',
      comparator: '>=',
      target: 30,
      aggregation,
      numeratorName: 'Số người',
      denominatorName: 'Dân số',
    },
    previous: null,
    workingDaysLeft: 3,
  }) as ContributionSheet;

describe('the sum', () => {
  it('adds numerators and denominators, not percentages, and cuts off what binary adds', () => {
    const sum = sumOf([said(1, 'H829', 0.1, 10), said(2, 'H831', 0.2, 90), asked(3, 'H832')]);
    expect(sum.numerator).toBe(0.3);
    expect(sum.denominator).toBe(100);
    expect(sum.missing.map(c => c.askedUnit)).toEqual(['H832']);
  });
  it('takes the newest request of a unit, and none that was taken back', () => {
    const all = [
      said(1, 'H829', 5, 10),
      asked(2, 'H829', { state: 'ANSWERED', numerator: 6, denominator: 10 }),
      said(3, 'H831', 1, 10),
      asked(4, 'H831'),
      asked(5, 'H832', { state: 'WITHDRAWN' }),
    ];
    expect(newest(all).map(c => c.number)).toEqual([2, 4]);
    expect(sumOf(all)).toMatchObject({ numerator: 6, denominator: 10 });
  });
  it('names its sources and who is missing, in place of what it named before', () => {
    const figure = entry('XHS-07', { explanation: 'Tăng do chiến dịch.\nTổng hợp từ: UBND H829.' });
    const all = [said(1, 'H829', 1, 2), asked(2, 'H831', { state: 'DECLINED' })];
    const edits = takeSum(figure, sumOf(all), () => figure.explanation!);
    expect(edits).toEqual([
      { field: 'entries[XHS-07].numerator', text: '1' },
      { field: 'entries[XHS-07].denominator', text: '2' },
      {
        field: 'entries[XHS-07].explanation',
        text: 'Tăng do chiến dịch.\nTổng hợp từ: UBND H829; còn thiếu: UBND H831.',
      },
    ]);
  });
  it('writes numbers as they are typed', () =>
    expect(takeSum(entry('X'), sumOf([said(1, 'H829', 1234.5, 2000000)]), () => '').map(e => e.text)).toEqual(
      ['1234,5', '2000000', 'Tổng hợp từ: UBND H829.'],
    ));
});

describe('one answer', () => {
  it('goes with its source behind what is written, once', () => {
    const answer = asked(1, 'CTK', { state: 'ANSWERED', value: 12.5, text: 'Niên giám 2025' });
    const figure = entry('KTS-01', { aggregation: 'EXTERNAL' });
    const first = takeOne(figure, answer, () => 'Số sơ bộ');
    expect(first).toEqual([
      { field: 'entries[KTS-01].value', text: '12,5' },
      { field: 'entries[KTS-01].explanation', text: 'Số sơ bộ\nUBND CTK: Niên giám 2025' },
    ]);
    expect(takeOne(figure, answer, () => first[1]!.text)[1]!.text).toBe(first[1]!.text);
    expect(takeOne({ ...figure, source: null } as never, answer, () => '')[1]!.field).toBe(
      'entries[KTS-01].source',
    );
  });
  it('of a task goes into its result', () =>
    expect(
      takeOne(task('NV-22'), asked(1, 'H829', { state: 'ANSWERED', text: 'Đã tập huấn' }), () => ''),
    ).toEqual([{ field: 'tasks[NV-22].result', text: 'UBND H829: Đã tập huấn' }]));
});

describe('the answer', () => {
  const written = (sheet: ContributionSheet, texts: Record<string, string>) => {
    const answer = new Answer(sheet);
    Object.entries(texts).forEach(([field, text]) => answer.set(field, text));
    return answer;
  };
  it.each([
    [{}, { numerator: 'numerator-missing', denominator: 'denominator-missing' }],
    [{ numerator: '5', denominator: '4' }, { numerator: 'numerator-exceeds-denominator' }],
    [{ numerator: '-1', denominator: '4' }, { numerator: 'number-negative' }],
    [{ numerator: '1.234', denominator: '4000' }, { numerator: 'ambiguous' }],
    [
      { numerator: 'x', denominator: '0,1234567' },
      { numerator: 'not-a-number', denominator: 'number-too-precise' },
    ],
    [{ numerator: '0', denominator: '0' }, {}],
    [{ numerator: '1.234,5', denominator: '2000' }, {}],
  ])('of a share, %j', (texts, mistakes) => expect(written(sheetOf(), texts).mistakes()).toEqual(mistakes));
  it('of other kinds', () => {
    expect(written(sheetOf({}, null), {}).mistakes()).toEqual({ text: 'text-missing' });
    expect(written(sheetOf({}, 'EXTERNAL'), { value: '-2,5' }).mistakes()).toEqual({
      text: 'source-missing',
    });
    expect(written(sheetOf({}, 'MILESTONE'), { value: '101', text: 'x' }).mistakes()).toEqual({
      value: 'percent-range',
    });
  });
  it('sends what belongs to it', () => {
    const answer = written(sheetOf(), { numerator: '1.234,5', denominator: '2000' });
    expect(answer.body()).toEqual({ numerator: 1234.5, denominator: 2000, text: null });
    answer.declined = true;
    expect(answer.mistakes()).toEqual({ reason: 'decline-missing' });
    answer.set('reason', ' Chưa có ');
    expect(answer.body()).toEqual({ declined: true, reason: 'Chưa có' });
  });
});

let calls: string[];
let answers: Record<string, () => Response>;

beforeEach(() => {
  calls = [];
  answers = {};
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const call = `${init.method} ${url.replace(/^.*\/api\/v1/, '')}`;
    calls.push(`${call} ${init.body ?? ''}`.trim());
    return Promise.resolve((answers[call] ?? (() => new Response(null, { status: 404 })))());
  });
});
afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

async function shown<T extends HTMLElement>(tag: string, properties: object): Promise<T> {
  const element = Object.assign(document.createElement(tag), properties) as T;
  document.body.append(element);
  await settle(element);
  return element;
}
async function settle(element: Element): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise(resolve => setTimeout(resolve, 0));
  await (element as never as { updateComplete: Promise<unknown> }).updateComplete;
}
const within = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('td-contributions', () => {
  const base = '/reports/2026-Q4.SYT/contributions';
  const shownFor = (contributions: Contribution[], more = {}, id = '2026-Q4.SYT') =>
    shown<HTMLElement>('td-contributions', {
      report: { ...report({ id, entries: [entry('XHS-07')] }), contributions, askable: ['XHS-07'] },
      indicator: 'XHS-07',
      editable: true,
      ...more,
    });

  it('is silent where nobody takes part, and where only others may ask', async () => {
    const nobody = { ...report({ id: 'R1', entries: [entry('XHS-07')] }), askable: ['XHS-06'] };
    expect(within(await shownFor([], { report: nobody }), 'button')).toBeNull();
    expect(within(await shownFor([], { editable: false }, 'R2'), 'button')).toBeNull();
    expect(within(await shownFor([]), 'button')).not.toBeNull();
    expect(calls).toEqual([]);
  });

  it('counts units, opens, and hands the sum over', async () => {
    const element = await shownFor([
      said(1, 'H829', 30, 100),
      asked(2, 'H831', { overdue: true }),
      asked(3, 'H832', { state: 'DECLINED', reason: 'Chưa nối mạng', mayWithdraw: false }),
    ]);
    const toggle = within(element, '.toggle')!;
    expect(toggle.textContent).toContain('1/3 đã trả lời');
    expect(within(element, '.line')!.textContent).toContain('1 quá hạn');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    toggle.click();
    await settle(element);
    expect(within(element, '#panel')!.textContent).toContain('Chưa nối mạng');
    const taken: { edits: Edit[]; source: string }[] = [];
    document.body.addEventListener('td-take', e => taken.push((e as CustomEvent).detail), { once: true });
    within(element, '.sum button')!.click();
    expect(taken[0]!.edits.map(e => e.text).slice(0, 2)).toEqual(['30', '100']);
    expect(taken[0]!.edits[2]!.text).toBe('Tổng hợp từ: UBND H829; còn thiếu: UBND H831, UBND H832.');
  });

  it('offers nothing of that where the sheet is only read', async () => {
    const element = await shownFor([said(1, 'H829', 30, 100)], { editable: false });
    within(element, '.toggle')!.click();
    await settle(element);
    expect(within(element, '.sum')!.textContent).toContain('30 / 100');
    expect(within(element, '.sum button')).toBeNull();
    expect(within(element, '#ask')).toBeNull();
  });

  it('asks all that do not wait yet, until the proposed day', async () => {
    const candidates: Candidates = {
      proposedDueAt: '2026-12-15T17:00:00Z',
      latestDueAt: '2026-12-16T17:00:00Z',
      units: [
        { unit: 'H829', name: 'UBND H829', asked: true },
        { unit: 'H831', name: 'UBND H831', asked: false },
        { unit: 'H832', name: 'UBND H832', asked: false },
      ],
    };
    answers['GET /reports/R3/contributions/candidates?indicator=XHS-07'] = () => Response.json(candidates);
    answers['POST /reports/R3/contributions'] = () =>
      Response.json([asked(1, 'H831'), asked(2, 'H832')], { status: 201 });
    const element = await shownFor([], {}, 'R3');
    within(element, '.toggle')!.click();
    await settle(element);
    const ask = within(element, 'td-contribution-ask')!;
    await settle(ask);
    expect(within(ask, 'button.primary')!.textContent).toContain('2 đơn vị');
    const heard: unknown[] = [];
    element.addEventListener('td-contributions-changed', e => heard.push((e as CustomEvent).detail));
    within(ask, 'form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle(element);
    expect(calls.at(-1)).toBe(
      'POST /reports/R3/contributions {"indicator":"XHS-07","units":["H831","H832"],"question":null,"dueAt":"2026-12-15T17:00:00Z"}',
    );
    expect(heard).toHaveLength(1);
    expect(within(element, '.toggle')!.textContent).toContain('0/2 đã trả lời');
    expect(within(element, '[role=status]')!.textContent).toContain('2 đơn vị');
  });

  it('takes a request back with its reason', async () => {
    answers[`POST ${base}/2/withdrawal`] = () =>
      Response.json(
        sheetOf({ number: 2, askedUnit: 'H831', state: 'WITHDRAWN', mayAnswer: false, mayWithdraw: false }),
      );
    const element = await shownFor([asked(2, 'H831')]);
    within(element, '.toggle')!.click();
    await settle(element);
    within(element, '.tools button')!.click();
    await settle(element);
    (within(element, '.reason input') as HTMLInputElement).value = 'Nhầm đơn vị';
    within(element, '.reason button.primary')!.click();
    await settle(element);
    expect(calls.at(-1)).toBe(`POST ${base}/2/withdrawal {"reason":"Nhầm đơn vị"}`);
    expect(within(element, '.asked')!.textContent).toContain('Đã rút');
  });
});

describe('td-contribution-form', () => {
  type Form = HTMLElement & {
    prepare(): Promise<{ ok: boolean; variables: object }>;
    refuse(message: string): void;
  };
  const base = '/reports/2026-Q4.SYT/contributions/7';
  const open = async (sheet: ContributionSheet) => {
    answers[`GET ${base}`] = () => Response.json(sheet);
    return shown<Form>('td-contribution-form', { contribution: '2026-Q4.SYT/c7' });
  };
  const type = (form: Form, field: string, text: string) => {
    const input = form.shadowRoot!.getElementById(`f:${field}`) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };

  it('says what is missing and keeps the task open', async () => {
    const form = await open(sheetOf());
    expect(await form.prepare()).toEqual({ ok: false, variables: {} });
    await settle(form);
    expect(form.shadowRoot!.getElementById('e:numerator')!.textContent).toContain('tử số');
    expect(calls).toHaveLength(1);
  });

  it('drafts the answer on the server and completes with nothing', async () => {
    const form = await open(sheetOf());
    answers[`PUT ${base}/draft`] = () => Response.json(sheetOf({ numerator: 120, denominator: 400 }));
    type(form, 'numerator', '120');
    type(form, 'denominator', '400');
    await settle(form);
    expect(within(form, 'output')!.textContent).toContain('30 %');
    expect(await form.prepare()).toEqual({ ok: true, variables: {} });
    expect(calls.at(-1)).toBe(`PUT ${base}/draft {"numerator":120,"denominator":400,"text":null}`);
  });

  it('shows a refusal of the server at its field, or above', async () => {
    const form = await open(sheetOf({ numerator: 1, denominator: 2 }));
    answers[`PUT ${base}/draft`] = () =>
      Response.json({ errors: [{ field: 'denominator', message: 'Không khớp.' }] }, { status: 422 });
    expect((await form.prepare()).ok).toBe(false);
    await settle(form);
    expect(form.shadowRoot!.getElementById('e:denominator')!.textContent).toContain('Không khớp.');
    answers[`PUT ${base}/draft`] = () => Response.json({ detail: 'Yêu cầu đã rút.' }, { status: 409 });
    expect((await form.prepare()).ok).toBe(false);
    await settle(form);
    expect(within(form, '#refusal')!.textContent).toContain('Yêu cầu đã rút.');
  });

  it('has nothing to fill in once it is over, or for a head', async () => {
    const over = await open(sheetOf({ state: 'WITHDRAWN', mayAnswer: false }));
    expect(within(over, 'input')).toBeNull();
    expect(over.shadowRoot!.textContent).toContain('đã rút yêu cầu này');
    expect((await over.prepare()).ok).toBe(false);
    const head = await open(sheetOf({ mayAnswer: false }));
    expect(head.shadowRoot!.textContent).toContain('Chuyên viên của đơn vị được hỏi');
  });
});

it('td-contribution-page sends the answer and says so', async () => {
  answers['GET /reports/2026-Q4.SYT/contributions/7'] = () =>
    Response.json(sheetOf({ numerator: 1, denominator: 2 }));
  answers['POST /reports/2026-Q4.SYT/contributions/7/answer'] = () =>
    Response.json(sheetOf({ state: 'ANSWERED', mayAnswer: false }));
  const page = await shown<HTMLElement>('td-contribution-page', { contribution: '2026-Q4.SYT/c7' });
  within(page, 'button.primary')!.click();
  await settle(page);
  expect(calls.at(-1)).toBe(
    'POST /reports/2026-Q4.SYT/contributions/7/answer {"numerator":1,"denominator":2,"text":null}',
  );
  expect(within(page, '#done')!.textContent).toContain('Đã trả lời');
  expect(within(page, 'button.primary')).toBeNull();
});
