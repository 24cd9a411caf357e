import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf } from '../core/api.js';
import type { EscalationRule, EscalationTable } from '../core/deadline-types.js';
import { download } from '../core/download.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { matches } from '../core/search.js';
import { stacked } from '../core/stack-styles.js';
import { base, controls, notes, tables } from '../core/styles.js';
import { t, tCode, type Key } from '../messages/index.js';
import './escalation-change.js';
import { daysOf, lineText, originOf, recipientsOf, wordsOf } from './escalation-words.js';
import { failure, loading, searchBox, toolStyles } from './tools.js';

/** The escalation table in force in plain words, and the way to another one. */
export class Escalation extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    tables,
    toolStyles,
    stacked,
    css`
      .about {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 24px;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 16px;
      }
      .about p {
        max-width: 760px;
      }
      .note,
      td-escalation-change,
      .scroll {
        margin-bottom: 16px;
      }
      tbody th {
        min-width: 0;
        font-weight: 400;
      }
      .level {
        font-weight: 600;
        white-space: nowrap;
      }
      .NONE {
        color: var(--muted);
        font-weight: 400;
      }
      .CRITICISM_PROPOSED,
      .LISTED {
        color: var(--bad);
      }
      .kind {
        min-width: 168px;
      }
      .words {
        min-width: 200px;
      }
      @media (max-width: 640px) {
        .stacked thead {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .stacked tbody th::before {
          content: attr(data-label) ' ';
        }
        .stacked tbody th {
          font-weight: 600;
        }
        .kind,
        .words {
          min-width: 0;
        }
      }
    `,
  ];

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
      ${this.versions(table)}`;
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
      <div class="scroll stacked" tabindex="0" role="region" aria-label=${t('escalation.title')}>
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${t('escalation.line')}</th>
              <th role="columnheader" scope="col">${t('escalation.stage')}</th>
              <th role="columnheader" scope="col">${t('escalation.kind')}</th>
              <th role="columnheader" scope="col">${t('escalation.days')}</th>
              <th role="columnheader" scope="col">${t('escalation.level')}</th>
              <th role="columnheader" scope="col">${t('escalation.recipients')}</th>
              <th role="columnheader" scope="col">${t('escalation.wording')}</th>
              <th role="columnheader" scope="col">${t('escalation.description')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${shown.map(
              rule =>
                html`<tr role="row">
                  <th role="rowheader" scope="row" class="num" data-label=${t('escalation.line')}>
                    ${rule.number}
                  </th>
                  ${cell('escalation.stage', wordsOf(rule.stage, 'desk', 'escalation.anyStage'))}
                  ${cell('escalation.kind', wordsOf(rule.unitKind, 'unitKind', 'escalation.anyKind'), 'kind')}
                  ${cell('escalation.days', daysOf(rule.workingDaysLate))}
                  ${cell('escalation.level', tCode('level', rule.level), `level ${rule.level}`)}
                  ${cell('escalation.recipients', recipientsOf(rule))}
                  ${cell('escalation.wording', tCode('wording', rule.wording) || '–')}
                  ${cell('escalation.description', rule.description ?? '', 'small muted words')}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private versions(table: EscalationTable): TemplateResult {
    return html`<h2>${t('escalation.versions')}</h2>
      <div class="scroll stacked" tabindex="0" role="region" aria-label=${t('escalation.versions')}>
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${t('escalation.version')}</th>
              <th role="columnheader" scope="col">${t('escalation.since')}</th>
              <th role="columnheader" scope="col">${t('escalation.source')}</th>
              <th role="columnheader" scope="col">${t('escalation.why')}</th>
              <td role="cell"></td>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${table.versions.map(
              version =>
                html`<tr role="row">
                  <th role="rowheader" scope="row" class="num tight" data-label=${t('escalation.version')}>
                    ${version.version}
                  </th>
                  ${cell('escalation.since', formatMoment(version.deployedAt), 'num tight')}
                  ${cell('escalation.source', originOf(version))}
                  ${cell('escalation.why', version.reason ?? '–', 'pre')}
                  <td role="cell" class="tight">
                    ${
                      version.version === table.version
                        ? t('escalation.current')
                        : html`<button
                            type="button"
                            class="link"
                            aria-label=${t('escalation.restoring', { version: version.version })}
                            @click=${() => this.change(version.version)}
                          >
                            ${t('escalation.restore')}
                          </button>`
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
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

/** The label is read on a phone, where the head of the table is not shown. */
function cell(label: Key, text: string, more = ''): TemplateResult {
  return html`<td role="cell" class=${more} data-label=${t(label)}><span>${text}</span></td>`;
}

define('td-escalation', Escalation);
