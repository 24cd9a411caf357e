import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../core/draft.js';
import { formatDay, formatNumber } from '../core/format.js';
import { TASK_TEXTS } from '../core/sheet-fields.js';
import type { TaskLine } from '../core/types.js';
import { t } from '../messages/index.js';
import { changesView, type Change } from './changes-view.js';
import { mistakeLine, numberField, textField, type FieldHost } from './fields.js';
import type { FigureOptions } from './figure-view.js';
import { lockNote, openNote } from './line-notes.js';
import { remarkViews } from './remark-view.js';

export function taskView(task: TaskLine, options: FigureOptions): TemplateResult {
  const { draft, editable, someLocked } = options;
  const locked = editable && task.open === false;
  return html`<article
    class="task"
    tabindex="-1"
    id=${`line:tasks[${task.task}]`}
    aria-labelledby=${`n:${task.task}`}
    ?data-locked=${locked}
  >
    <div class="name">
      <p id=${`n:${task.task}`}><span class="code">${task.task}</span> ${task.name}</p>
      ${task.deadline ? html`<p class="hint">${t('figure.deadline', { date: formatDay(task.deadline) })}</p>` : nothing}
      ${locked ? lockNote() : someLocked ? openNote() : nothing}
    </div>
    ${editable && !locked ? editing(task, options.host) : reading(task)}
    ${changesView(changesOf(task, draft))}
    ${options.extras === nothing ? nothing : html`<div class="cell extras">${options.extras}</div>`}
    ${remarkViews(options)}
  </article>`;
}

function editing(task: TaskLine, host: FieldHost): TemplateResult {
  const at = (part: string) => `tasks[${task.task}].${part}`;
  return html`<div class="cell progress">
      ${numberField(host, at('progress'), t('task.progress'), 'progress')}
      ${mistakeLine(host, at('progress'))}
    </div>
    ${TASK_TEXTS.map(
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
    ${TASK_TEXTS.map(part =>
      task[part]
        ? html`<div class="cell ${part}">
            <span class="cap">${t(`task.${part}`)}</span>
            <p class="pre">${task[part]}</p>
          </div>`
        : nothing,
    )}`;
}

function changesOf(task: TaskLine, draft: Draft): Change[] {
  const { before } = task;
  if (!before) return [];
  return (['progress', ...TASK_TEXTS] as const).map(part => ({
    field: `tasks[${task.task}].${part}`,
    label: t(`task.${part}`),
    before: before[part] === null ? '' : String(before[part]),
    now: draft.text(`tasks[${task.task}].${part}`),
  }));
}
