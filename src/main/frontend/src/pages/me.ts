import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf, post, remove } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { base, controls, notes } from '../core/styles.js';
import type { CalendarFeed, Me } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import { failure, loading } from './tools.js';

/** Who one is here, and the private calendar of one's due dates. */
export class MyPage extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      h1 {
        color: var(--accent);
        margin-bottom: 16px;
      }
      section {
        max-width: 720px;
        margin-bottom: 32px;
      }
      h2,
      section > p,
      section > .row {
        margin-bottom: 12px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 24px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .address {
        flex: 1 1 320px;
      }
      .row {
        align-items: end;
      }
    `,
  ];

  @state() private me: Me | null = null;
  @state() private feed: CalendarFeed | null = null;
  @state() private address = '';
  @state() private news = '';
  @state() private failed = '';
  @state() private refused = '';
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.me || !this.feed) return loading();
    const me = this.me;
    return html`<h1>${t('me.title')}</h1>
      <section aria-labelledby="account">
        <h2 id="account">${t('me.account')}</h2>
        <dl>
          <dt>${t('me.username')}</dt>
          <dd>${me.username}</dd>
          <dt>${t('me.fullName')}</dt>
          <dd>${me.fullName}</dd>
          ${
            me.unitName
              ? html`<dt>${t('me.unit')}</dt>
                  <dd>${me.unitName}</dd>`
              : nothing
          }
          <dt>${t('me.roles')}</dt>
          <dd>${me.roles.map(role => tCode('role', role)).join(', ') || t('app.none')}</dd>
        </dl>
      </section>
      ${this.calendar(this.feed)}`;
  }

  private calendar(feed: CalendarFeed): TemplateResult {
    return html`<section aria-labelledby="feed">
      <h2 id="feed">${t('feed.title')}</h2>
      <p>${t('feed.what')}</p>
      <p>${feed.active ? t('feed.since', { at: formatMoment(feed.since) }) : t('feed.none')}</p>
      ${
        this.address
          ? html`<p class="note warn">${t('feed.secret')}</p>
              <div class="row">
                <div class="address">
                  <label for="address">${t('feed.address')}</label>
                  <input id="address" readonly .value=${this.address} @focus=${select} />
                </div>
                <button type="button" class="primary" @click=${() => void this.copy()}>
                  ${t('feed.copy')}
                </button>
              </div>`
          : nothing
      }
      <div class="row">
        <button
          type="button"
          class=${feed.active ? '' : 'primary'}
          ?disabled=${this.busy}
          @click=${() => void this.create()}
        >
          ${t(feed.active ? 'feed.replace' : 'feed.create')}
        </button>
        ${
          feed.active
            ? html`<button type="button" ?disabled=${this.busy} @click=${() => void this.revoke()}>
                ${t('feed.revoke')}
              </button>`
            : nothing
        }
      </div>
      ${feed.active ? html`<p class="muted small">${t('feed.replaceHint')}</p>` : nothing}
      <div role="status">${this.news ? html`<p class="note good">${this.news}</p>` : nothing}</div>
      ${this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing}
    </section>`;
  }

  private create(): Promise<void> {
    return this.act(async () => {
      this.address = (await post<{ address: string }>('/me/calendar-feed', undefined)).address;
    });
  }

  private revoke(): Promise<void> {
    return this.act(async () => {
      await remove('/me/calendar-feed');
      this.address = '';
      this.news = t('feed.revoked');
    });
  }

  private async act(action: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.news = this.refused = '';
    try {
      await action();
      this.feed = await get<CalendarFeed>('/me/calendar-feed');
    } catch (error) {
      this.refused = messageOf(error);
    }
    this.busy = false;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address);
      this.news = t('feed.copied');
    } catch {
      this.news = t('feed.copyYourself');
      this.shadowRoot!.querySelector<HTMLInputElement>('#address')?.focus();
    }
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      [this.me, this.feed] = await Promise.all([get<Me>('/me'), get<CalendarFeed>('/me/calendar-feed')]);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

function select(event: Event): void {
  (event.target as HTMLInputElement).select();
}

define('td-me', MyPage);
