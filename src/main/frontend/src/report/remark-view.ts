import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../core/format.js';
import type { Remark } from '../core/types.js';
import { t } from '../messages/index.js';

/** What reviewers said of one line, and what this reviewer is about to say. */
export interface RemarkOptions {
  remarks: readonly Remark[];
  /** The reviewer's own words, or null where nobody reviews. */
  mine: string | null;
  onRemark(text: string): void;
}

export function remarkViews(options: RemarkOptions): TemplateResult | typeof nothing {
  if (!options.remarks.length && options.mine === null) return nothing;
  return html`<div class="cell remarks">
    ${options.remarks.map(remarkNote)}
    ${options.mine === null ? nothing : myRemark(options.mine, options.onRemark)}
  </div>`;
}

export function remarkNote(remark: Remark): TemplateResult {
  return html`<div class="note warn">
    <p class="cap">
      ${t('figure.remark', { author: remark.authorName ?? remark.author ?? '', round: remark.round ?? '' })}
      ${remark.at ? formatDate(remark.at) : nothing}
    </p>
    <p class="pre">${remark.text}</p>
  </div>`;
}

function myRemark(text: string, onRemark: (text: string) => void): TemplateResult {
  return html`<details class="mine" ?open=${text !== ''}>
    <summary>${t('figure.addRemark')}</summary>
    <textarea
      rows="2"
      maxlength="4000"
      aria-label=${t('figure.myRemark')}
      .value=${live(text)}
      @input=${(e: Event) => onRemark((e.target as HTMLTextAreaElement).value)}
    ></textarea>
  </details>`;
}
