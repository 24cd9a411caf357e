import { t } from '../messages/index.js';
import { asProblem, BASE, headers, Problem } from './api.js';

export interface Sending {
  /** Sends no more; the promise is refused with an {@link Aborted}. */
  cancel(): void;
}

export class Aborted extends Error {}

/**
 * One file as a multipart form. Not by fetch: that does not tell how much has been sent.
 * `onProgress` gets a share between 0 and 1.
 */
export function upload<T>(
  path: string,
  file: File,
  name: string,
  onProgress: (share: number) => void,
): Sending & { done: Promise<T> } {
  const http = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    http.open('POST', BASE + path);
    for (const [header, value] of Object.entries(headers('POST', {}))) http.setRequestHeader(header, value);
    http.upload.addEventListener('progress', e => onProgress(e.total ? e.loaded / e.total : 0));
    http.addEventListener('error', () => reject(new Problem(0, t('evidence.broken'))));
    http.addEventListener('abort', () => reject(new Aborted()));
    http.addEventListener('load', () => {
      const json = parsed(http.responseText);
      if (http.status !== 201) reject(asProblem(http.status >= 400 ? http.status : 401, json));
      else resolve(json as T);
    });
    const form = new FormData();
    form.append('file', file, name);
    http.send(form);
  });
  return { done, cancel: () => http.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
