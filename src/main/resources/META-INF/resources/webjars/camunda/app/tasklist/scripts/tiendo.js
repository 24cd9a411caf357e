import { contextPath } from '../../welcome/scripts/tiendo.js';

// Elements made by a trusted script pass the page's CSP (strict-dynamic; style-src 'self').
function addOnce(name, attributes) {
  const id = `tiendo-${name}`;
  if (!document.getElementById(id)) {
    document.head.append(Object.assign(document.createElement(name), { id, ...attributes }));
  }
}

addOnce('link', { rel: 'stylesheet', href: `${contextPath}/tiendo/tiendo.css` });
addOnce('script', { type: 'module', src: `${contextPath}/tiendo/components.js` });
