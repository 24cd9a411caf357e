import { describe, expect, it } from 'vitest';
import { parseTable } from '../src/core/table-text.js';
import { pasteOver, statusOf } from '../src/report/paste.js';
import { entry, report } from './sample.js';

const ratio = (code: string, more = {}) => entry(code, more);
const official = (code: string) =>
  entry(code, { aggregation: 'EXTERNAL', measure: 'OFFICIAL', source: null });

const three = () => report({ entries: [ratio('A'), ratio('B'), ratio('C')] });
const paste = (text: string, from = 'entries[A].numerator', into = three()) => {
  const { texts, ...left } = pasteOver(into, from, parseTable(text));
  return { texts: Object.fromEntries(texts), ...left };
};

describe('a table in the clipboard', () => {
  it.each([
    ['1\n2\n3\n', [['1'], ['2'], ['3']]],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n\n3', [['1'], [''], ['3']]],
    [
      '"a\nb"\t2\n3\t4',
      [
        ['a\nb', '2'],
        ['3', '4'],
      ],
    ],
    ['"a ""b"" c"\n', [['a "b" c']]],
    ['5" tấm\t2', [['5" tấm', '2']]],
    ['"chưa đóng\t2', [['"chưa đóng', '2']]],
    ['\t2\n', [['', '2']]],
    ['1\t\n', [['1', '']]],
    ['', [['']]],
  ])('%j', (text, rows) => expect(parseTable(text)).toEqual(rows));
});

describe('pasting over the figures', () => {
  it('one column goes down the numerators', () =>
    expect(paste('1\n2,5\n1.234,5').texts).toEqual({
      'entries[A].numerator': '1',
      'entries[B].numerator': '2,5',
      'entries[C].numerator': '1.234,5',
    }));
  it('or down the denominators', () =>
    expect(paste('1\n2', 'entries[B].denominator').texts).toEqual({
      'entries[B].denominator': '1',
      'entries[C].denominator': '2',
    }));
  it('two columns are numerator and denominator, the third explains', () =>
    expect(paste('1\t2\t"nhiều\ndòng"\n3\t4').texts).toEqual({
      'entries[A].numerator': '1',
      'entries[A].denominator': '2',
      'entries[A].explanation': 'nhiều\ndòng',
      'entries[B].numerator': '3',
      'entries[B].denominator': '4',
    }));
  it('words stand for a status, with their reason', () =>
    expect(paste('Không áp dụng\t\tkhông phát sinh hồ sơ\nCHƯA CÓ SỐ LIỆU\tchờ bệnh viện').texts).toEqual({
      'entries[A].status': 'NOT_APPLICABLE',
      'entries[A].explanation': 'không phát sinh hồ sơ',
      'entries[B].status': 'NO_DATA',
      'entries[B].explanation': 'chờ bệnh viện',
    }));
  it('a statistic takes one number, then its source', () => {
    const into = report({ entries: [official('A'), ratio('B')] });
    expect(paste('12,5\tCục Thống kê\tước tính\n1\t2', 'entries[A].value', into).texts).toEqual({
      'entries[A].value': '12,5',
      'entries[A].source': 'Cục Thống kê',
      'entries[A].explanation': 'ước tính',
      'entries[B].numerator': '1',
      'entries[B].denominator': '2',
    });
    const left = paste('12,5\t99', 'entries[A].value', into);
    expect(left.texts).toEqual({ 'entries[A].value': '12,5' });
    expect(left.cellsLeft).toBe(1);
  });
  it('says how many lines found no figure', () => {
    const left = paste('1\n2\n3\n4', 'entries[B].numerator');
    expect(Object.keys(left.texts)).toHaveLength(2);
    expect(left.linesLeft).toBe(2);
  });
  it('leaves locked figures alone and names them', () => {
    const into = report({ entries: [ratio('A'), ratio('B', { open: false }), ratio('C')] });
    const left = paste('1\n2\n3', 'entries[A].numerator', into);
    expect(Object.keys(left.texts)).toEqual(['entries[A].numerator', 'entries[C].numerator']);
    expect(left.locked).toEqual(['B']);
  });
  it('an empty cell changes nothing and still counts as a line', () =>
    expect(paste('1\n\n3').texts).toEqual({ 'entries[A].numerator': '1', 'entries[C].numerator': '3' }));
  it('passes over a heading', () =>
    expect(paste('Tử số\tMẫu số\n1\t2').texts).toEqual({
      'entries[A].numerator': '1',
      'entries[A].denominator': '2',
    }));
  it('keeps what is no number where it can be seen and asked back', () =>
    expect(paste('1.234\nkhoảng 5').texts).toEqual({
      'entries[A].numerator': '1.234',
      'entries[B].numerator': 'khoảng 5',
    }));
  it('goes down the page as it is seen, pillar after pillar', () => {
    const into = report({
      entries: [ratio('A', { pillar: 'X' }), ratio('B', { pillar: 'Y' }), ratio('C', { pillar: 'X' })],
    });
    expect(paste('1\n2\n3', 'entries[A].numerator', into).texts).toEqual({
      'entries[A].numerator': '1',
      'entries[C].numerator': '2',
      'entries[B].numerator': '3',
    });
  });
});

it('knows the words of a status', () => {
  expect(statusOf(' không  áp dụng. ')).toBe('NOT_APPLICABLE');
  expect(statusOf('N/A')).toBe('NOT_APPLICABLE');
  expect(statusOf('Chưa có số liệu')).toBe('NO_DATA');
  expect(statusOf('0')).toBeNull();
});
