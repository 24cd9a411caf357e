import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evidence } from '../src/core/evidence-types.js';
import '../src/evidence/evidence.js';
import type { EvidenceList } from '../src/evidence/evidence.js';
import { formatSize, nameOf, typeWord } from '../src/evidence/words.js';
import { report } from './sample.js';

const evidence = (n: number, more: Partial<Evidence> = {}): Evidence => ({
  n,
  indicator: null,
  filename: `Công văn ${n}.pdf`,
  mediaType: 'application/pdf',
  size: 1_258_291,
  sha256: 'ab'.repeat(32),
  uploadedBy: 'syt.clerk',
  uploadedByName: 'Chuyên viên Sở Y tế',
  uploadedAt: '2026-11-24T03:32:00Z',
  previewable: true,
  ...more,
});

/** Stands in for the browser's; each test says when something happens. */
class FakeHttp {
  static sent: FakeHttp[] = [];
  readonly upload = new EventTarget();
  readonly events = new EventTarget();
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  url = '';
  form: FormData | null = null;
  open(_: string, url: string): void {
    this.url = url.replace(/^.*\/api\/v1/, '');
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  addEventListener(type: string, listener: () => void): void {
    this.events.addEventListener(type, listener);
  }
  send(form: FormData): void {
    this.form = form;
    FakeHttp.sent.push(this);
  }
  abort(): void {
    this.events.dispatchEvent(new Event('abort'));
  }
  progressed(loaded: number, total: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }));
  }
  answered(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.events.dispatchEvent(new Event('load'));
  }
  broke(): void {
    this.events.dispatchEvent(new Event('error'));
  }
}

let list: EvidenceList;
let told: Evidence[][];
let calls: string[];

const $ = <T extends HTMLElement>(selector: string) => list.shadowRoot!.querySelector<T>(selector);
const $$ = (selector: string) => [...list.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = () => list.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const settle = async () => {
  await vi.waitFor(() => Promise.resolve());
  await new Promise(resolve => setTimeout(resolve));
  await list.updateComplete;
};
const file = (name: string, size = 3) => new File(['x'.repeat(size)], name);

async function show(files: Evidence[], more: Partial<EvidenceList> = {}): Promise<void> {
  list?.remove();
  list = document.createElement('td-evidence') as EvidenceList;
  Object.assign(list, { report: report({ evidence: files }), editable: true, ...more });
  list.addEventListener('td-evidence-changed', e =>
    told.push((e as CustomEvent<{ evidence: Evidence[] }>).detail.evidence),
  );
  document.body.append(list);
  await settle();
}

async function drop(...files: File[]): Promise<void> {
  const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } });
  list.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await settle();
}

beforeEach(() => {
  told = [];
  calls = [];
  FakeHttp.sent = [];
  document.cookie = 'TIENDO-XSRF=token';
  vi.stubGlobal('XMLHttpRequest', FakeHttp);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push(`${init.method} ${url.replace(/^.*\/api\/v1/, '')}`);
    return Promise.resolve(
      init.method === 'DELETE'
        ? new Response(null, { status: 204 })
        : Response.json({ files: [], limits: { fileSize: 1000, files: 10, reportSize: 10_000 } }),
    );
  });
});

afterEach(() => {
  list.remove();
  vi.unstubAllGlobals();
});

describe('the list', () => {
  it('says of each file what it is, how large, whose, since when', async () => {
    await show([evidence(1), evidence(2, { indicator: 'XHS-07', filename: 'khác.pdf' })]);
    expect(text()).toContain('Công văn 1.pdf');
    expect(text()).not.toContain('khác.pdf');
    for (const part of ['PDF', '1,2 MB', 'Chuyên viên Sở Y tế, 10:32 24/11/2026', 'SHA-256 abababab…'])
      expect(text()).toContain(part);
    expect($('code')!.textContent).toBe('ab'.repeat(32));
    expect($<HTMLAnchorElement>('a[download]')!.getAttribute('href')).toMatch(
      /\/api\/v1\/reports\/2026-Q4\.SYT\/evidence\/1$/,
    );
  });
  it('is one line beside a figure, which opens', async () => {
    await show([evidence(1, { indicator: 'XHS-07' }), evidence(2, { indicator: 'XHS-07' })], {
      indicator: 'XHS-07',
    });
    const opener = $<HTMLButtonElement>('.opener')!;
    expect(opener.textContent!.trim()).toBe('Minh chứng (2)');
    expect($('#panel')!.hidden).toBe(true);
    opener.click();
    await settle();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect($('#panel')!.hidden).toBe(false);
  });
  it('offers no change to readers, and no line where there is nothing to read', async () => {
    await show([evidence(1)], { editable: false });
    expect($('#add')).toBeNull();
    expect($('#remove-1')).toBeNull();
    expect($$('.tools > *').length).toBe(2);
    await show([], { editable: false });
    expect(text()).toContain('Không có tệp minh chứng.');
    await show([], { editable: false, indicator: 'XHS-07' });
    expect($('.opener')).toBeNull();
  });
  it('has no view button for what browsers do not show', async () => {
    await show([evidence(1, { mediaType: 'text/csv', previewable: false })]);
    expect($('[aria-label^="Xem"]')).toBeNull();
  });
});

describe('an upload', () => {
  it('shows how far it is, then the file, and tells the sheet', async () => {
    await show([evidence(1)], { indicator: null });
    await drop(file('mới.pdf'));
    const http = FakeHttp.sent[0]!;
    expect(http.url).toBe('/reports/2026-Q4.SYT/evidence');
    expect(http.headers['X-TIENDO-XSRF']).toBe('token');
    expect((http.form!.get('file') as File).name).toBe('mới.pdf');
    http.progressed(1, 4);
    await settle();
    expect(text()).toContain('Đang gửi 25 %');
    expect($<HTMLProgressElement>('progress')!.value).toBe(0.25);
    http.progressed(4, 4);
    await settle();
    expect(text()).toContain('Đang kiểm tra');
    http.answered(201, evidence(2, { filename: 'mới.pdf' }));
    await settle();
    expect($('progress')).toBeNull();
    expect($$('li')).toHaveLength(2);
    expect($('[role=status]')!.textContent).toBe('Đã thêm mới.pdf.');
    expect(told).toEqual([[evidence(1), evidence(2, { filename: 'mới.pdf' })]]);
  });
  it('goes beside its figure, one after the other', async () => {
    await show([], { indicator: 'XHS-07' });
    await drop(file('a.pdf'), file('b.pdf'));
    expect($('#panel')!.hidden).toBe(false);
    expect(FakeHttp.sent.map(http => http.url)).toEqual(['/reports/2026-Q4.SYT/evidence?indicator=XHS-07']);
    expect(text()).toContain('Đang chờ');
    FakeHttp.sent[0]!.answered(201, evidence(1, { indicator: 'XHS-07' }));
    await settle();
    expect(FakeHttp.sent).toHaveLength(2);
  });
  it('that is refused says why beside the file, until it is closed', async () => {
    await show([]);
    await drop(file('giả.pdf'), file('b.pdf'));
    FakeHttp.sent[0]!.answered(422, { detail: 'Tệp «giả.pdf» có nội dung thật là text/html.' });
    await settle();
    expect($('[role=alert]')!.textContent).toContain('Không nhận «giả.pdf»');
    expect($('.refused')!.textContent).toBe('Tệp «giả.pdf» có nội dung thật là text/html.');
    expect(FakeHttp.sent).toHaveLength(2);
    expect($$('button').some(button => button.textContent!.trim() === 'Gửi lại')).toBe(false);
    $<HTMLButtonElement>('[aria-label="Đóng lời báo về giả.pdf"]')!.click();
    await settle();
    expect($('.refused')).toBeNull();
    expect(told).toEqual([]);
  });
  it('can be sent again when the connection broke', async () => {
    await show([]);
    await drop(file('a.pdf'));
    FakeHttp.sent[0]!.broke();
    await settle();
    expect($('.refused')!.textContent).toContain('Mất kết nối');
    $$('button')
      .find(button => button.textContent!.trim() === 'Gửi lại')!
      .click();
    await settle();
    FakeHttp.sent[1]!.answered(201, evidence(1));
    await settle();
    expect($('.refused')).toBeNull();
    expect(told).toHaveLength(1);
  });
  it('stops when it is cancelled', async () => {
    await show([]);
    await drop(file('a.pdf'));
    $<HTMLButtonElement>('[aria-label="Hủy gửi a.pdf"]')!.click();
    await settle();
    expect($('progress')).toBeNull();
    expect($('[role=status]')!.textContent).toBe('Đã hủy gửi a.pdf.');
  });
  it('of too large a file is not even begun', async () => {
    await show([]);
    await drop(file('to.pdf', 1001));
    expect(FakeHttp.sent).toHaveLength(0);
    expect($('.refused')!.textContent).toContain('quá mức tối đa 1.000 byte');
  });
  it('takes what is pasted and gives screenshots a name', async () => {
    await show([]);
    const event = Object.assign(new Event('paste', { cancelable: true }), {
      clipboardData: { files: [file('image.png')] },
    });
    list.dispatchEvent(event);
    await settle();
    expect(event.defaultPrevented).toBe(true);
    expect((FakeHttp.sent[0]!.form!.get('file') as File).name).toMatch(
      /^Ảnh dán \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/,
    );
  });
  it('says where files held over it would go, and stops when they are taken elsewhere', async () => {
    await show([], { indicator: 'XHS-07' });
    const over = Object.assign(new Event('dragover', { cancelable: true }), {
      dataTransfer: { types: ['Files'], dropEffect: 'none' },
    });
    list.dispatchEvent(over);
    await settle();
    expect(over.defaultPrevented).toBe(true);
    expect($('#panel')!.hidden).toBe(false);
    expect($('.place')!.className).toContain('over');
    expect(text()).toContain('Thả tệp vào đây');
    list.dispatchEvent(Object.assign(new Event('dragleave'), { relatedTarget: null }));
    await settle();
    expect($('.place')!.className).not.toContain('over');
    expect(text()).toContain('mỗi tệp tối đa 1.000 byte');
  });
  it('is not possible for readers, and a dropped file does not replace the page', async () => {
    await show([evidence(1)], { editable: false });
    await drop(file('a.pdf'));
    expect(FakeHttp.sent).toHaveLength(0);
  });
});

describe('a removal', () => {
  it('is asked about first, and can be left', async () => {
    await show([evidence(1)]);
    $<HTMLButtonElement>('#remove-1')!.click();
    await settle();
    expect(text()).toContain('Gỡ tệp này khỏi báo cáo?');
    expect(list.shadowRoot!.activeElement?.id).toBe('remove-yes');
    $('.ask')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect($('.ask')).toBeNull();
    expect(list.shadowRoot!.activeElement?.id).toBe('remove-1');
    expect(calls).toEqual([]);
  });
  it('takes the file away and tells the sheet', async () => {
    await show([evidence(1), evidence(2)]);
    $<HTMLButtonElement>('#remove-1')!.click();
    await settle();
    $<HTMLButtonElement>('#remove-yes')!.click();
    await settle();
    expect(calls[0]).toBe('DELETE /reports/2026-Q4.SYT/evidence/1');
    expect(told).toEqual([[evidence(2)]]);
    expect($('[role=status]')!.textContent).toBe('Đã gỡ Công văn 1.pdf.');
  });
  it('that is refused keeps the file and says why', async () => {
    await show([evidence(1)]);
    vi.stubGlobal('fetch', () =>
      Promise.resolve(Response.json({ detail: 'Báo cáo đã trình.' }, { status: 409 })),
    );
    $<HTMLButtonElement>('#remove-1')!.click();
    await settle();
    $<HTMLButtonElement>('#remove-yes')!.click();
    await settle();
    expect($('.note.bad')!.textContent).toBe('Báo cáo đã trình.');
    expect($$('li')).toHaveLength(1);
    expect(told).toEqual([]);
  });
});

describe('a preview', () => {
  const dialog = () => $('td-evidence-preview')!.shadowRoot!;
  it.each([
    ['application/pdf', 'iframe'],
    ['image/png', 'img'],
  ])('of %s is an %s in a dialog', async (mediaType, tag) => {
    await show([evidence(1, { mediaType })]);
    $<HTMLButtonElement>('[aria-label="Xem Công văn 1.pdf"]')!.click();
    await settle();
    expect(dialog().querySelector('dialog')!.open).toBe(true);
    expect(dialog().querySelector(tag)!.getAttribute('src')).toMatch(/\/evidence\/1\/preview(#.+)?$/);
    expect(dialog().activeElement?.id).toBe('close');
    dialog().querySelector<HTMLButtonElement>('#close')!.click();
    await settle();
    expect(dialog().querySelector('dialog')!.open).toBe(false);
    expect(dialog().querySelector(tag)).toBeNull();
  });
});

describe('words', () => {
  it.each([
    [0, '0 byte'],
    [1023, '1.023 byte'],
    [1024, '1 KB'],
    [1_023_000, '999 KB'],
    [1_048_575, '1 MB'],
    [1_258_291, '1,2 MB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
  it.each([
    ['application/pdf', 'PDF'],
    ['image/webp', 'Ảnh'],
    ['application/msword', 'Word'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PowerPoint'],
    ['application/vnd.oasis.opendocument.text', 'Văn bản'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'Bảng tính'],
    ['text/csv', 'CSV'],
    ['text/plain', 'Văn bản thuần'],
  ])('%s is %s', (type, word) => expect(typeWord(type)).toBe(word));
  it('leave names of chosen files alone', () => {
    const at = new Date(2026, 10, 25, 8, 5, 9);
    expect(nameOf(file('image.png'), false, at)).toBe('image.png');
    expect(nameOf(file('Bản đồ.png'), true, at)).toBe('Bản đồ.png');
    expect(nameOf(file('image.png'), true, at)).toBe('Ảnh dán 2026-11-25 08.05.09.png');
  });
});
