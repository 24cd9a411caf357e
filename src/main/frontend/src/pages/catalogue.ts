import { css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { matches } from '../core/search.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { t } from '../messages/index.js';
import { KINDS, learnUnits, TABS, unitName, type Kind, type Tab, type Unit } from './catalogue-tables.js';
import { failure, loading, searchBox, toolStyles } from './tools.js';

type Row = Record<string, unknown>;

/** The province's targets, tasks, units, systems and holidays as they stand. Read-only. */
export class Catalogue extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    toolStyles,
    css`
      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
        gap: 0 4px;
        border-bottom: 2px solid var(--accent);
        margin-bottom: 8px;
      }
      [role='tab'] {
        border: 0;
        border-radius: 0;
        min-height: 40px;
        padding: 4px 16px;
      }
      [role='tab'][aria-selected='true'] {
        background: var(--accent);
        color: #fff;
      }
      .conflict {
        color: var(--bad);
        font-size: 13px;
        font-weight: 600;
      }
      tbody td:nth-child(2) {
        min-width: 240px;
      }
      summary {
        cursor: pointer;
        overflow: hidden;
      }
      tbody th {
        min-width: 0;
        white-space: nowrap;
      }
    `,
  ];

  @state() private tab: Tab = 'indicators';
  @state() private rows = new Map<Tab, readonly Row[]>();
  @state() private query = '';
  @state() private failed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const asked = location.hash.slice(1) as Tab;
    void this.start(TABS.includes(asked) ? asked : 'indicators');
  }

  protected override render(): TemplateResult {
    return html`<div class="tools">
        <h1>${t('catalogue.title')}</h1>
        ${searchBox(this.query, t('catalogue.search'), q => (this.query = q))}
      </div>
      <div role="tablist" aria-label=${t('catalogue.title')} @keydown=${this.arrows}>
        ${TABS.map(
          tab =>
            html`<button
              type="button"
              role="tab"
              id="tab-${tab}"
              aria-controls="panel"
              aria-selected=${tab === this.tab ? 'true' : 'false'}
              tabindex=${tab === this.tab ? 0 : -1}
              @click=${() => void this.choose(tab)}
            >
              ${t(KINDS[tab].label)}
            </button>`,
        )}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby="tab-${this.tab}">${this.panel()}</div>`;
  }

  private panel(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.choose(this.tab));
    const all = this.rows.get(this.tab);
    if (!all) return loading();
    const rows = all.filter(row => matches(this.query, ...Object.values(row).flatMap(searchable)));
    const kind = KINDS[this.tab] as unknown as Kind<Row>;
    return html`<p class="small muted" role="status">
        ${t('list.shown', { shown: rows.length, total: all.length })}
      </p>
      ${rows.length ? table(kind, rows) : html`<p>${t('list.noMatch', { query: this.query })}</p>`}`;
  }

  private async start(tab: Tab): Promise<void> {
    this.tab = tab;
    // The other tables name units, so these come first; without them the codes do.
    await this.fetch('units').catch(() => undefined);
    await this.choose(tab);
  }

  private async choose(tab: Tab): Promise<void> {
    this.tab = tab;
    this.failed = '';
    history.replaceState(history.state, '', `#${tab}`);
    try {
      await this.fetch(tab);
    } catch (error) {
      if (tab === this.tab) this.failed = messageOf(error);
    }
  }

  private async fetch(tab: Tab): Promise<void> {
    if (this.rows.has(tab)) return;
    const rows = await get<Row[]>(KINDS[tab].path);
    if (tab === 'units') learnUnits(rows as unknown as Unit[]);
    this.rows = new Map(this.rows).set(tab, rows);
  }

  private arrows(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length]!;
    void this.choose(next);
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`));
  }
}

/** The text of a cell, with the names of the units that it mentions by code. */
function searchable(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value ?? '']).map(String);
  return texts.flatMap(text => [text, unitName(text)]);
}

function table(kind: Kind<Row>, rows: readonly Row[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t(kind.label)}>
    <table>
      <thead>
        <tr>
          ${kind.columns.map(([label]) => html`<th scope="col">${t(label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              ${kind.columns.map(([, cell], i) => (i === 0 ? html`<th scope="row">${cell(row)}</th>` : html`<td>${cell(row)}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

define('td-catalogue', Catalogue);
