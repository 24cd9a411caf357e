import { parseNumber } from './format.js';
import { derive, measureOf, resultOf } from './figure.js';
import { merge, type Conflict, type Merged } from './merge.js';
import {
  DECLARATION,
  isOpen,
  path,
  sameText,
  textsOf,
  type FieldTexts,
  type FigurePart,
  type NumberPart,
} from './sheet-fields.js';
import type { Entry, EntryStatus, Report, Result } from './types.js';

/** One problem at one field. */
export interface Mistake {
  field: string;
  code: string;
  message?: string;
}

/** A step that is taken back as one. */
export type Step = ReadonlyMap<string, { before: string; after: string }>;

/**
 * What stands in the fields of a report being written: text as typed, and beside it what the server is known to have.
 * What differs is unsaved. A field that another person changed meanwhile as well is held back until somebody chooses.
 */
export class Draft {
  /** What the server is known to have. */
  private base: FieldTexts;
  private readonly texts: FieldTexts;
  private readonly held = new Map<string, Conflict>();
  /** Grows whenever texts change otherwise than by typing into their fields, which then show something else. */
  revision = 0;

  /** @param me who writes; null when that is not known */
  constructor(
    public report: Report,
    private readonly me: string | null = null,
  ) {
    this.base = textsOf(report, me);
    this.texts = new Map(this.base);
  }

  text(field: string): string {
    return this.texts.get(field) ?? '';
  }

  set(field: string, text: string): void {
    if (this.text(field) === text || !isOpen(this.report, field)) return;
    this.texts.set(field, text);
    const figure = /^(entries\[.+\])\.(numerator|denominator|value)$/.exec(field);
    // A typed figure is a reported figure: nobody should have to say so twice.
    if (figure && text.trim() && this.text(`${figure[1]}.status`) !== 'REPORTED') {
      this.set(`${figure[1]}.status`, 'REPORTED');
    }
  }

  /** Several fields at once, to be taken back at once. Locked fields are left alone. */
  write(texts: ReadonlyMap<string, string>): Step {
    const before = new Map(this.texts);
    texts.forEach((text, field) => this.set(field, text));
    this.revision++;
    const step = new Map<string, { before: string; after: string }>();
    this.texts.forEach((after, field) => {
      const was = before.get(field) ?? '';
      if (was !== after) step.set(field, { before: was, after });
    });
    return step;
  }

  /** What was edited again since then stays. @returns how many fields went back */
  undo(step: Step): number {
    let count = 0;
    this.revision++;
    step.forEach(({ before, after }, field) => {
      if (this.text(field) !== after) return;
      this.texts.set(field, before);
      count++;
    });
    return count;
  }

  /** Fields that hold something else than the server. */
  unsaved(): Set<string> {
    return new Set([...this.texts.keys()].filter(f => !sameText(f, this.sent(f), this.base.get(f) ?? '')));
  }

  get dirty(): boolean {
    return this.unsaved().size > 0;
  }

  /** Numbers of a figure that is said to have none are kept on the page and not sent. */
  sent(field: string): string {
    const figure = /^(entries\[.+\])\.(numerator|denominator|value)$/.exec(field);
    const status = figure ? this.text(`${figure[1]}.status`) : '';
    return status === '' || status === 'REPORTED' ? this.text(field) : '';
  }

  known(field: string): string {
    return this.base.get(field) ?? '';
  }

  /** The server has these now. */
  settle(texts: FieldTexts): void {
    texts.forEach((text, field) => this.base.set(field, text));
  }

  conflicts(): Conflict[] {
    return [...this.held.values()].map(c => ({ ...c, mine: this.text(c.field) }));
  }

  /** Takes a newer state under what is being typed. @returns what came of it */
  rebase(newer: Report): Merged {
    const theirs = textsOf(newer, this.me);
    const mine: FieldTexts = new Map([...this.texts.keys()].map(f => [f, this.sent(f)]));
    return this.adopt(newer, theirs, merge(this.base, mine, theirs));
  }

  /** Puts back what was typed on an earlier day and never confirmed. @param base what it was typed upon */
  restore(base: FieldTexts, mine: FieldTexts): Merged {
    const theirs = new Map([...mine.keys()].map(f => [f, this.base.get(f) ?? '']));
    return this.adopt(this.report, this.base, merge(base, mine, theirs));
  }

  private adopt(report: Report, theirs: FieldTexts, merged: Merged): Merged {
    const held = [...this.held.keys()];
    this.revision++;
    this.report = report;
    this.base = theirs;
    for (const field of merged.taken) {
      this.texts.set(field, theirs.get(field) ?? '');
    }
    merged.mine.forEach((text, field) => {
      if (isOpen(report, field)) return void this.texts.set(field, text);
      // Locked meanwhile: it cannot be sent any more, and whoever typed it is told.
      merged.mine.delete(field);
      merged.shut.push({ field, mine: text, theirs: theirs.get(field) ?? '' });
      this.texts.set(field, theirs.get(field) ?? '');
    });
    this.held.clear();
    for (const conflict of merged.conflicts) {
      this.texts.set(conflict.field, conflict.mine);
      this.held.set(conflict.field, conflict);
    }
    // Not yet chosen, and untouched by the other since.
    for (const field of held) {
      const their = theirs.get(field) ?? '';
      if (!sameText(field, this.text(field), their)) {
        this.held.set(field, { field, mine: this.text(field), theirs: their });
      }
    }
    return merged;
  }

  choose(field: string, keepMine: boolean): void {
    const conflict = this.held.get(field);
    if (!conflict) return;
    this.held.delete(field);
    this.revision++;
    if (!keepMine) this.texts.set(field, conflict.theirs);
  }

  isHeld(field: string): boolean {
    return this.held.has(field);
  }

  status(entry: Entry): EntryStatus | null {
    return (this.text(path(entry, 'status')) || null) as EntryStatus | null;
  }

  number(entry: Entry, part: NumberPart): number | null {
    const parsed = parseNumber(this.text(path(entry, part)));
    return parsed.kind === 'number' ? parsed.value : null;
  }

  written(entry: Entry, part: FigurePart): boolean {
    return this.text(path(entry, part)).trim() !== '';
  }

  value(entry: Entry): number | null {
    const measure = measureOf(entry);
    const typed = measure === 'RATIO' ? null : this.number(entry, 'value');
    if (measure === 'RATIO' || (measure === 'OFFICIAL' && typed === null)) {
      return derive(this.number(entry, 'numerator'), this.number(entry, 'denominator'));
    }
    return typed;
  }

  /** Null while nothing can be said yet: half a ratio is not the same as having no figure. */
  result(entry: Entry): Result | 'NOT_APPLICABLE' | null {
    const status = this.status(entry);
    const value = this.value(entry);
    if (status === null || this.impossible(entry)) return null;
    if (status === 'REPORTED' && value === null) return null;
    return resultOf(entry, { status, value }, this.report.periodTo);
  }

  /** More than all of them is a mistake, not a result. */
  private impossible(entry: Entry): boolean {
    const share = entry.limits ? entry.limits.share : measureOf(entry) === 'RATIO';
    return share && (this.number(entry, 'numerator') ?? 0) > (this.number(entry, 'denominator') ?? Infinity);
  }

  get declared(): boolean {
    return this.text(DECLARATION) === 'yes';
  }

  filled(): number {
    return this.report.entries.filter(entry => this.status(entry) !== null).length;
  }
}
