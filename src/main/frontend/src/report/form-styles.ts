import { css } from 'lit';

export const formStyles = css`
  .save-bar {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 0;
    background: var(--paper);
    border-top: 1px solid var(--line);
  }
  .save-bar .bad {
    color: var(--bad);
  }
  .save-bar .note {
    flex-basis: 100%;
  }
  slot[name='actions']::slotted(*) {
    margin-top: 16px;
  }
  #refusal:focus {
    outline: 2px solid var(--bad);
  }
  @media print {
    .save-bar {
      display: none;
    }
  }
`;
