import { html, nothing, type TemplateResult } from 'lit';
import { comparatorSign, derive } from '../core/figure.js';
import {
  formatDay,
  formatDue,
  formatMeasure,
  formatMoment,
  formatNumber,
  workingDaysText,
} from '../core/format.js';
import { t } from '../messages/index.js';
import type { ContributionSheet } from './types.js';

/** Who asks what until when. */
export function requestHead(sheet: ContributionSheet): TemplateResult {
  const c = sheet.contribution;
  return html`<header>
    <h1>${t('contribution.head', { unit: c.unitName })}</h1>
    <div class="row facts">
      <span>${t('contribution.forReport', { period: c.period })}</span>
      <span
        >${t('contribution.dueLabel')}: <b class="num">${formatDue(c.dueAt)}</b>${
          c.state === 'ASKED'
            ? html` <span class=${c.overdue ? 'error' : 'muted'}
                >(${workingDaysText(sheet.workingDaysLeft)})</span
              >`
            : nothing
        }</span
      >
      <span class="muted"
        >${t('contribution.askedBy', { name: c.askedByName, at: formatMoment(c.askedAt) })}</span
      >
    </div>
    ${c.question ? html`<p class="note pre">${c.question}</p>` : nothing}
  </header>`;
}

/** What the number means, and what the unit said last time. */
export function definitionView(sheet: ContributionSheet): TemplateResult {
  const d = sheet.definition;
  return html`<section class="definition" id="definition" aria-labelledby="definition-title">
    <h2 id="definition-title">
      ${t(d.aggregation === null ? 'contribution.definitionTask' : 'contribution.definition')}
    </h2>
    <p><span class="code">${d.code}</span> ${d.name}</p>
    ${
      d.target === null
        ? nothing
        : html`<p class="small">
            ${t('figure.target')}:
            <span class="num">${comparatorSign(d.comparator)} ${formatMeasure(d.target, d.unit ?? '')}</span>
            ${d.deadline ? t('figure.deadline', { date: formatDay(d.deadline) }) : nothing}
          </p>`
    }
    ${
      d.numeratorName || d.denominatorName
        ? html`<p class="small">
            <b>${t('figure.numerator')}:</b> ${d.numeratorName}<br /><b>${t('figure.denominator')}:</b>
            ${d.denominatorName}
          </p>`
        : nothing
    }
    <p class="small">${t('contribution.partHint')}</p>
    ${previous(sheet)}
  </section>`;
}

function previous(sheet: ContributionSheet): TemplateResult | typeof nothing {
  const before = sheet.previous;
  if (!before) return nothing;
  const unit = sheet.definition.unit ?? '';
  const value = derive(before.numerator, before.denominator) ?? before.value;
  return html`<p class="small muted">
    ${t('contribution.previous', { period: before.period, at: formatMoment(before.answeredAt) })}:
    ${
      before.numerator === null
        ? nothing
        : html`<span class="num"
            >${t('contribution.ratio', { numerator: formatNumber(before.numerator, 6), denominator: formatNumber(before.denominator, 6) })}</span
          >`
    }
    ${value === null ? nothing : html`<span class="num">= ${formatMeasure(value, unit)}</span>`}
    ${before.text ? html`<span class="pre">${before.text}</span>` : nothing}
  </p>`;
}
