import { css } from 'lit';

/** The year at a glance. */
export const yearStyles = css`
  .year {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 12px 20px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    table-layout: fixed;
    align-self: start;
  }
  caption {
    text-align: left;
    font-weight: 650;
    padding-bottom: 2px;
  }
  th {
    font-size: 11px;
    line-height: 16px;
    font-weight: 400;
    color: var(--muted);
    padding: 0;
    text-align: center;
  }
  td {
    padding: 0;
    height: 30px;
  }
  td button,
  .key {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0;
    width: 100%;
    height: 30px;
    min-height: 24px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 2px;
    background: none;
    color: var(--ink);
    font-size: 13px;
    line-height: 14px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .key {
    display: inline-flex;
    width: 28px;
    height: 26px;
    vertical-align: middle;
  }
  i {
    font-style: normal;
    font-size: 10px;
    line-height: 10px;
    font-weight: 700;
  }
  .weekend {
    color: var(--muted);
    background: var(--wash);
  }
  .HOLIDAY {
    background: var(--bad-wash);
    color: var(--bad);
  }
  .COMPENSATORY_OFF {
    background: var(--warn-wash);
    color: var(--warn);
  }
  .SWAP_OFF {
    background: var(--accent-wash);
    color: var(--accent);
  }
  .MAKEUP_WORKDAY {
    background: var(--paper);
    color: var(--good);
    border-color: var(--good);
  }
  td button.today,
  .key.today {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
    font-weight: 700;
  }
  td button.changed,
  .key.changed {
    border: 2px dashed var(--ink);
  }
  td button:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 0;
    z-index: 1;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-top: 12px;
    font-size: 13px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  @media (max-width: 1100px) {
    .year {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @media (max-width: 760px) {
    .year {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px 14px;
    }
  }
`;

/** The page around it. */
export const pageStyles = css`
  .tools nav {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .tools nav input {
    width: 88px;
  }
  .tools .end {
    margin-left: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  h2 {
    margin: 24px 0 8px;
    color: var(--accent);
  }
  .note {
    margin-bottom: 16px;
  }
  .note h2 {
    margin: 0 0 4px;
  }
  .note .row {
    margin-top: 8px;
  }
  .note li {
    margin-top: 2px;
  }
  .panel {
    border: 1px solid var(--line);
    background: var(--wash);
    padding: 16px;
    margin-bottom: 16px;
  }
  .panel h2 {
    margin-top: 0;
  }
  input[type='file'] {
    display: none;
  }
  td .row {
    flex-wrap: nowrap;
  }
  tr.low td,
  tr.medium td {
    font-style: italic;
  }
  tr.gone td,
  tr.gone th {
    text-decoration: line-through;
    color: var(--muted);
  }
  .basis {
    max-width: 480px;
    flex: 1 1 240px;
  }
  .pending li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
  }
  .pending b {
    min-width: 40px;
  }
  .save {
    margin-top: 16px;
    max-width: 720px;
  }
  .save .row {
    margin-top: 8px;
  }
  .panel > .row,
  .panel > form {
    margin-top: 12px;
  }
  td details {
    margin: 0;
  }
  td summary {
    padding: 0;
  }
  details {
    margin-bottom: 8px;
  }
  summary {
    cursor: pointer;
    padding: 4px 0;
  }
  details > .inside {
    padding: 4px 0 12px 18px;
  }
  /* On a phone each row is a card: what matters must not lie off the edge. */
  @media (max-width: 640px) {
    .cards thead {
      display: none;
    }
    .cards tbody,
    .cards tr,
    .cards th,
    .cards td {
      display: block;
    }
    .cards tr {
      padding: 8px 12px;
      border-bottom: 1px solid var(--line);
    }
    .cards th,
    .cards td {
      border: 0;
      padding: 1px 0;
    }
    .cards td:empty {
      display: none;
    }
    .cards td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--muted);
      font-weight: 400;
    }
    .cards td details {
      display: inline-block;
      vertical-align: top;
    }
    .tools .end {
      margin-left: 0;
    }
  }
`;
