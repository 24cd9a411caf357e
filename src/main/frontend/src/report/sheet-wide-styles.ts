import { css } from 'lit';

/** The sheet with more room: a row of fields from 560 px, a table from 1000 px. */
export const sheetWideStyles = css`
  @container sheet (min-width: 560px) {
    .figure {
      grid-template-columns: minmax(132px, 1.3fr) 1fr 1fr 1fr minmax(112px, 1fr);
      grid-template-areas:
        'name name name name name'
        'target target previous previous previous'
        'status n d v result'
        'text text text text text'
        'warnings warnings warnings warnings warnings'
        'changes changes changes changes changes'
        'remarks remarks remarks remarks remarks'
        'extras extras extras extras extras';
    }
    .absence {
      grid-column: n / v;
    }
    .figure .target,
    .figure .previous {
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
    .figure .previous {
      align-items: flex-start;
    }
    .task {
      grid-template-columns: 112px minmax(0, 1fr) minmax(0, 1fr);
      grid-template-areas:
        'name name name'
        'progress r r'
        '. k p'
        'changes changes changes'
        'remarks remarks remarks'
        'extras extras extras';
    }
  }
  @container sheet (min-width: 1000px) {
    .figure,
    .head {
      grid-template-columns: minmax(200px, 1fr) 100px 104px 152px 104px 104px 92px 112px;
    }
    .figure {
      grid-template-areas:
        'name target previous status n d v result'
        'name target previous text text text text text'
        'name target previous warnings warnings warnings warnings warnings'
        'name target previous changes changes changes changes changes'
        'name target previous remarks remarks remarks remarks remarks'
        'name target previous extras extras extras extras extras';
      grid-template-rows: repeat(5, auto) 1fr;
    }
    .head {
      display: grid;
      gap: 12px;
      padding: 4px 0;
      font-size: 12px;
      line-height: 16px;
      color: var(--muted);
      border-bottom: 1px solid var(--line);
      position: sticky;
      top: 0;
      background: var(--paper);
      z-index: 1;
    }
    .head .r {
      text-align: right;
    }
    .head + article {
      border-top: 0;
    }
    .figure > .cell:is(.target, .previous, .status, .numerator, .denominator, .value, .result, .absence) {
      margin-top: 0;
    }
    .task > .cell:is(.progress, .result, .difficulties, .proposals) {
      margin-top: 0;
    }
    .figure .target,
    .figure .previous {
      display: block;
      padding-top: 6px;
    }
    .figure .name {
      padding-top: 6px;
    }
    .figure .cell.value:has(output) {
      text-align: right;
    }
    .figure .cell:not(.explanation, .remarks, .changes, .value:has(input)) > .cap {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .reading .figure :is(.numerator, .denominator, .value),
    .figure[data-locked] :is(.numerator, .denominator, .value) {
      text-align: right;
    }
    .reading .figure .cell:is(.status, .numerator, .denominator, .value, .result),
    .figure[data-locked] .cell:is(.status, .numerator, .denominator, .value, .result) {
      padding-top: 6px;
    }
    .reading .result .badge,
    [data-locked] .result .badge {
      padding: 0;
    }
    .task {
      grid-template-columns: minmax(240px, 1fr) 104px 1.2fr 1fr 1fr;
      grid-template-areas:
        'name progress r k p'
        'name changes changes changes changes'
        'name remarks remarks remarks remarks'
        'name extras extras extras extras';
    }
  }
`;
