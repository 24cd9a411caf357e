import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../core/draft.js';
import { sameText, SECTIONS } from '../core/sheet-fields.js';
import type { Report, Section } from '../core/types.js';
import { t } from '../messages/index.js';
import { changesView } from './changes-view.js';
import { mistakeLine, textField, type FieldHost } from './fields.js';
import { lockNote, openNote } from './line-notes.js';
import { remarkViews, type RemarkOptions } from './remark-view.js';

export interface NarrativeOptions {
  host: FieldHost;
  draft: Draft;
  editable: boolean;
  someLocked: boolean;
  remarksOn(section: Section): RemarkOptions;
}

/** The six texts. */
export function narrativeView(report: Report, options: NarrativeOptions): TemplateResult {
  return html`<div class="narrative">${SECTIONS.map(section => sectionView(report, section, options))}</div>`;
}

function sectionView(report: Report, section: Section, options: NarrativeOptions): TemplateResult {
  const { draft, editable, someLocked, host } = options;
  const field = `narrative.${section}`;
  const line = report.sections?.find(s => s.section === section);
  const locked = editable && line?.open === false;
  const text = report.narrative?.[section];
  const copied =
    line?.copiedFrom && sameText(field, draft.text(field), draft.known(field)) ? line.copiedFrom : null;
  const mark = copied
    ? html`<span class="copied">${t('narrative.copied', { period: copied })}</span>`
    : nothing;
  return html`<div class="section" id=${`line:${field}`} tabindex="-1" ?data-locked=${locked}>
    ${
      editable && !locked
        ? html`${textField(host, field, t(`section.${section}`), 3, html`${mark} ${someLocked ? openNote() : nothing}`)}${mistakeLine(host, field)}`
        : html`<div class="over">
              <h3>${t(`section.${section}`)}</h3>
              ${mark}
            </div>
            ${locked ? lockNote() : nothing}
            <p class=${text ? 'pre' : 'muted'}>${text || t('section.empty')}</p>`
    }
    ${
      line?.before === undefined || line.before === null
        ? nothing
        : changesView([{ field, label: t('figurePart.text'), before: line.before, now: draft.text(field) }])
    }
    ${remarkViews(options.remarksOn(section))}
  </div>`;
}

/** Whether a text of the period before could be copied to somewhere. */
export function canCopy(report: Report, draft: Draft): boolean {
  const from = report.previousNarrative?.sections ?? [];
  return from.some(section => {
    const line = report.sections?.find(s => s.section === section);
    return line?.open !== false && !draft.text(`narrative.${section}`).trim();
  });
}
