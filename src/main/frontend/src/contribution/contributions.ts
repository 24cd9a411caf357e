import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageOf, post } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { openers } from '../core/opener-styles.js';
import { base, controls, notes } from '../core/styles.js';
import type { Entry, Report, TaskLine } from '../core/types.js';
import { t } from '../messages/index.js';
import './ask.js';
import { askedLine } from './asked-line.js';
import { panelStyles } from './styles.js';
import { countAside, countText, sumLine } from './summary.js';
import { addsUp, newest, sumOf, takeOne, takeSum, type TextOf } from './take.js';
import type { Contribution, ContributionSheet, Edit } from './types.js';

type WithContributions = Report & { contributions?: Contribution[]; askable?: string[] };

/**
 * What other units contribute to one figure or task of the lead's sheet. Tells `td-contributions-changed` after asking
 * and taking back, `td-take` when an answer is to go into the report.
 */
export class Contributions extends TdElement {
  static override styles = [base, controls, notes, openers, panelStyles];

  @property({ attribute: false }) report: WithContributions | null = null;
  @property() indicator: string | null = null;
  @property() task: string | null = null;
  @property({ type: Boolean }) editable = false;
  /** What stands in the sheet's fields now; without it, what the report has stored. */
  @property({ attribute: false }) textOf: TextOf | null = null;
  @state() private all: Contribution[] = [];
  /** The panel is shown; whoever embeds it then gives it the whole width. */
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private asking = false;
  @state() private leaving: number | null = null;
  @state() private busy = false;
  @state() private said = '';
  @state() private failed = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report')) this.all = this.report?.contributions ?? [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.shown();
    const about = this.about();
    if (!about || (!shown.length && !this.offered)) return nothing;
    return html`<div class="row line">
        <button
          type="button"
          class="opener toggle ${shown.length ? '' : 'none'}"
          aria-expanded=${this.open}
          aria-controls="panel"
          @click=${() => this.toggle(!shown.length)}
        >
          <span>${shown.length ? countText(shown) : t('contribution.offer')}</span>
        </button>
        ${countAside(shown)}
      </div>
      <section id="panel" ?hidden=${!this.open} aria-label=${t('contribution.listOf', { code: this.code() })}>
        ${this.open ? this.panel(shown, about) : nothing}
      </section>
      <p class="said small" role="status">${this.said}</p>`;
  }

  private panel(shown: Contribution[], about: Entry | TaskLine): TemplateResult {
    const latest = new Set(newest(shown).map(c => c.number));
    return html`${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
      <ul>
        ${shown.map(c =>
          askedLine(c, {
            about,
            over: !latest.has(c.number),
            busy: this.busy,
            leaving: this.leaving === c.number,
            mayTake: this.editable && !addsUp(about) && c.state === 'ANSWERED',
            onTake: () => this.take(takeOne(about, c, this.texts)),
            onLeave: leaving => (this.leaving = leaving ? c.number : null),
            onWithdraw: reason => void this.withdraw(c, reason),
          }),
        )}
      </ul>
      ${addsUp(about) && shown.length ? sumLine(about, sumOf(shown), this.editable ? sum => this.take(takeSum(about, sum, this.texts)) : null) : nothing}
      ${
        this.editable && this.offered
          ? this.asking
            ? html`<td-contribution-ask
                .report=${this.report!.id}
                .indicator=${this.indicator}
                .task=${this.task}
                @td-asked=${(e: CustomEvent<{ contributions: Contribution[] }>) => this.asked(e)}
                @td-cancelled=${() => this.stopAsking()}
              ></td-contribution-ask>`
            : html`<p class="row tools">
                <button type="button" id="ask" @click=${() => (this.asking = true)}>
                  ${t(shown.length ? 'contribution.askMore' : 'contribution.ask')}
                </button>
              </p>`
          : nothing
      }`;
  }

  /** Other units take part in it, and this reader may ask them. */
  private get offered(): boolean {
    return this.editable && (this.report?.askable ?? []).includes(this.code());
  }

  private readonly texts: TextOf = field => {
    if (this.textOf) return this.textOf(field);
    const part = field.split('.').pop()!;
    return String((this.about() as unknown as Record<string, unknown> | null)?.[part] ?? '');
  };

  private about(): Entry | TaskLine | null {
    return (
      (this.indicator
        ? this.report?.entries.find(e => e.indicator === this.indicator)
        : this.report?.tasks.find(line => line.task === this.task)) ?? null
    );
  }

  private code(): string {
    return this.indicator ?? this.task ?? '';
  }

  private shown(): Contribution[] {
    return this.all.filter(c => (this.indicator ? c.indicator === this.indicator : c.task === this.task));
  }

  private toggle(ask: boolean): void {
    this.open = !this.open;
    this.said = '';
    this.asking = this.open && ask;
  }

  private take(edits: Edit[]): void {
    this.tell('td-take', { edits, source: t('contribution.takeSource', { code: this.code() }) });
    this.said = t('contribution.taken');
  }

  private asked(event: CustomEvent<{ contributions: Contribution[] }>): void {
    event.stopPropagation();
    const before = this.all.length;
    this.changed(event.detail.contributions);
    this.said = t('contribution.sent', { count: this.all.length - before });
    this.stopAsking();
  }

  private stopAsking(): void {
    this.asking = false;
    if (!this.shown().length) this.open = false;
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(this.open ? '#ask' : '.toggle'));
  }

  private async withdraw(contribution: Contribution, reason: string): Promise<void> {
    this.busy = true;
    this.failed = '';
    try {
      const path = `/reports/${encodeURIComponent(contribution.report)}/contributions/${contribution.number}`;
      const now = await post<ContributionSheet>(`${path}/withdrawal`, { reason: reason.trim() || null });
      this.leaving = null;
      this.said = t('contribution.withdrawn', { unit: contribution.askedUnitName });
      this.changed(this.all.map(c => (c.number === contribution.number ? now.contribution : c)));
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('.toggle'));
    } catch (error) {
      this.failed = messageOf(error);
    } finally {
      this.busy = false;
    }
  }

  private changed(contributions: Contribution[]): void {
    this.all = contributions;
    this.tell('td-contributions-changed', { contributions });
  }
}

define('td-contributions', Contributions);
