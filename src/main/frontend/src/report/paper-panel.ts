import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageOf, post, Problem } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatDay, formatMoment, parseDay } from '../core/format.js';
import { base, controls, notes } from '../core/styles.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';
import { dayField } from './day-field.js';

const KINDS = ['OUTAGE', 'SECRET'] as const;

/** That a report came on paper: shown to everybody, recorded by Sở TT&TT. Tells `td-changed`. */
export class PaperPanel extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      form,
      .offer {
        margin-top: 16px;
        max-width: 720px;
      }
      .choice {
        display: flex;
        gap: 8px;
        align-items: start;
        font-size: 14px;
        line-height: 24px;
        color: var(--ink);
        cursor: pointer;
      }
      .choice input {
        margin-top: 4px;
      }
      fieldset {
        border: 1px solid var(--line);
        padding: 8px 16px;
        margin-bottom: 8px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 0 16px;
      }
      .row {
        gap: 8px 16px;
      }
    `,
  ];

  @property({ attribute: false }) report: Report | null = null;
  @state() private open = false;
  @state() private kind: (typeof KINDS)[number] | null = null;
  @state() private number = '';
  @state() private date = '';
  @state() private note = '';
  @state() private mistakes: Record<string, string> = {};
  @state() private failed = '';
  @state() private busy = false;

  protected override render(): TemplateResult | typeof nothing {
    const report = this.report;
    if (!report) return nothing;
    if (report.handIn) return this.recorded(report);
    if (!report.allowedActions.includes('RECORD_PAPER')) return nothing;
    if (this.open) return this.form();
    return html`<p class="offer row">
      <button type="button" @click=${() => (this.open = true)}>${t('paper.record')}</button>
      <span class="small muted">${t('paper.hint')}</span>
    </p>`;
  }

  private recorded(report: Report): TemplateResult {
    const paper = report.handIn!;
    return html`<section class="note" aria-label=${t(`paper.${paper.kind}`)}>
      <p><b>${t(`paper.${paper.kind}`)}</b></p>
      <p>${t('paper.document', { number: paper.documentNumber, date: formatDay(paper.documentDate) })}</p>
      ${paper.note ? html`<p class="pre">${paper.note}</p>` : nothing}
      <p class="small muted">
        ${t('paper.recordedBy', { who: paper.recordedByName, at: formatMoment(paper.recordedAt) })}
        ${t(`paper.then.${paper.kind}`)}
      </p>
    </section>`;
  }

  private form(): TemplateResult {
    return html`<form @submit=${(e: Event) => void this.send(e)} novalidate aria-label=${t('paper.record')}>
      ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
      <fieldset>
        <legend>${t('paper.kind')}</legend>
        ${KINDS.map(
          kind =>
            html`<label class="choice">
              <input
                type="radio"
                name="kind"
                .checked=${this.kind === kind}
                @change=${() => (this.kind = kind)}
              />
              <span
                >${t(`paper.${kind}`)}<br /><span class="small muted">${t(`paper.then.${kind}`)}</span></span
              >
            </label>`,
        )}
        <p class="error">${this.mistakes['kind'] ?? nothing}</p>
      </fieldset>
      <div class="pair">
        <div>
          <label for="documentNumber">${t('paper.number')}</label>
          <input
            id="documentNumber"
            maxlength="60"
            autocomplete="off"
            placeholder="05/BC-SYT"
            .value=${this.number}
            aria-invalid=${this.mistakes['documentNumber'] ? 'true' : nothing}
            @input=${(e: Event) => (this.number = (e.target as HTMLInputElement).value)}
          />
          <p class="error">${this.mistakes['documentNumber'] ?? nothing}</p>
        </div>
        ${dayField({
          id: 'documentDate',
          label: t('paper.date'),
          value: this.date,
          mistake: this.mistakes['documentDate'] ?? '',
          required: true,
          onInput: value => (this.date = value),
        })}
      </div>
      <label for="note">${t('paper.note')}</label>
      <textarea
        id="note"
        rows="2"
        maxlength="1000"
        .value=${this.note}
        @input=${(e: Event) => (this.note = (e.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="row">
        <button class="primary" ?disabled=${this.busy}>${t('paper.save')}</button>
        <button type="button" @click=${() => (this.open = false)}>${t('app.cancel')}</button>
      </p>
    </form>`;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.failed = '';
    this.mistakes = {};
    try {
      await post(`/reports/${encodeURIComponent(this.report!.id)}/paper-hand-in`, {
        kind: this.kind,
        documentNumber: this.number.trim(),
        documentDate: parseDay(this.date),
        note: this.note.trim(),
      });
      this.open = false;
      this.tell('td-changed');
    } catch (error) {
      const fields = error instanceof Problem ? error.errors : [];
      this.mistakes = Object.fromEntries(fields.map(f => [f.field, f.message]));
      this.failed = fields.length ? '' : messageOf(error);
    } finally {
      this.busy = false;
    }
  }
}

define('td-paper-panel', PaperPanel);
