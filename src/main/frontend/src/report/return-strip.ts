import { css, html, nothing, type TemplateResult } from 'lit';
import { countOf, partLinks, partsText, partsWhere } from '../core/places.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { lockIcon } from './line-notes.js';

/** After a return that marked parts: what is open, with ways to it. Nothing where all of it is. */
export function returnStrip(report: Report, onGo: (line: string) => void): TemplateResult | typeof nothing {
  const open = partsWhere(report, true);
  if (report.state !== 'RETURNED' || !countOf(partsWhere(report, false))) return nothing;
  return html`<nav class="strip" aria-label=${t('lock.links')}>
    <p>${lockIcon()} ${t('lock.strip', { open: partsText(open) || t('lock.none') })}</p>
    <ul class="row">
      ${partLinks(open).map(
        ({ line, name }) =>
          html`<li><button type="button" class="link" @click=${() => onGo(line)}>${name}</button></li>`,
      )}
    </ul>
  </nav>`;
}

export const stripStyles = css`
  .strip {
    border-left: 4px solid #c98a00;
    background: var(--warn-wash);
    padding: 8px 12px;
    margin-top: 0;
  }
  .strip .row {
    gap: 0 16px;
  }
  @media print {
    .strip {
      display: none;
    }
  }
`;
