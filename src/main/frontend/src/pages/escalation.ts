import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import type { EscalationRule, EscalationTable } from '../core/deadline-types.js';
import { download } from '../core/download.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { matches } from '../core/search.js';
import { stacked } from '../core/stack-styles.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { t } from '../messages/index.js';
import './escalation-change.js';
import { escalationStyles, ruleTable, versionTable } from './escalation-tables.js';
import { lineText, originOf } from './escalation-words.js';
import { failure, loading, searchBox, toolStyles } from './tools.js';

/** The escalation table in force in plain words, and the way to another one. */
export class Escalation extends TdElement {
  static override styles = [base, controls, notes, tables, toolStyles, stacked, escalationStyles];

  @state() private table: EscalationTable | null = null;
  @state() private query = '';
  @state() private failed = '';
  /** What is being changed: nothing, the file (0), or a version to bring back. */
  @state() private changing: number | null = null;
  @state() private applied = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    const table = this.table;
    if (!table) return loading();
    const [current, previous] = table.versions;
    return html`<div class="tools">
        <h1>${t('escalation.title')}</h1>
        ${searchBox(this.query, t('escalation.search'), q => (this.query = q))}
      </div>
      <div class="about">
        <div>
          <p>
            ${t('escalation.inForce', { version: table.version, at: formatMoment(current?.deployedAt) })}
            ${current ? originOf(current) : nothing}${current?.reason ? html`: ${current.reason}` : '.'}
          </p>
          <p class="small muted">${t('escalation.explain')}</p>
        </div>
        <div class="row">
          <button
            type="button"
            @click=${() => download('escalation-level.dmn', 'application/xml', table.xml)}
          >
            ${t('escalation.download')}
          </button>
          <button type="button" ?disabled=${!previous} @click=${() => this.change(previous!.version)}>
            ${t('escalation.undo')}
          </button>
          <button type="button" class="primary" @click=${() => this.change(0)}>
            ${t('escalation.change')}
          </button>
        </div>
      </div>
      ${this.applied ? html`<p class="note good" id="done" role="status" tabindex="-1">${t('escalation.applied', { version: this.applied })}</p>` : nothing}
      ${this.form(table)}
      ${
        table.problems.length
          ? html`<div class="note bad">
              <p>${t('escalation.unreadable')}</p>
              <ul>
                ${table.problems.map(problem => html`<li>${problem.message}</li>`)}
              </ul>
            </div>`
          : this.lines(table.rules)
      }
      ${versionTable(table, version => this.change(version))}`;
  }

  private form(table: EscalationTable): TemplateResult | typeof nothing {
    if (this.changing === null) return nothing;
    return html`<td-escalation-change
      .version=${this.changing}
      .basedOn=${table.version}
      @td-cancel=${() => (this.changing = null)}
      @td-changed=${(e: CustomEvent<EscalationTable>) => this.wasChanged(e.detail)}
    ></td-escalation-change>`;
  }

  private lines(rules: readonly EscalationRule[]): TemplateResult {
    const shown = rules.filter(rule => matches(this.query, lineText(rule)));
    if (!shown.length) return html`<p>${t('list.noMatch', { query: this.query })}</p>`;
    return html`<p class="small muted" role="status">
        ${t('list.shown', { shown: shown.length, total: rules.length })}
      </p>
      ${ruleTable(shown)}`;
  }

  private change(version: number): void {
    this.changing = version;
    this.applied = 0;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('td-escalation-change'));
  }

  private wasChanged(table: EscalationTable): void {
    this.table = table;
    this.changing = null;
    this.applied = table.version;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#done'));
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      this.table = await get<EscalationTable>('/escalation-table');
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

define('td-escalation', Escalation);
