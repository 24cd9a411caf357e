import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../src/workbook/workbook.js';
import type { Workbook } from '../src/workbook/workbook.js';
import { fieldLabel, harmless, place, shown, type Change, type Preview } from '../src/workbook/preview.js';
import { report } from './sample.js';

const change = (field: string, after: string, more: Partial<Change> = {}): Change => ({
  sheet: 'Số liệu',
  cell: 'G7',
  field,
  before: '',
  after,
  meanwhile: false,
  ...more,
});

const preview: Preview = {
  report: '2026-Q4.SYT',
  version: 1,
  changes: [
    change('entries[XHS-07].numerator', '45,5'),
    change('entries[XHS-07].explanation', '', { cell: 'K7', before: 'Cũ' }),
    change('narrative.direction', 'Mới', {
      sheet: 'Nội dung',
      cell: 'C5',
      before: 'Của người khác',
      meanwhile: true,
    }),
  ],
  problems: [
    {
      sheet: 'Số liệu',
      cell: 'G6',
      field: 'entries[XHS-06].numerator',
      code: 'number-ambiguous',
      message: 'Hai cách',
    },
  ],
};

describe('a change', () => {
  it('is ticked at first unless it takes something away', () =>
    expect(preview.changes.map(harmless)).toEqual([true, false, false]));
  it('is named in words', () => {
    expect(fieldLabel('entries[XHS-07].numerator', report()).label).toBe('XHS-07 · Tử số');
    expect(fieldLabel('entries[XHS-07].numerator', report()).name).toContain('hồ sơ sức khỏe');
    expect(fieldLabel('narrative.direction', report()).label).toBe('I. Công tác chỉ đạo, điều hành');
    expect(shown('entries[XHS-07].status', 'NO_DATA')).toBe('Chưa có số liệu');
    expect(shown('entries[XHS-07].status', '')).toBe('(để trống)');
    expect(shown('narrative.direction', 'x'.repeat(500))).toHaveLength(241);
    expect(shown('entries[XHS-07].numerator', '1300000,5')).toBe('1.300.000,5');
    expect(place({ sheet: null, cell: 'F9' })).toBe('F9');
  });
});

describe('td-workbook', () => {
  let element: Workbook;
  let taken: unknown[];
  const answer = (status: number, body: unknown) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(
        async () =>
          new Response(JSON.stringify(body), {
            status,
            headers: { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' },
          }),
      ),
    );
  const root = () => element.shadowRoot!;
  const file = new File(['x'], 'bao-cao.xlsx');

  beforeEach(async () => {
    element = document.createElement('td-workbook') as Workbook;
    element.report = report();
    element.editable = true;
    taken = [];
    element.addEventListener('td-take', event => taken.push((event as CustomEvent).detail));
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => {
    element.remove();
    vi.unstubAllGlobals();
  });

  it('sends the file as a form and shows what it would change, without taking it', async () => {
    answer(200, preview);
    await element.read(file);
    await element.updateComplete;
    const [address, options] = vi.mocked(fetch).mock.calls[0]!;
    expect(address).toBe('/api/v1/reports/2026-Q4.SYT/workbook');
    expect((options!.body as FormData).get('file')).toBeInstanceOf(File);
    expect(options!.headers).not.toHaveProperty('Content-Type');
    expect(root().querySelectorAll('input[type=checkbox]')).toHaveLength(3);
    expect(root().querySelector('.wrong')!.textContent).toContain('Hai cách');
    expect(root().querySelector('#take')!.textContent).toContain('Lấy 1 thay đổi');
    expect(taken).toEqual([]);
  });

  it('tells what was chosen, as it would be typed', async () => {
    answer(200, preview);
    await element.read(file);
    await element.updateComplete;
    const boxes = root().querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    boxes[1]!.click();
    await element.updateComplete;
    root().querySelector<HTMLButtonElement>('#take')!.click();
    await element.updateComplete;
    expect(taken).toEqual([
      {
        edits: [
          { field: 'entries[XHS-07].numerator', text: '45,5' },
          { field: 'entries[XHS-07].explanation', text: '' },
        ],
        source: 'bao-cao.xlsx',
      },
    ]);
    expect(root().querySelector('.panel')).toBeNull();
    expect(root().querySelector('[role=status]')!.textContent).toContain('Đã đưa 2 thay đổi');
  });

  it('takes nothing when the file is discarded', async () => {
    answer(200, preview);
    await element.read(file);
    await element.updateComplete;
    root().querySelector<HTMLButtonElement>('#discard')!.click();
    await element.updateComplete;
    expect(taken).toEqual([]);
    expect(root().querySelector('.panel')).toBeNull();
  });

  it('all or none', async () => {
    answer(200, preview);
    await element.read(file);
    await element.updateComplete;
    const [all, none] = root().querySelectorAll<HTMLButtonElement>('button.link');
    all!.click();
    await element.updateComplete;
    expect(root().querySelector('#take')!.textContent).toContain('Lấy 3 thay đổi');
    none!.click();
    await element.updateComplete;
    expect(root().querySelector<HTMLButtonElement>('#take')!.disabled).toBe(true);
  });

  it('says in the words of the server why a file is refused', async () => {
    answer(422, { type: '/problems/workbook-macros', detail: 'Tệp có macro.' });
    await element.read(file);
    await element.updateComplete;
    const alert = root().querySelector('[role=alert]')!;
    expect(alert.textContent).toContain('bao-cao.xlsx');
    expect(alert.textContent).toContain('Tệp có macro.');
    answer(413, {});
    await element.read(file);
    await element.updateComplete;
    expect(root().querySelector('[role=alert]')!.textContent).toContain('Tệp quá lớn');
  });

  it('forgets a preview with the version it was about', async () => {
    answer(200, preview);
    await element.read(file);
    element.report = report({ version: 2 });
    await element.updateComplete;
    expect(root().querySelector('.panel')).toBeNull();
  });

  it('only gives files to those who may not edit', async () => {
    element.editable = false;
    await element.updateComplete;
    const links = [...root().querySelectorAll('a')].map(a => a.getAttribute('href'));
    expect(links).toEqual([
      '/api/v1/reports/2026-Q4.SYT/workbook.xlsx?version=1',
      '/api/v1/reports/2026-Q4.SYT/workbook.csv?version=1',
    ]);
    expect(root().querySelector('#upload')).toBeNull();
  });
});
