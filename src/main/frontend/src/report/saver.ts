import { messageOf, Problem, request } from '../core/api.js';
import type { Draft } from '../core/draft.js';
import { malformed } from '../core/rules.js';
import type { Report } from '../core/types.js';

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; message: string; errors: Problem['errors'] }
  | { kind: 'conflict' };

const PAUSE_MS = 1200;
const RETRY_MS = 8000;

/** Keeps the draft on the server a moment after typing stops, never two savings at once. */
export class Saver {
  state: SaveState = { kind: 'clean' };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    public draft: Draft,
    public etag: string | null,
    private readonly changed: () => void,
  ) {}

  touch(): void {
    if (this.state.kind === 'conflict') return;
    this.become({ kind: 'dirty' });
    this.later(PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Saves whatever is unsaved. @returns whether everything readable is on the server now */
  async flush(keepalive = false): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.state.kind === 'conflict') return false;
    if (!this.pending().size) return true;
    this.running = this.save(keepalive).finally(() => (this.running = null));
    await this.running;
    return this.state.kind === 'saved';
  }

  /** Takes over a report loaded anew, after a conflict. */
  resume(draft: Draft, etag: string | null): void {
    this.draft = draft;
    this.etag = etag;
    this.become({ kind: 'clean' });
    if (draft.dirty) this.touch();
  }

  /** Touched and readable: a number that cannot be read waits until it can. */
  private pending(): Set<string> {
    return new Set([...this.draft.touchedFields()].filter(field => !this.unreadable().has(field)));
  }

  private unreadable(): Set<string> {
    return new Set(malformed(this.draft).map(m => m.field));
  }

  private async save(keepalive: boolean): Promise<void> {
    const draft = this.draft;
    const sent = this.pending();
    const body = draft.body(this.unreadable());
    draft.settle(sent);
    this.become({ kind: 'saving' });
    try {
      const path = `/reports/${encodeURIComponent(draft.report.id)}/draft`;
      const answer = await request<Report>('PUT', path, { body, ifMatch: this.etag, keepalive });
      this.etag = answer.etag ?? this.etag;
      draft.learn(answer.data);
      this.become(this.pending().size ? { kind: 'dirty' } : { kind: 'saved', at: new Date() });
    } catch (error) {
      draft.unsettle(sent);
      if (error instanceof Problem && error.status === 412) return this.become({ kind: 'conflict' });
      const errors = error instanceof Problem ? error.errors : [];
      this.become({ kind: 'failed', message: messageOf(error), errors });
      // A lost network comes back: what was typed meanwhile is sent then.
      if (error instanceof Problem && (error.status === 0 || error.status >= 500)) this.later(RETRY_MS);
    }
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private become(state: SaveState): void {
    this.state = state;
    this.changed();
  }
}
