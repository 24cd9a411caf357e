import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CONFIDENCE, DAY_KINDS, isWeekend, weekday } from '../core/calendar.js';
import type { DayChange, DayKind } from '../core/calendar.js';
import { define, TdElement } from '../core/element.js';
import { formatDay, parseDay } from '../core/format.js';
import { base, controls } from '../core/styles.js';
import { t, type Key } from '../messages/index.js';

type Field = 'date' | 'name' | 'nameEn' | 'legalBasis' | 'note';

/** One day: what it is, and why. What is taken is not stored yet; it joins the changes to be previewed. */
export class CalendarDayForm extends TdElement {
  static override styles = [
    base,
    controls,
    css`
      form {
        border: 1px solid var(--line);
        background: var(--wash);
        padding: 16px;
        margin-bottom: 16px;
      }
      h2 {
        margin-bottom: 8px;
        color: var(--accent);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 8px 16px;
        align-items: start;
      }
      .row {
        margin-top: 12px;
      }
    `,
  ];

  /** The day as it stands; without a date a new one. */
  @property({ attribute: false }) day: DayChange | null = null;
  /** It has a row that can be removed. */
  @property({ type: Boolean }) stored = false;
  @state() private values: DayChange = { date: '', kind: 'HOLIDAY' };
  @state() private date = '';
  @state() private tried = false;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('day')) return;
    const date = this.day?.date ?? '';
    this.date = date ? formatDay(date) : '';
    this.values = { confidence: 'high', ...this.day, date, kind: this.day?.kind ?? 'HOLIDAY' };
    this.tried = false;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(date ? '#kind' : '#date'));
  }

  protected override render(): TemplateResult {
    const date = this.day?.date;
    return html`<form novalidate @submit=${this.submit} @keydown=${this.escape}>
      <h2>${this.caption()}</h2>
      <div class="grid">
        ${date ? nothing : this.text('date', 'calendar.date', this.date, true)}
        <div>
          <label for="kind">${t('calendar.kind')}</label>
          <select
            id="kind"
            aria-invalid=${this.mistake('kind') ? 'true' : nothing}
            aria-describedby="e-kind"
            @change=${(e: Event) => this.set('kind', (e.target as HTMLSelectElement).value as DayKind)}
          >
            ${DAY_KINDS.map(
              kind =>
                html`<option value=${kind} ?selected=${kind === this.values.kind}>
                  ${t(`holiday.${kind}`)}
                </option>`,
            )}
          </select>
          <p class="error" id="e-kind">${this.mistake('kind')}</p>
        </div>
        ${this.text('name', 'calendar.name', this.values.name ?? '', true)}
        ${this.text('nameEn', 'calendar.nameEn', this.values.nameEn ?? '')}
        ${this.text('legalBasis', 'calendar.basis', this.values.legalBasis ?? '', true, t('calendar.basisHint'))}
        <div>
          <label for="confidence">${t('calendar.confidence')}</label>
          <select
            id="confidence"
            @change=${(e: Event) => this.set('confidence', (e.target as HTMLSelectElement).value)}
          >
            ${CONFIDENCE.map(
              level =>
                html`<option value=${level} ?selected=${level === this.values.confidence}>
                  ${t(`calendar.confidence.${level}`)}
                </option>`,
            )}
          </select>
        </div>
        ${this.text('note', 'calendar.note', this.values.note ?? '')}
      </div>
      <p class="row">
        <button class="primary">${t('calendar.take')}</button>
        ${
          this.stored
            ? html`<button type="button" @click=${this.withdraw}>
                ${t('calendar.removeDay', { date: formatDay(date) })}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.tell('td-cancel')}>${t('app.cancel')}</button>
      </p>
    </form>`;
  }

  private caption(): string {
    const date = this.day?.date;
    if (!date) return t('calendar.addDay');
    const day = `${t('calendar.weekdayNames').split(',')[weekday(date)]} ${formatDay(date)}`;
    return t(this.stored ? 'calendar.editDay' : 'calendar.setDay', { date: day });
  }

  private text(field: Field, label: Key, value: string, required = false, hint = ''): TemplateResult {
    const mistake = this.mistake(field);
    return html`<div>
      <label for=${field}>${t(label)}</label>
      <input
        id=${field}
        autocomplete="off"
        maxlength=${field === 'date' ? 10 : 500}
        placeholder=${field === 'date' ? t('periods.datePattern') : hint || nothing}
        .value=${value}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${mistake ? 'true' : nothing}
        aria-describedby="e-${field}"
        @input=${(e: Event) => this.typed(field, (e.target as HTMLInputElement).value)}
      />
      <p class="error" id="e-${field}">${mistake}</p>
    </div>`;
  }

  private typed(field: Field, value: string): void {
    if (field === 'date') {
      this.date = value;
      this.values = { ...this.values, date: parseDay(value) ?? '' };
    } else this.set(field, value);
  }

  private set(field: keyof DayChange, value: string): void {
    this.values = { ...this.values, [field]: value } as DayChange;
  }

  private mistake(field: Field | 'kind'): string {
    if (!this.tried) return '';
    const { date, kind, name, legalBasis } = this.values;
    if (field === 'date' && !date) return t('calendar.dateMissing');
    if (field === 'kind' && date && kind === 'MAKEUP_WORKDAY' && !isWeekend(date))
      return t('calendar.makeupWeekday');
    if (field === 'name' && !name?.trim()) return t('calendar.nameMissing');
    if (field === 'legalBasis' && !legalBasis?.trim()) return t('calendar.basisMissing');
    return '';
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.tried = true;
    const wrong = (['date', 'kind', 'name', 'legalBasis'] as const).find(field => this.mistake(field));
    if (wrong) return void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(`#${wrong}`));
    this.tell('td-change', this.values);
  }

  private withdraw(): void {
    this.tell('td-change', { date: this.values.date, kind: null });
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.tell('td-cancel');
  }
}

define('td-calendar-day', CalendarDayForm);
