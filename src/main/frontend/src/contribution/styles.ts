import { css } from 'lit';

export const panelStyles = css`
  .line {
    gap: 4px 12px;
  }
  .late {
    color: var(--bad);
    font-weight: 600;
  }
  section {
    border-left: 4px solid var(--accent);
    background: var(--wash);
    padding: 8px 12px 12px;
    margin-top: 4px;
  }
  .asked {
    display: grid;
    grid-template-columns: minmax(120px, 220px) 120px minmax(0, 1fr) max-content;
    gap: 2px 16px;
    padding: 6px 0;
    border-top: 1px solid var(--line);
    align-items: start;
  }
  .asked:first-child {
    border-top: 0;
  }
  .over {
    color: var(--muted);
  }
  .sum {
    border-top: 2px solid var(--accent);
    padding-top: 8px;
    gap: 4px 16px;
  }
  .reason {
    grid-column: 1 / -1;
    max-width: 480px;
    padding: 4px 0;
  }
  .reason .row,
  p.tools {
    margin-top: 8px;
  }
  p.said:empty {
    display: none;
  }
  @media (max-width: 640px) {
    .asked {
      grid-template-columns: minmax(0, 1fr) max-content;
    }
    .asked > .part {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .asked > .tools {
      grid-column: 1 / -1;
    }
    .asked > .tools:empty {
      display: none;
    }
  }
  @media print {
    .tools,
    .sum button {
      display: none;
    }
  }
`;

export const askStyles = css`
  :host {
    margin-top: 8px;
  }
  fieldset {
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
  }
  .units {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(208px, 1fr));
    gap: 0 16px;
    margin: 4px 0;
  }
  .unit {
    display: flex;
    align-items: start;
    gap: 8px;
    padding: 4px 0;
    min-height: 28px;
    font-size: 14px;
    line-height: 20px;
    color: var(--ink);
    cursor: pointer;
  }
  .unit input {
    margin-top: 2px;
    flex: none;
  }
  .unit.waits {
    color: var(--muted);
    cursor: default;
  }
  .day {
    max-width: 176px;
  }
  textarea {
    max-width: 720px;
  }
  .row {
    gap: 8px 16px;
    margin-top: 8px;
  }
`;

export const answerStyles = css`
  h1 {
    color: var(--accent);
  }
  .facts {
    gap: 4px 16px;
    margin: 4px 0 8px;
  }
  .definition {
    border: 1px solid var(--line);
    padding: 8px 12px;
  }
  .definition p + p {
    margin-top: 4px;
  }
  .code {
    font-weight: 650;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 240px));
    gap: 8px 16px;
    align-items: start;
  }
  .numbers output {
    display: block;
    padding: 6px 0;
    font-weight: 650;
  }
  .fields > * + * {
    margin-top: 8px;
  }
  textarea {
    max-width: 720px;
  }
  #refusal:focus {
    outline: 2px solid var(--bad);
  }
`;
