import type { Draft } from './draft.js';
import { derive, measureOf } from './figure.js';
import { parseNumber } from './format.js';
import { DECLARATION, path, SECTIONS, TASK_TEXTS, type FieldTexts, type NumberPart } from './sheet-fields.js';
import type { Entry, TaskLine } from './types.js';

/**
 * What is sent to save a draft: the lines that changed and nothing else. A line goes as a whole, so a field that cannot be
 * sent yet (a number nobody can read, a conflict nobody has settled) repeats what the server has.
 */
export class DraftBody {
  /** What the server will have, by field. */
  readonly fields: FieldTexts = new Map();

  constructor(
    private readonly draft: Draft,
    waiting: ReadonlySet<string>,
  ) {
    for (const field of draft.unsaved()) {
      if (!waiting.has(field) && !draft.isHeld(field)) this.fields.set(field, draft.sent(field).trim());
    }
  }

  get empty(): boolean {
    return this.fields.size === 0;
  }

  json(): object {
    const { report } = this.draft;
    const entries = report.entries.filter(e => this.touches(`entries[${e.indicator}].`));
    const tasks = report.tasks.filter(t => this.touches(`tasks[${t.task}].`));
    return {
      ...(entries.length ? { entries: entries.map(e => this.entry(e)) } : {}),
      ...(tasks.length ? { tasks: tasks.map(t => this.task(t)) } : {}),
      // The server replaces all six texts at once.
      ...(this.touches('narrative.')
        ? { narrative: Object.fromEntries(SECTIONS.map(s => [s, this.text(`narrative.${s}`)])) }
        : {}),
      ...(this.fields.has(DECLARATION) ? { noStateSecrets: this.fields.get(DECLARATION) === 'yes' } : {}),
    };
  }

  private entry(entry: Entry): object {
    const numerator = this.number(entry, 'numerator');
    const denominator = this.number(entry, 'denominator');
    const ratio = measureOf(entry) === 'RATIO';
    return {
      indicator: entry.indicator,
      status: this.text(path(entry, 'status')),
      numerator,
      denominator,
      value: ratio ? derive(numerator, denominator) : this.number(entry, 'value'),
      explanation: this.text(path(entry, 'explanation')),
      ...(entry.source === undefined ? {} : { source: this.text(path(entry, 'source')) }),
    };
  }

  private task(task: TaskLine): object {
    const at = `tasks[${task.task}]`;
    const progress = this.text(`${at}.progress`);
    return {
      task: task.task,
      progress: progress === null ? null : Number(progress),
      ...Object.fromEntries(TASK_TEXTS.map(part => [part, this.text(`${at}.${part}`)])),
    };
  }

  private number(entry: Entry, part: NumberPart): number | null {
    const parsed = parseNumber(this.text(path(entry, part)) ?? '');
    return parsed.kind === 'number' ? parsed.value : null;
  }

  /** What is known to be there is repeated to the letter: a locked text must not differ by a blank. */
  private text(field: string): string | null {
    return (this.fields.get(field) ?? this.draft.known(field)) || null;
  }

  private touches(prefix: string): boolean {
    return [...this.fields.keys()].some(field => field.startsWith(prefix));
  }
}
