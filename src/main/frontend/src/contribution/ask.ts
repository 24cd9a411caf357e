import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf, post, Problem } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { dueDay, formatDay, formatDue } from '../core/format.js';
import { base, controls, notes } from '../core/styles.js';
import { t } from '../messages/index.js';
import { failure, loading } from '../pages/tools.js';
import { dayField, endOfTyped } from '../report/day-field.js';
import { askStyles } from './styles.js';
import type { Candidates, Contribution } from './types.js';

/** Chooses units, a question and a day. Tells `td-asked` {contributions} or `td-cancelled`. */
export class ContributionAsk extends TdElement {
  static override styles = [base, controls, notes, askStyles];

  @property() report = '';
  @property() indicator: string | null = null;
  @property() task: string | null = null;
  @state() private candidates: Candidates | null = null;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private question = '';
  @state() private day = '';
  @state() private mistakes: Record<string, string> = {};
  @state() private failed = '';
  @state() private busy = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report') && this.report) void this.load();
  }

  protected override render(): TemplateResult {
    if (!this.candidates) return this.failed ? failure(this.failed, () => void this.load()) : loading();
    if (!this.candidates.units.length) return html`<p class="muted">${t('contribution.nobody')}</p>`;
    return html`<form
      novalidate
      aria-label=${t('contribution.ask')}
      @submit=${(e: Event) => void this.send(e)}
    >
      ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
      <fieldset aria-describedby="units-said">
        <legend>${t('contribution.units')}</legend>
        <p class="row">
          <button type="button" class="link" @click=${() => this.choose(this.free())}>
            ${t('contribution.all')}
          </button>
          <button type="button" class="link" @click=${() => this.choose([])}>
            ${t('contribution.none')}
          </button>
        </p>
        <div class="units">${this.candidates.units.map(unit => this.box(unit))}</div>
        <p class="error" id="units-said" role="alert">${this.mistakes['units'] ?? nothing}</p>
      </fieldset>
      <label for="question">${t('contribution.question')}</label>
      <textarea
        id="question"
        rows="2"
        maxlength="4000"
        .value=${this.question}
        aria-describedby="question-said"
        @input=${(e: Event) => (this.question = (e.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="error" id="question-said">${this.mistakes['question'] ?? nothing}</p>
      <div class="row">
        ${dayField({
          id: 'dueAt',
          label: t('contribution.day'),
          value: this.day,
          mistake: this.mistakes['dueAt'] ?? '',
          required: true,
          onInput: value => (this.day = value),
        })}
        <span class="small muted"
          >${t('contribution.latest', { date: formatDue(this.candidates.latestDueAt) })}</span
        >
      </div>
      <div class="row">
        <button class="primary" ?disabled=${this.busy}>
          ${t('contribution.send', { count: this.chosen.size })}
        </button>
        <button type="button" @click=${() => this.tell('td-cancelled')}>${t('app.cancel')}</button>
      </div>
    </form>`;
  }

  private box(unit: Candidates['units'][number]): TemplateResult {
    return html`<label class="unit ${unit.asked ? 'waits' : ''}">
      <input
        type="checkbox"
        ?disabled=${unit.asked}
        .checked=${this.chosen.has(unit.unit)}
        @change=${(e: Event) => this.check(unit.unit, (e.target as HTMLInputElement).checked)}
      />
      <span
        >${unit.name}${unit.asked ? html` <span class="small">(${t('contribution.waiting')})</span>` : nothing}</span
      >
    </label>`;
  }

  private free(): string[] {
    return (this.candidates?.units ?? []).filter(unit => !unit.asked).map(unit => unit.unit);
  }

  private choose(units: string[]): void {
    this.chosen = new Set(units);
  }

  private check(unit: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(unit);
    else chosen.delete(unit);
    this.chosen = chosen;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const dueAt = endOfTyped(this.day);
    this.failed = '';
    this.mistakes = {
      ...(this.chosen.size ? {} : { units: t('contribution.chooseUnit') }),
      ...(dueAt ? {} : { dueAt: t('contribution.dayWrong') }),
    };
    if (Object.keys(this.mistakes).length) return this.focusMistake();
    this.busy = true;
    try {
      const contributions = await post<Contribution[]>(this.path(), {
        ...(this.indicator ? { indicator: this.indicator } : { task: this.task }),
        units: this.free().filter(unit => this.chosen.has(unit)),
        question: this.question.trim() || null,
        dueAt,
      });
      this.tell('td-asked', { contributions });
    } catch (error) {
      this.show(error);
    } finally {
      this.busy = false;
    }
  }

  private show(error: unknown): void {
    const fields = error instanceof Problem ? error.errors : [];
    const at = (name: string) =>
      fields
        .filter(f => f.field.replace(/\[.*/, '') === name)
        .map(f => f.message)
        .join(' ');
    this.mistakes = Object.fromEntries(
      ['units', 'question', 'dueAt'].flatMap(n => (at(n) ? [[n, at(n)]] : [])),
    );
    this.failed = Object.keys(this.mistakes).length ? '' : messageOf(error);
    this.focusMistake();
  }

  private focusMistake(): void {
    const first = this.mistakes['units']
      ? 'fieldset input:not(:disabled)'
      : this.mistakes['dueAt']
        ? '#dueAt'
        : '#question';
    if (Object.keys(this.mistakes).length) {
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(first));
    }
  }

  private async load(): Promise<void> {
    this.failed = '';
    const about = this.indicator
      ? `indicator=${encodeURIComponent(this.indicator)}`
      : `task=${encodeURIComponent(this.task ?? '')}`;
    try {
      this.candidates = await get<Candidates>(`${this.path()}/candidates?${about}`);
      this.day = formatDay(dueDay(this.candidates.proposedDueAt));
      this.choose(this.free());
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('fieldset input:not(:disabled)'));
    } catch (error) {
      this.failed = messageOf(error);
    }
  }

  private path(): string {
    return `/reports/${encodeURIComponent(this.report)}/contributions`;
  }
}

define('td-contribution-ask', ContributionAsk);
