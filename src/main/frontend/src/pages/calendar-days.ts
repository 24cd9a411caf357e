import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarYear, DayChange } from '../core/calendar.js';
import { weekday } from '../core/calendar.js';
import { formatDay } from '../core/format.js';
import type { FieldProblem } from '../core/types.js';
import { t, tCode } from '../messages/index.js';

interface Actions {
  edit(date: string): void;
  remove(date: string): void;
}

/** The rows of a year as they are stored. */
export function dayTable(
  shown: CalendarYear,
  pending: ReadonlyMap<string, DayChange>,
  on: Actions,
): TemplateResult | typeof nothing {
  if (!shown.days.length) return nothing;
  const worked = shown.days.filter(day => day.working).length;
  const title = t('calendar.days', { year: shown.year });
  return html`<h2>${title}</h2>
    <p class="small muted">${t('calendar.count', { off: shown.days.length - worked, worked })}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">${t('calendar.date')}</th>
            <th scope="col">${t('calendar.kind')}</th>
            <th scope="col">${t('calendar.name')}</th>
            <th scope="col">${t('calendar.basis')}</th>
            <th scope="col">${t('calendar.confidence')}</th>
            <th scope="col">${t('calendar.note')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${shown.days.map(day => {
            const change = pending.get(day.date);
            return html`<tr class="${change && !change.kind ? 'gone' : ''} ${day.confidence}">
              <th scope="row" class="num">
                ${formatDay(day.date)}
                <div class="small muted">${t('calendar.weekdayNames').split(',')[weekday(day.date)]}</div>
              </th>
              <td class="tight">${t(`holiday.${day.kind}`)}</td>
              <td>${day.name}</td>
              <td data-label=${t('calendar.basis')}>${day.legalBasis}</td>
              <td data-label=${t('calendar.confidence')}>${tCode('calendar.confidence', day.confidence)}</td>
              <td>${day.note}</td>
              <td class="tight">
                <span class="row">
                  <button
                    type="button"
                    class="link"
                    aria-label=${t('calendar.editDay', { date: formatDay(day.date) })}
                    @click=${() => on.edit(day.date)}
                  >
                    ${t('calendar.edit')}
                  </button>
                  <button
                    type="button"
                    class="link"
                    aria-label=${t('calendar.removeDay', { date: formatDay(day.date) })}
                    @click=${() => on.remove(day.date)}
                  >
                    ${t('calendar.remove')}
                  </button>
                </span>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

/** Where it stands, as a person finds it: the line and column of a file, or the day. */
export function fieldProblems(errors: readonly FieldProblem[], changes: readonly DayChange[]): string[] {
  return errors.map(error => {
    const line = /^line\[(\d+)](?:\.(.+))?$/.exec(error.field);
    const change = /^changes\[(\d+)]/.exec(error.field);
    const date = change ? changes[Number(change[1])]?.date : undefined;
    const place = line
      ? t(line[2] ? 'calendar.lineColumn' : 'calendar.line', { line: line[1]!, column: line[2] ?? '' })
      : formatDay(date);
    return `${place}: ${error.message}`;
  });
}
