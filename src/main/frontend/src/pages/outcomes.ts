import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../core/badges.js';
import { OUTCOMES, countOf, type Outcome, type Totals } from '../core/deadline-types.js';
import { t } from '../messages/index.js';

const SHAPES = { ON_TIME: 'check', LATE: 'late', NOT_SUBMITTED: 'alarm', OPEN: 'ring' } as const;

export function outcomeBadge(outcome: Outcome): TemplateResult {
  return html`<span class="badge" data-outcome=${outcome}
    >${icon(SHAPES[outcome])}<span>${t(`outcome.${outcome}`)}</span></span
  >`;
}

/** Each outcome has a pattern of its own, so that the bars are read without their colours. */
const PATTERNS: Record<Outcome, SVGTemplateResult> = {
  ON_TIME: svg`<rect width="8" height="8" fill="#1d7a37"/>`,
  LATE: svg`<rect width="8" height="8" fill="#e9e1f6"/><path d="M-2 2 2-2M0 8 8 0M6 10l4-4" stroke="#6038ad" stroke-width="2.5"/>`,
  NOT_SUBMITTED: svg`<rect width="8" height="8" fill="#c22b3a"/><circle cx="4" cy="4" r="1.4" fill="#fff"/>`,
  OPEN: svg`<rect width="8" height="8" fill="#eef1f5"/><path d="M0 4h8" stroke="#8793a3"/>`,
};

/** One stacked bar over the whole width, by shares; the numbers stand beside it as text. */
export function outcomeBar(totals: Totals, id: string): TemplateResult {
  const parts = OUTCOMES.map(outcome => ({ outcome, count: countOf(totals, outcome) })).filter(p => p.count);
  const share = (count: number) => (100 * count) / Math.max(1, totals.reports);
  let from = 0;
  return html`<svg class="bar" width="100%" height="16" aria-hidden="true" focusable="false">
    <defs>
      ${parts.map(
        p =>
          svg`<pattern id="${id}-${p.outcome}" width="8" height="8" patternUnits="userSpaceOnUse">${PATTERNS[p.outcome]}</pattern>`,
      )}
    </defs>
    ${parts.map(p => {
      const start = from;
      from += share(p.count);
      return svg`<rect x="${start}%" y="0.5" width="${share(p.count)}%" height="15" fill="url(#${id}-${p.outcome})" stroke="#fff"/>`;
    })}
  </svg>`;
}

export function swatch(outcome: Outcome): TemplateResult {
  return html`<svg class="swatch" width="16" height="12" aria-hidden="true">
    <defs>
      <pattern id="s-${outcome}" width="8" height="8" patternUnits="userSpaceOnUse">
        ${PATTERNS[outcome]}
      </pattern>
    </defs>
    <rect width="16" height="12" fill="url(#s-${outcome})" />
  </svg>`;
}

export const outcomeStyles = css`
  [data-outcome='ON_TIME'] {
    color: #14612a;
  }
  [data-outcome='LATE'] {
    color: #6038ad;
  }
  [data-outcome='NOT_SUBMITTED'] {
    color: #a61e2d;
  }
  [data-outcome='OPEN'] {
    color: #55606f;
  }
  .bar,
  .swatch {
    display: block;
  }
  .swatch {
    display: inline-block;
    margin-right: 6px;
    vertical-align: -1px;
  }
`;
