import { css } from 'lit';

export const evidenceStyles = css`
  .panel {
    padding: 4px 0 8px;
  }
  .panel[hidden] {
    display: none;
  }
  h3 + .panel {
    padding-top: 8px;
  }
  li {
    border-bottom: 1px solid var(--line);
    padding: 8px 0;
  }
  li:first-child {
    border-top: 1px solid var(--line);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: start;
  }
  .what {
    flex: 1 1 280px;
    min-width: 0;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .tools {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .tools .button,
  .tools button {
    padding: 2px 10px;
    min-height: 28px;
    font-weight: 400;
    font-size: 13px;
  }
  summary {
    cursor: pointer;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  details[open] {
    flex-basis: 100%;
  }
  code {
    font-size: 12px;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .ask {
    margin-top: 8px;
    padding: 8px 12px;
    background: var(--warn-wash);
    border-left: 4px solid #c98a00;
  }
  .ask .small {
    flex: 1 1 200px;
  }
  progress {
    width: 100%;
    max-width: 320px;
    height: 8px;
    accent-color: var(--accent);
    display: block;
    margin-top: 4px;
  }
  .refused {
    border-left: 4px solid var(--bad);
    background: var(--bad-wash);
    padding: 8px 12px;
    margin-top: 4px;
    overflow-wrap: anywhere;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-top: 8px;
    padding: 8px 12px;
    border: 1px dashed #8793a3;
    border-radius: 3px;
  }
  .place .small {
    flex: 1 1 200px;
  }
  .place.over {
    border-color: var(--accent);
    background: var(--accent-wash);
  }
  input[type='file'] {
    display: none;
  }
  @media (max-width: 640px) {
    .tools .button,
    .tools button {
      min-height: 36px;
    }
  }
  @media print {
    .tools,
    .place,
    .ask,
    .panel[hidden] {
      display: block;
    }
    .opener.none + .panel {
      display: none;
    }
  }
`;
