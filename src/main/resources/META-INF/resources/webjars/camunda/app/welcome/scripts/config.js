// The default config.js of Camunda 7.24 sets nothing here: this file replaces it as a whole.
export default {
  app: {
    vendor: 'TienDo',
    name: 'Trang chính'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },
  customScripts: ['scripts/tiendo.js'],
  // The first-visit box asks for a page that does not exist here.
  disableWelcomeMessage: true
};
