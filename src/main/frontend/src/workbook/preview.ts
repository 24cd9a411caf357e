import { formatNumber, parseNumber } from '../core/format.js';
import type { Report } from '../core/types.js';
import { t, tCode } from '../messages/index.js';

/** What the server says about a file; nothing of it has been stored. */
export interface Preview {
  report: string;
  version: number;
  changes: Change[];
  problems: CellProblem[];
}

export interface Change {
  /** Null in a CSV file. */
  sheet: string | null;
  cell: string;
  field: string;
  /** As it would be typed; empty for nothing. */
  before: string;
  after: string;
  /** The report was changed there since the file was downloaded. */
  meanwhile: boolean;
}

export interface CellProblem {
  sheet: string | null;
  cell: string;
  field: string;
  code: string;
  message: string;
}

/** What `td-take` tells. */
export interface Taken {
  edits: { field: string; text: string }[];
  source: string;
}

/** Ticked at first: everything that takes nothing away from anybody. */
export function harmless(change: Change): boolean {
  return !change.meanwhile && change.after !== '';
}

export function place(at: { sheet: string | null; cell: string }): string {
  return at.sheet === null ? at.cell : `${at.sheet}, ${at.cell}`;
}

/** `XHS-07 · Tử số`, and what the code stands for. */
export function fieldLabel(field: string, report: Report | null): { label: string; name: string } {
  const line = /^(entries|tasks)\[(.+)\]\.(\w+)$/.exec(field);
  if (!line) return { label: tCode('section', field.replace('narrative.', '')), name: '' };
  const [, list, code = '', part] = line;
  const name =
    list === 'entries'
      ? report?.entries.find(e => e.indicator === code)?.name
      : report?.tasks.find(task => task.task === code)?.name;
  return { label: `${code} · ${tCode('workbook.part', part)}`, name: name ?? '' };
}

const NUMBERS = /\.(numerator|denominator|value|progress)$/;

/** As people read it: words for the codes of a status, thousands apart, the beginning of a long text. */
export function shown(field: string, text: string): string {
  if (text === '') return t('workbook.empty');
  if (field.endsWith('.status')) return tCode('status', text);
  const number = NUMBERS.test(field) ? parseNumber(text) : null;
  if (number?.kind === 'number') return formatNumber(number.value, 6);
  return text.length > 240 ? `${text.slice(0, 240).trimEnd()}…` : text;
}
