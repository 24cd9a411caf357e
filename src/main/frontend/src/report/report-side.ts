import { css, html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import './history.js';

/** Who had a hand in the report, and what happened. */
export function reportSide(report: Report): TemplateResult {
  const people = report.people ?? {};
  const named = [
    [t('report.authors'), people.authors?.map(p => p.fullName).join(', ')],
    [t('report.endorser'), people.endorser?.fullName],
    [t('report.reviewer'), people.reviewer?.fullName],
    [t('report.approver'), people.approver?.fullName],
  ].filter(([, name]) => name);
  return html`<section class="side" aria-labelledby="history">
    <h2 id="history">${t('history.title')}</h2>
    ${
      named.length
        ? html`<dl class="people">
            ${named.map(
              ([label, name]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${name}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    <td-history .items=${report.history}></td-history>
  </section>`;
}

export const deskStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .side {
    margin-top: 32px;
  }
  .side h2 {
    color: var(--accent);
    border-bottom: 2px solid var(--accent);
    padding-bottom: 4px;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    margin: 8px 0;
  }
  .people dt {
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
  }
  .recall {
    max-width: 640px;
    margin-top: 8px;
  }
  .top {
    margin-bottom: 16px;
  }
  .note {
    margin-bottom: 16px;
  }
  @media print {
    .top,
    .recall {
      display: none;
    }
  }
`;
