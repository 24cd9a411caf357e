import { describe, expect, it } from 'vitest';
import { addDays, asChanges, isWeekend, reversed, sameDay, weeksOf } from '../src/core/calendar.js';
import type { AmendedDay, CalendarDay } from '../src/core/calendar.js';
import { fieldProblems } from '../src/pages/calendar-days.js';

const day: CalendarDay = {
  date: '2026-11-24',
  kind: 'HOLIDAY',
  working: false,
  name: 'x',
  nameEn: 'x',
  legalBasis: 'NQ 28',
  confidence: 'high',
  note: null,
};

describe('the year at a glance', () => {
  it('lays months out from Monday to Sunday', () => {
    const february = weeksOf(2026, 2);
    expect(february[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(february.at(-1)).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      null,
    ]);
    expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29);
  });
  it('knows weekends and the ends of years', () => {
    expect(isWeekend('2026-08-22')).toBe(true);
    expect(isWeekend('2026-08-31')).toBe(false);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
});

describe('changes', () => {
  const amended: AmendedDay[] = [
    { date: day.date, before: day, after: { ...day, name: 'y' } },
    { date: '2026-11-25', before: null, after: { ...day, date: '2026-11-25' } },
    { date: '2026-11-26', before: { ...day, date: '2026-11-26' }, after: null },
  ];
  it('are put back by the rows from before', () => {
    expect(reversed(amended).map(c => [c.date, c.kind, c.name])).toEqual([
      ['2026-11-24', 'HOLIDAY', 'x'],
      ['2026-11-25', null, undefined],
      ['2026-11-26', 'HOLIDAY', 'x'],
    ]);
    expect(asChanges(amended).map(c => c.kind)).toEqual(['HOLIDAY', 'HOLIDAY', null]);
  });
  it('that change nothing are none', () => {
    expect(sameDay({ ...day, note: '' }, day)).toBe(true);
    expect(sameDay({ ...day, name: 'y' }, day)).toBe(false);
    expect(sameDay({ date: day.date, kind: null }, undefined)).toBe(true);
    expect(sameDay({ date: day.date, kind: null }, day)).toBe(false);
  });
  it('that are wrong are told with their place', () =>
    expect(
      fieldProblems(
        [
          { field: 'line[12].legal_basis', message: 'a' },
          { field: 'line[3]', message: 'b' },
          { field: 'changes[0].name', message: 'c' },
        ],
        [{ date: '2026-11-24', kind: 'HOLIDAY' }],
      ),
    ).toEqual(['Dòng 12, cột legal_basis: a', 'Dòng 3: b', '24/11/2026: c']));
});
