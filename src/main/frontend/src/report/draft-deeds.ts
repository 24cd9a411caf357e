import type { ReactiveControllerHost } from 'lit';
import { request } from '../core/api.js';
import { incomplete } from '../core/rules.js';
import { DECLARATION } from '../core/sheet-fields.js';
import type { Report } from '../core/types.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { ReportSheet } from './report-sheet.js';
import { saying, troubled } from './save-bar.js';
import { readTake, takeWords, writtenWords, type Take, type Written } from './take.js';

interface Desk extends ReactiveControllerHost {
  readonly sheet: ReportSheet | null;
}

/** What keeps a draft from being sent up, in the order in which it is shown. */
export type Obstacle = { kind: 'conflict' | 'undeclared' } | { kind: 'field'; field: string } | null;

/** What a clerk does with a draft beside typing into fields. */
export class DraftDeeds {
  /** The last thing worth saying aloud. */
  aloud = '';
  /** The declaration was missing at the last attempt. */
  undeclared = false;
  private wasTroubled = false;

  constructor(
    private readonly desk: Desk,
    private readonly keeper: DraftKeeper,
  ) {}

  /** Anything typed: saved in a moment. */
  edited(): void {
    this.keeper.saver?.touch();
    this.desk.requestUpdate();
  }

  write(written: Written): void {
    this.keeper.apply(written.texts, count => writtenWords(written, count));
    this.desk.requestUpdate();
  }

  takeOver(take: Take): void {
    if (!this.keeper.draft) return;
    const { texts, locked } = readTake(this.keeper.draft.report, take);
    this.keeper.apply(texts, count => takeWords(take, count, locked));
    this.desk.requestUpdate();
    void this.keeper.saver?.flush();
  }

  declare(checked: boolean): void {
    this.keeper.draft?.set(DECLARATION, checked ? 'yes' : '');
    if (checked) this.undeclared = false;
    this.edited();
  }

  async saveNow(): Promise<void> {
    await this.keeper.saver?.flush();
    if (this.keeper.saver) this.aloud = saying(this.keeper.saver);
    this.desk.requestUpdate();
  }

  /** Texts of the period before into sections that are empty. @returns the first of them, null when it was not tried */
  async copyNarrative(): Promise<string | null> {
    const { draft, saver } = this.keeper;
    const sections = draft?.report.previousNarrative?.sections.filter(
      section => !draft.text(`narrative.${section}`).trim(),
    );
    if (!draft || !sections?.length || !(await saver?.flush())) return null;
    const address = `/reports/${encodeURIComponent(draft.report.id)}/narrative-copy`;
    await request<Report>('POST', address, { body: { sections } });
    return `narrative.${sections[0]}`;
  }

  /** What stands in the way of sending it up. */
  obstacle(): Obstacle {
    const { draft } = this.keeper;
    if (!draft) return null;
    this.undeclared = draft.report.declaration !== undefined && !draft.declared;
    if (draft.conflicts().length) return { kind: 'conflict' };
    const first = incomplete(draft)[0];
    if (first) return { kind: 'field', field: first.field };
    return this.undeclared ? { kind: 'undeclared' } : null;
  }

  /** Trouble and its end are said aloud; each single saving is not. */
  speak(): void {
    const { saver } = this.keeper;
    if (!saver || saver.state.kind === 'saving') return;
    const now = troubled(saver);
    if (now || this.wasTroubled) this.aloud = saying(saver);
    this.wasTroubled = now;
  }

  /** Ctrl+S saves; Ctrl+Z takes a pasted step back, unless something has been typed into the field since. */
  key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !this.keeper.saver) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      void this.saveNow();
    } else if (key === 'z' && this.keeper.step?.step.size && !this.desk.sheet?.typing) {
      event.preventDefault();
      this.keeper.undo();
    }
  }
}
