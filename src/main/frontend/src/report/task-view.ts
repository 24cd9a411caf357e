import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../messages/index.js';
import { SECTIONS } from '../core/draft.js';
import { formatDay, formatNumber } from '../core/format.js';
import type { Report, TaskLine } from '../core/types.js';
import { fieldId, mistakeLine, textField, type FieldHost } from './fields.js';

const PARTS = ['result', 'difficulties', 'proposals'] as const;

export function taskView(task: TaskLine, host: FieldHost, editable: boolean): TemplateResult {
  return html`<article class="task" role="group" aria-labelledby=${`n:${task.task}`}>
    <div class="name">
      <p id=${`n:${task.task}`}><span class="code">${task.task}</span> ${task.name}</p>
      ${task.deadline ? html`<p class="hint">${t('figure.deadline', { date: formatDay(task.deadline) })}</p>` : nothing}
    </div>
    ${editable ? editing(task, host) : reading(task)}
  </article>`;
}

function editing(task: TaskLine, host: FieldHost): TemplateResult {
  const at = (part: string) => `tasks[${task.task}].${part}`;
  return html`<div class="cell progress">
      <label class="cap" for=${fieldId(at('progress'))}>${t('task.progress')}</label>
      <input
        id=${fieldId(at('progress'))}
        class="number"
        inputmode="numeric"
        autocomplete="off"
        data-column="progress"
        .value=${live(host.text(at('progress')))}
        aria-invalid=${host.mistake(at('progress')) ? 'true' : nothing}
        aria-describedby=${`e:${at('progress')}`}
        @input=${(e: Event) => host.edit(at('progress'), (e.target as HTMLInputElement).value)}
        @blur=${() => host.visit(at('progress'))}
        @keydown=${(e: KeyboardEvent) => host.move(e)}
      />
      ${mistakeLine(host, at('progress'))}
    </div>
    ${PARTS.map(
      part =>
        html`<div class="cell ${part}">
          ${textField(host, at(part), t(`task.${part}`))}${mistakeLine(host, at(part))}
        </div>`,
    )}`;
}

function reading(task: TaskLine): TemplateResult {
  return html`<div class="cell progress">
      <span class="cap">${t('task.progress')}</span>
      <span class="num"
        >${task.progress === null ? t('task.notSaid') : `${formatNumber(task.progress)} %`}</span
      >
      ${task.progress === null ? nothing : html`<progress max="100" .value=${task.progress} aria-hidden="true"></progress>`}
    </div>
    ${PARTS.map(part =>
      task[part]
        ? html`<div class="cell ${part}">
            <span class="cap">${t(`task.${part}`)}</span>
            <p class="pre">${task[part]}</p>
          </div>`
        : nothing,
    )}`;
}

export function narrativeView(report: Report, host: FieldHost, editable: boolean): TemplateResult {
  return html`<div class="narrative">
    ${SECTIONS.map(section => {
      const field = `narrative.${section}`;
      if (editable)
        return html`<div>
          ${textField(host, field, t(`section.${section}`), 3)}${mistakeLine(host, field)}
        </div>`;
      const text = report.narrative?.[section];
      return html`<div>
        <h4>${t(`section.${section}`)}</h4>
        <p class=${text ? 'pre' : 'muted'}>${text || t('section.empty')}</p>
      </div>`;
    })}
  </div>`;
}
