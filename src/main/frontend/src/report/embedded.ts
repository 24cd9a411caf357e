import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../core/draft.js';
import { isOpen } from '../core/sheet-fields.js';
import type { Report } from '../core/types.js';
import type { Place } from './working-remarks.js';

/** What other rooms show beside a line: evidence of a figure, contributions of coordinating units. */
export function embeddedFor(
  report: Report,
  place: Place,
  draft: Draft | null,
): TemplateResult | typeof nothing {
  const indicator = place.indicator ?? null;
  const task = place.task ?? null;
  const line = indicator ? `entries[${indicator}].status` : `tasks[${task}].progress`;
  const editable = draft !== null && isOpen(report, line);
  const shown = [
    indicator && known('td-evidence')
      ? html`<td-evidence .report=${report} .indicator=${indicator} ?editable=${editable}></td-evidence>`
      : nothing,
    known('td-contributions')
      ? html`<td-contributions
          .report=${report}
          .indicator=${indicator}
          .task=${task}
          .textOf=${draft ? (field: string) => draft.text(field) : null}
          ?editable=${editable}
        ></td-contributions>`
      : nothing,
  ];
  return shown.every(part => part === nothing) ? nothing : html`${shown}`;
}

/** Only what the bundle brings: an unknown element would take room and say nothing. */
export function known(tag: string): boolean {
  return customElements.get(tag) !== undefined;
}
