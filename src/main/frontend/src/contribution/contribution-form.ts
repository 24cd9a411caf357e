import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf, post, Problem, put } from '../core/api.js';
import { choices } from '../core/choice-styles.js';
import { define, TdElement } from '../core/element.js';
import { innerSentence } from '../core/engine-message.js';
import { formatMeasure } from '../core/format.js';
import { base, controls, notes } from '../core/styles.js';
import { t, tCode, vi, type Key } from '../messages/index.js';
import { failure, loading } from '../pages/tools.js';
import { fieldId, mistakeLine, numberField, textField, type FieldHost } from '../report/fields.js';
import { Answer } from './answer.js';
import { definitionView, requestHead } from './request-view.js';
import { answerStyles } from './styles.js';
import type { ContributionSheet } from './types.js';

const OWN: Record<string, Key> = {
  'decline-missing': 'contribution.declineMissing',
  'text-missing': 'contribution.textMissing',
  'too-long': 'contribution.tooLong',
};

/** What a unit is asked for, and its answer. Embedded by the Tasklist form of the request. */
export class ContributionForm extends TdElement implements FieldHost {
  static override styles = [base, controls, notes, choices, answerStyles];

  /** `2026-Q4.SYT/c7`. */
  @property() contribution: string | null = null;
  @state() protected sheet: ContributionSheet | null = null;
  @state() protected busy = false;
  @state() private failed = '';
  @state() private refusal = '';
  @state() private mistakes: Record<string, string> = {};
  @state() private active = '';
  private answer: Answer | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('contribution') && this.contribution !== null) void this.load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return failure(this.failed, () => void this.load());
    if (!this.sheet) return loading();
    const { contribution } = this.sheet;
    return html`<div class="stack">
      ${this.refusal ? html`<p id="refusal" class="note bad" role="alert" tabindex="-1">${this.refusal}</p>` : nothing}
      ${this.news()} ${requestHead(this.sheet)} ${definitionView(this.sheet)}
      ${
        contribution.mayAnswer
          ? this.fields()
          : html`<p class="note" role="status">
              ${t(contribution.state === 'ASKED' ? 'contribution.onlyClerk' : (`contribution.over.${contribution.state}` as Key))}
            </p>`
      }
      ${contribution.mayAnswer ? this.actions() : nothing}
    </div>`;
  }

  /** Saves the answer as a draft; completing the task gives it. */
  async prepare(): Promise<{ ok: boolean; variables: Record<string, never> }> {
    return { ok: await this.deliver(body => put(`${this.path()}/draft`, body)), variables: {} };
  }

  refuse(message: string): void {
    this.refusal = t('form.refused', { message: innerSentence(message) });
    void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#refusal'));
  }

  text(field: string): string {
    return this.answer?.text(field) ?? '';
  }

  mistake(field: string): string | null {
    return this.mistakes[field] ?? null;
  }

  isActive(field: string): boolean {
    return this.active === field;
  }

  activate(field: string): void {
    this.active = field;
  }

  edit(field: string, text: string): void {
    this.answer?.set(field, text);
    const { [field]: _, ...others } = this.mistakes;
    this.mistakes = others;
    this.requestUpdate();
  }

  /** What cannot be read is said as soon as the field is left; what is missing only when it is sent. */
  visit(field: string): void {
    this.active = '';
    const code = this.answer?.mistakes()[field];
    if (code && this.text(field).trim())
      this.mistakes = { ...this.mistakes, [field]: sentence(code, this.text(field)) };
  }

  move(): void {}

  paste(): void {}

  protected actions(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected news(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** @returns whether everything is on the server; otherwise what is wrong has been shown and focused */
  protected async deliver(send: (body: object) => Promise<ContributionSheet>): Promise<boolean> {
    this.refusal = '';
    if (!this.answer || !this.sheet?.contribution.mayAnswer) return false;
    const found = this.answer.mistakes();
    this.mistakes = Object.fromEntries(
      Object.entries(found).map(([field, code]) => [field, sentence(code, this.text(field))]),
    );
    if (Object.keys(found).length) return this.focusMistake();
    try {
      this.sheet = await send(this.answer.body());
      return true;
    } catch (error) {
      const fields = error instanceof Problem ? error.errors : [];
      this.mistakes = Object.fromEntries(fields.map(f => [f.field, f.message]));
      if (!fields.length) this.refuse(messageOf(error));
      else this.focusMistake();
      return false;
    }
  }

  protected path(): string {
    const at = this.contribution!.lastIndexOf('/c');
    const report = encodeURIComponent(this.contribution!.slice(0, at));
    return `/reports/${report}/contributions/${Number(this.contribution!.slice(at + 2))}`;
  }

  private fields(): TemplateResult {
    const answer = this.answer!;
    const task = this.sheet!.definition.aggregation === null;
    return html`<div class="fields">
      <div class="row choices" role="radiogroup" aria-label=${t('contribution.howTo')}>
        ${this.choice(false, task ? 'contribution.giveTask' : 'contribution.give')}
        ${this.choice(true, 'contribution.decline')}
      </div>
      ${
        answer.declined
          ? html`<div>
              ${textField(this, 'reason', t('contribution.declineReason'))}${mistakeLine(this, 'reason')}
            </div>`
          : html`${this.numbers()}
              <div>
                ${textField(this, 'text', t(this.textLabel()), task ? 4 : 2)}${mistakeLine(this, 'text')}
              </div>`
      }
    </div>`;
  }

  private numbers(): TemplateResult | typeof nothing {
    const fields = this.answer!.numbers();
    if (!fields.length) return nothing;
    const ratio = fields.length === 2;
    return html`<div class="numbers">
        ${fields.map(
          field =>
            html`<div>
              ${numberField(this, field, ratio ? (`figure.${field}` as Key) : this.valueLabel(), field, 'definition')}
              ${mistakeLine(this, field)}
            </div>`,
        )}
        ${
          ratio
            ? html`<div>
                <span class="cap">${t('figure.value')}</span>
                <output class="num" aria-label=${t('figure.derived')}
                  >${formatMeasure(this.answer!.derived(), this.sheet!.definition.unit ?? '')}</output
                >
              </div>`
            : nothing
        }
      </div>
      ${ratio ? html`<p class="small muted">${t('contribution.zero')}</p>` : nothing}`;
  }

  private valueLabel(): Key {
    return this.sheet!.definition.aggregation === 'MILESTONE'
      ? 'figure.valueMilestone'
      : 'contribution.value';
  }

  private textLabel(): Key {
    const { aggregation } = this.sheet!.definition;
    if (aggregation === null) return 'contribution.textTask';
    if (aggregation === 'MILESTONE') return 'figure.milestoneText';
    return aggregation === 'EXTERNAL' ? 'figure.source' : 'contribution.text';
  }

  private choice(declined: boolean, label: Key): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="how"
        .checked=${this.answer!.declined === declined}
        @change=${() => {
          this.answer!.declined = declined;
          this.mistakes = {};
        }}
      />${t(label)}
    </label>`;
  }

  private focusMistake(): false {
    const first = ['numerator', 'denominator', 'value', 'text', 'reason'].find(field => this.mistakes[field]);
    if (first) void this.focusOn(() => (this.renderRoot as ShadowRoot).getElementById(fieldId(first)));
    return false;
  }

  private async load(): Promise<void> {
    this.failed = '';
    if (!/^.+\/c\d+$/.test(this.contribution ?? '')) {
      this.failed = t('contribution.unknown');
      return;
    }
    try {
      const sheet = await get<ContributionSheet>(this.path());
      this.answer = new Answer(sheet);
      this.sheet = sheet;
    } catch (error) {
      this.failed = messageOf(error);
    }
  }
}

/** The same on a page of its own, where links of notices lead. */
export class ContributionPage extends ContributionForm {
  @state() private done = false;

  protected override news(): TemplateResult | typeof nothing {
    return this.done
      ? html`<p id="done" class="note good" role="status" tabindex="-1">${t('contribution.done')}</p>`
      : nothing;
  }

  protected override actions(): TemplateResult {
    return html`<p>
      <button type="button" class="primary" ?disabled=${this.busy} @click=${() => void this.send()}>
        ${t('contribution.answer')}
      </button>
    </p>`;
  }

  private async send(): Promise<void> {
    this.busy = true;
    try {
      this.done = await this.deliver(body => post(`${this.path()}/answer`, body));
      if (this.done) void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('#done'));
    } finally {
      this.busy = false;
    }
  }
}

function sentence(code: string, text: string): string {
  if (code === 'ambiguous') return t('figure.ambiguous', { text });
  const own = OWN[code];
  if (own) return t(own);
  return `problem.${code}` in vi ? tCode('problem', code) : code;
}

define('td-contribution-form', ContributionForm);
define('td-contribution-page', ContributionPage);
