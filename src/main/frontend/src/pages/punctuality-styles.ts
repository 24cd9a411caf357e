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
