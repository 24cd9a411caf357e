import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { get, messageOf, post, Problem, request } from '../core/api.js';
import { asChanges, reversed, sameDay } from '../core/calendar.js';
import type { CalendarDay, CalendarSave, CalendarYear, DayChange, Preview } from '../core/calendar.js';
import { define, TdElement } from '../core/element.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { t } from '../messages/index.js';
import './calendar-day.js';
import { dayTable, fieldProblems } from './calendar-days.js';
import { emptyYear, head, problems, type Refusal } from './calendar-head.js';
import './calendar-pending.js';
import './calendar-preview.js';
import { pageStyles } from './calendar-styles.js';
import './calendar-trail.js';
import type { CalendarTrail } from './calendar-trail.js';
import './calendar-year.js';
import type { CalendarYearView } from './calendar-year.js';
import { learnUnits, type Unit } from './catalogue-tables.js';
import { failure, loading, toolStyles } from './tools.js';

/** The working calendar: seen by the year, changed as a whole set of days that is previewed and saved with a reason. */
export class Calendar extends TdElement {
  static override styles = [base, controls, notes, tables, toolStyles, pageStyles];

  @state() private year = new Date().getFullYear();
  @state() private shown: CalendarYear | null = null;
  /** Rows of every year looked at, as stored. */
  @state() private days = new Map<string, CalendarDay>();
  @state() private pending = new Map<string, DayChange>();
  @state() private editing: DayChange | null = null;
  @state() private preview: Preview | null = null;
  @state() private reason = '';
  @state() private failed = '';
  @state() private refused: Refusal | null = null;
  @state() private news = '';
  @state() private busy = false;
  @query('td-calendar-year') private yearView!: CalendarYearView | null;
  @query('td-calendar-trail') private trail!: CalendarTrail | null;

  override connectedCallback(): void {
    super.connectedCallback();
    const asked = Number(new URLSearchParams(location.search).get('year'));
    if (asked) this.year = asked;
    window.addEventListener('beforeunload', this.guard);
    void get<Unit[]>('/units').then(learnUnits, () => undefined);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.guard);
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.shown) return loading();
    return html`${head(this.year, {
        go: year => this.go(year),
        add: () => (this.editing = { date: '', kind: 'HOLIDAY' }),
        read: file => void this.read(file),
      })}
      ${this.news ? html`<p class="note good" role="status">${this.news}</p>` : nothing}
      ${this.refused ? problems(this.refused) : nothing}
      ${
        this.shown.known
          ? nothing
          : emptyYear(
              this.year,
              this.shown.proposal.filter(day => !this.pending.has(day.date)),
              proposal => this.take(proposal),
            )
      }
      ${
        this.editing
          ? html`<td-calendar-day
              .day=${this.editing}
              ?stored=${this.days.has(this.editing.date)}
              @td-change=${(e: CustomEvent<DayChange>) => this.take([e.detail])}
              @td-cancel=${() => this.closeForm()}
            ></td-calendar-day>`
          : nothing
      }
      ${
        this.preview
          ? html`<td-calendar-preview
              .preview=${this.preview}
              .suggestion=${this.reason}
              @td-cancel=${() => (this.preview = null)}
              @td-saved=${() => void this.wasSaved()}
              @td-again=${() => void this.load().then(() => this.look())}
            ></td-calendar-preview>`
          : this.pending.size
            ? html`<td-calendar-pending
                .changes=${this.pending}
                .days=${this.days}
                ?busy=${this.busy}
                @td-preview=${() => void this.look()}
                @td-changes=${(e: CustomEvent<DayChange[]>) => this.take(e.detail)}
                @td-drop=${(e: CustomEvent<string>) => this.drop(e.detail)}
                @td-drop-all=${() => this.drop()}
                @td-day=${(e: CustomEvent<string>) => this.edit(e.detail)}
              ></td-calendar-pending>`
            : nothing
      }
      <td-calendar-year
        .year=${this.shown.year}
        .days=${this.days}
        .pending=${this.pending}
        @td-day=${(e: CustomEvent<string>) => this.edit(e.detail)}
      ></td-calendar-year>
      ${dayTable(this.shown, this.pending, {
        edit: date => this.edit(date),
        remove: date => this.take([{ date, kind: null }]),
      })}
      <td-calendar-trail
        @td-undo=${(e: CustomEvent<CalendarSave>) => void this.undo(e.detail)}
      ></td-calendar-trail>`;
  }

  private go(year: number): void {
    if (!(year >= 2000 && year <= 2100) || year === this.year) return;
    this.year = year;
    this.editing = null;
    history.replaceState(history.state, '', `?year=${year}`);
    void this.load();
  }

  private edit(date: string): void {
    this.news = '';
    const change = this.pending.get(date);
    this.editing = { ...((change?.kind ? change : this.days.get(date)) ?? { kind: null }), date };
  }

  private take(changes: readonly DayChange[]): void {
    const pending = new Map(this.pending);
    for (const change of changes) {
      if (sameDay(change, this.days.get(change.date))) pending.delete(change.date);
      else pending.set(change.date, change);
    }
    this.pending = pending;
    this.preview = this.refused = null;
    this.closeForm();
    this.news = this.reason = '';
  }

  private closeForm(): void {
    if (!this.editing) return;
    this.editing = null;
    void this.updateComplete.then(() => this.yearView?.refocus());
  }

  private drop(date?: string): void {
    const pending = new Map(date ? this.pending : []);
    if (date) pending.delete(date);
    this.pending = pending;
    this.refused = null;
  }

  private async look(): Promise<void> {
    const changes = [...this.pending.values()];
    await this.attempt(t('calendar.wrongDays'), changes, async () => {
      this.preview = await post<Preview>('/calendar/preview', { changes });
    });
  }

  private async read(file: File): Promise<void> {
    this.news = '';
    await this.attempt(t('calendar.importFailed', { file: file.name }), [], async () => {
      const options = { file: { content: file as Blob, type: 'text/csv' } };
      const found = (await request<Preview>('POST', '/calendar/import', options)).data;
      if (found.days.length) this.show(found);
      else this.news = t('calendar.importSame', { file: file.name });
    });
  }

  private async undo(save: CalendarSave): Promise<void> {
    const changes = reversed(save.days);
    await this.attempt(t('calendar.wrongDays'), changes, async () => {
      this.show(await post<Preview>('/calendar/preview', { changes }));
      this.reason = t('calendar.undoReason', { revision: save.revision, reason: save.reason });
    });
  }

  /** The days of a preview become the changes of this visit, instead of whatever was there. */
  private show(found: Preview): void {
    this.pending = new Map(asChanges(found.days).map(change => [change.date, change]));
    this.preview = found;
    this.reason = '';
  }

  private async attempt(
    failed: string,
    changes: readonly DayChange[],
    doing: () => Promise<void>,
  ): Promise<void> {
    this.busy = true;
    this.refused = null;
    try {
      await doing();
    } catch (error) {
      const errors = error instanceof Problem ? error.errors : [];
      this.refused = errors.length
        ? { text: failed, lines: fieldProblems(errors, changes) }
        : { text: messageOf(error), lines: [] };
      window.scrollTo({ top: 0 });
    } finally {
      this.busy = false;
    }
  }

  private async wasSaved(): Promise<void> {
    this.pending = new Map();
    this.preview = null;
    this.reason = '';
    this.days = new Map();
    await Promise.all([this.load(), this.trail?.load()]);
    this.news = t('calendar.saved');
    window.scrollTo({ top: 0 });
  }

  private async load(): Promise<void> {
    this.failed = '';
    const year = this.year;
    try {
      const found = await get<CalendarYear>(`/calendar/${year}`);
      if (year !== this.year) return;
      this.shown = found;
      const others = [...this.days].filter(([date]) => !date.startsWith(`${year}-`));
      this.days = new Map([...others, ...found.days.map(day => [day.date, day] as const)]);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private guard = (event: BeforeUnloadEvent): void => {
    if (this.pending.size) event.preventDefault();
  };
}

define('td-calendar', Calendar);
