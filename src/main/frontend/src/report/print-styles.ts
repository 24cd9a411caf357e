import { css } from 'lit';

/** On paper: everything that is said, nothing that can be clicked. The page itself is set in tiendo.css. */
export const printStyles = css`
  @media print {
    .tools,
    .keys,
    .ask,
    .mine:not([open]),
    textarea:placeholder-shown {
      display: none;
    }
    article,
    .section {
      break-inside: avoid;
    }
    h3.pillar,
    .title,
    .head {
      break-after: avoid;
    }
    .head {
      position: static;
    }
    .figure,
    .head {
      grid-template-columns: minmax(200px, 1fr) 100px 104px 104px 88px 88px 88px 104px;
    }
    input,
    select,
    textarea {
      border: 0;
      padding: 0;
      min-height: 0;
      background: none;
      appearance: none;
      resize: none;
      box-shadow: none;
    }
    .lock,
    .opened {
      display: none;
    }
    [data-locked] {
      background: none;
    }
  }
`;
