import { css } from 'lit';

/** What stands in and around a line of the sheet: states, locks, changes, warnings, the small course of six periods. */
export const lineStyles = css`
  article,
  .section {
    scroll-margin: 56px 0;
  }
  article:focus,
  .section:focus {
    outline: 2px solid var(--accent);
    outline-offset: 4px;
  }
  .warnings {
    grid-area: warnings;
  }
  .changes {
    grid-area: changes;
  }
  .extras {
    grid-area: extras;
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .extras > [open] {
    flex: 0 0 100%;
  }
  .texts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: 4px 12px;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .absence {
    grid-column: 1 / -1;
    grid-row: n;
    align-self: start;
    font-size: 13px;
    line-height: 18px;
    color: var(--muted);
    padding: 6px 8px;
    border: 1px dashed #8793a3;
    background: repeating-linear-gradient(135deg, transparent 0 6px, #f3f6f9 6px 12px);
  }
  [data-status='NO_DATA'] .absence {
    color: var(--warn);
    border: 1px solid #c98a00;
    background: var(--warn-wash);
  }
  .error.asks {
    color: var(--warn);
  }
  .error .icon,
  .warnings .icon {
    flex: none;
    transform: translateY(1px);
  }
  .warnings li {
    display: flex;
    gap: 6px;
    font-size: 13px;
    line-height: 18px;
    color: var(--warn);
    align-items: baseline;
  }
  .lock,
  .opened {
    display: flex;
    gap: 6px;
    align-items: baseline;
    font-size: 12px;
    line-height: 16px;
    margin-top: 2px;
    color: var(--muted);
  }
  .opened {
    color: var(--warn);
    font-weight: 600;
  }
  [data-locked] {
    background: var(--wash);
    box-shadow:
      -8px 0 0 var(--wash),
      8px 0 0 var(--wash);
  }
  .changes li {
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .changes .what {
    color: var(--muted);
  }
  del {
    color: var(--bad);
    text-decoration-thickness: 1px;
  }
  ins {
    color: var(--good);
    text-decoration: none;
    background: var(--good-wash);
  }
  .copied {
    font-size: 12px;
    line-height: 16px;
    color: var(--warn);
    background: var(--warn-wash);
    padding: 0 6px;
  }
  .spark {
    display: block;
    margin-top: 2px;
    max-width: 100%;
  }
  .spark .course {
    fill: none;
    stroke: #5f7489;
    stroke-width: 1.5;
  }
  .spark .goal {
    stroke: #8793a3;
    stroke-dasharray: 3 3;
  }
  .spark .then {
    fill: #5f7489;
  }
  .spark .now {
    fill: var(--accent);
  }
  .keys {
    font-size: 13px;
    line-height: 18px;
    padding: 4px 0;
  }
  .keys summary {
    cursor: pointer;
    color: var(--accent);
    width: fit-content;
    line-height: 24px;
  }
  .keys dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    gap: 2px 24px;
    padding: 4px 0 8px;
  }
  .keys dl > div {
    display: grid;
    grid-template-columns: 56px 1fr;
    gap: 8px;
  }
  kbd {
    font: inherit;
    font-weight: 600;
  }
`;
