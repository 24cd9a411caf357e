import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageOf, Problem, request } from '../core/api.js';
import type { EscalationTable } from '../core/deadline-types.js';
import { define, TdElement } from '../core/element.js';
import { base, controls, notes } from '../core/styles.js';
import { t } from '../messages/index.js';

/** Another table comes into force: a file that was edited, or a version that is brought back. Both with a reason. */
export class EscalationChange extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      form {
        display: grid;
        gap: 12px;
        max-width: 720px;
        padding: 16px;
        background: var(--wash);
        border: 1px solid var(--line);
      }
      label.button {
        font-size: 14px;
        line-height: 20px;
        color: var(--accent);
      }
      input:focus-visible ~ .row label {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }
      input[aria-invalid='true'] ~ .row label {
        border-color: var(--bad);
      }
      .note li {
        padding: 4px 0;
      }
      .note ol {
        max-height: 320px;
        overflow: auto;
        margin-top: 4px;
      }
    `,
  ];

  /** The version in force that the change is made from. */
  @property({ type: Number }) basedOn = 0;
  /** The version to bring back; 0 for a file. */
  @property({ type: Number }) version = 0;
  @state() private errors: Record<string, string> = {};
  @state() private complaints: readonly string[] = [];
  @state() private refused = '';
  @state() private busy = false;

  protected override firstUpdated(): void {
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('input, textarea'));
  }

  protected override render(): TemplateResult {
    const file = !this.version;
    return html`<form novalidate @submit=${(e: SubmitEvent) => void this.send(e)}>
      <h2>${file ? t('escalation.change') : t('escalation.restoring', { version: this.version })}</h2>
      <p>${file ? t('escalation.howTo') : t('escalation.restoreText', { version: this.version })}</p>
      ${
        file
          ? html`<div>
              <input
                id="file"
                class="sr"
                type="file"
                @change=${() => this.requestUpdate()}
                accept=".dmn,.xml"
                aria-describedby="e-file"
                aria-invalid=${this.errors.file ? 'true' : nothing}
              />
              <span class="cap">${t('escalation.file')}</span>
              <span class="row">
                <label class="button" for="file">${t('escalation.choose')}</label>
                <span>${this.chosen?.name ?? t('escalation.noFile')}</span>
              </span>
              <div class="error" id="e-file" ?hidden=${!this.errors.file}>${this.errors.file}</div>
            </div>`
          : nothing
      }
      <div>
        <label for="reason">${t(file ? 'escalation.reason' : 'escalation.restoreReason')}</label>
        <textarea
          id="reason"
          rows="2"
          aria-describedby="e-reason"
          aria-invalid=${this.errors.reason ? 'true' : nothing}
        ></textarea>
        <div class="error" id="e-reason" ?hidden=${!this.errors.reason}>${this.errors.reason}</div>
      </div>
      ${this.refusal()}
      <div class="row">
        <button type="submit" class="primary" ?disabled=${this.busy}>
          ${t(this.busy ? 'escalation.applying' : file ? 'escalation.apply' : 'escalation.restore')}
        </button>
        <button type="button" @click=${() => this.tell('td-cancel')}>${t('app.cancel')}</button>
      </div>
    </form>`;
  }

  private get chosen(): File | undefined {
    return this.renderRoot.querySelector<HTMLInputElement>('#file')?.files?.[0];
  }

  private refusal(): TemplateResult | typeof nothing {
    if (this.refused) return html`<p class="note bad" role="alert" id="no" tabindex="-1">${this.refused}</p>`;
    if (!this.complaints.length) return nothing;
    return html`<div class="note bad" role="alert" id="no" tabindex="-1">
      <p><b>${t('escalation.refused', { count: this.complaints.length })}</b></p>
      <ol>
        ${this.complaints.map(complaint => html`<li>${complaint}</li>`)}
      </ol>
    </div>`;
  }

  private async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const reason = this.renderRoot.querySelector<HTMLTextAreaElement>('#reason')!.value.trim();
    const file = this.chosen;
    this.refused = '';
    this.complaints = [];
    this.errors = {
      ...(this.version || file ? {} : { file: t('escalation.fileMissing') }),
      ...(reason ? {} : { reason: t('escalation.reasonMissing') }),
    };
    if (Object.keys(this.errors).length) {
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]'));
      return;
    }
    this.busy = true;
    const options = { ifMatch: `"${this.basedOn}"` };
    try {
      const { data } = this.version
        ? await request<EscalationTable>('POST', '/escalation-table/restoration', {
            ...options,
            body: { version: this.version, reason },
          })
        : await request<EscalationTable>('PUT', '/escalation-table', {
            ...options,
            body: { xml: await file!.text(), reason },
          });
      this.tell('td-changed', data);
    } catch (error) {
      this.complaints = error instanceof Problem ? error.errors.map(e => e.message) : [];
      if (!this.complaints.length) this.refused = messageOf(error);
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#no'));
    } finally {
      this.busy = false;
    }
  }
}

define('td-escalation-change', EscalationChange);
