import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import type { CalendarSave } from '../core/calendar.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { t } from '../messages/index.js';
import { dayLines, moveTables } from './calendar-moves.js';
import { pageStyles } from './calendar-styles.js';
import { failure, loading } from './tools.js';

/** Every save: who, when, why, which days, which due dates followed. Each can be put back over a preview of its own. */
export class CalendarTrail extends TdElement {
  static override styles = [base, controls, notes, tables, pageStyles];

  @state() private saves: readonly CalendarSave[] | null = null;
  @state() private failed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('calendar.trail')}</h2>
      ${this.list()}`;
  }

  private list(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.saves) return loading();
    if (!this.saves.length) return html`<p class="muted">${t('calendar.trailEmpty')}</p>`;
    return html`${this.saves.map(
      save =>
        html`<details>
          <summary>
            <b>${t('calendar.saveNumber', { revision: save.revision })}</b>: ${save.reason}
            <span class="muted">
              ${t('calendar.by', { name: save.actorName ?? save.actor, at: formatMoment(save.at) })}
            </span>
          </summary>
          <div class="inside stack">
            ${dayLines(save.days)} ${save.moves.length ? moveTables(save.moves, true) : nothing}
            <button type="button" @click=${() => this.tell('td-undo', save)}>${t('calendar.undo')}</button>
          </div>
        </details>`,
    )}`;
  }

  async load(): Promise<void> {
    this.failed = '';
    try {
      this.saves = await get<CalendarSave[]>('/calendar/changes');
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-calendar-trail', CalendarTrail);
