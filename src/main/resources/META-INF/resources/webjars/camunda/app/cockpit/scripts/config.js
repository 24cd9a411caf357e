// Keys as in the default config.js of Camunda 7.24 (Apache-2.0): this file replaces it as a whole.
export default {
  app: {
    vendor: 'TienDo',
    name: 'Theo dõi quy trình'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },
  customScripts: ['scripts/tiendo.js'],
  // The first-visit box asks for a page that does not exist here.
  disableWelcomeMessage: true,
  // A preview puts the HTML of a deployed form into this page as it is.
  previewHtml: false,
  historicActivityInstanceMetrics: {
    adjustablePeriod: true,
    period: {
      unit: 'day'
    }
  },
  runtimeActivityInstanceMetrics: {
    display: true
  },
  skipCustomListeners: {
    default: true,
    hidden: false
  },
  skipIoMappings: {
    default: true,
    hidden: false
  },
  cascade: {
    default: false
  },
  batchOperation: {
    mode: 'filter',
    autoLoadEnded: true
  },
  csrfCookieName: 'XSRF-TOKEN',
  userOperationLogAnnotationLength: 4000
};
