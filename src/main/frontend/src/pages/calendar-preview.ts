import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageOf, Problem, request } from '../core/api.js';
import { asChanges, type Preview } from '../core/calendar.js';
import { define, TdElement } from '../core/element.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { t } from '../messages/index.js';
import { dayLines, moveTables } from './calendar-moves.js';
import { pageStyles } from './calendar-styles.js';

/** What saving would do, and the save itself: only with a reason, and only on the calendar that was previewed. */
export class CalendarPreview extends TdElement {
  static override styles = [base, controls, notes, tables, pageStyles];

  @property({ attribute: false }) preview!: Preview;
  @property() suggestion = '';
  @state() private reason = '';
  @state() private missing = false;
  @state() private busy = false;
  @state() private failed: unknown = null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('suggestion')) this.reason = this.suggestion;
    if (changed.has('preview')) this.failed = null;
  }

  protected override firstUpdated(): void {
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('h2'));
  }

  protected override render(): TemplateResult {
    const { days, moves, reminders } = this.preview;
    return html`<section class="panel stack">
      <h2 tabindex="-1">${t('calendar.previewTitle')}</h2>
      ${dayLines(days)} ${moveTables(moves, false)}
      ${reminders ? html`<p>${t('calendar.reminders', { count: reminders })}</p>` : ''}
      <form class="save" novalidate @submit=${this.save}>
        <label for="reason">${t('calendar.reason')}</label>
        <textarea
          id="reason"
          rows="2"
          maxlength="4000"
          aria-required="true"
          aria-invalid=${this.missing ? 'true' : 'false'}
          aria-describedby="hint mistake"
          .value=${this.reason}
          @input=${this.typed}
        ></textarea>
        <p class="small muted" id="hint">${t('calendar.reasonHint')}</p>
        <p class="error" id="mistake">${this.missing ? t('calendar.reasonMissing') : ''}</p>
        ${this.failed ? this.refusal() : ''}
        <p class="row">
          <button class="primary" ?disabled=${this.busy}>${t('calendar.save')}</button>
          <button type="button" @click=${() => this.tell('td-cancel')}>${t('app.cancel')}</button>
        </p>
      </form>
    </section>`;
  }

  private refusal(): TemplateResult {
    const stale = this.failed instanceof Problem && this.failed.status === 412;
    return html`<div class="note bad" role="alert">
      <p>${messageOf(this.failed)}</p>
      ${
        stale
          ? html`<button type="button" @click=${() => this.tell('td-again')}>${t('calendar.reload')}</button>`
          : ''
      }
    </div>`;
  }

  private typed(event: Event): void {
    this.reason = (event.target as HTMLTextAreaElement).value;
    this.missing = false;
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    this.missing = !this.reason.trim();
    if (this.missing) return this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#reason'));
    this.busy = true;
    this.failed = null;
    try {
      const body = { changes: asChanges(this.preview.days), reason: this.reason.trim() };
      await request('PUT', '/calendar', { body, ifMatch: `"${this.preview.revision}"` });
      this.tell('td-saved');
    } catch (error) {
      this.failed = error;
    } finally {
      this.busy = false;
    }
  }
}

define('td-calendar-preview', CalendarPreview);
