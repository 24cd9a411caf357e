import { css, html, nothing, type TemplateResult } from 'lit';
import { stateBadge } from '../core/badges.js';
import type { PunctualityLine } from '../core/deadline-types.js';

import { csv } from '../core/download.js';
import { formatDue, formatMoment } from '../core/format.js';
import { ROOT } from '../core/root.js';
import { t, tCode, type Key } from '../messages/index.js';
import { outcomeBadge } from './outcomes.js';

export type Column = 'unit' | 'outcome' | 'due' | 'submitted' | 'extensions' | 'returns' | 'state';

export interface Sorting {
  by: Column;
  down: boolean;
}

const COLUMNS: readonly [Column, Key][] = [
  ['unit', 'list.unit'],
  ['outcome', 'punctuality.outcome'],
  ['due', 'list.due'],
  ['submitted', 'list.submitted'],
  ['extensions', 'punctuality.extensions'],
  ['returns', 'punctuality.returns'],
  ['state', 'list.state'],
];

/** The worst first, and among them the longest late. */
const WORST = ['NOT_SUBMITTED', 'LATE', 'OPEN', 'ON_TIME'];

export function sorted(lines: readonly PunctualityLine[], { by, down }: Sorting): PunctualityLine[] {
  const names = new Intl.Collator('vi');
  const compare: Record<Column, (a: PunctualityLine, b: PunctualityLine) => number> = {
    unit: (a, b) => names.compare(a.unitName, b.unitName),
    outcome: (a, b) =>
      WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome) ||
      (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0),
    due: (a, b) => a.dueAt.localeCompare(b.dueAt),
    submitted: (a, b) => (a.submittedAt ?? '9').localeCompare(b.submittedAt ?? '9'),
    extensions: (a, b) => b.extensionsRequested - a.extensionsRequested || b.extensions - a.extensions,
    returns: (a, b) => b.returnRounds - a.returnRounds || b.lateAnswers - a.lateAnswers,
    state: (a, b) => names.compare(tCode('state', a.state), tCode('state', b.state)),
  };
  const direction = down ? -1 : 1;
  return [...lines].sort((a, b) => direction * compare[by](a, b) || names.compare(a.unitName, b.unitName));
}

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

/** What the table shows, as a file for a spreadsheet. */
export function punctualityCsv(lines: readonly PunctualityLine[]): string {
  const head: Key[] = [
    'csv.unit',
    'csv.unitName',
    'punctuality.outcome',
    'list.state',
    'csv.originalDue',
    'csv.due',
    'list.submitted',
    'csv.workingDaysLate',
    'csv.extensions',
    'csv.extensionsRequested',
    'csv.returnRounds',
    'csv.lateAnswers',
    'csv.handIn',
  ];
  return csv([
    head.map(key => t(key)),
    ...lines.map(line => [
      line.unit,
      line.unitName,
      t(`outcome.${line.outcome}`),
      tCode('state', line.state),
      formatDue(line.originalDueAt),
      formatDue(line.dueAt),
      line.submittedAt ? formatMoment(line.submittedAt) : '',
      line.workingDaysLate,
      line.extensions,
      line.extensionsRequested,
      line.returnRounds,
      line.lateAnswers,
      line.handIn ? t(`handIn.${line.handIn}`) : '',
    ]),
  ]);
}

export const punctualityTableStyles = css`
  .tall {
    max-height: max(480px, 76vh);
    overflow: auto;
  }
  thead th,
  thead td {
    position: sticky;
    top: 0;
    z-index: 1;
    box-shadow: inset 0 -1px var(--line);
  }
  thead button.link {
    color: inherit;
    font-size: 12px;
    font-weight: 600;
    text-decoration: none;
    gap: 4px;
  }
  thead button.link:hover:not(:disabled) {
    text-decoration: underline;
  }
  .small.bad {
    color: var(--bad);
  }
  tbody button.link {
    min-height: 0;
  }
  @media (max-width: 640px) {
    .tall {
      max-height: none;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding: 4px 10px;
      background: var(--wash);
    }
    thead th {
      padding: 2px 0;
      border: 0;
    }
    thead td {
      display: none;
    }
  }
`;
