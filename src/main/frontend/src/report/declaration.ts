import { css, html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../core/format.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';

interface Declaring {
  /** Null where it is only read. */
  checked: boolean | null;
  /** Not confirmed by the server yet. */
  pending: boolean;
  mistake: boolean;
  me: string | null;
  onChange(checked: boolean): void;
}

/** "Holds no state secrets": said by whoever sends it up, for this version. Nothing with a server that does not ask. */
export function declarationView(report: Report, declaring: Declaring): TemplateResult | typeof nothing {
  if (report.declaration === undefined) return nothing;
  const { checked, mistake, me } = declaring;
  const made = report.declaration;
  const said = made ? t('declaration.by', { name: made.fullName, at: formatMoment(made.at) }) : '';
  if (checked === null) {
    return made ? html`<p class="declared small">${t('declaration.short')}: ${said}</p>` : nothing;
  }
  const mine = made !== null && (me === null || made.username === me);
  return html`<div class="declaration" data-mistake=${mistake ? 'yes' : nothing}>
    <label class="check">
      <input
        id="declaration"
        type="checkbox"
        .checked=${checked}
        aria-invalid=${mistake ? 'true' : nothing}
        aria-describedby="declaration-hint declaration-said"
        @change=${(e: Event) => declaring.onChange((e.target as HTMLInputElement).checked)}
      />
      <span>${t('declaration.label')}</span>
    </label>
    <p id="declaration-hint" class="small muted">${t('declaration.hint')}</p>
    <p id="declaration-said" class=${mistake ? 'error' : 'small muted'} role=${mistake ? 'alert' : nothing}>
      ${mistake ? t('declaration.missing') : remarkOn(declaring, made !== null, mine, said)}
    </p>
  </div>`;
}

function remarkOn({ checked, pending }: Declaring, made: boolean, mine: boolean, said: string) {
  if (checked) return pending ? nothing : mine ? said : t('declaration.recorded');
  return made && !mine ? `${said} ${t('declaration.another')}` : nothing;
}

export const declarationStyles = css`
  .declaration {
    border: 1px solid var(--line);
    border-left: 4px solid var(--accent);
    padding: 8px 12px;
    background: var(--wash);
  }
  .declaration[data-mistake] {
    border-left-color: var(--bad);
  }
  .declaration p {
    margin-left: 24px;
    max-width: 880px;
  }
  .declaration p:empty {
    display: none;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: start;
    font-size: 14px;
    line-height: 24px;
    font-weight: 600;
    color: var(--ink);
    cursor: pointer;
    width: fit-content;
  }
  .check input {
    margin-top: 4px;
    flex: none;
  }
`;
