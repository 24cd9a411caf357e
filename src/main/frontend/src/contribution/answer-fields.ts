import { html, nothing, type TemplateResult } from 'lit';
import { formatMeasure } from '../core/format.js';
import { t, type Key } from '../messages/index.js';
import { mistakeLine, numberField, textField, type FieldHost } from '../report/fields.js';
import type { Answer } from './answer.js';
import type { ContributionSheet, Definition } from './types.js';

/** The asked unit's part: numbers and words as its figure has them, or a reason for giving none. */
export function answerFields(
  sheet: ContributionSheet,
  answer: Answer,
  host: FieldHost,
  onChoice: () => void,
): TemplateResult {
  const task = sheet.definition.aggregation === null;
  const choice = (declined: boolean, label: Key) =>
    html`<label class="choice">
      <input
        type="radio"
        name="how"
        .checked=${answer.declined === declined}
        @change=${() => {
          answer.declined = declined;
          onChoice();
        }}
      />${t(label)}
    </label>`;
  return html`<div class="fields">
    <div class="row choices" role="radiogroup" aria-label=${t('contribution.howTo')}>
      ${choice(false, task ? 'contribution.giveTask' : 'contribution.give')}
      ${choice(true, 'contribution.decline')}
    </div>
    ${
      answer.declined
        ? words(host, 'reason', 'contribution.declineReason', 2)
        : html`${numbers(sheet.definition, answer, host)}
          ${words(host, 'text', textLabel(sheet.definition), task ? 4 : 2)}`
    }
  </div>`;
}

function words(host: FieldHost, field: string, label: Key, rows: number): TemplateResult {
  return html`<div>${textField(host, field, t(label), rows)}${mistakeLine(host, field)}</div>`;
}

function numbers(definition: Definition, answer: Answer, host: FieldHost): TemplateResult | typeof nothing {
  const fields = answer.numbers();
  if (!fields.length) return nothing;
  const ratio = fields.length === 2;
  const alone: Key = definition.aggregation === 'MILESTONE' ? 'figure.value.MILESTONE' : 'contribution.value';
  return html`<div class="numbers">
      ${fields.map(
        field =>
          html`<div>
            ${numberField(host, field, t(ratio ? (`figure.${field}` as Key) : alone), field, 'definition')}
            ${mistakeLine(host, field)}
          </div>`,
      )}
      ${
        ratio
          ? html`<div>
              <span class="cap">${t('figure.value')}</span>
              <output class="num">${formatMeasure(answer.derived(), definition.unit ?? '')}</output>
            </div>`
          : nothing
      }
    </div>
    ${ratio ? html`<p class="small muted">${t('contribution.zero')}</p>` : nothing}`;
}

function textLabel(definition: Definition): Key {
  if (definition.aggregation === null) return 'contribution.textTask';
  if (definition.aggregation === 'MILESTONE') return 'figure.milestoneText';
  return definition.aggregation === 'EXTERNAL' ? 'figure.source' : 'contribution.text';
}
