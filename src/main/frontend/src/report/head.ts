import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, stateBadge, timelinessBadge } from '../core/badges.js';
import { formatDay, formatDue, formatMoment } from '../core/format.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';

/** Who reports what until when, above every report. */
export function reportHead(report: Report): TemplateResult {
  const due = stageDue(report);
  return html`<header class="report-head">
    <div class="row">
      <h1>${report.unitName}</h1>
      ${
        report.selfReported
          ? html`<span class="self" title=${t('form.selfReportedHint')}>${t('form.selfReported')}</span>`
          : nothing
      }
    </div>
    <p class="muted">
      ${t('form.period', { period: report.period, from: formatDay(report.periodFrom), to: formatDay(report.periodTo) })}
    </p>
    <div class="row facts">
      ${stateBadge(report.state)} ${timelinessBadge(report.timeliness, report.workingDaysLeft)}
      <span>
        ${due.label}: <b class="num">${formatDue(due.at)}</b>
        ${
          due.at === report.dueAt && report.dueAt !== report.originalDueAt
            ? html`<span class="muted"
                >(${t('form.originalDue', { date: formatDue(report.originalDueAt) })})</span
              >`
            : nothing
        }
      </span>
      <span>${t('app.round', { round: report.round })}</span>
      ${
        report.opening
          ? html`<span class="muted">
              ${t('form.openedBy', { who: report.opening.fullName, at: formatMoment(report.opening.at) })}
            </span>`
          : nothing
      }
    </div>
  </header>`;
}

function stageDue(report: Report): { label: string; at: string } {
  if (report.state === 'RETURNED' && report.returnDueAt)
    return { label: t('form.returnDue'), at: report.returnDueAt };
  if (report.state === 'IN_REVIEW' && report.reviewDueAt)
    return { label: t('form.reviewDue'), at: report.reviewDueAt };
  if (report.state === 'AWAITING_APPROVAL' && report.approvalDueAt) {
    return { label: t('form.approvalDue'), at: report.approvalDueAt };
  }
  return { label: t('form.due'), at: report.dueAt };
}

/** The last return, with its reason, for those who have to answer it. */
export function returnNote(report: Report): TemplateResult | typeof nothing {
  if (report.state !== 'RETURNED') return nothing;
  const back = [...report.history].reverse().find(item => item.action === 'RETURNED');
  if (!back) return nothing;
  return html`<section class="note warn" aria-label=${t('form.returned', { round: report.round })}>
    <h2 class="row">${icon('alarm')} ${t('form.returned', { round: report.round })}</h2>
    <p class="small muted">
      ${t('form.returnedBy', { actor: back.actorName ?? back.actor ?? t('history.system'), at: formatMoment(back.at) })}
    </p>
    <p class="pre">${back.reason}</p>
  </section>`;
}

export const headStyles = css`
  .report-head h1 {
    color: var(--accent);
  }
  .facts {
    gap: 4px 16px;
    margin-top: 4px;
  }
  .self {
    font-size: 12px;
    line-height: 18px;
    padding: 0 6px;
    border: 1px solid #6038ad;
    border-radius: 2px;
    color: #6038ad;
    font-weight: 600;
  }
`;
