import { en } from './en.js';
import { vi } from './vi.js';

export { vi };
export type Key = keyof typeof vi;

/** Vietnamese unless our page shell says otherwise; the webapps' own pages do not say which language they speak. */
export function locale(): 'vi' | 'en' {
  return document.documentElement.dataset.locale === 'en' ? 'en' : 'vi';
}

export function t(key: Key, values: Record<string, string | number> = {}): string {
  const text = (locale() === 'en' ? en : vi)[key];
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** For names made from server codes (`state.DRAFT`): an unknown code is shown as it is rather than breaking the page. */
export function tCode(prefix: string, code: string | null | undefined): string {
  if (!code) return '';
  const key = `${prefix}.${code}`;
  return key in vi ? t(key as Key) : code;
}

/** By status the words that a spreadsheet may hold instead of a number, in either language. */
export function statusWords(): Record<'REPORTED' | 'NOT_APPLICABLE' | 'NO_DATA', readonly string[]> {
  const words = (status: 'REPORTED' | 'NOT_APPLICABLE' | 'NO_DATA') =>
    [vi, en].flatMap(texts => texts[`paste.words.${status}`].split('|'));
  return {
    REPORTED: words('REPORTED'),
    NOT_APPLICABLE: words('NOT_APPLICABLE'),
    NO_DATA: words('NO_DATA'),
  };
}
