import { css } from 'lit';

/** The upper half of the page: share and counts on the left, the last periods on the right. */
export const punctualityStyles = css`
  .picker {
    min-width: 240px;
  }
  td-criticisms {
    margin-bottom: 24px;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(240px, 320px) minmax(0, 1fr);
    gap: 16px 48px;
    margin-bottom: 24px;
  }
  .share b {
    display: block;
    font-size: 40px;
    line-height: 48px;
    color: var(--accent);
  }
  .share span {
    display: block;
  }
  .counts {
    display: grid;
    gap: 8px;
    margin-top: 16px;
  }
  .count {
    justify-content: flex-start;
    font-weight: 400;
    color: var(--ink);
    border-color: var(--line);
  }
  .count b {
    font-size: 16px;
    min-width: 32px;
    text-align: right;
  }
  .count[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-wash);
  }
  .shown {
    margin-bottom: 4px;
  }
  @media (max-width: 640px) {
    .picker,
    .tools > button {
      flex-basis: 100%;
      justify-content: center;
    }
    .top {
      grid-template-columns: minmax(0, 1fr);
    }
    .counts {
      grid-template-columns: 1fr 1fr;
    }
    .count b {
      min-width: 0;
    }
  }
`;

/** A head that stays while two hundred lines pass below it, and sorts. */
export const punctualityTableStyles = css`
  .tall {
    max-height: max(480px, 76vh);
    overflow: auto;
  }
  thead th,
  thead td {
    position: sticky;
    top: 0;
    z-index: 1;
    box-shadow: inset 0 -1px var(--line);
  }
  thead button.link {
    color: inherit;
    font-size: 12px;
    font-weight: 600;
    text-decoration: none;
    gap: 4px;
  }
  thead button.link:hover:not(:disabled) {
    text-decoration: underline;
  }
  .small.bad {
    color: var(--bad);
  }
  tbody button.link {
    min-height: 0;
  }
  @media (max-width: 640px) {
    .tall {
      max-height: none;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding: 4px 10px;
      background: var(--wash);
    }
    thead th {
      padding: 2px 0;
      border: 0;
    }
    thead td {
      display: none;
    }
  }
`;
