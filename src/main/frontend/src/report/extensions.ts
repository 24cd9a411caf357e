import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { messageOf, post, Problem, request } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatDue, formatMoment } from '../core/format.js';
import { base, controls, notes } from '../core/styles.js';
import type { Extension, Report } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import { dayField, endOfTyped } from './day-field.js';
import './extension-verdict.js';
import type { ExtensionVerdict } from './extension-verdict.js';

/** Later due dates of one report: what was asked for and decided, asking, taking back, deciding. Tells `td-changed`. */
export class Extensions extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      section {
        border-left: 4px solid var(--accent);
        background: var(--wash);
        padding: 8px 16px 12px;
      }
      h2 {
        font-size: 16px;
      }
      li {
        padding: 4px 0;
      }
      .day {
        max-width: 176px;
      }
      textarea {
        max-width: 720px;
      }
      .row {
        gap: 8px 16px;
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) report: Report | null = null;
  /** Where the surrounding form decides by itself, as in Tasklist. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;
  @state() private asking = false;
  @state() private day = '';
  @state() private reason = '';
  @state() private mistakes: Record<string, string> = {};
  @state() private failed = '';
  @state() private busy = false;
  @query('td-extension-verdict') private verdict!: ExtensionVerdict | null;

  protected override render(): TemplateResult | typeof nothing {
    const report = this.report;
    if (!report) return nothing;
    const mayAsk = !this.readOnly && report.allowedActions.includes('EXTEND');
    if (!mayAsk && !report.extensions?.length) return nothing;
    return html`<section aria-labelledby="extensions">
      <h2 id="extensions">${t('extension.title')}</h2>
      ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
      ${
        report.extensions?.length
          ? html`<ul>
              ${report.extensions.map(e => this.line(e))}
            </ul>`
          : nothing
      }
      ${mayAsk ? (this.asking ? this.form() : this.offer()) : nothing}
    </section>`;
  }

  private line(extension: Extension): TemplateResult {
    return html`<li>
      <p>
        <b>${tCode('extensionState', extension.state)}</b>
        ${t('extension.line', {
          date: formatDue(extension.requestedDueAt),
          previous: formatDue(extension.previousDueAt),
          who: extension.requestedByName,
          at: formatMoment(extension.requestedAt),
        })}
      </p>
      <p class="pre">${t('history.reason', { text: extension.reason })}</p>
      ${
        extension.decidedByName && extension.state !== 'LAPSED'
          ? html`<p class="small muted">
              ${t('extension.decidedBy', { who: extension.decidedByName, at: formatMoment(extension.decidedAt) })}
              ${extension.decisionReason ? html`<span class="pre">${extension.decisionReason}</span>` : nothing}
            </p>`
          : nothing
      }
      ${
        extension.state === 'REQUESTED'
          ? html`<p class="small muted">${t(`extension.desk.${extension.desk}`)}</p>`
          : nothing
      }
      ${
        extension.mayDecide && !this.readOnly
          ? html`<td-extension-verdict></td-extension-verdict>
              <button class="primary" ?disabled=${this.busy} @click=${() => void this.decide(extension)}>
                ${t('decide.send')}
              </button>`
          : nothing
      }
      ${
        extension.mayWithdraw && !this.readOnly
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => void this.withdraw(extension)}>
              ${t('extension.withdraw')}
            </button>`
          : nothing
      }
    </li>`;
  }

  private offer(): TemplateResult {
    return html`<div class="row">
      <button type="button" @click=${() => (this.asking = true)}>${t('extension.ask')}</button>
      <span class="small muted">${t('extension.hint')}</span>
    </div>`;
  }

  private form(): TemplateResult {
    return html`<form @submit=${(e: Event) => void this.ask(e)} novalidate aria-label=${t('extension.ask')}>
      ${dayField({
        id: 'requestedDueAt',
        label: t('extension.day'),
        value: this.day,
        mistake: this.mistakes['requestedDueAt'] ?? '',
        required: true,
        onInput: value => (this.day = value),
      })}
      <label for="reason">${t('extension.reason')}</label>
      <textarea
        id="reason"
        rows="2"
        maxlength="4000"
        .value=${this.reason}
        aria-required="true"
        aria-invalid=${this.mistakes['reason'] ? 'true' : nothing}
        aria-describedby="reason-said"
        @input=${(e: Event) => (this.reason = (e.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="error" id="reason-said">${this.mistakes['reason'] ?? nothing}</p>
      <div class="row">
        <button class="primary" ?disabled=${this.busy}>${t('extension.send')}</button>
        <button type="button" @click=${() => (this.asking = false)}>${t('app.cancel')}</button>
      </div>
    </form>`;
  }

  private async ask(event: Event): Promise<void> {
    event.preventDefault();
    const requestedDueAt = endOfTyped(this.day);
    this.mistakes = {
      ...(requestedDueAt ? {} : { requestedDueAt: t('periods.dateMissing') }),
      ...(this.reason.trim() ? {} : { reason: t('extension.reasonMissing') }),
    };
    const wrong = Object.keys(this.mistakes)[0];
    if (wrong) return void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(`#${wrong}`));
    if (await this.send(() => post(this.path(), { requestedDueAt, reason: this.reason.trim() }))) {
      this.asking = false;
      this.day = '';
      this.reason = '';
    }
  }

  private async withdraw(extension: Extension): Promise<void> {
    await this.send(() => request('DELETE', `${this.path()}/${extension.number}`));
  }

  private async decide(extension: Extension): Promise<void> {
    const decided = this.verdict?.collect();
    if (decided) await this.send(() => post(`${this.path()}/${extension.number}/decision`, decided));
  }

  private async send(call: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.failed = '';
    try {
      await call();
      this.tell('td-changed');
      return true;
    } catch (error) {
      const fields = error instanceof Problem ? error.errors : [];
      this.mistakes = Object.fromEntries(fields.map(f => [f.field, f.message]));
      this.failed = fields.length && this.asking ? '' : messageOf(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private path(): string {
    return `/reports/${encodeURIComponent(this.report!.id)}/extensions`;
  }
}

define('td-extensions', Extensions);
