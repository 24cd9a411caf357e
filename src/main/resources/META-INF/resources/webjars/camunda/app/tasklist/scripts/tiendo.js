import { contextPath } from '../../welcome/scripts/tiendo.js';
import { countWorkingDays } from './due.js';
import { connectForm } from './form.js';

// Called by the forms; this script is there before Tasklist shows any.
window.tienDoForm = connectForm;

// Elements made by a trusted script pass the page's CSP (strict-dynamic; style-src 'self').
function addOnce(name, attributes) {
  const id = `tiendo-${name}`;
  if (!document.getElementById(id)) {
    document.head.append(Object.assign(document.createElement(name), { id, ...attributes }));
  }
}

addOnce('link', { rel: 'stylesheet', href: `${contextPath}/tiendo/tiendo.css` });
addOnce('script', { type: 'module', src: `${contextPath}/tiendo/components.js` });

try {
  countWorkingDays(window.angular.module('cam.tasklist.custom'), contextPath);
} catch {
  // Tasklist then counts calendar days, as it always did.
}
