import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { post } from '../core/api.js';
import { define } from '../core/element.js';
import { t } from '../messages/index.js';
import { ContributionForm } from './contribution-form.js';

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

define('td-contribution-page', ContributionPage);
