import { messageOf, Problem, request } from '../core/api.js';
import type { Draft } from '../core/draft.js';
import { DraftBody } from '../core/draft-body.js';
import { malformed } from '../core/malformed.js';
import type { Merged } from '../core/merge.js';
import { askWhoIAm } from '../core/person.js';
import type { UnsentStore } from '../core/unsent.js';
import type { Report } from '../core/types.js';

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  /** The server is away; tried again by itself. */
  | { kind: 'away' }
  /** The session ended; tried again when the person comes back to this page. */
  | { kind: 'session' }
  /** Another person has signed in meanwhile: nothing is sent in their name. */
  | { kind: 'stranger'; name: string }
  | { kind: 'failed'; message: string; errors: Problem['errors'] };

/** What another person's saving brought. */
export interface News {
  report: Report;
  merged: Merged;
}

export interface SaverOptions {
  draft: Draft;
  etag: string | null;
  person: string | null;
  store: UnsentStore | null;
  changed(): void;
  /** Somebody else saved first; the draft already stands on the newer report. */
  onNews(news: News): void;
}

const PAUSE_MS = 1000;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60_000;
/** Browsers refuse a longer body to a request that outlives its page. */
const KEEPALIVE_LIMIT = 60_000;
/** Two people who save at the same time again and again. */
const MERGES = 5;

/** Keeps the draft on the server a moment after typing stops, never two savings at once. */
export class Saver {
  state: SaveState = { kind: 'clean' };
  etag: string | null;
  readonly draft: Draft;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private retry = FIRST_RETRY_MS;
  private stopped = false;

  constructor(private readonly options: SaverOptions) {
    this.draft = options.draft;
    this.etag = options.etag;
  }

  touch(): void {
    this.keep();
    if (this.state.kind !== 'session' && this.state.kind !== 'away' && this.state.kind !== 'stranger') {
      this.become({ kind: 'dirty' });
    }
    if (this.state.kind !== 'session' && this.state.kind !== 'stranger') this.later(PAUSE_MS);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Fields that the server does not have yet, and could have. */
  get waiting(): number {
    return this.body().fields.size;
  }

  /** Saves whatever is unsaved. @returns whether everything that can be sent is on the server now */
  async flush(keepalive = false): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.body().empty) {
      if (this.state.kind === 'dirty') this.become({ kind: 'clean' });
      return true;
    }
    this.running = this.save(keepalive).finally(() => (this.running = null));
    await this.running;
    return this.state.kind === 'saved' || this.body().empty;
  }

  /** The person is back on the page, or the network is. */
  async comeBack(): Promise<void> {
    const { kind } = this.state;
    if (kind === 'session' || kind === 'stranger') {
      const now = await askWhoIAm();
      if (now === null) return;
      if (now !== this.options.person) return this.become({ kind: 'stranger', name: now });
    }
    this.retry = FIRST_RETRY_MS;
    if (kind !== 'clean' && kind !== 'saved') await this.flush();
  }

  private body(): DraftBody {
    return new DraftBody(this.draft, new Set(malformed(this.draft).map(m => m.field)));
  }

  private async save(keepalive: boolean): Promise<void> {
    for (let attempt = 0; attempt < MERGES; attempt++) {
      if (!(await this.send(keepalive))) return;
    }
    this.later(this.backOff());
  }

  /** @returns whether somebody else was faster and it should be tried again upon their state */
  private async send(keepalive: boolean): Promise<boolean> {
    const body = this.body();
    if (body.empty) {
      this.become({ kind: 'clean' });
      return false;
    }
    this.become({ kind: 'saving' });
    try {
      const json = body.json();
      const answer = await request<{ savedAt?: string }>('PUT', `${this.address}/draft`, {
        body: json,
        ifMatch: this.etag,
        minimal: true,
        keepalive: keepalive && JSON.stringify(json).length < KEEPALIVE_LIMIT,
      });
      this.etag = answer.etag ?? this.etag;
      this.retry = FIRST_RETRY_MS;
      this.draft.settle(body.fields);
      this.keep();
      const more = !this.body().empty;
      this.become(
        more ? { kind: 'dirty' } : { kind: 'saved', at: new Date(answer.data.savedAt ?? Date.now()) },
      );
      if (more) this.later(PAUSE_MS);
      return false;
    } catch (error) {
      if (error instanceof Problem && error.status === 412) return this.mergeNewer();
      this.fail(error);
      return false;
    }
  }

  private async mergeNewer(): Promise<boolean> {
    try {
      const answer = await request<Report>('GET', this.address);
      this.etag = answer.etag;
      const merged = this.draft.rebase(answer.data);
      this.keep();
      this.options.onNews({ report: answer.data, merged });
      return answer.data.allowedActions.includes('EDIT');
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  private fail(error: unknown): void {
    const status = error instanceof Problem ? error.status : -1;
    if (status === 401) return this.become({ kind: 'session' });
    if (status === 0 || status >= 500) {
      this.become({ kind: 'away' });
      return this.later(this.backOff());
    }
    const errors = error instanceof Problem ? error.errors : [];
    this.become({ kind: 'failed', message: messageOf(error), errors });
  }

  private backOff(): number {
    const wait = this.retry;
    this.retry = Math.min(this.retry * 2, LAST_RETRY_MS);
    return wait;
  }

  /** Kept here until the server says that it has it. */
  private keep(): void {
    const { draft } = this;
    const fields = [...draft.unsaved()].map(f => [f, draft.known(f), draft.text(f)] as const);
    this.options.store?.keep(fields as never, new Date());
  }

  private get address(): string {
    return `/reports/${encodeURIComponent(this.draft.report.id)}`;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), ms);
  }

  private become(state: SaveState): void {
    this.state = state;
    this.options.changed();
  }
}
