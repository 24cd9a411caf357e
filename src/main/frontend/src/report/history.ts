import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define, TdElement } from '../core/element.js';
import { formatDate, formatTime } from '../core/format.js';
import { base } from '../core/styles.js';
import type { HistoryItem } from '../core/types.js';
import { t, tCode, vi, type Key } from '../messages/index.js';

/** What happened, newest first, one sentence each. */
export class History extends TdElement {
  static override styles = [
    base,
    css`
      li {
        display: grid;
        grid-template-columns: 88px 1fr;
        gap: 0 12px;
        padding: 6px 0;
        border-top: 1px solid var(--line);
      }
      li:first-child {
        border-top: 0;
      }
      time {
        font-size: 13px;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .said {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        margin-top: 2px;
        padding-left: 8px;
        border-left: 3px solid var(--line);
      }
      .directive {
        border-color: var(--accent);
      }
    `,
  ];

  /** `period` for the steps of a consolidated report. */
  @property() about = '';
  @property({ attribute: false }) items: readonly HistoryItem[] = [];

  protected override render(): TemplateResult {
    if (!this.items.length) return html`<p class="muted">${t('history.empty')}</p>`;
    return html`<ol>
      ${[...this.items].reverse().map(
        item =>
          html`<li>
            <time datetime=${item.at}>${formatDate(item.at)}<br />${formatTime(item.at)}</time>
            <div>
              <p>
                ${sentence(item, this.about)}
                <span class="muted small"
                  >${item.round ? t('app.round', { round: item.round }) : nothing}</span
                >
              </p>
              ${item.reason && !isLevel(item) ? html`<p class="said">${t('history.reason', { text: item.reason })}</p>` : nothing}
              ${item.directive ? html`<p class="said directive">${t('history.directive', { text: item.directive })}</p>` : nothing}
            </div>
          </li>`,
      )}
    </ol>`;
  }
}

/** Reminders and escalations carry their level where others carry a reason. */
function isLevel(item: HistoryItem): boolean {
  return item.action === 'ESCALATED' && `level.${item.reason}` in vi;
}

export function sentence(item: HistoryItem, about = ''): string {
  if (isLevel(item)) return tCode('level', item.reason!);
  const staged = about ? `history.${about}.${item.action}` : `history.${item.action}.${item.stage ?? ''}`;
  const plain = `history.${item.action}`;
  const values = { actor: item.actorName ?? item.actor ?? t('history.system'), version: item.version ?? '' };
  if (staged in vi) return t(staged as Key, values);
  return plain in vi ? t(plain as Key, values) : tCode('history', item.action);
}

define('td-history', History);
