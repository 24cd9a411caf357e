import { css } from 'lit';

/** Notes and tables. */
export const notes = css`
  .note {
    border-left: 4px solid var(--accent);
    background: var(--accent-wash);
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }
  .note.bad {
    border-color: var(--bad);
    background: var(--bad-wash);
  }
  .note.warn {
    border-color: #c98a00;
    background: var(--warn-wash);
  }
  .note.good {
    border-color: #28a745;
    background: var(--good-wash);
  }
  .note h2,
  .note h3 {
    font-size: 14px;
    line-height: 20px;
  }
  .pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

export const tables = css`
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--line);
    background: var(--paper);
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    padding: 6px 10px;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    background: var(--wash);
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--muted);
    white-space: nowrap;
  }
  tbody th {
    font-weight: 600;
    min-width: 160px;
  }
  thead td {
    background: var(--wash);
  }
  tbody th .small {
    font-weight: 400;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr:hover > * {
    background: var(--wash);
  }
  .tight {
    width: 1%;
    white-space: nowrap;
  }
`;
