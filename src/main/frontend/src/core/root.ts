/** The path under which the application lives, told from where this bundle was loaded; empty at the root. */
const bundle = new URL(import.meta.url, 'http://localhost').pathname;
const found = /^(.*)\/(?:tiendo\/(?:components|bell)\.js|camunda\/api\/.*)$/.exec(bundle);

export const ROOT = found?.[1] ?? '';
