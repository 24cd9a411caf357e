import { isOpen } from '../core/sheet-fields.js';
import type { FieldTexts } from '../core/sheet-fields.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { statusOf } from './paste.js';

/** What another room offers to be written into the sheet, as if it had been typed. */
export interface Take {
  edits: { field: string; text: string }[];
  /** From where, for people: the name of a workbook, a unit. */
  source: string;
}

/** What was pasted, and what of it found no place. */
export interface Written {
  texts: FieldTexts;
  linesLeft: number;
  cellsLeft: number;
  locked: readonly string[];
}

/** @returns what can be written, and the lines that are locked */
export function readTake(report: Report, take: Take): { texts: FieldTexts; locked: string[] } {
  const texts: FieldTexts = new Map();
  const locked = new Set<string>();
  for (const { field, text } of take.edits) {
    if (!isOpen(report, field)) locked.add(/\[(.+)\]/.exec(field)?.[1] ?? field);
    else texts.set(field, field.endsWith('.status') ? (statusOf(text) ?? text) : text);
  }
  return { texts, locked: [...locked] };
}

export function takeWords(take: Take, count: number, locked: readonly string[]): string {
  return [t('step.taken', { count, source: take.source }), lockedWords(locked)].filter(Boolean).join(' ');
}

export function writtenWords(written: Written, count: number): string {
  return [
    t('step.pasted', { count }),
    written.linesLeft ? t('step.linesLeft', { count: written.linesLeft }) : '',
    written.cellsLeft ? t('step.cellsLeft', { count: written.cellsLeft }) : '',
    lockedWords(written.locked),
  ]
    .filter(Boolean)
    .join(' ');
}

function lockedWords(locked: readonly string[]): string {
  return locked.length ? t('step.locked', { codes: locked.join(', ') }) : '';
}
