import { css } from 'lit';

/** The sheet answers to the room it has, not to the window: Tasklist gives it a column, Cockpit the whole width. */
export const sheetStyles = css`
  :host {
    container: sheet / inline-size;
  }
  section + section {
    margin-top: 24px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    padding-bottom: 4px;
    border-bottom: 2px solid var(--accent);
  }
  .title h2 {
    color: var(--accent);
  }
  h3.pillar {
    padding: 12px 0 4px;
    color: var(--muted);
  }
  .figure,
  .task {
    display: grid;
    gap: 0 12px;
    padding: 8px 0 12px;
    border-top: 1px solid var(--line);
    align-items: start;
  }
  .cell {
    margin-top: 4px;
  }
  h3.pillar + article {
    border-top: 0;
  }
  .code {
    font-weight: 650;
    color: var(--accent);
    white-space: nowrap;
    margin-right: 4px;
  }
  .hint,
  .when {
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
  }
  .hint {
    margin-top: 2px;
  }
  .when {
    display: block;
  }
  .name {
    grid-area: name;
    overflow-wrap: anywhere;
  }
  .target {
    grid-area: target;
  }
  .previous {
    grid-area: previous;
  }
  .status {
    grid-area: status;
  }
  .numerator {
    grid-area: n;
  }
  .denominator {
    grid-area: d;
  }
  .value {
    grid-area: v;
  }
  .result {
    grid-area: result;
  }
  .explanation {
    grid-area: text;
  }
  .remarks {
    grid-area: remarks;
  }
  .remarks > * + * {
    margin-top: 4px;
  }
  output {
    display: block;
    padding: 6px 0;
    font-weight: 650;
  }
  .result .badge {
    padding: 6px 0;
  }
  .explanation textarea {
    min-height: 32px;
  }
  .ask {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-left: 8px;
  }
  .mine summary {
    cursor: pointer;
    color: var(--accent);
    font-size: 13px;
    line-height: 24px;
    width: fit-content;
  }
  .figure {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-areas:
      'name name'
      'target previous'
      'status status'
      'n d'
      'v result'
      'text text'
      'warnings warnings'
      'changes changes'
      'remarks remarks'
      'extras extras';
  }
  .head {
    display: none;
  }
  .task {
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: 'name' 'progress' 'r' 'k' 'p' 'changes' 'remarks' 'extras';
  }
  .task .progress {
    grid-area: progress;
  }
  .task .result {
    grid-area: r;
  }
  .task .difficulties {
    grid-area: k;
  }
  .task .proposals {
    grid-area: p;
  }
  progress {
    display: block;
    width: 96px;
    height: 6px;
    accent-color: var(--accent);
  }
  .narrative > .section {
    margin-top: 12px;
    max-width: 960px;
  }
  .narrative .section > * + * {
    margin-top: 4px;
  }
  .narrative .over label,
  .narrative h3 {
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--ink);
    margin-bottom: 2px;
  }
  .tools {
    margin-left: auto;
  }
  .tools label {
    display: inline;
  }
  .tools select {
    width: auto;
    max-width: 100%;
    min-height: 28px;
    padding: 2px 6px;
  }
  .none {
    padding: 8px 0;
  }
`;
