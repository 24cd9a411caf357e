import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { Saver } from '../src/report/saver.js';
import { report } from './sample.js';

type Answer = { status: number; etag?: string; body?: unknown };
let answers: Answer[];
let calls: { headers: Record<string, string>; body: unknown }[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  calls = [];
  document.cookie = 'TIENDO-XSRF=abc; path=/';
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    calls.push({ headers: init.headers as Record<string, string>, body: JSON.parse(init.body as string) });
    const answer = answers.shift() ?? { status: 200, etag: `"${calls.length + 1}"` };
    if (answer.status === 0) throw new TypeError('offline');
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    const headers = { 'Content-Type': type, ...(answer.etag ? { ETag: answer.etag } : {}) };
    return new Response(JSON.stringify(answer.body ?? report()), { status: answer.status, headers });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function typing() {
  const draft = new Draft(report());
  const saver = new Saver(draft, '"1"', () => undefined);
  const type = (text: string) => {
    draft.set('narrative.direction', text);
    saver.touch();
  };
  return { draft, saver, type };
}

describe('saving', () => {
  it('happens once, a moment after typing stops, with the version it is based on', async () => {
    const { saver, type } = typing();
    type('a');
    type('ab');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.headers).toMatchObject({ 'If-Match': '"1"', 'X-TIENDO-XSRF': 'abc' });
    expect(saver.state.kind).toBe('saved');
    type('abc');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[1]!.headers['If-Match']).toBe('"2"');
  });
  it('stops at a conflict until somebody chooses', async () => {
    const { draft, saver, type } = typing();
    answers = [{ status: 412 }];
    type('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(saver.state.kind).toBe('conflict');
    expect(await saver.flush()).toBe(false);
    expect(calls).toHaveLength(1);
    saver.resume(draft.onto(report({ version: 2 })), '"7"');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[1]!.headers['If-Match']).toBe('"7"');
    expect(saver.state.kind).toBe('saved');
  });
  it('tries again by itself when the network is back', async () => {
    const { saver, type } = typing();
    answers = [{ status: 0 }];
    type('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(saver.state.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(10000);
    expect(saver.state.kind).toBe('saved');
  });
  it('leaves an unreadable number for later', async () => {
    const { draft, saver } = typing();
    draft.set('entries[XHS-07].numerator', '12x');
    saver.touch();
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[0]!.body).toMatchObject({ entries: [{ indicator: 'XHS-07', numerator: null }] });
    expect(draft.touchedFields()).toContain('entries[XHS-07].numerator');
  });
});
