import { css } from 'lit';

export const unlockStyles = css`
  form {
    border: 1px solid var(--line);
    background: var(--wash);
    padding: 8px 16px 16px;
    max-width: 960px;
  }
  fieldset {
    margin-top: 8px;
  }
  legend {
    font-weight: 600;
  }
  label:not(.choice) {
    margin: 8px 0 2px;
  }
  .choice {
    display: flex;
    gap: 8px;
    align-items: start;
    font-size: 14px;
    line-height: 20px;
    color: var(--ink);
    padding: 4px 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    margin-top: 2px;
  }
  li + li {
    margin-top: 8px;
  }
  ul + button,
  ul + form {
    margin-top: 8px;
  }
  .row {
    margin-top: 8px;
  }
  li[data-state='REFUSED'] {
    border-color: var(--bad);
    background: var(--bad-wash);
  }
  li[data-state='GRANTED'] {
    border-color: #28a745;
    background: var(--good-wash);
  }
  @media print {
    form,
    button {
      display: none;
    }
  }
`;
