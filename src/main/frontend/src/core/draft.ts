import { editNumber, parseNumber } from './format.js';
import { derive, isRatio, resultOf, type Known } from './figure.js';
import type { Entry, EntryStatus, Narrative, Report, Result, Section, TaskLine } from './types.js';

export type NumberPart = 'numerator' | 'denominator' | 'value';
export type TaskText = 'result' | 'difficulties' | 'proposals';

export const SECTIONS: readonly Section[] = [
  'direction',
  'indicatorResults',
  'taskResults',
  'difficulties',
  'nextSteps',
  'proposals',
];

/** One problem at one field, under the path the server uses: `entries[XHS-07].numerator`. */
export interface Mistake {
  field: string;
  code: string;
  message?: string;
}

/**
 * What stands in the fields of a report being written: text as typed, what was touched since it was loaded or saved,
 * and the parts to send.
 */
export class Draft {
  private readonly texts = new Map<string, string>();
  private touched: ReadonlySet<string> = new Set();

  private readonly known = new Map<string, Known>();

  constructor(readonly report: Report) {
    this.learn(report);
    for (const e of report.entries) {
      this.texts.set(path(e, 'status'), e.status ?? '');
      this.texts.set(path(e, 'numerator'), editNumber(e.numerator));
      this.texts.set(path(e, 'denominator'), editNumber(e.denominator));
      this.texts.set(path(e, 'value'), isRatio(e.aggregation) ? '' : editNumber(e.value));
      this.texts.set(path(e, 'explanation'), e.explanation ?? '');
    }
    for (const t of report.tasks) {
      this.texts.set(`tasks[${t.task}].progress`, t.progress === null ? '' : String(t.progress));
      for (const part of ['result', 'difficulties', 'proposals'] as const) {
        this.texts.set(`tasks[${t.task}].${part}`, t[part] ?? '');
      }
    }
    for (const s of SECTIONS) this.texts.set(`narrative.${s}`, report.narrative?.[s] ?? '');
  }

  text(field: string): string {
    return this.texts.get(field) ?? '';
  }

  set(field: string, text: string): void {
    if (this.text(field) === text) return;
    this.texts.set(field, text);
    this.touched = new Set(this.touched).add(field);
    const figure = /^(entries\[.+\])\.(numerator|denominator|value)$/.exec(field);
    // A typed figure is a reported figure: nobody should have to say so twice.
    if (figure && text.trim() && this.text(`${figure[1]}.status`) !== 'REPORTED') {
      this.set(`${figure[1]}.status`, 'REPORTED');
    }
  }

  /** Takes over the results that the server has found. */
  learn(report: Report): void {
    for (const e of report.entries) this.known.set(e.indicator, { value: e.value, result: e.result });
  }

  get dirty(): boolean {
    return this.touched.size > 0;
  }

  touchedFields(): ReadonlySet<string> {
    return this.touched;
  }

  /** Marks fields as saved, or as unsaved again where the saving failed. */
  settle(fields: ReadonlySet<string>): void {
    this.touched = new Set([...this.touched].filter(field => !fields.has(field)));
  }

  unsettle(fields: ReadonlySet<string>): void {
    this.touched = new Set([...this.touched, ...fields]);
  }

  /** The same edits upon a newer report. */
  onto(newer: Report): Draft {
    const result = new Draft(newer);
    this.touched.forEach(field => result.set(field, this.text(field)));
    return result;
  }

  status(entry: Entry): EntryStatus | null {
    return (this.text(path(entry, 'status')) || null) as EntryStatus | null;
  }

  number(entry: Entry, part: NumberPart): number | null {
    const parsed = parseNumber(this.text(path(entry, part)));
    return parsed.kind === 'number' ? parsed.value : null;
  }

  value(entry: Entry): number | null {
    return isRatio(entry.aggregation)
      ? derive(this.number(entry, 'numerator'), this.number(entry, 'denominator'))
      : this.number(entry, 'value');
  }

  result(entry: Entry): Result | 'NOT_APPLICABLE' | null {
    const status = this.status(entry);
    if (status === null || this.impossible(entry)) return null;
    const value = this.value(entry);
    const known = this.known.get(entry.indicator);
    if (status === 'REPORTED' && known && value !== null && known.value === value) return known.result;
    return resultOf(entry, { status, value }, this.report.periodTo);
  }

  /** More than all of them is a mistake, not a result. */
  private impossible(entry: Entry): boolean {
    return (
      isRatio(entry.aggregation) &&
      (this.number(entry, 'numerator') ?? 0) > (this.number(entry, 'denominator') ?? Infinity)
    );
  }

  filled(): number {
    return this.report.entries.filter(entry => this.status(entry) !== null).length;
  }

  /** Only what was touched; where a number cannot be read, the stored one is repeated. */
  body(unreadable: ReadonlySet<string> = new Set()): object {
    const entries = this.report.entries
      .filter(e => this.touchedIn(`entries[${e.indicator}]`))
      .map(e => ({
        indicator: e.indicator,
        status: this.status(e),
        numerator: unreadable.has(path(e, 'numerator')) ? e.numerator : this.number(e, 'numerator'),
        denominator: unreadable.has(path(e, 'denominator')) ? e.denominator : this.number(e, 'denominator'),
        value: unreadable.has(path(e, 'value')) ? e.value : this.value(e),
        explanation: this.text(path(e, 'explanation')).trim() || null,
      }));
    const tasks = this.report.tasks
      .filter(t => this.touchedIn(`tasks[${t.task}]`))
      .map(t => this.taskBody(t, unreadable));
    const narrative = Object.fromEntries(
      SECTIONS.map(s => [s, this.text(`narrative.${s}`).trim() || null]),
    ) as Narrative;
    return {
      ...(entries.length ? { entries } : {}),
      ...(tasks.length ? { tasks } : {}),
      ...(this.touchedIn('narrative') ? { narrative } : {}),
    };
  }

  private taskBody(task: TaskLine, unreadable: ReadonlySet<string>): object {
    const at = `tasks[${task.task}]`;
    const progress = this.text(`${at}.progress`).trim();
    return {
      task: task.task,
      progress: unreadable.has(`${at}.progress`) ? task.progress : progress === '' ? null : Number(progress),
      result: this.text(`${at}.result`).trim() || null,
      difficulties: this.text(`${at}.difficulties`).trim() || null,
      proposals: this.text(`${at}.proposals`).trim() || null,
    };
  }

  private touchedIn(prefix: string): boolean {
    return [...this.touched].some(field => field.startsWith(prefix + '.'));
  }
}

export function path(entry: Entry, part: NumberPart | 'status' | 'explanation'): string {
  return `entries[${entry.indicator}].${part}`;
}
