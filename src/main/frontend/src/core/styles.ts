import { css } from 'lit';

/** Tokens and the few shapes that every component shares. Inside shadow roots, so the webapps' own styles stay out. */
export const base = css`
  :host {
    --ink: #1a2433;
    --muted: #55606f;
    --line: #d3dae3;
    --paper: #ffffff;
    --wash: #f3f6f9;
    --accent: #0b3d6b;
    --accent-wash: #e7eef5;
    --bad: #a61e2d;
    --bad-wash: #fcebed;
    --warn: #6b4a00;
    --warn-wash: #fff6dc;
    --good: #14612a;
    --good-wash: #e6f4ea;
    display: block;
    color: var(--ink);
    font:
      400 14px/1.45 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif;
    text-align: left;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: 20px;
    line-height: 28px;
    font-weight: 650;
    text-wrap: balance;
  }
  h2 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 650;
  }
  h3 {
    font-size: 14px;
    line-height: 20px;
    font-weight: 650;
  }
  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .num {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .stack > * + * {
    margin-top: 16px;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
`;

export { controls } from './control-styles.js';
export { notes, tables } from './block-styles.js';
