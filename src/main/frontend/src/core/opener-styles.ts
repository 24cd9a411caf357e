import { css } from 'lit';

/** A line that opens what belongs to it: a quiet button with an arrow. */
export const openers = css`
  button.opener {
    border: 0;
    padding: 2px 0;
    min-height: 28px;
    background: none;
    font-weight: 400;
    text-decoration: none;
  }
  button.opener:hover:not(:disabled) {
    background: none;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .opener::before {
    content: '';
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    width: 7px;
    height: 7px;
    margin: 0 3px 2px 1px;
    transform: rotate(-45deg);
  }
  .opener[aria-expanded='true']::before {
    transform: rotate(45deg);
    margin-bottom: 5px;
  }
  .opener.none {
    color: var(--muted);
  }
  @media print {
    .opener::before,
    .opener.none {
      display: none;
    }
  }
`;
