import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { UnsentStore } from '../src/core/unsent.js';
import type { Report } from '../src/core/types.js';
import { Saver, type News } from '../src/report/saver.js';
import { entry, report } from './sample.js';

type Answer = { status: number; etag?: string; body?: unknown };
let answers: Answer[];
let calls: { method: string; path: string; headers: Record<string, string>; body: unknown }[];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-12-01T03:30:00Z') });
  localStorage.clear();
  answers = [];
  calls = [];
  document.cookie = 'TIENDO-XSRF=abc; path=/';
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    calls.push({
      method: init.method!,
      path,
      headers: init.headers as Record<string, string>,
      body: init.body ? JSON.parse(init.body as string) : undefined,
    });
    const answer = answers.shift() ?? { status: 200, etag: `"${calls.length + 1}"` };
    if (answer.status === 0) throw new TypeError('offline');
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    const headers = { 'Content-Type': type, ...(answer.etag ? { ETag: answer.etag } : {}) };
    const body = answer.body ?? { lockVersion: 2, savedAt: '2026-12-01T03:32:00Z' };
    return new Response(JSON.stringify(body), { status: answer.status, headers });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const F = 'narrative.direction';
const store = () => new UnsentStore('syt.clerk', '2026-Q4.SYT');

function typing(of: Report = report()) {
  const news: News[] = [];
  const draft = new Draft(of, 'syt.clerk');
  const saver = new Saver({
    draft,
    etag: '"1"',
    person: 'syt.clerk',
    store: store(),
    changed: () => undefined,
    onNews: n => news.push(n),
  });
  const type = (text: string, field = F) => {
    draft.set(field, text);
    saver.touch();
  };
  return { draft, saver, type, news };
}

describe('saving', () => {
  it('happens once, a moment after typing stops, asks for no report back and tells when', async () => {
    const { saver, type } = typing();
    type('a');
    type('ab');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.headers).toMatchObject({
      'If-Match': '"1"',
      'X-TIENDO-XSRF': 'abc',
      Prefer: 'return=minimal',
    });
    expect(saver.state).toEqual({ kind: 'saved', at: new Date('2026-12-01T03:32:00Z') });
    type('abc');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[1]!.headers['If-Match']).toBe('"2"');
  });
  it('sends one line of forty', async () => {
    const entries = Array.from({ length: 40 }, (_, i) => entry(`XHS-${i}`, { explanation: 'x'.repeat(500) }));
    const { type } = typing(report({ entries }));
    type('5', 'entries[XHS-7].numerator');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[0]!.body).toMatchObject({ entries: [{ indicator: 'XHS-7', numerator: 5 }] });
    expect(JSON.stringify(calls[0]!.body).length).toBeLessThan(1000);
  });
  it('keeps what is typed in this browser until the server has it', async () => {
    const { type } = typing();
    type('a');
    expect(store().read()!.mine.get(F)).toBe('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(store().read()).toBeNull();
  });
  it('sends what was typed while a saving was under way', async () => {
    const { draft, saver, type } = typing();
    type('a');
    const first = saver.flush();
    draft.set(F, 'ab');
    await first;
    expect(saver.state.kind).toBe('dirty');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[1]!.body).toMatchObject({ narrative: { direction: 'ab' } });
    expect(saver.state.kind).toBe('saved');
  });
  it('leaves an unreadable number for later', async () => {
    const { draft, saver, type } = typing();
    type('12x', 'entries[XHS-07].numerator');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[0]!.body).toMatchObject({ entries: [{ indicator: 'XHS-07', numerator: null }] });
    expect(draft.unsaved()).toContain('entries[XHS-07].numerator');
    expect(await saver.flush()).toBe(true);
    expect(calls).toHaveLength(1);
    expect(store().read()!.mine.get('entries[XHS-07].numerator')).toBe('12x');
  });
});

describe('a server that is away', () => {
  it('is tried again, ever more slowly, and loses nothing', async () => {
    const { saver, type } = typing();
    answers = [{ status: 0 }, { status: 503 }, { status: 0 }];
    type('a');
    await vi.advanceTimersByTimeAsync(1100);
    expect(saver.state.kind).toBe('away');
    expect(saver.waiting).toBe(1);
    expect(store().read()!.mine.get(F)).toBe('a');
    await vi.advanceTimersByTimeAsync(2100);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2100);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(8100);
    expect(saver.state.kind).toBe('saved');
  });
  it('is tried at once when the network comes back', async () => {
    const { saver, type } = typing();
    answers = [{ status: 0 }];
    type('a');
    await vi.advanceTimersByTimeAsync(1100);
    await saver.comeBack();
    expect(saver.state.kind).toBe('saved');
  });
});

describe('a session that ended', () => {
  it('waits for its person, and sends then', async () => {
    const { saver, type } = typing();
    answers = [{ status: 401 }];
    type('a');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(saver.state.kind).toBe('session');
    expect(calls).toHaveLength(1);
    type('ab');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls).toHaveLength(1);
    answers = [{ status: 200, body: { username: 'syt.clerk' } }];
    await saver.comeBack();
    expect(saver.state.kind).toBe('saved');
    expect(calls.at(-1)!.body).toMatchObject({ narrative: { direction: 'ab' } });
  });
  it('sends nothing in the name of another', async () => {
    const { saver, type } = typing();
    answers = [{ status: 401 }, { status: 200, body: { username: 'syt.clerk2' } }];
    type('a');
    await vi.advanceTimersByTimeAsync(1100);
    await saver.comeBack();
    expect(saver.state).toEqual({ kind: 'stranger', name: 'syt.clerk2' });
    expect(calls.map(c => c.method)).toEqual(['PUT', 'GET']);
    expect(store().read()!.mine.get(F)).toBe('a');
  });
});

describe('two clerks', () => {
  it('on different fields: both are kept, the other’s are named', async () => {
    const { saver, type, news } = typing();
    answers = [
      { status: 412 },
      { status: 200, etag: '"7"', body: report({ narrative: { proposals: 'B' } }) },
    ];
    type('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls.map(c => c.method)).toEqual(['PUT', 'GET', 'PUT']);
    expect(calls[2]!.headers['If-Match']).toBe('"7"');
    expect(calls[2]!.body).toMatchObject({ narrative: { direction: 'a', proposals: 'B' } });
    expect(news[0]!.merged.taken).toEqual(['narrative.proposals']);
    expect(saver.state.kind).toBe('saved');
  });
  it('on the same field: nothing of it is sent before somebody chooses, the rest is', async () => {
    const { draft, saver, type } = typing();
    answers = [
      { status: 412 },
      { status: 200, etag: '"7"', body: report({ narrative: { direction: 'B' } }) },
    ];
    type('a');
    type('c', 'tasks[NV-02].result');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[2]!.body).toEqual({
      tasks: [{ task: 'NV-02', progress: null, result: 'c', difficulties: null, proposals: null }],
    });
    expect(draft.conflicts()).toEqual([{ field: F, mine: 'a', theirs: 'B' }]);
    draft.choose(F, true);
    saver.touch();
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[3]!.body).toMatchObject({ narrative: { direction: 'a' } });
  });
  it('stops where the report has gone up meanwhile', async () => {
    const { type, news } = typing();
    const gone = report({ state: 'AWAITING_ENDORSEMENT', allowedActions: [] });
    answers = [{ status: 412 }, { status: 200, body: gone }];
    type('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls.map(c => c.method)).toEqual(['PUT', 'GET']);
    expect(news[0]!.report.state).toBe('AWAITING_ENDORSEMENT');
    expect(store().read()!.mine.get(F)).toBe('a');
  });
});
