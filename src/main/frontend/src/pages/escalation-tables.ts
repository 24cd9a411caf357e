import { css, html, type TemplateResult } from 'lit';
import type { EscalationRule, EscalationTable } from '../core/deadline-types.js';
import { formatMoment } from '../core/format.js';
import { t, tCode, type Key } from '../messages/index.js';
import { daysOf, originOf, recipientsOf, wordsOf } from './escalation-words.js';

/** The lines of the table in plain words. */
export function ruleTable(shown: readonly EscalationRule[]): TemplateResult {
  return html`<div class="scroll stacked" tabindex="0" role="region" aria-label=${t('escalation.title')}>
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

/** All versions, the one in force first; each of the others can be brought back. */
export function versionTable(table: EscalationTable, onBringBack: (version: number) => void): TemplateResult {
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
                          @click=${() => onBringBack(version.version)}
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

/** The label is read on a phone, where the head of the table is not shown. */
function cell(label: Key, text: string, more = ''): TemplateResult {
  return html`<td role="cell" class=${more} data-label=${t(label)}><span>${text}</span></td>`;
}

export const escalationStyles = css`
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
`;
