import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { fieldLabel, place, shown, type CellProblem, type Change } from './preview.js';

export interface Choice {
  report: Report | null;
  chosen: ReadonlySet<string>;
  choose(fields: readonly string[], taken: boolean): void;
}

export function changesView(changes: readonly Change[], choice: Choice): TemplateResult | typeof nothing {
  if (!changes.length) return nothing;
  const fields = changes.map(change => change.field);
  return html`<div class="title">
      <h4 id="changes">${t('workbook.changes')} (${changes.length})</h4>
      <button type="button" class="link" @click=${() => choice.choose(fields, true)}>
        ${t('workbook.all')}
      </button>
      <button type="button" class="link" @click=${() => choice.choose(fields, false)}>
        ${t('workbook.none')}
      </button>
    </div>
    <div class="scroll stacked">
      <table role="table" aria-labelledby="changes">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="tight">${t('workbook.choose')}</th>
            <th role="columnheader" scope="col">${t('workbook.field')}</th>
            <th role="columnheader" scope="col">${t('workbook.before')}</th>
            <th role="columnheader" scope="col">${t('workbook.after')}</th>
            <th role="columnheader" scope="col" class="tight">${t('workbook.cell')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${changes.map(change => changeRow(change, choice))}
        </tbody>
      </table>
    </div>`;
}

function changeRow(change: Change, choice: Choice): TemplateResult {
  const { label, name } = fieldLabel(change.field, choice.report);
  return html`<tr role="row">
    <td role="cell" class="tick">
      <input
        type="checkbox"
        aria-label=${t('workbook.chooseCell', { cell: place(change), field: label })}
        .checked=${choice.chosen.has(change.field)}
        @change=${(e: Event) => choice.choose([change.field], (e.target as HTMLInputElement).checked)}
      />
    </td>
    <th role="rowheader" scope="row">
      ${label}${name ? html`<p class="small muted name">${name}</p>` : nothing}
      ${change.meanwhile ? html`<p class="small warning">${t('workbook.meanwhile')}</p>` : nothing}
      ${change.after === '' ? html`<p class="small warning">${t('workbook.clears')}</p>` : nothing}
    </th>
    <td role="cell" data-label=${t('workbook.before')}>${value(change.field, change.before)}</td>
    <td role="cell" data-label=${t('workbook.after')}>${value(change.field, change.after)}</td>
    <td role="cell" class="tight muted" data-label=${t('workbook.cell')}>${place(change)}</td>
  </tr>`;
}

function value(field: string, text: string): TemplateResult {
  return html`<span class=${text === '' ? 'muted' : 'pre'}>${shown(field, text)}</span>`;
}

export function problemsView(
  problems: readonly CellProblem[],
  report: Report | null,
): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  return html`<div class="title">
      <h4 id="problems">${t('workbook.problems')} (${problems.length})</h4>
      <p class="small muted">${t('workbook.problemsHint')}</p>
    </div>
    <div class="scroll stacked">
      <table role="table" aria-labelledby="problems">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="tight">${t('workbook.cell')}</th>
            <th role="columnheader" scope="col">${t('workbook.field')}</th>
            <th role="columnheader" scope="col">${t('workbook.problem')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${problems.map(
            problem =>
              html`<tr role="row">
                <th role="rowheader" scope="row" class="tight">${place(problem)}</th>
                <td role="cell" data-label=${t('workbook.field')}>
                  ${fieldLabel(problem.field, report).label}
                </td>
                <td role="cell" data-label=${t('workbook.problem')} class="wrong">${problem.message}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
