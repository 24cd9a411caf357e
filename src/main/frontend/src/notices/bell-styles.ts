import { css } from 'lit';

/** The bell sits in dark headers, ours and the webapps'; its panel is paper. */
export const bellStyles = css`
  :host {
    position: relative;
    display: inline-block;
  }
  .bell {
    position: relative;
    min-width: 40px;
    min-height: 40px;
    padding: 0;
    border: 0;
    background: none;
    color: #fff;
    justify-content: center;
  }
  .bell:hover:not(:disabled),
  .bell[aria-expanded='true'] {
    background: rgb(255 255 255 / 0.16);
  }
  .bell:focus-visible {
    outline-color: #fff;
    outline-offset: -2px;
  }
  .bell svg {
    width: 20px;
    height: 20px;
    fill: currentColor;
  }
  .count {
    position: absolute;
    top: 2px;
    right: 0;
    min-width: 18px;
    padding: 0 4px;
    border-radius: 9px;
    background: #fff;
    color: var(--bad);
    font-size: 12px;
    line-height: 18px;
    font-weight: 700;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    position: absolute;
    z-index: 1040;
    top: 100%;
    right: 0;
    width: 400px;
    max-height: min(560px, calc(100vh - 64px));
    display: flex;
    flex-direction: column;
    background: var(--paper);
    border: 1px solid var(--line);
    box-shadow: 0 8px 24px rgb(26 36 51 / 0.24);
  }
  .panel[hidden] {
    display: none;
  }
  .panel > header,
  .panel > footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 16px;
  }
  .panel > header {
    border-bottom: 1px solid var(--line);
  }
  .panel > footer {
    border-top: 1px solid var(--line);
  }
  .list {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .list > p,
  .list > div {
    padding: 16px;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li a {
    display: block;
    padding: 8px 16px 8px 28px;
    position: relative;
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  li a:hover {
    background: var(--wash);
  }
  li a:focus-visible {
    outline-offset: -2px;
  }
  .unread {
    background: var(--accent-wash);
  }
  .unread b::before {
    content: '';
    position: absolute;
    left: 12px;
    top: 14px;
    width: 8px;
    height: 8px;
    border-radius: 4px;
    background: var(--accent);
  }
  b {
    display: block;
    font-weight: 600;
  }
  .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    white-space: pre-line;
  }
  @media (max-width: 480px) {
    .panel {
      position: fixed;
      top: var(--below);
      left: 8px;
      right: 8px;
      width: auto;
      max-height: calc(100vh - var(--below) - 8px);
    }
  }
`;
