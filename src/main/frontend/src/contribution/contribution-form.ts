import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { get, messageOf, Problem, put } from '../core/api.js';
import { choices } from '../core/choice-styles.js';
import { define, TdElement } from '../core/element.js';
import { innerSentence } from '../core/engine-message.js';
import { base, controls, notes } from '../core/styles.js';
import { t, tCode, vi, type Key } from '../messages/index.js';
import { failure, loading } from '../pages/tools.js';
import { fieldId, type FieldHost, type Said } from '../report/fields.js';
import { Answer } from './answer.js';
import { answerFields } from './answer-fields.js';
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
          ? answerFields(this.sheet, this.answer!, this, () => {
              this.mistakes = {};
              this.requestUpdate();
            })
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

  said(field: string): Said | null {
    const text = this.mistakes[field];
    return text ? { text, warning: false } : null;
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

  key(): void {}

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

function sentence(code: string, text: string): string {
  if (code === 'ambiguous') return t('figure.ambiguous', { text });
  const own = OWN[code];
  if (own) return t(own);
  return `problem.${code}` in vi ? tCode('problem', code) : code;
}

define('td-contribution-form', ContributionForm);
