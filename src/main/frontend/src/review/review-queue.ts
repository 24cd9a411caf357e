import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { badges, timelinessBadge } from '../core/badges.js';
import { define, TdElement } from '../core/element.js';
import { formatDue, formatMoment } from '../core/format.js';
import { takeNews } from '../core/news.js';
import { matches } from '../core/search.js';
import { base, controls, notes, tables } from '../core/styles.js';
import type { Extension, QueueItem } from '../core/types.js';
import { t } from '../messages/index.js';
import { failure, loading, searchBox, toolStyles } from '../pages/tools.js';

/** Reports that wait for this reviewer or approver; each opens at `open-href` + its id. */
export class ReviewQueue extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    badges,
    toolStyles,
    css`
      .self {
        color: #6038ad;
        font-size: 12px;
        white-space: nowrap;
      }
      .news {
        margin-bottom: 16px;
      }
      .asked {
        margin-bottom: 16px;
      }
      .asked h2 {
        font-size: 16px;
      }
      .blocked {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: 'open-href' }) openHref = '#/review?report=';
  @state() private items: readonly QueueItem[] | null = null;
  @state() private extensions: readonly Extension[] = [];
  @state() private failed = '';
  @state() private query = '';
  @state() private news = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.news = takeNews();
    void this.load();
  }

  protected override render(): TemplateResult {
    return html`<div class="tools">
        <h1>${t('queue.title')}</h1>
        ${
          this.items?.length
            ? html`<p class="muted" role="status">${t('queue.waiting', { count: this.items.length })}</p>
                ${searchBox(this.query, t('list.searchUnit'), q => (this.query = q))}`
            : nothing
        }
      </div>
      ${this.news ? html`<p class="note good news" role="status">${this.news}</p>` : nothing}
      ${this.extensions.length ? this.asked() : nothing} ${this.body()}`;
  }

  async load(): Promise<void> {
    this.failed = '';
    try {
      [this.items, this.extensions] = await Promise.all([
        get<QueueItem[]>('/queue'),
        get<Extension[]>('/extensions'),
      ]);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private asked(): TemplateResult {
    return html`<section class="note asked" aria-labelledby="asked">
      <h2 id="asked">${t('extension.waiting')}</h2>
      <ul>
        ${this.extensions.map(
          extension =>
            html`<li>
              <a href=${this.openHref + encodeURIComponent(extension.report)}>${extension.unitName}</a>
              <span class="muted">${extension.report}:</span>
              ${t('extension.line', {
                date: formatDue(extension.requestedDueAt),
                previous: formatDue(extension.previousDueAt),
                who: extension.requestedByName,
                at: formatMoment(extension.requestedAt),
              })}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private body(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.items) return loading();
    if (!this.items.length) return html`<p class="note good">${t('queue.empty')}</p>`;
    const rows = this.items.filter(item => matches(this.query, item.unitName, item.unit, item.period));
    if (!rows.length) return html`<p class="muted">${t('list.noMatch', { query: this.query })}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('queue.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('list.unit')}</th>
            <th scope="col">${t('list.period')}</th>
            <th scope="col">${t('list.stage')}</th>
            <th scope="col">${t('list.due')}</th>
            <th scope="col">${t('list.timeliness')}</th>
            <th scope="col">${t('list.round')}</th>
            <th scope="col">${t('list.submitted')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(item => this.row(item))}
        </tbody>
      </table>
    </div>`;
  }

  private row(item: QueueItem): TemplateResult {
    return html`<tr>
      <th scope="row">
        <a href=${this.openHref + encodeURIComponent(item.id)}>${item.unitName}</a>
        ${item.selfReported ? html`<span class="self">${t('form.selfReported')}</span>` : nothing}
        ${item.blocked ? html`<div class="small blocked">${t('queue.blocked', { reason: item.blocked })}</div>` : nothing}
      </th>
      <td class="num">${item.period}</td>
      <td class="tight">${t(`queue.${item.stage}`)}</td>
      <td class="num">${formatDue(item.dueAt)}</td>
      <td class="tight">${timelinessBadge(item.timeliness, item.workingDaysLeft)}</td>
      <td class="num">${item.round}</td>
      <td class="num">${formatMoment(item.submittedAt)}</td>
    </tr>`;
  }
}

define('td-review-queue', ReviewQueue);
