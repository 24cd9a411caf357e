import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
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
      td {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private mails: readonly OutboxMail[] | null = null;
  @state() private failed = '';
  @state() private query = '';

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
      ${this.mails.some(m => m.state === 'KEPT') ? html`<p class="note">${t('outbox.keptHint')}</p>` : nothing}
      ${
        this.mails.length === 0
          ? html`<p class="note">${t('outbox.empty')}</p>`
          : mails.length
            ? this.table(mails)
            : html`<p>${t('list.noMatch', { query: this.query })}</p>`
      }`;
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
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
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
