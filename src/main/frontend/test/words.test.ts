import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { timelinessBadge } from '../src/core/badges.js';
import { innerSentence } from '../src/core/engine-message.js';
import { numbersOf, periodCode, periodName } from '../src/core/periods.js';
import { fold, matches } from '../src/core/search.js';
import { sentence } from '../src/report/history.js';
import type { HistoryItem, Timeliness } from '../src/core/types.js';

function words(timeliness: Timeliness, days: number | null): string {
  const place = document.createElement('div');
  render(timelinessBadge(timeliness, days), place);
  expect(place.querySelector('svg')).not.toBeNull();
  return place.textContent!.replace(/\s+/g, ' ').trim();
}

const step = (more: Partial<HistoryItem>): HistoryItem => ({
  at: '2026-12-17T03:00:00Z',
  actor: 'stttt.reviewer',
  actorName: 'Chuyên viên thẩm định',
  action: 'RETURNED',
  reason: null,
  round: 1,
  version: 1,
  ...more,
});

describe('timeliness', () => {
  it.each([
    ['DUE_SOON', 2, 'Sắp đến hạn, còn 2 ngày làm việc'],
    ['OVERDUE', -2, 'Quá hạn 2 ngày làm việc'],
    ['OVERDUE', 0, 'Vừa quá hạn'],
    ['OVERDUE', null, 'Quá hạn'],
    ['DONE_LATE', -4, 'Hoàn thành quá hạn'],
    ['NOT_DUE', 20, 'Chưa đến hạn'],
  ] as const)('%s', (timeliness, days, text) => expect(words(timeliness, days)).toBe(text));
});

describe('history', () => {
  it('says a return in the words of the desk', () => {
    expect(sentence(step({ stage: 'ENDORSEMENT' }))).toContain('trả lại đơn vị');
    expect(sentence(step({ stage: 'REVIEW' }))).toContain('đề nghị đơn vị bổ sung');
    expect(sentence(step({ stage: 'APPROVAL' }))).toContain('yêu cầu hoàn chỉnh');
    expect(sentence(step({}), 'period')).toContain('báo cáo tổng hợp');
  });
  it('names the system where nobody acted', () =>
    expect(sentence(step({ action: 'RECALLED', actor: null, actorName: null }))).toBe('Hệ thống lấy lại'));
});

describe('search', () => {
  it('finds with and without diacritics, composed or not', () => {
    expect(fold('Đường Lê Đại Hành')).toBe('duong le dai hanh');
    expect(matches('so y te', 'Sở Y tế')).toBe(true);
    expect(matches('Sở y tế'.normalize('NFD'), 'Sở Y tế')).toBe(true);
    expect(matches('tế sở', 'Sở Y tế')).toBe(true);
    expect(matches('xhs-07', 'XHS-07')).toBe(true);
    expect(matches('07', 'XHS-07')).toBe(true);
    expect(matches('so xay', 'Sở Y tế')).toBe(false);
    expect(matches('so y te', 'Sở Thông tin và Truyền thông', 'Sở Y tế tỉnh'.slice(0, 2))).toBe(false);
  });
});

describe('periods', () => {
  it('build the codes of the server', () => {
    expect(periodCode('MONTH', 2026, 2)).toBe('2026-M02');
    expect(periodCode('QUARTER', 2026, 4)).toBe('2026-Q4');
    expect(periodCode('HALF_YEAR', 2026, 1)).toBe('2026-H1');
    expect(periodCode('NINE_MONTHS', 2026, 1)).toBe('2026-9M');
    expect(periodCode('YEAR', 2026, 1)).toBe('2026-Y');
    expect(numbersOf('MONTH')).toBe(12);
  });
  it('have names', () => {
    expect(periodName('2026-M11')).toBe('Tháng 11 năm 2026');
    expect(periodName('2026-Q4')).toBe('Quý IV năm 2026');
    expect(periodName('2026-H2')).toBe('6 tháng cuối năm 2026');
    expect(periodName('2026-9M')).toBe('9 tháng năm 2026');
    expect(periodName('2026-Y')).toBe('Năm 2026');
  });
});

it('people see the sentence, not its wrapping', () => {
  const wrapped =
    "Cannot submit task form 1: ENGINE-03051 There was an exception while invoking the TaskListener. Message: 'Exception while invoking TaskListener: Đã xử lý.'";
  expect(innerSentence(wrapped)).toBe('Đã xử lý.');
  expect(innerSentence('Đã xử lý.')).toBe('Đã xử lý.');
});
