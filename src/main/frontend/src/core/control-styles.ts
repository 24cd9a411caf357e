import { css } from 'lit';

/** Buttons and fields. */
export const controls = css`
  button,
  .button {
    font: inherit;
    font-weight: 600;
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--accent);
    cursor: pointer;
    text-decoration: none;
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--accent-wash);
  }
  button.primary {
    background: var(--accent);
    color: #fff;
  }
  button.primary:hover:not(:disabled) {
    background: #072d50;
  }
  button:disabled {
    border-color: var(--line);
    color: var(--muted);
    background: var(--wash);
    cursor: not-allowed;
  }
  button.link {
    border: 0;
    padding: 0;
    min-height: 24px;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button.link:hover:not(:disabled) {
    background: none;
  }
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    width: 100%;
    min-height: 32px;
    padding: 4px 8px;
    border: 1px solid #8793a3;
    border-radius: 3px;
    background: var(--paper);
    margin: 0;
  }
  input[type='radio'],
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    min-height: 16px;
    accent-color: var(--accent);
  }
  textarea {
    display: block;
    resize: vertical;
    min-height: 56px;
    max-height: 480px;
    field-sizing: content;
  }
  input.number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  label,
  .cap {
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
    display: block;
  }
  .error {
    color: var(--bad);
    font-size: 13px;
    line-height: 18px;
    margin-top: 2px;
  }
`;
