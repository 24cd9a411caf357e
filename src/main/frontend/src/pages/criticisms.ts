import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf, post, Problem } from '../core/api.js';
import type { Criticism } from '../core/deadline-types.js';
import { define, TdElement } from '../core/element.js';
import { formatDay, formatDue, formatMoment, parseDay } from '../core/format.js';
import { periodName } from '../core/periods.js';
import { ROOT } from '../core/root.js';
import { base, controls, notes } from '../core/styles.js';
import { t } from '../messages/index.js';
import { criticismStyles } from './criticism-styles.js';
import { failure } from './tools.js';

type Verdict = 'ISSUE' | 'DROP';

/** Proposals of criticism: everybody who sees all units reads them, the approver decides them. */
export class Criticisms extends TdElement {
  static override styles = [base, controls, notes, criticismStyles];

  @property({ type: Boolean }) approver = false;
  @state() private all: readonly Criticism[] = [];
  @state() private failed = '';
  @state() private open: { report: string; verdict: Verdict } | null = null;
  @state() private errors: Record<string, string> = {};
  @state() private refused = '';
  @state() private busy = false;
  @state() private done = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.all.length) return nothing;
    const waiting = this.all.filter(c => c.state === 'PROPOSED');
    const decided = this.all.filter(c => c.state !== 'PROPOSED');
    return html`<section aria-labelledby="title">
      <h2 id="title">${t('criticism.title')} <span class="num">${waiting.length || ''}</span></h2>
      ${this.done ? html`<p class="note good" id="done" role="status" tabindex="-1">${this.done}</p>` : nothing}
      ${
        waiting.length
          ? html`<p class="small muted">${t('criticism.hint')}</p>
              <ul class="waiting">
                ${waiting.map(c => this.item(c))}
              </ul>`
          : html`<p class="muted">${t('criticism.none')}</p>`
      }
      ${
        decided.length
          ? html`<details>
              <summary>${t('criticism.decided', { count: decided.length })}</summary>
              <ul>
                ${decided.map(c => html`<li>${facts(c)} ${decision(c)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  private item(c: Criticism): TemplateResult {
    const open = this.open?.report === c.report ? this.open.verdict : null;
    return html`<li>
      ${facts(c)}
      ${
        !this.approver
          ? nothing
          : open
            ? this.form(c, open)
            : html`<div class="row act">
                <button type="button" @click=${() => this.begin(c, 'ISSUE')}>${t('criticism.issue')}</button>
                <button type="button" @click=${() => this.begin(c, 'DROP')}>${t('criticism.drop')}</button>
              </div>`
      }
    </li>`;
  }

  private form(c: Criticism, verdict: Verdict): TemplateResult {
    return html`<form novalidate @submit=${(e: SubmitEvent) => void this.send(e, c, verdict)}>
      ${
        verdict === 'ISSUE'
          ? html`${this.field('documentNumber', t('criticism.number'))}
            ${this.field('documentDate', t('criticism.date'))} ${this.field('reason', t('criticism.note'))}`
          : this.field('reason', t('criticism.reason'))
      }
      ${this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing}
      <div class="row">
        <button type="submit" class="primary" ?disabled=${this.busy}>
          ${t(verdict === 'ISSUE' ? 'criticism.saveIssue' : 'criticism.saveDrop')}
        </button>
        <button type="button" @click=${() => (this.open = null)}>${t('app.cancel')}</button>
      </div>
    </form>`;
  }

  private field(name: string, label: string): TemplateResult {
    const error = this.errors[name];
    return html`<div class=${name}>
      <label for=${name}>${label}</label>
      ${
        name === 'reason'
          ? html`<textarea
              id=${name}
              name=${name}
              rows="2"
              aria-describedby="e-${name}"
              aria-invalid=${error ? 'true' : nothing}
            ></textarea>`
          : html`<input
              id=${name}
              name=${name}
              autocomplete="off"
              inputmode=${name === 'documentDate' ? 'numeric' : nothing}
              aria-describedby="e-${name}"
              aria-invalid=${error ? 'true' : nothing}
            />`
      }
      <div class="error" id="e-${name}" ?hidden=${!error}>${error}</div>
    </div>`;
  }

  private begin(c: Criticism, verdict: Verdict): void {
    this.open = { report: c.report, verdict };
    this.errors = {};
    this.refused = '';
    this.done = '';
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('form input, form textarea'));
  }

  private async send(event: SubmitEvent, c: Criticism, verdict: Verdict): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim() || null;
    const written = text('documentDate');
    const documentDate = written && parseDay(written);
    this.refused = '';
    this.errors = written && !documentDate ? { documentDate: t('criticism.dateWrong') } : {};
    if (!this.errors.documentDate) {
      this.busy = true;
      try {
        const body = {
          verdict,
          documentNumber: text('documentNumber'),
          documentDate,
          reason: text('reason'),
        };
        await post(`/criticisms/${encodeURIComponent(c.report)}/decision`, body);
        this.open = null;
        this.done = t(`criticism.done.${verdict}`, { unit: c.unitName });
        await this.load();
        void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#done'));
        return;
      } catch (error) {
        const fields = error instanceof Problem ? error.errors : [];
        this.errors = Object.fromEntries(fields.map(f => [f.field, f.message]));
        if (!fields.length) this.refused = messageOf(error);
      } finally {
        this.busy = false;
      }
    }
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]'));
  }

  private async load(): Promise<void> {
    this.failed = '';
    try {
      this.all = await get<Criticism[]>('/criticisms');
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

function facts(c: Criticism): TemplateResult {
  const previous = c.previousPeriod ? periodName(c.previousPeriod) : '';
  return html`<div>
    <a href=${`${ROOT}/reports/${c.report}`}>${c.unitName}</a>, ${periodName(c.period)}
    <p>${t(`criticism.ground.${c.ground}`, { previous, period: periodName(c.period) })}</p>
    <p class="small muted">
      ${t('criticism.due', { due: formatDue(c.dueAt) })},
      ${c.submittedAt ? t('criticism.handedIn', { at: formatMoment(c.submittedAt) }) : t('criticism.notHandedIn')}.
      ${t('criticism.proposed', { at: formatMoment(c.proposedAt) })}.
    </p>
  </div>`;
}

function decision(c: Criticism): TemplateResult {
  return html`<div>
    <p>
      ${
        c.state === 'ISSUED'
          ? t('criticism.ISSUED', { number: c.documentNumber ?? '', date: formatDay(c.documentDate) })
          : t('criticism.DROPPED')
      }
    </p>
    ${c.reason ? html`<p class="pre">${c.reason}</p>` : nothing}
    <p class="small muted">
      ${t('criticism.by', { name: c.decidedByName ?? '', at: formatMoment(c.decidedAt) })}
    </p>
  </div>`;
}

define('td-criticisms', Criticisms);
