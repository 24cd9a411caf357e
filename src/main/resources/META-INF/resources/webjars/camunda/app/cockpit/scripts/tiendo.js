import '../../welcome/scripts/tiendo.js';

const MOMENT_IN_TABLES = 'DD/MM/YYYY HH:mm:ss';

// The date picker takes its names from AngularJS, which knows English only.
function namesInVietnamese($locale) {
  const names = (count, options, dateOf) =>
    Array.from({ length: count }, (_, i) => new Intl.DateTimeFormat('vi', options).format(dateOf(i)));
  const month = (i) => new Date(2026, i, 1);
  const weekday = (i) => new Date(2026, 1, 1 + i);
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: names(12, { month: 'long' }, month),
    STANDALONEMONTH: names(12, { month: 'long' }, month),
    SHORTMONTH: names(12, { month: 'short' }, month),
    DAY: names(7, { weekday: 'long' }, weekday),
    SHORTDAY: names(7, { weekday: 'narrow' }, weekday)
  });
}

window.angular
  ?.module('cam.cockpit.custom')
  // Unlike the other apps, Cockpit fixes this format in its code and asks neither config.js nor the locale.
  .config(['camDateFormatProvider', (formats) => formats.setDateFormat(MOMENT_IN_TABLES, 'normal')])
  .run(['$translate', '$locale', ($translate, $locale) => {
    const language = $translate.preferredLanguage();
    document.documentElement.lang = language;
    if (language === 'vi') {
      namesInVietnamese($locale);
    }
  }]);
