// Loaded before the app starts, and the app stays blank if this module fails: nothing here may throw.
// The other apps import it, so it asks the page, not its own address, which app it is in.

import { showBell } from './bell.js';

const page = document.querySelector('base');
const appRoot = page.getAttribute('app-root');
export const contextPath = appRoot.slice(0, appRoot.lastIndexOf('/'));

let wanted = '';

function isLogin(hash) {
  return /^#!?\/login(\?|$)/.test(hash);
}

// A page that was reached from itself, by way of /login: the person is known there but not to the engine.
// The app's own form is then better than a loop.
function cameStraightBack() {
  return document.referrer.split(/[?#]/)[0] === location.origin + location.pathname;
}

function useOneLogin() {
  if (!isLogin(location.hash)) {
    wanted = location.hash;
  } else if (!cameStraightBack()) {
    const next = encodeURIComponent(location.pathname + wanted);
    location.replace(`${contextPath}/login?next=${next}`);
  }
}

// The date picker takes names and the first weekday from AngularJS, which knows English only.
function datesInVietnamese($locale) {
  const names = (count, options, dateOf) =>
    Array.from({ length: count }, (_, i) => new Intl.DateTimeFormat('vi', options).format(dateOf(i)));
  const month = (i) => new Date(2026, i, 1);
  const weekday = (i) => new Date(2026, 1, 1 + i);
  Object.assign($locale.DATETIME_FORMATS, {
    FIRSTDAYOFWEEK: 0,
    MONTH: names(12, { month: 'long' }, month),
    STANDALONEMONTH: names(12, { month: 'long' }, month),
    SHORTMONTH: names(12, { month: 'short' }, month),
    DAY: names(7, { weekday: 'long' }, weekday),
    SHORTDAY: names(7, { weekday: 'narrow' }, weekday)
  });
}

function tellLanguage($translate, $locale) {
  const language = $translate.preferredLanguage();
  document.documentElement.lang = language;
  if (language === 'vi') {
    datesInVietnamese($locale);
  }
}

addEventListener('hashchange', useOneLogin);
useOneLogin();

try {
  showBell(contextPath);
  window.angular
    .module(`cam.${page.getAttribute('app-name')}.custom`)
    .run(['$translate', '$locale', tellLanguage]);
} catch (error) {
  console.error(error);
}
