import { css, html, type TemplateResult } from 'lit';
import { periodName } from '../core/periods.js';
import type { Period } from '../core/types.js';
import { t, tCode } from '../messages/index.js';

/** The line above a list: title, search, what is shown. */
export const toolStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 24px;
    margin-bottom: 16px;
  }
  .tools h1 {
    color: var(--accent);
  }
  .tools .search {
    flex: 0 1 320px;
    margin-left: auto;
    min-width: 200px;
  }
  .tools label span {
    font-weight: 400;
  }
  @media (max-width: 640px) {
    .tools .search {
      margin-left: 0;
      flex-basis: 100%;
    }
  }
`;

export function searchBox(query: string, label: string, onQuery: (query: string) => void): TemplateResult {
  return html`<div class="search">
    <label for="q">${label} <span>(${t('list.searchHint')})</span></label>
    <input
      id="q"
      type="search"
      .value=${query}
      @input=${(e: Event) => onQuery((e.target as HTMLInputElement).value)}
    />
  </div>`;
}

export function periodPicker(
  periods: readonly Period[],
  chosen: string,
  onChoice: (code: string) => void,
): TemplateResult {
  return html`<div class="picker">
    <label for="period">${t('dashboard.period')}</label>
    <select id="period" @change=${(e: Event) => onChoice((e.target as HTMLSelectElement).value)}>
      ${periods.map(
        p =>
          html`<option value=${p.code} ?selected=${p.code === chosen}>
            ${periodName(p.code)} (${tCode('periodState', p.state)})
          </option>`,
      )}
    </select>
  </div>`;
}

export function failure(message: string, again: () => void): TemplateResult {
  return html`<div class="note bad" role="alert">
    <p>${message}</p>
    <button type="button" @click=${again}>${t('app.retry')}</button>
  </div>`;
}

export function loading(): TemplateResult {
  return html`<p class="muted" role="status">${t('app.loading')}</p>`;
}
