import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addDays, DAY_KINDS, isWeekend, weekday, weeksOf } from '../core/calendar.js';
import type { CalendarDay, DayChange, DayKind } from '../core/calendar.js';
import { define, TdElement } from '../core/element.js';
import { formatDay, ZONE } from '../core/format.js';
import { base, controls } from '../core/styles.js';
import { t } from '../messages/index.js';
import { yearStyles } from './calendar-styles.js';

/** Twelve months; one tab stop, arrows inside. Each kind of day has a letter of its own, colour only repeats it. */
export class CalendarYearView extends TdElement {
  static override styles = [base, controls, yearStyles];

  @property({ type: Number }) year = 0;
  @property({ attribute: false }) days: ReadonlyMap<string, CalendarDay> = new Map();
  @property({ attribute: false }) pending: ReadonlyMap<string, DayChange> = new Map();
  @state() private at = '';

  private get today(): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
  }

  private get stop(): string {
    if (this.at.startsWith(String(this.year))) return this.at;
    return this.today.startsWith(String(this.year)) ? this.today : `${this.year}-01-01`;
  }

  protected override render(): TemplateResult {
    return html`<div
        class="year"
        role="group"
        aria-label=${t('calendar.glance', { year: this.year })}
        @keydown=${this.arrows}
      >
        ${Array.from({ length: 12 }, (_, i) => this.month(i + 1))}
      </div>
      ${this.legend()}`;
  }

  private month(month: number): TemplateResult {
    const heads = t('calendar.weekdays').split(' ');
    return html`<table>
      <caption>
        ${t('calendar.month', { month })}
      </caption>
      <thead>
        <tr>
          ${heads.map(head => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(this.year, month).map(
          week =>
            html`<tr>
              ${week.map(day => html`<td>${day ? this.cell(day) : nothing}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private cell(day: string): TemplateResult {
    const change = this.pending.get(day);
    const row = change ? (change.kind ? change : undefined) : this.days.get(day);
    const kind = row?.kind ?? null;
    const today = day === this.today;
    const words = [
      `${t('calendar.weekdayNames').split(',')[weekday(day)]} ${formatDay(day)}`,
      row && kind ? `${t(`holiday.${kind}`)}: ${row.name}` : isWeekend(day) ? t('calendar.weekend') : '',
      change ? t('calendar.changed') : '',
      today ? t('calendar.today') : '',
    ].filter(Boolean);
    const classes = [
      kind ?? (isWeekend(day) ? 'weekend' : ''),
      today ? 'today' : '',
      change ? 'changed' : '',
    ];
    return html`<button
      type="button"
      class=${classes.join(' ')}
      data-day=${day}
      tabindex=${day === this.stop ? 0 : -1}
      title=${words.join(', ')}
      aria-label=${words.join(', ')}
      aria-current=${today ? 'date' : nothing}
      @click=${() => this.choose(day)}
    >
      <span>${Number(day.slice(8))}</span>${kind ? html`<i>${t(`calendar.mark.${kind}`)}</i>` : nothing}
    </button>`;
  }

  private legend(): TemplateResult {
    const mark = (kind: DayKind) =>
      html`<li>
        <span class="key ${kind}"><i>${t(`calendar.mark.${kind}`)}</i></span> ${t(`holiday.${kind}`)}
      </li>`;
    return html`<ul class="legend" aria-label=${t('calendar.legend')}>
      ${DAY_KINDS.map(mark)}
      <li><span class="key weekend">6</span> ${t('calendar.weekend')}</li>
      <li><span class="key today">6</span> ${t('calendar.today')}</li>
      <li><span class="key changed">6</span> ${t('calendar.changed')}</li>
    </ul>`;
  }

  /** Back to the day one came from. */
  refocus(): void {
    if (this.at) this.renderRoot.querySelector<HTMLElement>(`[data-day="${this.stop}"]`)?.focus();
  }

  private choose(day: string): void {
    this.at = day;
    this.tell('td-day', day);
  }

  private arrows(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const from = (event.composedPath()[0] as HTMLElement).dataset?.day;
    if (!step || !from) return;
    event.preventDefault();
    const next = addDays(from, step);
    if (!next.startsWith(String(this.year))) return;
    this.at = next;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus(),
    );
  }
}

define('td-calendar-year', CalendarYearView);
