import { css } from 'lit';

export const formStyles = css`
  slot[name='actions']::slotted(*) {
    margin-top: 16px;
  }
  #refusal:focus,
  #conflicts:focus {
    outline: 2px solid var(--bad);
  }
  @media print {
    slot[name='actions'],
    td-decision,
    td-extensions,
    td-workbook {
      display: none;
    }
  }
`;
