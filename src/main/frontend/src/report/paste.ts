import { measureOf } from '../core/figure.js';
import { parseNumber } from '../core/format.js';
import { inPageOrder, isOpen, path, type FieldTexts, type FigurePart } from '../core/sheet-fields.js';
import type { Entry, EntryStatus, Report } from '../core/types.js';
import { statusWords } from '../messages/index.js';

/** What of a pasted table goes where. */
export interface Pasted {
  texts: FieldTexts;
  /** Lines below the last figure. */
  linesLeft: number;
  /** Figures that are locked. */
  locked: string[];
  /** Cells that stand beside what the figure has fields for. */
  cellsLeft: number;
}

/**
 * Lays a piece of a spreadsheet over the figures, from a field on downwards: numerators, or numerators and denominators,
 * then an explanation. A word for a status ("không áp dụng") is taken as one wherever a number could stand. Empty cells
 * change nothing.
 */
export function pasteOver(report: Report, from: string, rows: readonly string[][]): Pasted {
  const figures = inPageOrder(report.entries);
  const start = figures.findIndex(e => from.startsWith(`entries[${e.indicator}].`));
  const part = from.slice(from.lastIndexOf('.') + 1) as FigurePart;
  const result: Pasted = { texts: new Map(), linesLeft: 0, locked: [], cellsLeft: 0 };
  if (start < 0) return result;
  const lines = isHeading(rows) ? rows.slice(1) : rows;
  lines.forEach((cells, i) => {
    if (!cells.some(cell => cell.trim())) return;
    const figure = figures[start + i];
    if (!figure) result.linesLeft++;
    else if (!isOpen(report, path(figure, 'status'))) result.locked.push(figure.indicator);
    else lay(figure, part, cells, result);
  });
  return result;
}

function lay(figure: Entry, from: FigurePart, cells: readonly string[], into: Pasted): void {
  const numbers = numberColumns(figure, from);
  const official = measureOf(figure) === 'OFFICIAL' && figure.source !== undefined;
  let text: FigurePart | null = official ? 'source' : 'explanation';
  cells.forEach((cell, i) => {
    const value = cell.trim();
    if (!value) return;
    const status = statusOf(value);
    if (status) return void into.texts.set(path(figure, 'status'), status);
    const column = numbers[i];
    if (column && (i === 0 || parseNumber(value).kind !== 'invalid')) {
      return void into.texts.set(path(figure, column), value);
    }
    // A number beside a figure that has only one is a sign of a wrong column, not an explanation.
    if (!text || (i < 2 && parseNumber(value).kind !== 'invalid')) return void into.cellsLeft++;
    into.texts.set(path(figure, text), value);
    text = text === 'source' ? 'explanation' : null;
  });
}

function numberColumns(figure: Entry, from: FigurePart): FigurePart[] {
  if (measureOf(figure) !== 'RATIO') return ['value'];
  return from === 'denominator' ? ['denominator'] : ['numerator', 'denominator'];
}

/** The line above the numbers, taken along by mistake. */
function isHeading(rows: readonly string[][]): boolean {
  const wordy = (row: readonly string[]) =>
    row.some(c => c.trim()) && row.every(c => parseNumber(c).kind === 'invalid' && !statusOf(c));
  return rows.length > 1 && wordy(rows[0]!) && rows.slice(1).some(row => !wordy(row));
}

/** `Không áp dụng`, `KAD`, `n/a`, `chưa có số liệu`, … or null. */
export function statusOf(text: string): EntryStatus | null {
  const word = text.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ').replace(/\.$/, '');
  for (const [status, words] of Object.entries(statusWords())) {
    if (words.includes(word)) return status as EntryStatus;
  }
  return null;
}
