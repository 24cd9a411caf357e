import { html, nothing, type TemplateResult } from 'lit';
import { derive } from '../core/figure.js';
import { formatDue, formatMeasure, formatMoment, formatNumber } from '../core/format.js';
import type { Entry, TaskLine } from '../core/types.js';
import { t, tCode } from '../messages/index.js';
import type { Contribution } from './types.js';

export interface LineOptions {
  about: Entry | TaskLine;
  /** A newer request to the same unit has taken its place, or it was taken back. */
  over: boolean;
  busy: boolean;
  /** The reason for taking it back is being asked. */
  leaving: boolean;
  mayTake: boolean;
  onTake(): void;
  onLeave(leaving: boolean): void;
  onWithdraw(reason: string): void;
}

/** One asked unit: where its request stands, what it said, what can be done. */
export function askedLine(c: Contribution, options: LineOptions): TemplateResult {
  const id = `r${c.number}`;
  return html`<li class="asked ${options.over ? 'over' : ''}">
    <b>${c.askedUnitName}</b>
    <span class=${c.overdue ? 'late' : ''}
      >${tCode('contributionState', c.overdue ? 'OVERDUE' : c.state)}</span
    >
    <div class="part">
      ${answered(c, options.about)}
      ${c.state === 'ASKED' ? html`<p class="small">${t('contribution.due', { date: formatDue(c.dueAt) })}</p>` : nothing}
      ${c.question && c.state === 'ASKED' ? html`<p class="small muted pre">${t('contribution.asked', { text: c.question })}</p>` : nothing}
      ${c.reason ? html`<p class="small pre">${t('contribution.reason', { text: c.reason })}</p>` : nothing}
      ${
        c.endedByName
          ? html`<p class="small muted">
              ${t('contribution.by', { name: c.endedByName, at: formatMoment(c.endedAt) })}
            </p>`
          : nothing
      }
    </div>
    <div class="tools">${tools(c, options)}</div>
    ${
      options.leaving
        ? html`<div class="reason">
            <label for=${id}>${t('contribution.withdrawReason')}</label>
            <input id=${id} maxlength="1000" autocomplete="off" />
            <p class="row">
              <button
                type="button"
                class="primary"
                ?disabled=${options.busy}
                @click=${(e: Event) => options.onWithdraw(reasonBeside(e))}
              >
                ${t('contribution.withdrawConfirm')}
              </button>
              <button type="button" @click=${() => options.onLeave(false)}>${t('app.cancel')}</button>
            </p>
          </div>`
        : nothing
    }
  </li>`;
}

function answered(c: Contribution, about: Entry | TaskLine): TemplateResult | typeof nothing {
  if (c.state !== 'ANSWERED') return nothing;
  const unit = 'unit' in about ? about.unit : '';
  const value = derive(c.numerator, c.denominator);
  return html`${
    c.numerator !== null
      ? html`<p class="num">
          ${t('contribution.ratio', { numerator: formatNumber(c.numerator, 6), denominator: formatNumber(c.denominator, 6) })}
          ${value === null ? nothing : html`<span class="muted">= ${formatMeasure(value, unit)}</span>`}
        </p>`
      : nothing
  }
  ${c.value !== null ? html`<p class="num">${formatMeasure(c.value, unit)}</p>` : nothing}
  ${c.text ? html`<p class="pre">${c.text}</p>` : nothing}`;
}

function tools(c: Contribution, options: LineOptions): TemplateResult | typeof nothing {
  if (options.mayTake) {
    return html`<button
      type="button"
      aria-label=${t('contribution.takeOf', { unit: c.askedUnitName })}
      @click=${() => options.onTake()}
    >
      ${t('contribution.take')}
    </button>`;
  }
  if (!c.mayWithdraw || options.leaving) return nothing;
  return html`<button
    type="button"
    class="link"
    aria-label=${t('contribution.withdrawOf', { unit: c.askedUnitName })}
    @click=${() => options.onLeave(true)}
  >
    ${t('contribution.withdraw')}
  </button>`;
}

function reasonBeside(event: Event): string {
  return (event.target as HTMLElement).closest('.reason')!.querySelector('input')!.value;
}
