import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define, TdElement } from '../core/element.js';
import { choices } from '../core/choice-styles.js';
import { base, controls, notes } from '../core/styles.js';
import type { Verdict } from '../core/types.js';
import { t, type Key } from '../messages/index.js';
import { dayField, endOfTyped } from './day-field.js';

export type DecidingStage = 'endorse' | 'review' | 'approve';

export interface Decided {
  verdict: Verdict;
  reason: string;
  directive: string;
  /** Only with a return that leaves the unit's own walls: when the answer is due; empty for the default. */
  answerDueAt?: string;
}

const YES: Record<DecidingStage, Verdict> = { endorse: 'ENDORSE', review: 'CONFIRM', approve: 'APPROVE' };
const REASONS: Key[] = [
  'reason.wrongFigures',
  'reason.missingFigures',
  'reason.missingEvidence',
  'reason.wrongTemplate',
  'reason.wrongPeriod',
  'reason.wrongSigner',
  'reason.badSignature',
];

/** One of two verdicts, with the reason that a return needs; the words are those of the desk it stands on. */
export class DecisionPanel extends TdElement {
  static override styles = [
    base,
    controls,
    choices,
    notes,
    css`
      fieldset {
        border: 1px solid var(--line);
        background: var(--wash);
        padding: 12px 16px 16px;
      }
      legend {
        font-weight: 650;
        color: var(--accent);
        padding: 0 4px;
      }
      .block {
        margin-top: 8px;
        max-width: 960px;
      }
      .block > .error + div {
        margin-top: 8px;
      }
      .day {
        max-width: 176px;
      }
      .common {
        gap: 0 12px;
        margin: 4px 0;
      }
    `,
  ];

  @property() stage: DecidingStage = 'review';
  @property({ attribute: false }) heading = '';
  /** Only an approval of a report carries a directive; that of a consolidated report does not. */
  @property({ type: Boolean, attribute: 'no-directive' }) noDirective = false;
  @state() private verdict: Verdict | null = null;
  @state() private reason = '';
  @state() private directive = '';
  @state() private answerDay = '';
  @state() private mistake: 'choose' | 'reason' | 'answer' | null = null;

  protected override render(): TemplateResult {
    const returning = this.verdict === 'RETURN';
    return html`<fieldset aria-describedby="mistake">
      <legend>${this.heading || t(`decide.title.${this.stage}`)}</legend>
      <div
        class="row choices"
        role="radiogroup"
        aria-label=${this.heading || t(`decide.title.${this.stage}`)}
      >
        ${this.choice(YES[this.stage], t(`action.${YES[this.stage] as 'ENDORSE'}`))}
        ${this.choice('RETURN', t(`return.${this.stage}`))}
      </div>
      <p id="mistake" class="error" role="alert">
        ${this.mistake === 'choose' ? t('decide.choose') : nothing}
      </p>
      ${returning ? this.reasonBlock() : nothing}
      ${
        this.stage === 'approve' && !this.noDirective && !returning
          ? html`<div class="block">
              <label for="directive">${t('decide.directive')}</label>
              <textarea
                id="directive"
                rows="2"
                maxlength="4000"
                .value=${this.directive}
                @input=${(e: Event) => (this.directive = (e.target as HTMLTextAreaElement).value)}
              ></textarea>
            </div>`
          : nothing
      }
    </fieldset>`;
  }

  /** The decision as the server takes it, or null after the first problem has been shown and focused. */
  collect(): Decided | null {
    this.mistake =
      this.verdict === null
        ? 'choose'
        : this.verdict !== 'RETURN'
          ? null
          : !this.reason.trim()
            ? 'reason'
            : this.answerDay.trim() && !endOfTyped(this.answerDay)
              ? 'answer'
              : null;
    if (this.mistake) {
      const first = { choose: 'input', reason: '#reason', answer: '#answer' }[this.mistake];
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(first));
      return null;
    }
    const returning = this.verdict === 'RETURN';
    return {
      verdict: this.verdict!,
      reason: returning ? this.reason.trim() : '',
      directive: returning ? '' : this.directive.trim(),
      ...(returning && this.answerDay.trim() ? { answerDueAt: endOfTyped(this.answerDay)! } : {}),
    };
  }

  private choice(verdict: Verdict, label: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="verdict"
        .checked=${this.verdict === verdict}
        @change=${() => {
          this.verdict = verdict;
          this.mistake = null;
          this.tell('td-verdict', verdict);
        }}
      />${label}
    </label>`;
  }

  private reasonBlock(): TemplateResult {
    return html`<div class="block">
      <label for="reason">${t('decide.reasonRequired')}</label>
      ${
        this.stage === 'endorse'
          ? nothing
          : html`<div class="row common" role="group" aria-label=${t('decide.common')}>
              ${REASONS.map(
                key =>
                  html`<button type="button" class="link small" @click=${() => this.addReason(t(key))}>
                    ${t(key)}
                  </button>`,
              )}
            </div>`
      }
      <textarea
        id="reason"
        rows="3"
        maxlength="4000"
        aria-required="true"
        aria-invalid=${this.mistake === 'reason' ? 'true' : nothing}
        aria-describedby="reason-mistake"
        .value=${this.reason}
        @input=${(e: Event) => {
          this.reason = (e.target as HTMLTextAreaElement).value;
          this.mistake = null;
        }}
      ></textarea>
      <p id="reason-mistake" class="error">
        ${this.mistake === 'reason' ? t('decide.reasonMissing') : nothing}
      </p>
      ${
        this.stage === 'endorse' || this.noDirective
          ? nothing
          : dayField({
              id: 'answer',
              label: t('decide.answerDay'),
              value: this.answerDay,
              mistake: this.mistake === 'answer' ? t('periods.dateMissing') : '',
              onInput: value => {
                this.answerDay = value;
                this.mistake = null;
              },
            })
      }
    </div>`;
  }

  private addReason(text: string): void {
    this.reason = this.reason.trim() ? `${this.reason.trimEnd()}\n${text}: ` : `${text}: `;
    this.mistake = null;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#reason'));
  }
}

define('td-decision', DecisionPanel);
