import { css } from 'lit';

/**
 * A table of many columns that on a phone becomes one block per line, each cell after its label. The table must carry
 * its roles as attributes, because blocks lose them.
 */
export const stacked = css`
  @media (max-width: 640px) {
    .stacked,
    .stacked table,
    .stacked tbody,
    .stacked tbody tr,
    .stacked tbody th,
    .stacked tbody td {
      display: block;
    }
    .stacked thead th {
      position: static;
      box-shadow: none;
    }
    .stacked tbody tr {
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    .stacked tbody th,
    .stacked tbody td {
      border: 0;
      padding: 2px 10px;
      width: auto;
      min-width: 0;
      white-space: normal;
    }
    .stacked tbody td[data-label] {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      column-gap: 8px;
    }
    .stacked tbody td[data-label]::before {
      content: attr(data-label);
      color: var(--muted);
      font-weight: 400;
      font-size: 12px;
      line-height: 20px;
    }
    .stacked tbody td.nothing {
      display: none;
    }
  }
`;
