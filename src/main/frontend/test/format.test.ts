import { describe, expect, it } from 'vitest';
import {
  dueDay,
  parseDay,
  editNumber,
  endOfDay,
  formatDay,
  formatDue,
  formatMeasure,
  formatMoment,
  formatNumber,
  parseNumber,
  workingDaysText,
} from '../src/core/format.js';

const number = (value: number) => ({ kind: 'number', value });

describe('numbers as people type and paste them', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.288.463', 1288463],
    ['1,288,463', 1288463],
    ['1 288 463,25', 1288463.25],
    ['1\u00a0288\u202f463', 1288463],
    ['12,5 %', 12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234.567', 1234.567],
    ['1,234', 1.234],
    ['-3,5', -3.5],
    ['−3,5', -3.5],
    ['007', 7],
  ])('%s', (text, value) => expect(parseNumber(text)).toEqual(number(value)));

  it.each(['1.234', '12.345', '-1.000'])('%s is asked back', text =>
    expect(parseNumber(text).kind).toBe('ambiguous'),
  );
  it('asks back with both readings', () =>
    expect(parseNumber('1.234')).toEqual({ kind: 'ambiguous', grouped: 1234, decimal: 1.234 }));
  it.each(['abc', '1.23.4', '12,34,5', '1.234,5,6', '--1', '1e5', ',', '.'])('%s is no number', text =>
    expect(parseNumber(text).kind).toBe('invalid'),
  );
  it.each(['', '   ', '\u00a0'])('nothing typed is empty', text =>
    expect(parseNumber(text).kind).toBe('empty'),
  );

  it('reads back whatever it shows for editing', () => {
    for (let i = 0; i < 2000; i++) {
      const value = Number((Math.random() * 10 ** (i % 13)).toFixed(i % 7));
      expect(parseNumber(editNumber(value))).toEqual(number(value));
    }
  });

  it('shows them in the Vietnamese way', () => {
    expect(formatNumber(1288463.25)).toBe('1.288.463,25');
    expect(formatMeasure(31.2241, '%')).toBe('31,2241 %');
    expect(formatMeasure(45, 'milestone')).toBe('45 %');
    expect(formatMeasure(null, '%')).toBe('–');
  });
});

describe('dates', () => {
  it('a due date is the end of the day before', () => {
    expect(formatDue('2026-12-16T17:00:00Z')).toBe('24:00 ngày 16/12/2026');
    expect(formatDue('2026-12-31T17:00:00Z')).toBe('24:00 ngày 31/12/2026');
    expect(formatDue('2026-12-16T10:00:00Z')).toBe('17:00 ngày 16/12/2026');
  });
  it('goes there and back', () => {
    expect(endOfDay('2026-12-16')).toBe('2026-12-16T17:00:00Z');
    expect(dueDay(endOfDay('2024-02-29'))).toBe('2024-02-29');
  });
  it('reads typed days and refuses those that do not exist', () => {
    expect(parseDay('16/12/2026')).toBe('2026-12-16');
    expect(parseDay(' 1/2/2026 ')).toBe('2026-02-01');
    for (const wrong of ['29/02/2026', '31/04/2026', '2026-12-16', '16/13/2026', ''])
      expect(parseDay(wrong)).toBeNull();
  });
  it('moments are those of the province', () => {
    expect(formatMoment('2026-12-15T20:40:00Z')).toBe('03:40 16/12/2026');
    expect(formatDay('2026-09-15')).toBe('15/09/2026');
    expect(formatDay(null)).toBe('–');
  });
  it('says the working days left or lost', () => {
    expect(workingDaysText(3)).toBe('còn 3 ngày làm việc');
    expect(workingDaysText(0)).toBe('hết hạn hôm nay');
    expect(workingDaysText(-2)).toBe('quá hạn 2 ngày làm việc');
    expect(workingDaysText(null)).toBe('');
  });
});
