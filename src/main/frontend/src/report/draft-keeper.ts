import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Draft, type Step } from '../core/draft.js';
import { isOpen } from '../core/sheet-fields.js';
import type { Conflict } from '../core/merge.js';
import type { Person, Report } from '../core/types.js';
import { UnsentStore, type Unsent } from '../core/unsent.js';
import { Saver, type News } from './saver.js';

/** What another person's saving changed in a draft that is open here. */
export interface Brought {
  by: Person | null;
  fields: string[];
}

/** A draft in the hands of one person: saved as they type, brought back after a loss, merged with what others write. */
export class DraftKeeper implements ReactiveController {
  saver: Saver | null = null;
  brought: Brought | null = null;
  /** What was put back from an earlier visit. */
  restored: { count: number; at: Date } | null = null;
  /** What was typed here and can no longer be sent: the line is locked, or the report has moved on. */
  stranded: Conflict[] = [];
  /** The last step of several fields, to be taken back as one. */
  step: { step: Step; says: string } | null = null;
  private store: UnsentStore | null = null;

  /** @param onNewer the draft stands upon this newer report now */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onNewer: (report: Report, etag: string | null) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.leaving);
    addEventListener('online', this.returning);
    addEventListener('focus', this.returning);
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.leaving);
    removeEventListener('online', this.returning);
    removeEventListener('focus', this.returning);
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.leaving();
    this.saver?.stop();
  }

  get draft(): Draft | null {
    return this.saver?.draft ?? null;
  }

  /** @param editing whether this person writes in it now */
  begin(report: Report, etag: string | null, person: string | null, editing: boolean): void {
    this.saver?.stop();
    this.saver = null;
    this.brought = this.restored = this.step = null;
    this.stranded = [];
    this.store = person ? new UnsentStore(person, report.id) : null;
    const unsent = this.store?.read() ?? null;
    if (editing) this.write(report, etag, person, unsent);
    else if (unsent) this.strand(report, unsent);
  }

  /** Several fields in one step. @returns the step, empty when nothing changed */
  apply(texts: ReadonlyMap<string, string>, says: (count: number) => string): Step {
    const step = this.draft?.write(texts) ?? new Map();
    // a status that followed from a number is taken back with it, but nobody pasted it
    this.step = { step, says: says([...step.keys()].filter(field => texts.has(field)).length) };
    if (step.size) this.saver?.touch();
    return step;
  }

  undo(): number {
    const count = this.step ? (this.draft?.undo(this.step.step) ?? 0) : 0;
    this.step = null;
    if (count) this.saver?.touch();
    this.host.requestUpdate();
    return count;
  }

  choose(field: string, keepMine: boolean): void {
    this.draft?.choose(field, keepMine);
    this.saver?.touch();
    this.host.requestUpdate();
  }

  /** The person has read it; what cannot be sent is let go. */
  dismiss(what: 'brought' | 'restored' | 'step' | 'stranded'): void {
    if (what === 'stranded') {
      this.stranded = [];
      if (!this.saver) this.store?.forget();
    } else {
      this[what] = null;
    }
    this.host.requestUpdate();
  }

  private write(report: Report, etag: string | null, person: string | null, unsent: Unsent | null): void {
    const draft = new Draft(report, person);
    this.saver = new Saver({
      draft,
      etag,
      person,
      store: this.store,
      changed: () => this.host.requestUpdate(),
      onNews: news => this.hear(news),
    });
    if (!unsent) return;
    const merged = draft.restore(unsent.base, unsent.mine);
    this.stranded = merged.shut;
    if (merged.mine.size) this.restored = { count: merged.mine.size, at: unsent.at };
    if (merged.mine.size || merged.conflicts.length) this.saver.touch();
    else this.store?.forget();
  }

  private hear({ report, merged }: News): void {
    const fields = merged.taken.filter(field => isOpen(report, field));
    if (fields.length) {
      const earlier = this.brought?.fields ?? [];
      this.brought = { by: report.savedBy ?? null, fields: [...new Set([...earlier, ...fields])] };
    }
    this.stranded = [...this.stranded, ...merged.shut];
    this.onNewer(report, this.saver?.etag ?? null);
  }

  private strand(report: Report, unsent: Unsent): void {
    const draft = new Draft(report);
    const merged = draft.restore(unsent.base, unsent.mine);
    const lost = [...merged.mine].map(([field, mine]) => ({ field, mine, theirs: draft.known(field) }));
    this.stranded = [...lost, ...merged.conflicts, ...merged.shut];
    if (!this.stranded.length) this.store?.forget();
  }

  private readonly leaving = (): void => void this.saver?.flush(true);

  private readonly returning = (): void => {
    if (document.visibilityState !== 'hidden') void this.saver?.comeBack();
  };

  private readonly onVisibility = (): void =>
    document.visibilityState === 'hidden' ? this.leaving() : this.returning();
}
