import { css, html, svg, type TemplateResult } from 'lit';
import { t, tCode } from '../messages/index.js';
import { workingDaysText } from './format.js';
import type { Result, Timeliness } from './types.js';

/** Text and shape say it; the colour only repeats it. */
const SHAPES = {
  ring: svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/>`,
  dot: svg`<circle cx="8" cy="8" r="6"/>`,
  clock: svg`<path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm1 3v3.2l2.2 2.2-1.2 1.2L7.3 8.4V4.5Z"/>`,
  alarm: svg`<path d="M8 1 15.5 14.5H.5Zm-.9 5v4.2h1.8V6Zm0 5.3v1.8h1.8v-1.8Z"/>`,
  check: svg`<path d="M6.4 12.6 1.9 8.1l1.7-1.7 2.8 2.8 6-6 1.7 1.7Z"/>`,
  late: svg`<path d="M5.4 11.6 1.4 7.6 3 6l2.4 2.4L10 3.8l1.6 1.6ZM12 8h2v3.6h-2Zm0 4.6h2v2h-2Z"/>`,
  cross: svg`<path d="m3.2 1.8 4.8 4.8 4.8-4.8 1.4 1.4L9.4 8l4.8 4.8-1.4 1.4L8 9.4l-4.8 4.8-1.4-1.4L6.6 8 1.8 3.2Z"/>`,
  up: svg`<path d="M8 1.5 14 8h-3.5v6.5h-5V8H2Z"/>`,
  half: svg`<path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 2v9a4.5 4.5 0 0 1 0-9Z"/>`,
  dash: svg`<path d="M2 7h12v2H2Z"/>`,
} as const;
type Shape = keyof typeof SHAPES;

export function icon(shape: Shape): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="12"
    height="12"
    fill="currentColor"
    aria-hidden="true"
  >
    ${SHAPES[shape]}
  </svg>`;
}

const TIMELINESS: Record<Timeliness, Shape> = {
  NOT_DUE: 'ring',
  ON_TRACK: 'dot',
  DUE_SOON: 'clock',
  OVERDUE: 'alarm',
  DONE_ON_TIME: 'check',
  DONE_LATE: 'late',
};
const RESULT: Record<Result | 'NOT_APPLICABLE', Shape> = {
  MET: 'check',
  EXCEEDED: 'up',
  NOT_YET: 'half',
  MISSED: 'cross',
  NO_DATA: 'ring',
  NOT_APPLICABLE: 'dash',
};

export function timelinessBadge(timeliness: Timeliness, workingDaysLeft?: number | null): TemplateResult {
  const open = timeliness === 'ON_TRACK' || timeliness === 'DUE_SOON' || timeliness === 'OVERDUE';
  // Late by less than a working day: 'due today' would be yesterday's truth.
  const justLate = timeliness === 'OVERDUE' && workingDaysLeft === 0;
  const days = justLate ? t('due.justLate') : open ? workingDaysText(workingDaysLeft) : '';
  const late = days.charAt(0).toUpperCase() + days.slice(1);
  return html`<span class="badge" data-timeliness=${timeliness}
    >${icon(TIMELINESS[timeliness] ?? 'dot')}<span
      >${timeliness === 'OVERDUE' && days ? late : tCode('timeliness', timeliness)}${
        timeliness !== 'OVERDUE' && days ? html`<span class="days">, ${days}</span>` : ''
      }</span
    ></span
  >`;
}

export function resultBadge(result: Result | 'NOT_APPLICABLE'): TemplateResult {
  return html`<span class="badge" data-result=${result}
    >${icon(RESULT[result] ?? 'ring')}<span>${tCode('result', result)}</span></span
  >`;
}

export function stateBadge(state: string): TemplateResult {
  return html`<span class="state" data-state=${state}>${tCode('state', state)}</span>`;
}

export const badges = css`
  .badge {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
  }
  .badge .icon {
    flex: none;
    transform: translateY(1px);
  }
  .badge .days {
    font-weight: 400;
  }
  [data-timeliness='NOT_DUE'],
  [data-result='NO_DATA'],
  [data-result='NOT_APPLICABLE'] {
    color: #55606f;
  }
  [data-timeliness='ON_TRACK'] {
    color: #0a56c2;
  }
  [data-timeliness='DUE_SOON'] {
    color: #3d2e00;
    background: #ffc107;
    padding: 0 6px;
    border-radius: 2px;
  }
  [data-timeliness='OVERDUE'] {
    color: #fff;
    background: #c22b3a;
    padding: 0 6px;
    border-radius: 2px;
  }
  [data-timeliness='DONE_ON_TIME'],
  [data-result='MET'],
  [data-result='EXCEEDED'] {
    color: #14612a;
  }
  [data-timeliness='DONE_LATE'] {
    color: #6038ad;
  }
  [data-result='NOT_YET'] {
    color: #6b4a00;
  }
  [data-result='MISSED'] {
    color: #a61e2d;
  }
  .state {
    font-size: 13px;
    line-height: 20px;
    white-space: nowrap;
  }
  [data-state='RETURNED'],
  [data-state='NOT_SUBMITTED'] {
    color: #a61e2d;
    font-weight: 600;
  }
  [data-state='APPROVED'] {
    color: #14612a;
    font-weight: 600;
  }
`;
