import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CalendarDay, DayChange } from '../core/calendar.js';
import { define, TdElement } from '../core/element.js';
import { formatDay } from '../core/format.js';
import { base, controls, notes } from '../core/styles.js';
import { t } from '../messages/index.js';
import { pageStyles } from './calendar-styles.js';

/** The changes of this visit; nothing of them is stored. */
export class CalendarPending extends TdElement {
  static override styles = [base, controls, notes, pageStyles];

  @property({ attribute: false }) changes: ReadonlyMap<string, DayChange> = new Map();
  @property({ attribute: false }) days: ReadonlyMap<string, CalendarDay> = new Map();
  @property({ type: Boolean }) busy = false;
  @state() private basis = '';

  protected override render(): TemplateResult {
    const changes = [...this.changes.values()].sort((a, b) => a.date.localeCompare(b.date));
    const bare = changes.filter(change => change.kind && !change.legalBasis?.trim());
    return html`<section class="panel">
      <h2>${t('calendar.pending', { count: changes.length })}</h2>
      <ul class="pending">
        ${changes.map(change => this.line(change))}
      </ul>
      ${bare.length ? this.basisField(bare) : nothing}
      <p class="row">
        <button
          type="button"
          class="primary"
          ?disabled=${this.busy || bare.length > 0}
          @click=${() => this.tell('td-preview')}
        >
          ${t('calendar.preview')}
        </button>
        <button type="button" @click=${() => this.tell('td-drop-all')}>${t('calendar.dropAll')}</button>
      </p>
    </section>`;
  }

  private line(change: DayChange): TemplateResult {
    const verb = !change.kind
      ? 'calendar.removes'
      : this.days.has(change.date)
        ? 'calendar.changes'
        : 'calendar.adds';
    return html`<li>
      <b>${t(verb)}</b>
      <span class="num">${formatDay(change.date)}</span>
      <span>
        ${
          change.kind
            ? html`${t(`holiday.${change.kind}`)},
              ${change.name}${change.legalBasis ? ` (${change.legalBasis})` : ''}`
            : this.days.get(change.date)?.name
        }
      </span>
      ${
        change.kind
          ? html`<button type="button" class="link" @click=${() => this.tell('td-day', change.date)}>
              ${t('calendar.edit')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="link"
        aria-label="${t('calendar.drop')}: ${formatDay(change.date)}"
        @click=${() => this.tell('td-drop', change.date)}
      >
        ${t('calendar.drop')}
      </button>
    </li>`;
  }

  private basisField(bare: readonly DayChange[]): TemplateResult {
    return html`<form
      class="note warn"
      @submit=${(event: Event) => {
        event.preventDefault();
        const legalBasis = this.basis.trim();
        if (legalBasis)
          this.tell(
            'td-changes',
            bare.map(change => ({ ...change, legalBasis })),
          );
      }}
    >
      <label for="basis">${t('calendar.missingBasis', { count: bare.length })}</label>
      <p class="row">
        <input
          id="basis"
          class="basis"
          maxlength="500"
          placeholder=${t('calendar.basisHint')}
          .value=${this.basis}
          @input=${(e: Event) => (this.basis = (e.target as HTMLInputElement).value)}
        />
        <button>${t('calendar.fillBasis')}</button>
      </p>
    </form>`;
  }
}

define('td-calendar-pending', CalendarPending);
