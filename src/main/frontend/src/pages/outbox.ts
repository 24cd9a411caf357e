import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf, post } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { matches } from '../core/search.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { ROOT } from '../core/root.js';
import type { OutboxMail } from '../core/types.js';
import { t } from '../messages/index.js';
import { failure, loading, searchBox, toolStyles } from './tools.js';

/** Mails sent and waiting; without a mail server this is where they are read. */
export class Outbox extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    toolStyles,
    css`
      .note {
        margin-bottom: 16px;
      }
      .FAILED {
        color: var(--bad);
        font-weight: 600;
      }
      details p {
        margin: 4px 0 8px;
        max-width: 720px;
      }
      summary {
        cursor: pointer;
      }
      table {
        min-width: 840px;
      }
      td button {
        margin-top: 4px;
      }
      td {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private mails: readonly OutboxMail[] | null = null;
  @state() private failed = '';
  @state() private query = '';
  @state() private news = '';
  @state() private refused = '';
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.mails) return loading();
    const mails = this.mails.filter(m =>
      matches(this.query, m.subject, m.body, m.recipients.join(' '), m.report),
    );
    return html`<div class="tools">
        <h1>${t('outbox.title')}</h1>
        ${searchBox(this.query, t('outbox.search'), q => (this.query = q))}
      </div>
      <div role="status">${this.news ? html`<p class="note good">${this.news}</p>` : nothing}</div>
      ${this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing}
      ${this.failedNote()}
      ${this.mails.some(m => m.state === 'KEPT') ? html`<p class="note">${t('outbox.keptHint')}</p>` : nothing}
      ${
        this.mails.length === 0
          ? html`<p class="note">${t('outbox.empty')}</p>`
          : mails.length
            ? this.table(mails)
            : html`<p>${t('list.noMatch', { query: this.query })}</p>`
      }`;
  }

  private failedNote(): TemplateResult | typeof nothing {
    const failed = this.mails!.filter(m => m.state === 'FAILED').length;
    if (!failed) return nothing;
    return html`<div class="note bad">
      <p>${t('outbox.failedHint', { count: failed })}</p>
      <button type="button" ?disabled=${this.busy} @click=${() => void this.resendAll()}>
        ${t('outbox.resendAll')}
      </button>
    </div>`;
  }

  private table(mails: readonly OutboxMail[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('outbox.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('outbox.created')}</th>
            <th scope="col">${t('outbox.subject')}</th>
            <th scope="col">${t('outbox.to')}</th>
            <th scope="col">${t('outbox.report')}</th>
            <th scope="col">${t('outbox.state')}</th>
          </tr>
        </thead>
        <tbody>
          ${mails.map(
            mail =>
              html`<tr>
                <td class="num tight">${formatMoment(mail.createdAt)}</td>
                <td>
                  <details>
                    <summary>${mail.subject}</summary>
                    <p class="pre">${mail.body}</p>
                  </details>
                </td>
                <td>${mail.recipients.join(', ')}</td>
                <td class="num">
                  ${mail.report ? html`<a href=${`${ROOT}/reports/${mail.report}`}>${mail.report}</a>` : nothing}
                </td>
                <td>
                  <span class=${mail.state}>${t(`mail.${mail.state}`)}</span>
                  ${mail.sentAt ? html`<div class="small muted num">${formatMoment(mail.sentAt)}</div>` : nothing}
                  ${mail.error ? html`<div class="small error">${mail.error}</div>` : nothing}
                  ${
                    mail.state === 'FAILED' || (mail.state === 'WAITING' && mail.error)
                      ? html`<button
                          type="button"
                          aria-label=${t('outbox.resendOf', { subject: mail.subject })}
                          ?disabled=${this.busy}
                          @click=${() => void this.resend(mail)}
                        >
                          ${t('outbox.resend')}
                        </button>`
                      : nothing
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private resend(mail: OutboxMail): Promise<void> {
    return this.sending(async () => {
      await post(`/outbox/${mail.id}/resend`, undefined);
      return 1;
    });
  }

  private resendAll(): Promise<void> {
    return this.sending(async () => (await post<{ mails: number }>('/outbox/resend', undefined)).mails);
  }

  private async sending(send: () => Promise<number>): Promise<void> {
    this.busy = true;
    this.news = this.refused = '';
    try {
      this.news = t('outbox.resent', { count: await send() });
    } catch (error) {
      this.refused = messageOf(error);
    }
    this.busy = false;
    await this.load();
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      this.mails = await get<OutboxMail[]>('/outbox');
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-outbox', Outbox);
