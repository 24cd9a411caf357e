import { html, nothing, svg, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { get, messageOf, post, request } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { ROOT } from '../core/root.js';
import { base, controls, notes } from '../core/styles.js';
import type { Notice, NoticePage } from '../core/types.js';
import { t } from '../messages/index.js';
import { bellStyles } from './bell-styles.js';
import { Watch } from './watch.js';

const MOST_SHOWN = 99;
const PAGE = 50;
const ICON = svg`<path d="M12 22a2.5 2.5 0 0 0 2.45-2h-4.9A2.5 2.5 0 0 0 12 22Zm7-6v-5c0-3.2-1.7-5.8-4.7-6.5V4a2.3 2.3 0 0 0-4.6 0v.5C6.7 5.2 5 7.8 5 11v5l-2 2v1h18v-1l-2-2Z" />`;

/** How many notices are unread, wherever a person works, and a list of them. */
export class Bell extends TdElement {
  static override styles = [base, controls, notes, bellStyles];

  @state() private unread = 0;
  @state() private arrived = '';
  @state() private open = false;
  @state() private notices: readonly Notice[] | null = null;
  @state() private more = false;
  @state() private failed = '';
  @query('.bell') private button!: HTMLButtonElement;
  private readonly watch = new Watch(() => void this.count());

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.onOutside);
    this.watch.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.onOutside);
    this.watch.stop();
  }

  protected override render(): TemplateResult {
    const label = this.unread ? t('bell.unread', { count: this.unread }) : t('bell.none');
    return html`<button
        type="button"
        class="bell"
        aria-label=${label}
        title=${label}
        aria-expanded=${this.open}
        aria-controls="panel"
        @click=${() => this.toggle()}
        @keydown=${this.onKey}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${ICON}</svg>
        ${this.unread ? html`<span class="count" aria-hidden="true">${this.shown()}</span>` : nothing}
      </button>
      <span class="sr" role="status">${this.arrived}</span>
      <section
        id="panel"
        class="panel"
        aria-label=${t('bell.title')}
        tabindex="-1"
        ?hidden=${!this.open}
        @keydown=${this.onKey}
      >
        ${this.open ? this.panel() : nothing}
      </section>`;
  }

  private panel(): TemplateResult {
    return html`<header>
        <h2>${t('bell.title')}</h2>
        ${
          this.unread
            ? html`<button type="button" class="link" @click=${() => void this.readAll()}>
                ${t('bell.readAll')}
              </button>`
            : nothing
        }
      </header>
      <div class="list">${this.list()}</div>
      <footer><a href=${`${ROOT}/me`}>${t('bell.calendar')}</a></footer>`;
  }

  private list(): TemplateResult {
    if (this.failed) return html`<div class="note bad" role="alert">${this.failed}</div>`;
    if (!this.notices) return html`<p class="muted" role="status">${t('app.loading')}</p>`;
    if (!this.notices.length) return html`<p class="muted">${t('bell.empty')}</p>`;
    return html`<ul>
        ${this.notices.map(
          notice =>
            html`<li class=${notice.readAt ? '' : 'unread'}>
              <a href=${ROOT + notice.link} @click=${() => this.read(notice)}>
                <b
                  >${notice.title}${notice.readAt ? nothing : html`<span class="sr"> (${t('bell.new')})</span>`}</b
                >
                <span class="text small">${notice.text}</span>
                <span class="muted small num">${formatMoment(notice.createdAt)}</span>
              </a>
            </li>`,
        )}
      </ul>
      ${
        this.more
          ? html`<div>
              <button type="button" @click=${() => void this.older()}>${t('bell.older')}</button>
            </div>`
          : nothing
      }`;
  }

  private shown(): string {
    return this.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(this.unread);
  }

  private toggle(): void {
    this.open = !this.open;
    if (!this.open) return;
    // On a small screen the panel is as wide as the screen, and so is placed on it and not on the bell.
    this.style.setProperty('--below', `${this.button.getBoundingClientRect().bottom}px`);
    void this.load();
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.button.focus();
  };

  private onOutside = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  private async count(): Promise<void> {
    try {
      const { unread } = await get<NoticePage>('/notices?unread=true');
      if (unread > this.unread) this.arrived = t('bell.arrived', { count: unread });
      this.unread = unread;
      if (this.open) await this.load();
    } catch {
      // The page around says it when the session is over or the server away; a bell that cannot know keeps still.
    }
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      const page = await get<NoticePage>('/notices');
      this.take(page, page.notices);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private async older(): Promise<void> {
    const known = this.notices ?? [];
    try {
      const page = await get<NoticePage>(`/notices?before=${known.at(-1)!.id}`);
      this.take(page, [...known, ...page.notices]);
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private take(page: NoticePage, notices: readonly Notice[]): void {
    this.unread = page.unread;
    this.notices = notices;
    this.more = page.notices.length === PAGE;
  }

  /** The page is left at the same moment, so the message must outlive it. */
  private read(notice: Notice): void {
    if (notice.readAt) return;
    void request('POST', `/notices/${notice.id}/read`, { keepalive: true }).then(
      () => this.count(),
      () => undefined,
    );
  }

  private async readAll(): Promise<void> {
    const newest = this.notices?.[0];
    if (!newest) return;
    try {
      await post('/notices/read', { upTo: newest.id });
      await this.load();
      this.shadowRoot!.querySelector<HTMLElement>('.panel')?.focus();
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-bell', Bell);
