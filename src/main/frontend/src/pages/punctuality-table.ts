import { html, nothing, type TemplateResult } from 'lit';
import { stateBadge } from '../core/badges.js';
import type { PunctualityLine } from '../core/deadline-types.js';

import { formatDue, formatMoment } from '../core/format.js';
import { ROOT } from '../core/root.js';
import { t, type Key } from '../messages/index.js';
import { outcomeBadge } from './outcomes.js';
import type { Column, Sorting } from './punctuality-lines.js';

const COLUMNS: readonly [Column, Key][] = [
  ['unit', 'list.unit'],
  ['outcome', 'punctuality.outcome'],
  ['due', 'list.due'],
  ['submitted', 'list.submitted'],
  ['extensions', 'punctuality.extensions'],
  ['returns', 'punctuality.returns'],
  ['state', 'list.state'],
];

export function punctualityTable(
  lines: readonly PunctualityLine[],
  sorting: Sorting,
  onSort: (sorting: Sorting) => void,
  onTrend: ((line: PunctualityLine) => void) | null,
): TemplateResult {
  return html`<div
    class="scroll tall stacked"
    tabindex="0"
    role="region"
    aria-label=${t('punctuality.title')}
  >
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${COLUMNS.map(([column, label]) => heading(column, t(label), sorting, onSort))}
          ${onTrend ? html`<td role="cell"></td>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map(line => row(line, onTrend))}
      </tbody>
    </table>
  </div>`;
}

function heading(
  column: Column,
  label: string,
  sorting: Sorting,
  onSort: (sorting: Sorting) => void,
): TemplateResult {
  const chosen = sorting.by === column;
  return html`<th
    role="columnheader"
    scope="col"
    aria-sort=${chosen ? (sorting.down ? 'descending' : 'ascending') : 'none'}
  >
    <button
      type="button"
      class="link"
      title=${t('punctuality.sort', { column: label })}
      @click=${() => onSort({ by: column, down: chosen && !sorting.down })}
    >
      ${label}<span aria-hidden="true">${chosen ? (sorting.down ? '▼' : '▲') : ''}</span>
    </button>
  </th>`;
}

function row(line: PunctualityLine, onTrend: ((line: PunctualityLine) => void) | null): TemplateResult {
  const returned = line.returnRounds || line.lateAnswers;
  return html`<tr role="row">
    <th role="rowheader" scope="row"><a href=${`${ROOT}/reports/${line.report}`}>${line.unitName}</a></th>
    <td role="cell" data-label=${t('punctuality.outcome')}>
      <div>
        ${outcomeBadge(line.outcome)} ${note(lateText(line))}
        ${note(line.handIn ? t(`handIn.${line.handIn}`) : '')}
      </div>
    </td>
    <td role="cell" class="num" data-label=${t('list.due')}>
      <div>
        ${formatDue(line.dueAt)}
        ${note(
          line.dueAt === line.originalDueAt
            ? ''
            : t('punctuality.originalDue', { date: formatDue(line.originalDueAt) }),
        )}
      </div>
    </td>
    <td role="cell" class="num ${line.submittedAt ? '' : 'nothing'}" data-label=${t('list.submitted')}>
      ${formatMoment(line.submittedAt)}
    </td>
    <td
      role="cell"
      class=${line.extensionsRequested ? '' : 'nothing'}
      data-label=${t('punctuality.extensions')}
    >
      ${
        line.extensionsRequested
          ? t('punctuality.extensionsOf', {
              granted: line.extensions,
              requested: line.extensionsRequested,
            })
          : none()
      }
    </td>
    <td role="cell" class=${returned ? '' : 'nothing'} data-label=${t('punctuality.returns')}>
      <div>
        ${returned ? html`<span class="num">${line.returnRounds}</span>` : none()}
        ${note(line.lateAnswers ? t('punctuality.lateAnswers', { count: line.lateAnswers }) : '', true)}
      </div>
    </td>
    <td role="cell" data-label=${t('list.state')}>${stateBadge(line.state)}</td>
    ${
      onTrend
        ? html`<td role="cell" class="tight">
            <button
              type="button"
              class="link"
              aria-label=${t('punctuality.trendOf', { unit: line.unitName })}
              @click=${() => onTrend(line)}
            >
              ${t('punctuality.trend')}
            </button>
          </td>`
        : nothing
    }
  </tr>`;
}

function none(): TemplateResult {
  return html`<span class="muted">–</span>`;
}

function note(text: string, bad = false): TemplateResult | typeof nothing {
  return text ? html`<div class="small ${bad ? 'bad' : 'muted'}">${text}</div>` : nothing;
}

function lateText(line: PunctualityLine): string {
  if (line.workingDaysLate === null) return '';
  return line.workingDaysLate > 0
    ? t('punctuality.daysLate', { days: line.workingDaysLate })
    : t('punctuality.lessThanADay');
}
