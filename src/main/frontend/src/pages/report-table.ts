import { css, html, nothing, type TemplateResult } from 'lit';
import { stateBadge, timelinessBadge } from '../core/badges.js';
import { formatDue, formatMoment } from '../core/format.js';
import { ROOT } from '../core/root.js';
import type { Counts, ReportLine, ReportState, Timeliness } from '../core/types.js';
import { t, tCode } from '../messages/index.js';

const STATES: readonly ReportState[] = [
  'DRAFT',
  'RETURNED',
  'AWAITING_ENDORSEMENT',
  'IN_REVIEW',
  'AWAITING_APPROVAL',
  'APPROVED',
  'NOT_SUBMITTED',
];
const TIMES: readonly Timeliness[] = [
  'OVERDUE',
  'DUE_SOON',
  'ON_TRACK',
  'NOT_DUE',
  'DONE_ON_TIME',
  'DONE_LATE',
];

export interface Choice {
  state: string;
  timeliness: string;
}

/** Units × state × timeliness, one line per report. */
export function reportTable(lines: readonly ReportLine[], label: string): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('list.unit')}</th>
          <th scope="col">${t('list.state')}</th>
          <th scope="col">${t('list.timeliness')}</th>
          <th scope="col">${t('list.due')}</th>
          <th scope="col">${t('list.submitted')}</th>
          <th scope="col">${t('list.round')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          line =>
            html`<tr>
              <th scope="row">
                <a href=${`${ROOT}/reports/${line.id}`}>${line.unitName}</a>
                ${line.selfReported ? html`<span class="self">${t('form.selfReported')}</span>` : nothing}
              </th>
              <td>${stateBadge(line.state)}</td>
              <td class="tight">${timelinessBadge(line.timeliness, line.workingDaysLeft)}</td>
              <td class="num">
                ${formatDue(line.dueAt)}
                ${
                  line.dueAt === line.originalDueAt
                    ? nothing
                    : html`<div class="small muted">
                        ${t('form.originalDue', { date: formatDue(line.originalDueAt) })}
                      </div>`
                }
              </td>
              <td class="num">${formatMoment(line.submittedAt)}</td>
              <td class="num">${line.round}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The two axes side by side; each count narrows the table to its rows. */
export function countPanels(
  counts: Counts,
  choice: Choice,
  onChoose: (choice: Choice) => void,
): TemplateResult {
  const states = STATES.filter(s => counts.byState[s]);
  const times = TIMES.filter(s => counts.byTimeliness[s]);
  return html`<div class="panels">
    <p class="total"><b class="num">${counts.total}</b> ${t('dashboard.total')}</p>
    ${axis(
      t('dashboard.byTimeliness'),
      times.map(value => ({ value, count: counts.byTimeliness[value]!, label: timelinessBadge(value) })),
      choice.timeliness,
      timeliness => onChoose({ ...choice, timeliness }),
    )}
    ${axis(
      t('dashboard.byState'),
      states.map(value => ({ value, count: counts.byState[value]!, label: html`${tCode('state', value)}` })),
      choice.state,
      state => onChoose({ ...choice, state }),
    )}
  </div>`;
}

function axis(
  title: string,
  items: { value: string; count: number; label: TemplateResult }[],
  chosen: string,
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<div class="axis" role="group" aria-label=${title}>
    <h2>${title}</h2>
    <div class="row">
      ${items.map(
        item =>
          html`<button
            type="button"
            class="count"
            aria-pressed=${chosen === item.value ? 'true' : 'false'}
            @click=${() => onChoose(chosen === item.value ? '' : item.value)}
          >
            <b class="num">${item.count}</b> <span>${item.label}</span>
          </button>`,
      )}
    </div>
  </div>`;
}

export const reportTableStyles = css`
  .panels {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    align-items: start;
    margin-bottom: 16px;
  }
  .panels h2 {
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
    font-weight: 600;
    margin-bottom: 4px;
  }
  .total b {
    display: block;
    font-size: 32px;
    line-height: 40px;
    color: var(--accent);
  }
  .count {
    font-weight: 400;
    color: var(--ink);
    border-color: var(--line);
  }
  .count b {
    font-size: 16px;
  }
  .count[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-wash);
  }
  .self {
    color: #6038ad;
    font-size: 12px;
    white-space: nowrap;
    font-weight: 600;
  }
  td .state {
    white-space: normal;
  }
`;
