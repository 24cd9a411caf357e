import { css } from 'lit';

/** Verdicts side by side, each a radio button with its word. */
export const choices = css`
  .choices {
    gap: 8px 32px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 14px;
    line-height: 24px;
    color: var(--ink);
    font-weight: 600;
    cursor: pointer;
  }
`;
