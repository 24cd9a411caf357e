import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// @ts-expect-error a plain script of the webapps, without types
import { showBell } from '../../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/bell.js';
import '../src/notices/bell.js';
import type { Bell } from '../src/notices/bell.js';
import type { Notice, NoticePage } from '../src/core/types.js';

const notice = (id: number, more: Partial<Notice> = {}): Notice => ({
  id,
  report: '2026-M03.SYT',
  period: '2026-M03',
  occasion: 'submitted',
  title: `T${id}`,
  text: 'Nội dung <b>',
  link: '/reports/2026-M03.SYT',
  dueAt: null,
  createdAt: '2026-03-03T02:00:00Z',
  readAt: null,
  ...more,
});

let page: NoticePage;
let calls: string[];
let bell: Bell;

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
  await bell.updateComplete;
}

const $ = <T extends HTMLElement>(selector: string) => bell.shadowRoot!.querySelector<T>(selector);
const asked = () => calls.filter(call => call.startsWith('GET')).length;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-03-03T02:00:00Z') });
  calls = [];
  page = { unread: 2, notices: [notice(9), notice(8), notice(7, { readAt: '2026-03-03T01:00:00Z' })] };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push(`${init.method} ${url.replace(/^.*\/api\/v1/, '')} ${init.body ?? ''}`.trim());
    return Promise.resolve(
      url.endsWith('/read') && !init.body ? new Response(null, { status: 204 }) : Response.json(page),
    );
  });
  bell = document.createElement('td-bell') as Bell;
  document.body.append(bell);
  await settle();
});

afterEach(() => {
  bell.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the bell', () => {
  it('says how many are unread, to eyes and to ears', () => {
    expect($('.count')!.textContent).toBe('2');
    expect($('.bell')!.getAttribute('aria-label')).toBe('Thông báo, 2 chưa đọc');
    expect($('[role=status]')!.textContent).toContain('2 chưa đọc');
  });

  it('opens a list that Escape closes again', async () => {
    $('.bell')!.click();
    await settle();
    expect($('.bell')!.getAttribute('aria-expanded')).toBe('true');
    expect(bell.shadowRoot!.querySelectorAll('li')).toHaveLength(3);
    expect(bell.shadowRoot!.querySelectorAll('li.unread')).toHaveLength(2);
    expect($<HTMLAnchorElement>('li a')!.getAttribute('href')).toBe('/reports/2026-M03.SYT');
    expect($('li .text')!.textContent).toBe('Nội dung <b>');
    $('#panel')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect($('#panel')!.hidden).toBe(true);
    expect(bell.shadowRoot!.activeElement).toBe($('.bell'));
  });

  it('closes when something else is pressed', async () => {
    $('.bell')!.click();
    await settle();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    await settle();
    expect($('#panel')!.hidden).toBe(true);
  });

  it('marks what is opened, and all that were seen but nothing newer', async () => {
    $('.bell')!.click();
    await settle();
    $('li a')!.click();
    await settle();
    expect(calls).toContain('POST /notices/9/read');
    $<HTMLButtonElement>('header button')!.click();
    await settle();
    expect(calls).toContain('POST /notices/read {"upTo":9}');
  });

  it('says when there is nothing', async () => {
    page = { unread: 0, notices: [] };
    $('.bell')!.click();
    await settle();
    expect($('.count')).toBeNull();
    expect($('.bell')!.getAttribute('aria-label')).toBe('Thông báo, không có tin mới');
    expect($('.list')!.textContent).toContain('Chưa có thông báo nào.');
  });

  it('goes on from the last one of a full page', async () => {
    page = { unread: 0, notices: Array.from({ length: 50 }, (_, i) => notice(100 - i)) };
    $('.bell')!.click();
    await settle();
    $<HTMLButtonElement>('.list button')!.click();
    await settle();
    expect(calls).toContain('GET /notices?before=51');
  });
});

describe('the watch', () => {
  it('asks once a minute while somebody is there, then falls silent so that the session can end', async () => {
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(asked()).toBe(6);
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked()).toBe(6);
    dispatchEvent(new Event('keydown'));
    await settle();
    expect(asked()).toBe(7);
  });

  it('asks when the window comes to the front, but not at each click through it', async () => {
    await vi.advanceTimersByTimeAsync(20_000);
    dispatchEvent(new Event('focus'));
    dispatchEvent(new Event('focus'));
    expect(asked()).toBe(2);
  });

  it('keeps still while hidden and after it left the page', async () => {
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(asked()).toBe(1);
    visible.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).toBe(2);
    visible.mockRestore();
    bell.remove();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    dispatchEvent(new Event('focus'));
    expect(asked()).toBe(2);
  });
});

describe('in the webapps', () => {
  it('comes and goes with the account in the header', async () => {
    vi.useRealTimers();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const header = document.createElement('div');
    header.setAttribute('cam-widget-header', '');
    document.body.append(header);
    showBell('/nowhere');
    expect(header.querySelector('td-bell')).toBeNull();
    header.innerHTML = '<ul><li class="account"></li></ul>';
    await new Promise(resolve => setTimeout(resolve));
    expect(header.querySelectorAll('td-bell')).toHaveLength(1);
    header.querySelector('.account')!.remove();
    await new Promise(resolve => setTimeout(resolve));
    expect(header.querySelector('td-bell')).toBeNull();
    header.remove();
    await vi.waitFor(() => expect(said).toHaveBeenCalled());
    said.mockRestore();
  });
});
