import { BASE } from '../core/api.js';
import { formatNumber } from '../core/format.js';
import type { Evidence } from '../core/evidence-types.js';
import { t, type Key } from '../messages/index.js';

/** What a file dialog offers; the server decides by content. */
export const ACCEPTED =
  '.pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.csv,.txt';

const TYPES: [RegExp, Key][] = [
  [/^application\/pdf$/, 'evidence.type.PDF'],
  [/^image\//, 'evidence.type.IMAGE'],
  [/wordprocessingml|msword/, 'evidence.type.WORD'],
  [/spreadsheetml|ms-excel/, 'evidence.type.EXCEL'],
  [/presentationml|ms-powerpoint/, 'evidence.type.POWERPOINT'],
  [/opendocument\.text/, 'evidence.type.DOCUMENT'],
  [/opendocument\.spreadsheet/, 'evidence.type.SPREADSHEET'],
  [/^text\/csv$/, 'evidence.type.CSV'],
];

export function typeWord(mediaType: string): string {
  return t(TYPES.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'evidence.type.TEXT');
}

/** `1,2 MB`; less than a kilobyte in bytes. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return t('evidence.bytes', { value: formatNumber(bytes) });
  const kilo = bytes / 1024;
  return kilo < 999.5 ? `${formatNumber(kilo, 0)} KB` : `${formatNumber(kilo / 1024, 1)} MB`;
}

export function address(report: string, file: Evidence, preview = false): string {
  return `${BASE}${path(report, file)}${preview ? '/preview' : ''}`;
}

export function path(report: string, file?: Evidence): string {
  return `/reports/${encodeURIComponent(report)}/evidence${file ? `/${file.n}` : ''}`;
}

/** Screenshots come from the clipboard without a name of their own. */
export function nameOf(file: File, pasted: boolean, now: Date): string {
  if (!pasted || !/^image\.\w+$/.test(file.name)) return file.name;
  const pad = (n: number) => String(n).padStart(2, '0');
  const time = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())} ${pad(now.getHours())}.${pad(now.getMinutes())}.${pad(now.getSeconds())}`;
  return t('evidence.pasted', { time, extension: file.name.slice(6) });
}
