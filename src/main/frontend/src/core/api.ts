import { locale, t } from '../messages/index.js';
import { ROOT } from './root.js';
import type { FieldProblem } from './types.js';

export const BASE = `${ROOT}/api/v1`;
const XSRF_COOKIE = 'TIENDO-XSRF';
const XSRF_HEADER = 'X-TIENDO-XSRF';

/** A refusal in words a person can act on. Status 0 means the server was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: FieldProblem[] = [],
  ) {
    super(message);
  }
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

interface Options {
  body?: unknown;
  /** A file as it is, with the type it has. */
  file?: { content: Blob; type: string };
  /** Files in a form; the browser finds the type, with the border between its parts. */
  form?: FormData;
  ifMatch?: string | null;
  /** For the last save before the page goes away. */
  keepalive?: boolean;
  /** Only whether it worked, not the whole report back (RFC 7240). */
  minimal?: boolean;
}

export async function request<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(BASE + path, {
      method,
      headers: headers(method, options),
      body:
        options.form ??
        options.file?.content ??
        (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: options.keepalive ?? false,
    });
  } catch {
    throw new Problem(0, t('error.offline'));
  }
  const json = await readJson(response);
  if (!response.ok) throw asProblem(response.status, json);
  // A login page instead of JSON: the session ended and the browser followed the redirect.
  if (json === undefined && response.status !== 204) throw new Problem(401, t('error.session'));
  return { data: json as T, etag: response.headers.get('ETag') };
}

export async function get<T>(path: string): Promise<T> {
  return (await request<T>('GET', path)).data;
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return (await request<T>('POST', path, { body })).data;
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  return (await request<T>('PUT', path, { body })).data;
}

export async function remove(path: string): Promise<void> {
  await request<void>('DELETE', path);
}

export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : t('error.unknown');
}

export function headers(method: string, options: Options): Record<string, string> {
  const result: Record<string, string> = { Accept: 'application/json', 'Accept-Language': locale() };
  if (options.body !== undefined) result['Content-Type'] = 'application/json';
  if (options.file) result['Content-Type'] = options.file.type;
  if (options.ifMatch) result['If-Match'] = options.ifMatch;
  if (options.minimal) result['Prefer'] = 'return=minimal';
  if (method !== 'GET') {
    // Read at each request: the server changes it at login.
    const token = cookie(XSRF_COOKIE);
    if (token) result[XSRF_HEADER] = token;
  }
  return result;
}

function cookie(name: string): string | null {
  for (const part of document.cookie.split('; ')) {
    if (part.startsWith(name + '=')) return decodeURIComponent(part.slice(name.length + 1));
  }
  return null;
}

async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

export function asProblem(status: number, json: unknown): Problem {
  const body = (json ?? {}) as { title?: string; detail?: string; errors?: FieldProblem[] };
  const fallback: Record<number, string> = {
    401: t('error.session'),
    403: t('error.forbidden'),
    404: t('error.notFound'),
    409: t('error.conflict'),
    412: t('error.savedByOther'),
  };
  return new Problem(
    status,
    body.detail || body.title || fallback[status] || t('error.unknown'),
    body.errors ?? [],
  );
}
