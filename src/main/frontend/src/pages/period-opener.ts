import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { get, messageOf, post } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { dueDay, endOfDay, formatDay, parseDay } from '../core/format.js';
import { KINDS, numbersOf, periodCode, periodName } from '../core/periods.js';
import { base, controls, notes } from '../core/styles.js';
import type { Period, PeriodDates, PeriodKind } from '../core/types.js';
import { t } from '../messages/index.js';

const DUES = ['unitDueAt', 'reviewDueAt', 'approvalDueAt', 'closesAt'] as const;
/** These follow one another; when the period closes is a matter of its own. */
const IN_ORDER = ['unitDueAt', 'reviewDueAt', 'approvalDueAt'] as const;
type Due = (typeof DUES)[number];

/** Choose a period, look at the dates the calendar proposes, change them if need be, open. */
export class PeriodOpener extends TdElement {
  static override styles = [
    base,
    controls,
    notes,
    css`
      form {
        border: 1px solid var(--line);
        background: var(--wash);
        padding: 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(176px, 1fr));
        gap: 8px 16px;
        max-width: 960px;
        align-items: end;
      }
      .dues {
        align-items: start;
        margin: 8px 0;
      }
      .proposal {
        margin-top: 16px;
      }
      .code {
        font-weight: 650;
        padding: 6px 0;
      }
    `,
  ];

  @state() private kind: PeriodKind = 'QUARTER';
  @state() private year = new Date().getFullYear();
  @state() private number = Math.floor(new Date().getMonth() / 3) + 1;
  @state() private proposal: PeriodDates | null = null;
  @state() private days: Partial<Record<Due, string>> = {};
  @state() private failed = '';
  @state() private busy = false;
  @state() private tried = false;

  private get code(): string {
    return periodCode(this.kind, this.year, this.number);
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.submit} novalidate aria-label=${t('periods.open')}>
      <div class="grid">
        <div>
          <label for="kind">${t('periods.kind')}</label>
          <select
            id="kind"
            @change=${(e: Event) => this.choose({ kind: (e.target as HTMLSelectElement).value as PeriodKind, number: 1 })}
          >
            ${KINDS.map(kind => html`<option value=${kind} ?selected=${kind === this.kind}>${t(`periodKind.${kind}`)}</option>`)}
          </select>
        </div>
        ${
          numbersOf(this.kind) > 1
            ? html`<div>
                <label for="number">${t('periods.number')}</label>
                <select
                  id="number"
                  @change=${(e: Event) => this.choose({ number: Number((e.target as HTMLSelectElement).value) })}
                >
                  ${Array.from({ length: numbersOf(this.kind) }, (_, i) => i + 1).map(
                    n => html`<option value=${n} ?selected=${n === this.number}>${n}</option>`,
                  )}
                </select>
              </div>`
            : nothing
        }
        <div>
          <label for="year">${t('periods.year')}</label>
          <input
            id="year"
            type="number"
            min="2020"
            max="2100"
            .value=${String(this.year)}
            @change=${(e: Event) => this.choose({ year: Number((e.target as HTMLInputElement).value) })}
          />
        </div>
        <div>
          <span class="cap">${t('periods.code')}</span>
          <output class="code">${this.code}</output>
        </div>
      </div>
      ${this.failed ? html`<p class="note bad proposal" role="alert">${this.failed}</p>` : nothing}
      ${this.proposal ? this.dates(this.proposal) : nothing}
      <p class="row proposal">
        ${
          this.proposal
            ? html`<button class="primary" ?disabled=${this.busy}>
                ${t('periods.confirm', { code: this.code })}
              </button>`
            : html`<button class="primary" ?disabled=${this.busy}>${t('periods.propose')}</button>`
        }
        <button type="button" @click=${() => this.tell('td-cancel')}>${t('app.cancel')}</button>
      </p>
    </form>`;
  }

  private dates(proposal: PeriodDates): TemplateResult {
    const name = periodName(this.code);
    return html`<div class="proposal" role="region" aria-label=${t('periods.proposal', { name })}>
      <h2>${t('periods.proposal', { name })}</h2>
      <p class="muted">
        ${t('periods.window', { from: formatDay(proposal.from), to: formatDay(proposal.to), cutoff: formatDay(proposal.cutoff) })}
        ${t('periods.moved')} ${t('periods.endOfDay')}
      </p>
      <div class="grid dues">${DUES.map(due => this.dateField(due))}</div>
      <p>${t('periods.confirmText', { name })}</p>
    </div>`;
  }

  /** Typed as it is read here; a date picker would write it in the browser's own order. */
  private dateField(due: Due): TemplateResult {
    const mistake = this.tried ? this.mistake(due) : '';
    const day = parseDay(this.days[due] ?? '');
    return html`<div>
      <label for=${due}>${t(`periods.${due}`)}</label>
      <input
        id=${due}
        inputmode="numeric"
        autocomplete="off"
        placeholder=${t('periods.datePattern')}
        .value=${this.days[due] ?? ''}
        aria-invalid=${mistake ? 'true' : nothing}
        aria-describedby="e-${due}"
        @input=${(e: Event) => (this.days = { ...this.days, [due]: (e.target as HTMLInputElement).value })}
      />
      <p class="small muted num">${day ? t('due.at', { time: '24:00', date: formatDay(day) }) : nothing}</p>
      <p class="error" id="e-${due}">${mistake}</p>
    </div>`;
  }

  private mistake(due: Due): string {
    const day = parseDay(this.days[due] ?? '');
    if (!day) return t('periods.dateMissing');
    const place = IN_ORDER.indexOf(due as (typeof IN_ORDER)[number]);
    const before = place > 0 ? parseDay(this.days[IN_ORDER[place - 1]!] ?? '') : null;
    return before && day < before ? t('periods.order') : '';
  }

  private choose(change: { kind?: PeriodKind; year?: number; number?: number }): void {
    this.kind = change.kind ?? this.kind;
    this.year = change.year ?? this.year;
    this.number = change.number ?? this.number;
    this.proposal = null;
    this.failed = '';
    this.tried = false;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.failed = '';
    if (this.proposal) {
      this.tried = true;
      const wrong = DUES.find(due => this.mistake(due));
      if (wrong) return void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(`#${wrong}`));
    }
    this.busy = true;
    try {
      if (this.proposal) await this.open();
      else await this.propose();
    } catch (error) {
      this.failed = messageOf(error);
    } finally {
      this.busy = false;
    }
  }

  private async propose(): Promise<void> {
    const proposal = await get<PeriodDates>(`/periods/proposal?code=${encodeURIComponent(this.code)}`);
    this.days = Object.fromEntries(DUES.map(due => [due, formatDay(dueDay(proposal[due]))]));
    this.proposal = proposal;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#unitDueAt'));
  }

  private async open(): Promise<void> {
    const dues = Object.fromEntries(DUES.map(due => [due, endOfDay(parseDay(this.days[due]!)!)]));
    this.tell('td-opened', await post<Period>('/periods', { code: this.code, ...dues }));
  }
}

define('td-period-opener', PeriodOpener);
