import { html, nothing, type TemplateResult } from 'lit';
import type { DayChange } from '../core/calendar.js';
import { t } from '../messages/index.js';

interface Actions {
  go(year: number): void;
  add(): void;
  read(file: File): void;
}

/** What was refused, and where. */
export interface Refusal {
  text: string;
  lines: string[];
}

/** Which year, and the two ways in. */
export function head(year: number, on: Actions): TemplateResult {
  return html`<div class="tools">
    <h1>${t('calendar.title', { year })}</h1>
    <nav aria-label=${t('calendar.year')}>
      <button type="button" aria-label=${t('calendar.previous')} @click=${() => on.go(year - 1)}>‹</button>
      <input
        type="number"
        min="2000"
        max="2100"
        aria-label=${t('calendar.year')}
        .value=${String(year)}
        @change=${(e: Event) => on.go(Number((e.target as HTMLInputElement).value))}
      />
      <button type="button" aria-label=${t('calendar.next')} @click=${() => on.go(year + 1)}>›</button>
    </nav>
    <div class="end">
      <button
        type="button"
        title=${t('calendar.importHint')}
        @click=${(e: Event) =>
          (e.currentTarget as HTMLElement).parentElement!.querySelector<HTMLElement>('#file')!.click()}
      >
        ${t('calendar.import')}
      </button>
      <input
        id="file"
        type="file"
        accept=".csv,text/csv"
        aria-label=${t('calendar.import')}
        @change=${(e: Event) => {
          const input = e.target as HTMLInputElement;
          const file = input.files?.[0];
          // the same file may be chosen again once it was corrected
          if (file) on.read(file);
          input.value = '';
        }}
      />
      <button type="button" class="primary" @click=${() => on.add()}>${t('calendar.add')}</button>
    </div>
  </div>`;
}

/** A year nobody has entered: what is needed, and where one can start. */
export function emptyYear(
  year: number,
  proposal: readonly DayChange[],
  take: (proposal: readonly DayChange[]) => void,
): TemplateResult {
  return html`<div class="note warn">
    <h2>${t('calendar.emptyYear', { year })}</h2>
    <p>${t('calendar.emptyYearText')}</p>
    ${
      proposal.length
        ? html`<p class="row">
            <button type="button" @click=${() => take(proposal)}>
              ${t('calendar.propose', { count: proposal.length })}
            </button>
            <span class="small muted">${t('calendar.proposeHint')}</span>
          </p>`
        : nothing
    }
  </div>`;
}

export function problems(refused: Refusal): TemplateResult {
  return html`<div class="note bad" role="alert">
    <p>${refused.text}</p>
    <ul>
      ${refused.lines.map(line => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}
