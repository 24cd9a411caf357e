import { css, html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../core/format.js';
import { fieldName, fieldText } from '../core/places.js';
import { t } from '../messages/index.js';
import type { DraftKeeper } from './draft-keeper.js';

const NAMED = 6;

/** What a clerk has to know about the draft before going on: others' changes, choices to make, what was brought back. */
export function draftNotices(keeper: DraftKeeper, onGo: (field: string) => void): TemplateResult {
  return html`${conflicts(keeper)} ${stranded(keeper)} ${brought(keeper, onGo)} ${restored(keeper)}`;
}

/** Both versions side by side; nothing of it is sent before somebody chooses. */
function conflicts(keeper: DraftKeeper): TemplateResult | typeof nothing {
  const found = keeper.draft?.conflicts() ?? [];
  if (!found.length) return nothing;
  const other = keeper.draft?.report.savedBy?.fullName ?? t('conflict.other');
  return html`<section
    class="note warn conflicts"
    id="conflicts"
    tabindex="-1"
    aria-labelledby="conflicts-title"
  >
    <div role="alert">
      <h2 id="conflicts-title">${t('conflict.title', { count: found.length, name: other })}</h2>
    </div>
    <p class="small">${t('conflict.hint')}</p>
    ${found.map(
      ({ field, mine, theirs }) =>
        html`<div class="conflict" role="group" aria-label=${fieldName(field)}>
          <h3>${fieldName(field)}</h3>
          <div class="sides">
            <div>
              <p class="cap">${t('conflict.mine')}</p>
              <p class="pre">${fieldText(field, mine)}</p>
              <button type="button" @click=${() => keeper.choose(field, true)}>
                ${t('conflict.keepMine')}
              </button>
            </div>
            <div>
              <p class="cap">${t('conflict.theirs', { name: other })}</p>
              <p class="pre">${fieldText(field, theirs)}</p>
              <button type="button" @click=${() => keeper.choose(field, false)}>
                ${t('conflict.takeTheirs')}
              </button>
            </div>
          </div>
        </div>`,
    )}
  </section>`;
}

function brought(keeper: DraftKeeper, onGo: (field: string) => void): TemplateResult | typeof nothing {
  if (!keeper.brought) return nothing;
  const { by, fields } = keeper.brought;
  return html`<div class="note line" role="status">
    <p>
      ${t('conflict.taken', { name: by?.fullName ?? t('conflict.other'), count: fields.length })}
      ${fields
        .slice(0, NAMED)
        .map(
          (field, i) =>
            html`${i ? '; ' : ''}<button type="button" class="link" @click=${() => onGo(field)}>
                ${fieldName(field)}
              </button>`,
        )}${fields.length > NAMED ? ' …' : ''}
    </p>
    ${close(() => keeper.dismiss('brought'))}
  </div>`;
}

function restored(keeper: DraftKeeper): TemplateResult | typeof nothing {
  if (!keeper.restored) return nothing;
  const { count, at } = keeper.restored;
  return html`<div class="note line" role="status">
    <p>${t('unsent.restored', { count, at: formatMoment(at.toISOString()) })}</p>
    ${close(() => keeper.dismiss('restored'))}
  </div>`;
}

/** So that it can be read and copied before it is let go. */
function stranded(keeper: DraftKeeper): TemplateResult | typeof nothing {
  if (!keeper.stranded.length) return nothing;
  return html`<section class="note warn" aria-labelledby="stranded">
    <h2 id="stranded">${t('unsent.stranded', { count: keeper.stranded.length })}</h2>
    <dl class="stranded">
      ${keeper.stranded.map(
        ({ field, mine }) =>
          html`<div>
            <dt>${fieldName(field)}</dt>
            <dd class="pre">${fieldText(field, mine)}</dd>
          </div>`,
      )}
    </dl>
    <button type="button" @click=${() => keeper.dismiss('stranded')}>${t('unsent.letGo')}</button>
  </section>`;
}

function close(onClose: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${onClose}>${t('app.close')}</button>`;
}

export const noticeStyles = css`
  .note.line {
    display: flex;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  .note.line > button {
    flex: none;
  }
  .conflict {
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid #e3c46b;
  }
  .conflict h3 {
    margin-bottom: 4px;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: 8px 16px;
  }
  .sides > div {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 4px;
    justify-items: start;
    background: var(--paper);
    border: 1px solid var(--line);
    padding: 8px;
  }
  .stranded div {
    margin: 4px 0;
  }
  .stranded dt {
    font-weight: 600;
  }
  .stranded + button {
    margin-top: 4px;
  }
  @media print {
    .note.line,
    .conflicts {
      display: none;
    }
  }
`;
