import { locale, t } from '../messages/index.js';

/** The one place that knows how numbers, dates and due dates are written and read. */

export const ZONE = 'Asia/Ho_Chi_Minh';
const DASH = '–';

export type Parsed =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'ambiguous'; grouped: number; decimal: number }
  | { kind: 'invalid' };

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads what people type and paste: `1.234,5`, `1,234.5`, `1234.5`, `1 234,5`, `12,5 %`.
 * With both separators the last one is the decimal. A lone comma is the decimal (as written in Vietnamese).
 * A lone dot before exactly three digits (`1.234`) can be meant both ways and is reported as ambiguous;
 * `0.125` and `1234.567` cannot, and are decimals.
 */
export function parseNumber(text: string): Parsed {
  const clean = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/%$/, '')
    .replace('−', '-');
  if (clean === '') return { kind: 'empty' };
  const dots = count(clean, '.');
  const commas = count(clean, ',');
  if (dots && commas) {
    const decimal = clean.lastIndexOf(',') > clean.lastIndexOf('.') ? ',' : '.';
    const group = decimal === ',' ? '.' : ',';
    if (count(clean, decimal) > 1 || !grouped(clean.slice(0, clean.indexOf(decimal)), group))
      return { kind: 'invalid' };
    return plain(clean.replaceAll(group, '').replace(',', '.'));
  }
  if (commas === 1) return plain(clean.replace(',', '.'));
  if (commas > 1) return grouped(clean, ',') ? plain(clean.replaceAll(',', '')) : { kind: 'invalid' };
  if (dots > 1) return grouped(clean, '.') ? plain(clean.replaceAll('.', '')) : { kind: 'invalid' };
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(clean)) {
    return { kind: 'ambiguous', grouped: Number(clean.replace('.', '')), decimal: Number(clean) };
  }
  return plain(clean);
}

function plain(text: string): Parsed {
  return PLAIN.test(text) ? { kind: 'number', value: Number(text) } : { kind: 'invalid' };
}

function grouped(text: string, separator: string): boolean {
  return new RegExp(`^[+-]?\\d{1,3}(\\${separator}\\d{3})+$`).test(text);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined) return DASH;
  return new Intl.NumberFormat(region(), { maximumFractionDigits: digits }).format(value);
}

/** For typing into: no grouping, so that nothing the field itself shows is ambiguous. */
export function editNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10, useGrouping: false }).format(value);
}

export function formatMeasure(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return DASH;
  return unit.startsWith('%') || unit === 'milestone'
    ? `${formatNumber(value)} %`
    : `${formatNumber(value)} ${unit}`;
}

/** A calendar day as the server writes it (`2026-12-16`). */
export function formatDay(day: string | null | undefined): string {
  if (!day) return DASH;
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** `16/12/2026`, also `1/2/2026`; null when there is no such day. */
export function parseDay(text: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

export function formatDate(instant: string | null | undefined): string {
  if (!instant) return DASH;
  const p = parts(new Date(instant));
  return `${p.day}/${p.month}/${p.year}`;
}

export function formatTime(instant: string | Date): string {
  const p = parts(new Date(instant));
  return `${p.hour}:${p.minute}`;
}

export function formatMoment(instant: string | null | undefined): string {
  return instant ? `${formatTime(instant)} ${formatDate(instant)}` : DASH;
}

/** A deadline at midnight belongs to the day that ends: 17/12 00:00 is `24:00 ngày 16/12`. */
export function formatDue(instant: string | null | undefined): string {
  if (!instant) return DASH;
  const day = dueDay(instant);
  return t('due.at', { time: isMidnight(instant) ? '24:00' : formatTime(instant), date: formatDay(day) });
}

/** The day on which a deadline ends, as `yyyy-MM-dd`. */
export function dueDay(instant: string): string {
  const p = parts(isMidnight(instant) ? new Date(new Date(instant).getTime() - 1) : new Date(instant));
  return `${p.year}-${p.month}-${p.day}`;
}

/** 24:00 of a day, as the server wants it. */
export function endOfDay(day: string): string {
  return new Date(new Date(`${day}T00:00:00+07:00`).getTime() + 86_400_000)
    .toISOString()
    .replace('.000Z', 'Z');
}

/** `còn 3 ngày làm việc`, `hôm nay là hạn cuối`, `quá hạn 2 ngày làm việc`. */
export function workingDaysText(days: number | null | undefined): string {
  if (days === null || days === undefined) return '';
  if (days === 0) return t('due.today');
  return days > 0 ? t('due.left', { days }) : t('due.late', { days: -days });
}

function isMidnight(instant: string): boolean {
  const p = parts(new Date(instant));
  return p.hour === '00' && p.minute === '00';
}

function region(): string {
  return locale() === 'en' ? 'en-GB' : 'vi-VN';
}

function parts(date: Date): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(date).map(p => [p.type, p.value])) as ReturnType<
    typeof parts
  >;
}
