/** The working calendar as the server tells it, and what the pages work out from it. */

export type DayKind = 'HOLIDAY' | 'COMPENSATORY_OFF' | 'SWAP_OFF' | 'MAKEUP_WORKDAY';
export const DAY_KINDS: readonly DayKind[] = ['HOLIDAY', 'COMPENSATORY_OFF', 'SWAP_OFF', 'MAKEUP_WORKDAY'];
export const CONFIDENCE = ['high', 'medium', 'low'] as const;

export interface CalendarDay {
  date: string;
  kind: DayKind;
  working: boolean;
  name: string;
  nameEn: string;
  legalBasis: string;
  confidence: string;
  note: string | null;
}

/** Without a kind the day's row is to go. */
export interface DayChange {
  date: string;
  kind: DayKind | null;
  name?: string | null;
  nameEn?: string | null;
  legalBasis?: string | null;
  confidence?: string | null;
  note?: string | null;
}

export interface CalendarYear {
  year: number;
  revision: number;
  known: boolean;
  years: number[];
  days: CalendarDay[];
  proposal: DayChange[];
}

export interface AmendedDay {
  date: string;
  before: CalendarDay | null;
  after: CalendarDay | null;
}

export interface Move {
  period: string;
  what: string;
  from: string;
  to: string;
  kept: 'CHOSEN' | 'PAST' | null;
  units: string[];
}

export interface Preview {
  revision: number;
  days: AmendedDay[];
  moves: Move[];
  reminders: number;
}

export interface CalendarSave {
  revision: number;
  at: string;
  actor: string;
  actorName: string | null;
  reason: string;
  days: AmendedDay[];
  moves: Move[];
}

/** Monday 0 to Sunday 6. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function isWeekend(date: string): boolean {
  return weekday(date) > 4;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Weeks from Monday to Sunday; null outside of the month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const cells: (string | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let day = first; Number(day.slice(5, 7)) === month; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** What puts a save back: the rows as they were before it. */
export function reversed(days: readonly AmendedDay[]): DayChange[] {
  return days.map(day => (day.before ? { ...day.before } : { date: day.date, kind: null }));
}

/** What a preview was asked for, in the words of a save. */
export function asChanges(days: readonly AmendedDay[]): DayChange[] {
  return days.map(day => (day.after ? { ...day.after } : { date: day.date, kind: null }));
}

/** The same row, as far as a person can tell. */
export function sameDay(change: DayChange, day: CalendarDay | undefined): boolean {
  if (!day || !change.kind) return !day && !change.kind;
  return (['kind', 'name', 'nameEn', 'legalBasis', 'confidence', 'note'] as const).every(
    field => (change[field] ?? '') === (day[field] ?? ''),
  );
}
