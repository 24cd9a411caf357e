import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnsentStore } from '../src/core/unsent.js';
import type { Report } from '../src/core/types.js';
import '../src/report/report-form.js';
import type { ReportForm, Stage } from '../src/report/report-form.js';
import type { Unlocks } from '../src/report/unlocks.js';
import { entry, report } from './sample.js';

type Call = { method: string; path: string; body: Record<string, unknown> | undefined };
let now: Report;
let etag: number;
let calls: Call[];
/** Answers instead of the usual ones, in their turn. */
let instead: ((call: Call) => Response | null)[];

const problem = (status: number) =>
  new Response('{}', { status, headers: { 'Content-Type': 'application/problem+json' } });

beforeEach(() => {
  localStorage.clear();
  calls = [];
  instead = [];
  etag = 1;
  now = report();
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = init.body ? JSON.parse(init.body as string) : undefined;
    const call = { method: init.method!, path: path.replace('/api/v1', ''), body };
    calls.push(call);
    const other = call.path.endsWith('/draft') ? instead.shift()?.(call) : null;
    if (other) return other;
    const headers = {
      'Content-Type': 'application/json',
      ETag: `"${call.method === 'GET' ? etag : ++etag}"`,
    };
    const data = call.path.endsWith('/draft') ? { savedAt: '2026-12-01T03:32:00Z' } : now;
    return new Response(JSON.stringify(data), { headers });
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(stage: Stage = 'draft', user = 'syt.clerk'): Promise<ReportForm> {
  const form = document.createElement('td-report-form') as ReportForm;
  Object.assign(form, { stage, user, report: '2026-Q4.SYT' });
  document.body.append(form);
  await vi.waitFor(() => expect(form.sheet).not.toBeNull());
  await settle(form);
  return form;
}
async function settle(form: ReportForm): Promise<void> {
  await form.updateComplete;
  await form.sheet?.updateComplete;
}
const find = (form: ReportForm, selector: string) =>
  form.shadowRoot!.querySelector<HTMLInputElement>(selector);
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (form: ReportForm, label: string) =>
  [...form.shadowRoot!.querySelectorAll('button')].find(b => text(b) === label)!;
/** What the person sees in a field, which is not what the form knows. */
const shown = (form: ReportForm, field: string) =>
  (form.sheet!.shadowRoot!.getElementById(`f:${field}`) as HTMLInputElement).value;
const puts = () => calls.filter(c => c.method === 'PUT');

describe('the form of a draft', () => {
  it('opens with one request where the page knows who is there', async () => {
    await open();
    expect(calls.map(c => c.path)).toEqual(['/reports/2026-Q4.SYT']);
  });
  it('does not go up without the declaration, and says so at its box', async () => {
    now = report({ entries: [], tasks: [], declaration: null });
    const form = await open();
    expect(await form.prepare()).toEqual({ ok: false, variables: {} });
    await settle(form);
    const box = find(form, '#declaration')!;
    expect(form.shadowRoot!.activeElement).toBe(box);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    expect((await form.prepare()).ok).toBe(true);
    expect(puts().at(-1)!.body).toEqual({ noStateSecrets: true });
  });
  it('does not count the declaration of somebody else', async () => {
    const declaration = { username: 'syt.clerk2', fullName: 'Lê Thu Hà', at: '2026-12-01T00:00:00Z' };
    now = report({ entries: [], tasks: [], declaration });
    const form = await open();
    expect(find(form, '#declaration')!.checked).toBe(false);
    expect(text(find(form, '#declaration-said'))).toContain('Lê Thu Hà');
    expect((await form.prepare()).ok).toBe(false);
  });
  it('asks nothing where the server knows no declaration', async () => {
    now = report({ entries: [], tasks: [] });
    const form = await open();
    expect(find(form, '#declaration')).toBeNull();
    expect((await form.prepare()).ok).toBe(true);
  });
  it('lists what both wrote and sends it only once chosen', async () => {
    const form = await open();
    form.sheet!.edit('narrative.direction', 'của tôi');
    now = report({
      narrative: { direction: 'của Hà', proposals: 'thêm' },
      savedBy: { username: 'x', fullName: 'Lê Thu Hà' },
    });
    instead = [() => problem(412)];
    expect((await form.prepare()).ok).toBe(false);
    await settle(form);
    expect(text(find(form, '#conflicts h2'))).toContain('Lê Thu Hà');
    expect(text(find(form, '.conflict'))).toContain('của tôi');
    expect(text(find(form, '.conflict'))).toContain('của Hà');
    expect(text(find(form, '.note.line'))).toContain('Lê Thu Hà đã sửa 1 ô');
    expect(puts()).toHaveLength(1);
    button(form, 'Giữ của tôi').click();
    await form.prepare();
    await settle(form);
    expect(puts().at(-1)!.body).toMatchObject({ narrative: { direction: 'của tôi', proposals: 'thêm' } });
    expect(find(form, '#conflicts')).toBeNull();
  });
  it('shows the version that was chosen in its field', async () => {
    const form = await open();
    form.sheet!.edit('narrative.direction', 'của tôi');
    now = report({ narrative: { direction: 'của Hà' } });
    instead = [() => problem(412)];
    await form.prepare();
    await settle(form);
    button(form, 'Lấy bản này').click();
    await settle(form);
    expect(shown(form, 'narrative.direction')).toBe('của Hà');
    expect(form.sheet!.said('narrative.direction')).toBeNull();
  });
  it('says beside the button that fields wait for a choice, and leads there', async () => {
    const form = await open();
    form.sheet!.edit('narrative.direction', 'của tôi');
    now = report({ narrative: { direction: 'của Hà' } });
    instead = [() => problem(412)];
    await form.prepare();
    await settle(form);
    button(form, '1 ô chờ anh/chị chọn').click();
    await settle(form);
    expect(form.shadowRoot!.activeElement).toBe(find(form, '#conflicts'));
  });
  it('puts back what an earlier visit could not send, and sends it', async () => {
    const at = new Date();
    new UnsentStore('syt.clerk', '2026-Q4.SYT').keep([['narrative.direction', '', 'dở dang']], at);
    const form = await open();
    expect(form.sheet!.text('narrative.direction')).toBe('dở dang');
    expect(text(find(form, '.note.line'))).toContain('Đã khôi phục 1 ô');
    await form.prepare();
    expect(puts()[0]!.body).toMatchObject({ narrative: { direction: 'dở dang' } });
    expect(new UnsentStore('syt.clerk', '2026-Q4.SYT').read()).toBeNull();
  });
  it('shows what can no longer be sent instead of dropping it', async () => {
    new UnsentStore('syt.clerk', '2026-Q4.SYT').keep([['narrative.direction', '', 'dở dang']], new Date());
    now = report({ state: 'IN_REVIEW', allowedActions: [] });
    const form = await open();
    expect(text(find(form, '.stranded'))).toContain('dở dang');
    button(form, 'Đã xem, bỏ phần này').click();
    await settle(form);
    expect(find(form, '.stranded')).toBeNull();
    expect(new UnsentStore('syt.clerk', '2026-Q4.SYT').read()).toBeNull();
  });
  it('takes an import in one step, leaves locked lines alone, and takes it back with Ctrl+Z', async () => {
    now = report({ entries: [entry('A'), entry('B', { open: false }), entry('C')] });
    const form = await open();
    const edits = [
      { field: 'entries[A].numerator', text: '12,5' },
      { field: 'entries[B].numerator', text: '1' },
      { field: 'entries[C].status', text: 'Không áp dụng' },
    ];
    form.sheet!.dispatchEvent(
      new CustomEvent('td-take', { detail: { edits, source: 'SYT.xlsx' }, bubbles: true, composed: true }),
    );
    await settle(form);
    expect(form.sheet!.text('entries[A].numerator')).toBe('12,5');
    expect(shown(form, 'entries[A].numerator')).toBe('12,5');
    expect(form.sheet!.text('entries[C].status')).toBe('NOT_APPLICABLE');
    expect(text(find(form, '.step'))).toContain('Đã lấy 2 ô từ SYT.xlsx. Bỏ qua phần đã khóa: B.');
    form.sheet!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }),
    );
    await settle(form);
    expect(form.sheet!.text('entries[A].numerator')).toBe('');
    expect(shown(form, 'entries[A].numerator')).toBe('');
    expect(form.sheet!.text('entries[C].status')).toBe('');
    expect(find(form, '.step')).toBeNull();
  });
  it('says that the server is away, how much is waiting, and once that it is back', async () => {
    const form = await open();
    form.sheet!.edit('narrative.direction', 'x');
    instead = [() => problem(503)];
    expect((await form.prepare()).ok).toBe(false);
    await settle(form);
    expect(text(find(form, '.save-bar .bad'))).toContain('Mất kết nối: 1 ô chưa gửi');
    expect(text(find(form, '.save-bar [role=status]'))).toContain('Mất kết nối');
    dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(text(find(form, '.save-bar [role=status]'))).toContain('Đã lưu'));
  });
});

describe('a returned report', () => {
  const returned = () =>
    report({
      state: 'RETURNED',
      version: 2,
      entries: [entry('A', { open: false }), entry('B', { open: true })],
      tasks: [],
      sections: [{ section: 'direction', open: true, copiedFrom: null, before: null }],
      allowedActions: ['EDIT', 'SUBMIT', 'ASK_UNLOCK'],
    });
  it('says what is open and leads there', async () => {
    now = returned();
    const form = await open();
    const strip = find(form, '.strip')!;
    expect(text(strip)).toContain('Được mở để sửa: 1 chỉ tiêu, 1 mục thuyết minh. Phần khác đã khóa.');
    strip.querySelector('button')!.click();
    await settle(form);
    expect(form.sheet!.shadowRoot!.activeElement?.id).toBe('f:entries[B].numerator');
  });
  it('asks for more with a reason', async () => {
    now = returned();
    const form = await open();
    const unlocks = form.shadowRoot!.querySelector('td-unlocks') as Unlocks;
    const root = unlocks.shadowRoot!;
    root.querySelector('button')!.click();
    await unlocks.updateComplete;
    const send = async () => {
      root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await unlocks.updateComplete;
    };
    await send();
    expect(text(root.querySelector('#parts-mistake'))).not.toBe('');
    expect(calls).toHaveLength(1);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes).toHaveLength(1);
    boxes[0]!.dispatchEvent(new Event('change'));
    const reason = root.querySelector('textarea')!;
    reason.value = 'Sai đơn vị tính';
    reason.dispatchEvent(new Event('input'));
    await send();
    expect(calls[1]).toEqual({
      method: 'POST',
      path: '/reports/2026-Q4.SYT/unlocks',
      body: { indicators: ['A'], tasks: [], sections: [], reason: 'Sai đơn vị tính' },
    });
  });
  it('is opened further by the desk that returned it, or not, with a reason', async () => {
    const request = {
      number: 3,
      indicators: ['A'],
      tasks: [],
      sections: [],
      reason: 'Sai đơn vị tính',
      state: 'REQUESTED' as const,
      requestedByName: 'Minh',
      requestedAt: '2026-12-01T00:00:00Z',
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
      mayDecide: true,
    };
    now = { ...returned(), allowedActions: ['UNLOCK'], unlocks: [request] };
    const form = await open('view', 'stttt.reviewer');
    const unlocks = form.shadowRoot!.querySelector('td-unlocks') as Unlocks;
    const press = async (label: string) => {
      [...unlocks.shadowRoot!.querySelectorAll('button')].find(b => text(b) === label)!.click();
      await unlocks.updateComplete;
    };
    await press('Không mở');
    await press('Không mở');
    expect(calls.filter(c => c.method === 'POST')).toHaveLength(0);
    await press('Hủy');
    await press('Mở');
    expect(calls.find(c => c.method === 'POST')).toMatchObject({
      path: '/reports/2026-Q4.SYT/unlocks/3/decision',
      body: { verdict: 'GRANT' },
    });
  });
});

it('a reviewer remarks on figures, tasks and sections', async () => {
  now = report({ state: 'IN_REVIEW', allowedActions: ['CONFIRM', 'RETURN'] });
  const form = await open('review', 'stttt.reviewer');
  const write = (id: string, words: string) => {
    const field = form
      .sheet!.shadowRoot!.getElementById(`line:${id}`)!
      .querySelector<HTMLTextAreaElement>('.mine textarea')!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
  };
  write('entries[XHS-07]', 'a');
  write('tasks[NV-02]', 'b');
  write('narrative.direction', ' c ');
  expect(form.remarkList()).toEqual([
    { indicator: 'XHS-07', text: 'a' },
    { task: 'NV-02', text: 'b' },
    { section: 'direction', text: 'c' },
  ]);
});
