import { css } from 'lit';

/** A list of dossiers, each with its facts on the left and what is done about it on the right. */
export const criticismStyles = css`
  section {
    border: 1px solid var(--line);
    border-left: 4px solid #c98a00;
    padding: 12px 16px;
  }
  h2 .num {
    color: var(--muted);
    font-weight: 400;
  }
  .waiting {
    max-height: max(400px, 60vh);
    overflow: auto;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 24px;
    align-items: start;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }
  .waiting {
    margin-top: 8px;
  }
  li a {
    font-weight: 600;
  }
  form {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 8px 16px;
    padding: 12px;
    background: var(--wash);
  }
  form .reason,
  form .row,
  form .note {
    grid-column: 1 / -1;
  }
  .note {
    margin: 8px 0;
  }
  summary {
    cursor: pointer;
    padding-top: 8px;
  }
  @media (max-width: 640px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
