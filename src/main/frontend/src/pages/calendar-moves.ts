import { html, nothing, type TemplateResult } from 'lit';
import type { AmendedDay, Move } from '../core/calendar.js';
import { formatDay, formatDue } from '../core/format.js';
import { periodName } from '../core/periods.js';
import { t, tCode } from '../messages/index.js';
import { unitName } from './catalogue-tables.js';

/** Due dates that move or stay, many reports to a line: they share the dates of their period. */
export function moveTables(moves: readonly Move[], past: boolean): TemplateResult {
  const moving = moves.filter(move => !move.kept);
  const keeping = moves.filter(move => move.kept);
  if (!moves.length) return html`<p>${t('calendar.noMoves')}</p>`;
  return html`${
    moving.length
      ? table(t(past ? 'calendar.moved' : 'calendar.moving', { count: total(moving) }), moving, false)
      : nothing
  }
  ${
    keeping.length
      ? table(t(past ? 'calendar.kept' : 'calendar.keeping', { count: total(keeping) }), keeping, true)
      : nothing
  }`;
}

function total(moves: readonly Move[]): number {
  return moves.reduce((sum, move) => sum + Math.max(1, move.units.length), 0);
}

function table(title: string, moves: readonly Move[], keeping: boolean): TemplateResult {
  return html`<h3>${title}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">${t('calendar.period')}</th>
            <th scope="col">${t('calendar.unit')}</th>
            <th scope="col">${t('calendar.what')}</th>
            <th scope="col">${t(keeping ? 'calendar.stays' : 'calendar.from')}</th>
            <th scope="col">${t(keeping ? 'calendar.why' : 'calendar.to')}</th>
          </tr>
        </thead>
        <tbody>
          ${moves.map(
            move =>
              html`<tr>
                <th scope="row">${periodName(move.period)}</th>
                <td data-label=${t('calendar.unit')}>${units(move.units)}</td>
                <td data-label=${t('calendar.what')}>${tCode('calendar.what', move.what)}</td>
                <td class="num" data-label=${t(keeping ? 'calendar.stays' : 'calendar.from')}>
                  ${formatDue(move.from)}
                </td>
                <td class=${keeping ? '' : 'num'} data-label=${t(keeping ? 'calendar.why' : 'calendar.to')}>
                  ${keeping ? tCode('calendar.keptWhy', move.kept) : html`<b>${formatDue(move.to)}</b>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function units(codes: readonly string[]): TemplateResult | string {
  if (!codes.length) return t('calendar.wholePeriod');
  if (codes.length === 1) return unitName(codes[0]!) || codes[0]!;
  return html`<details>
    <summary>${t('calendar.units', { count: codes.length })}</summary>
    ${codes.map(code => unitName(code) || code).join(', ')}
  </details>`;
}

/** What becomes of each day, in words. */
export function dayLines(days: readonly AmendedDay[]): TemplateResult {
  return html`<ul>
    ${days.map(
      ({ date, before, after }) =>
        html`<li>
          <b class="num">${formatDay(date)}</b>
          ${after ? html`${t(`holiday.${after.kind}`)}, ${after.name} (${after.legalBasis})` : t('calendar.dayRemoved')}
          <span class="muted">
            ${
              before
                ? t('calendar.dayWas', { kind: t(`holiday.${before.kind}`), name: before.name })
                : t('calendar.dayAdded')
            }
          </span>
        </li>`,
    )}
  </ul>`;
}
