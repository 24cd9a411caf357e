import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageOf, post, Problem } from '../core/api.js';
import { define, TdElement } from '../core/element.js';
import { formatMoment } from '../core/format.js';
import { countOf, partLinks, partsText, partsWhere } from '../core/places.js';
import { base, controls, notes } from '../core/styles.js';
import type { Report, Unlock } from '../core/types.js';
import { t } from '../messages/index.js';
import { unlockStyles } from './unlock-styles.js';

/**
 * Opening more of a returned report than what was marked: the clerk asks, the desk that returned it answers or opens at
 * once. Tells `td-changed`.
 */
export class Unlocks extends TdElement {
  static override styles = [base, controls, notes, unlockStyles];

  @property({ attribute: false }) report: Report | null = null;
  @state() private asking = false;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private reason = '';
  /** The request that is being refused. */
  @state() private refusing: number | null = null;
  @state() private mistake: 'parts' | 'reason' | 'refusal' | null = null;
  @state() private failed = '';
  @state() private busy = false;

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return nothing;
    const opens = report.allowedActions.includes('UNLOCK');
    const may =
      (opens || report.allowedActions.includes('ASK_UNLOCK')) && countOf(partsWhere(report, false)) > 0;
    const requests = report.unlocks ?? [];
    if (!may && !requests.length) return nothing;
    return html`<section aria-label=${t('unlock.title')}>
      ${this.failed ? html`<p class="note bad" role="alert">${this.failed}</p>` : nothing}
      ${
        requests.length
          ? html`<ul>
              ${requests.map(request => this.request(request))}
            </ul>`
          : nothing
      }
      ${
        !may
          ? nothing
          : this.asking
            ? this.form(report, opens)
            : html`<button type="button" @click=${() => (this.asking = true)}>
                ${t(opens ? 'unlock.open' : 'unlock.ask')}
              </button>`
      }
    </section>`;
  }

  private request(request: Unlock): TemplateResult {
    return html`<li class="note" data-state=${request.state}>
      <p><b>${t(`unlock.${request.state}`)}</b> ${partNames(request)}</p>
      <p class="pre">${request.reason}</p>
      <p class="small muted">
        ${t('unlock.by', { who: request.requestedByName, at: formatMoment(request.requestedAt) })}
        ${
          request.decidedByName
            ? t('unlock.decidedBy', { who: request.decidedByName, at: formatMoment(request.decidedAt) })
            : nothing
        }
      </p>
      ${request.decisionReason ? html`<p class="pre">${request.decisionReason}</p>` : nothing}
      ${request.mayDecide ? this.deciding(request) : nothing}
    </li>`;
  }

  private deciding(request: Unlock): TemplateResult {
    const id = `refusal-${request.number}`;
    if (this.refusing !== request.number) {
      return html`<p class="row">
        <button
          type="button"
          class="primary"
          ?disabled=${this.busy}
          @click=${() => void this.decide(request, 'GRANT')}
        >
          ${t('unlock.grant')}
        </button>
        <button type="button" @click=${() => (this.refusing = request.number)}>${t('unlock.refuse')}</button>
      </p>`;
    }
    const missing = this.mistake === 'refusal';
    return html`<label for=${id}>${t('unlock.refusal')}</label>
      <textarea
        id=${id}
        rows="2"
        maxlength="1000"
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby="mistake"
      ></textarea>
      <p id="mistake" class="error">${missing ? t('unlock.refusalMissing') : nothing}</p>
      <p class="row">
        <button
          type="button"
          class="primary"
          ?disabled=${this.busy}
          @click=${() => void this.decide(request, 'REFUSE')}
        >
          ${t('unlock.refuse')}
        </button>
        <button type="button" @click=${() => (this.refusing = null)}>${t('app.cancel')}</button>
      </p>`;
  }

  private form(report: Report, opens: boolean): TemplateResult {
    const parts = partsWhere(report, false);
    const groups = [
      [t('sheet.figures'), partLinks({ ...parts, tasks: [], sections: [] })],
      [t('sheet.tasks'), partLinks({ ...parts, indicators: [], sections: [] })],
      [t('sheet.narrative'), partLinks({ ...parts, indicators: [], tasks: [] })],
    ] as const;
    return html`<form novalidate @submit=${(e: Event) => void this.send(e)}>
      <p class="small muted">${t(opens ? 'unlock.openHint' : 'unlock.askHint')}</p>
      ${groups.map(([name, links]) =>
        links.length
          ? html`<fieldset>
              <legend>${name}</legend>
              ${links.map(link => this.choice(report, link))}
            </fieldset>`
          : nothing,
      )}
      <p id="parts-mistake" class="error">${this.mistake === 'parts' ? t('unlock.partsMissing') : nothing}</p>
      <label for="reason">${t('unlock.reason')}</label>
      <textarea
        id="reason"
        rows="2"
        maxlength="1000"
        aria-required="true"
        aria-invalid=${this.mistake === 'reason' ? 'true' : nothing}
        aria-describedby="reason-mistake"
        .value=${this.reason}
        @input=${(e: Event) => (this.reason = (e.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="reason-mistake" class="error">
        ${this.mistake === 'reason' ? t('unlock.reasonMissing') : nothing}
      </p>
      <p class="row">
        <button class="primary" ?disabled=${this.busy}>${t(opens ? 'unlock.open' : 'unlock.send')}</button>
        <button type="button" @click=${() => (this.asking = false)}>${t('app.cancel')}</button>
      </p>
    </form>`;
  }

  private choice(report: Report, { line, name }: { line: string; name: string }): TemplateResult {
    const title =
      report.entries.find(e => line === `entries[${e.indicator}]`)?.name ??
      report.tasks.find(task => line === `tasks[${task.task}]`)?.name ??
      '';
    return html`<label class="choice">
      <input type="checkbox" .checked=${this.chosen.has(line)} @change=${() => this.toggle(line)} /><span
        >${title ? html`<b>${name}</b> ${title}` : name}</span
      >
    </label>`;
  }

  private toggle(line: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(line)) chosen.add(line);
    this.chosen = chosen;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    this.mistake = !this.chosen.size ? 'parts' : !this.reason.trim() ? 'reason' : null;
    if (this.mistake) {
      const first = this.mistake === 'parts' ? 'input' : '#reason';
      return this.focusOn(() => this.renderRoot.querySelector<HTMLElement>(first));
    }
    const codes = (kind: string) =>
      [...this.chosen].flatMap(line => new RegExp(`^${kind}[[.](.+?)]?$`).exec(line)?.[1] ?? []);
    await this.tellServer('', {
      indicators: codes('entries'),
      tasks: codes('tasks'),
      sections: codes('narrative'),
      reason: this.reason.trim(),
    });
  }

  private async decide(request: Unlock, verdict: 'GRANT' | 'REFUSE'): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#refusal-${request.number}`);
    const reason = field?.value.trim() ?? '';
    this.mistake = verdict === 'REFUSE' && !reason ? 'refusal' : null;
    if (this.mistake) return field?.focus();
    await this.tellServer(
      `/${request.number}/decision`,
      verdict === 'REFUSE' ? { verdict, reason } : { verdict },
    );
  }

  private async tellServer(path: string, body: object): Promise<void> {
    this.busy = true;
    this.failed = '';
    try {
      await post(`/reports/${encodeURIComponent(this.report!.id)}/unlocks${path}`, body);
      this.asking = false;
      this.refusing = null;
      this.chosen = new Set();
      this.reason = '';
      this.tell('td-changed');
    } catch (error) {
      const fields = error instanceof Problem ? error.errors.map(e => e.message) : [];
      this.failed = fields.join(' ') || messageOf(error);
    } finally {
      this.busy = false;
    }
  }
}

function partNames(request: Unlock): string {
  return countOf(request) > 4
    ? partsText(request)
    : partLinks(request)
        .map(part => part.name)
        .join(', ');
}

define('td-unlocks', Unlocks);
