import { css } from 'lit';

export const workbookStyles = css`
  .zone {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
  }
  .zone.over {
    border: 2px dashed var(--accent);
    padding: 7px 11px;
    background: var(--accent-wash);
  }
  .note,
  .panel {
    margin-top: 8px;
  }
  #preview {
    width: fit-content;
  }
  .panel {
    padding: 12px;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
  }
  .panel > * + * {
    margin-top: 12px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 16px;
    margin-bottom: 4px;
  }
  h4 {
    font-size: 14px;
    line-height: 20px;
    font-weight: 650;
  }
  .scroll {
    max-height: 420px;
    overflow-y: auto;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    box-shadow: inset 0 -1px var(--line);
  }
  td {
    overflow-wrap: anywhere;
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: 400;
    max-width: 48ch;
  }
  .warning {
    color: var(--warn);
    font-weight: 600;
  }
  .wrong {
    color: var(--bad);
  }
  .tick {
    text-align: center;
  }
  .note p + p {
    margin-top: 4px;
  }
  @media (max-width: 640px) {
    .scroll {
      max-height: none;
    }
    thead {
      display: none;
    }
    .stacked tbody tr {
      position: relative;
    }
    .stacked tbody td.tick {
      position: absolute;
      right: 0;
      top: 8px;
    }
    .stacked tbody td.tick input {
      width: 24px;
      height: 24px;
    }
    .stacked tbody td.tick + th {
      padding-right: 48px;
    }
    .panel .row button {
      flex: 1 1 auto;
      justify-content: center;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
