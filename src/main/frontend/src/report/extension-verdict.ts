import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { define, TdElement } from '../core/element.js';
import { choices } from '../core/choice-styles.js';
import { base, controls } from '../core/styles.js';
import { t } from '../messages/index.js';

export interface ExtensionDecided {
  verdict: 'GRANT' | 'REFUSE';
  reason: string;
}

/** Grant or refuse a later due date; a refusal needs a reason that the unit will read. */
export class ExtensionVerdict extends TdElement {
  static override styles = [
    base,
    controls,
    choices,
    css`
      textarea {
        max-width: 720px;
      }
    `,
  ];

  @state() private verdict: ExtensionDecided['verdict'] | null = null;
  @state() private reason = '';
  @state() private mistake: 'choose' | 'reason' | null = null;

  protected override render(): TemplateResult {
    return html`<div class="row choices" role="radiogroup" aria-label=${t('extension.decide')}>
        ${this.choice('GRANT')}${this.choice('REFUSE')}
      </div>
      <p class="error" role="alert">${this.mistake === 'choose' ? t('decide.choose') : nothing}</p>
      ${
        this.verdict
          ? html`<label for="reason"
                >${t(this.verdict === 'REFUSE' ? 'decide.reasonRequired' : 'extension.note')}</label
              >
              <textarea
                id="reason"
                rows="2"
                maxlength="4000"
                .value=${this.reason}
                aria-required=${this.verdict === 'REFUSE' ? 'true' : nothing}
                aria-invalid=${this.mistake === 'reason' ? 'true' : nothing}
                aria-describedby="reason-mistake"
                @input=${(e: Event) => {
                  this.reason = (e.target as HTMLTextAreaElement).value;
                  this.mistake = null;
                }}
              ></textarea>
              <p id="reason-mistake" class="error">
                ${this.mistake === 'reason' ? t('extension.refusalReason') : nothing}
              </p>`
          : nothing
      }`;
  }

  /** The decision, or null after the first problem has been shown and focused. */
  collect(): ExtensionDecided | null {
    this.mistake =
      this.verdict === null ? 'choose' : this.verdict === 'REFUSE' && !this.reason.trim() ? 'reason' : null;
    if (!this.mistake) return { verdict: this.verdict!, reason: this.reason.trim() };
    const first = this.mistake === 'choose' ? 'input' : '#reason';
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(first));
    return null;
  }

  private choice(verdict: ExtensionDecided['verdict']): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="verdict"
        .checked=${this.verdict === verdict}
        @change=${() => {
          this.verdict = verdict;
          this.mistake = null;
        }}
      />${t(`extension.${verdict}`)}
    </label>`;
  }
}

define('td-extension-verdict', ExtensionVerdict);
