// The bell of our own pages in the header of each app. Loaded like everything else by a trusted script, which the page's
// CSP (strict-dynamic) passes on.

function addBell(header) {
  const account = header.querySelector('.account');
  const bell = header.querySelector('.tiendo-bell');
  if (account && !bell) {
    const place = document.createElement('div');
    place.className = 'tiendo-bell';
    place.append(document.createElement('td-bell'));
    header.append(place);
  } else if (bell && !account) {
    bell.remove();
  }
}

/** The header shows the account once somebody is signed in, and takes it away again: the bell comes and goes with it. */
export function showBell(contextPath) {
  const header = document.querySelector('[cam-widget-header]');
  if (!header) return;
  const look = () => addBell(header);
  new MutationObserver(look).observe(header, { childList: true, subtree: true });
  look();
  import(`${contextPath}/tiendo/bell.js`).catch((error) => console.error(error));
}
