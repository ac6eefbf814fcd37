import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './api-types';
import { language } from './language';
import { learnServerTime } from './now';
import { asProblem, Problem } from './problem';

/** The only place that knows HTTP: language, CSRF, versions, and refusals as {@link Problem}s. */

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language.get());
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const token = cookie('XSRF-TOKEN');
      if (token) request.headers.set('X-XSRF-TOKEN', token);
    }
    return request;
  },
  async onResponse({ response }) {
    learnServerTime(response.headers.get('Date'));
    if (response.ok) return undefined;
    const body = await response.json().catch(() => ({}));
    throw new Problem(response.status, typeof body === 'object' && body !== null ? body : {});
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : asProblem(error);
  },
};

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((it) => it.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

/** The generated client, for calls that want the types of the OpenAPI document. */
export const wire = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  // Looked up per call, so that tests (and the service worker of a test) may put theirs in place.
  fetch: (request: Request) => globalThis.fetch(request),
});
wire.use(manners);

export interface Call {
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean | readonly string[] | undefined | null>;
  body?: unknown;
  /** The version this write was decided on; sent as `If-Match`. */
  version?: number;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  /** The version in the answer's ETag. */
  version: number | undefined;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Loose = (method: Method, path: string, init: object) => Promise<{ data?: unknown; response: Response }>;

async function exchange<T>(method: Method, path: string, call: Call = {}): Promise<Answer<T>> {
  const { path: inPath, query, body, version, signal } = call;
  const multipart = body instanceof FormData;
  const { data, response } = await (wire.request as unknown as Loose)(method, path, {
    params: { path: inPath, query, header: version === undefined ? undefined : { 'If-Match': `"${version}"` } },
    body,
    bodySerializer: multipart ? (it: FormData) => it : undefined,
    signal,
  });
  return { data: data as T, version: versionOf(response.headers.get('ETag')) };
}

/** `"7"` and `W/"7"` are version 7. */
export function versionOf(etag: string | null): number | undefined {
  const digits = etag?.match(/^(?:W\/)?"(\d+)"$/)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const dataOf = async <T>(answer: Promise<Answer<T>>): Promise<T> => (await answer).data;

export const api = {
  get: <T>(path: string, call?: Call) => dataOf(exchange<T>('get', path, call)),
  post: <T = void>(path: string, body?: unknown, call?: Omit<Call, 'body'>) =>
    dataOf(exchange<T>('post', path, { ...call, body })),
  put: <T = void>(path: string, body?: unknown, call?: Omit<Call, 'body'>) =>
    dataOf(exchange<T>('put', path, { ...call, body })),
  delete: <T = void>(path: string, call?: Call) => dataOf(exchange<T>('delete', path, call)),
  /** The same with the answer's version, for resources that are written with If-Match. */
  exchange,
};

/** A keyset page. */
export interface PageOf<T> {
  items: T[];
  next?: string | null;
}
