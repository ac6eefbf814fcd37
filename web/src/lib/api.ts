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

/** What the OpenAPI document says: which paths there are, what they take, what they answer. */
type Verb = 'get' | 'post' | 'put' | 'delete';
export type PathOf<V extends Verb> = {
  [P in keyof paths]: paths[P] extends Record<V, object> ? P : never;
}[keyof paths];
type Operation<V extends Verb, P> = P extends keyof paths ? (paths[P] extends Record<V, infer O> ? O : never) : never;
// biome-ignore lint/suspicious/noConfusingVoidType: it is the return type of a call without an answer
type Json<R> = R extends { content: { 'application/json': infer T } } ? T : void;
export type Ok<V extends Verb, P> =
  Operation<V, P> extends { responses: infer R }
    ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R]
    : never;
type BodyOf<V extends Verb, P> =
  Operation<V, P> extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;
type QueryOf<V extends Verb, P> = Operation<V, P> extends { parameters: { query?: infer Q } } ? Q : never;
type InPath<V extends Verb, P> = Operation<V, P> extends { parameters: { path: infer I } } ? I : never;

export interface CallOf<V extends Verb, P> extends Pick<Call, 'version' | 'signal'> {
  path?: InPath<V, P>;
  query?: QueryOf<V, P>;
}

interface Get {
  <P extends PathOf<'get'>>(path: P, call?: CallOf<'get', P>): Promise<Ok<'get', P>>;
  <T>(path: string, call?: Call): Promise<T>;
}

interface Write<V extends 'post' | 'put'> {
  <P extends PathOf<V>>(path: P, body: BodyOf<V, P>, call?: CallOf<V, P>): Promise<Ok<V, P>>;
  <T = void>(path: string, body?: unknown, call?: Omit<Call, 'body'>): Promise<T>;
}

export interface Answer<T> {
  data: T;
  /** The version in the answer's ETag. */
  version: number | undefined;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Loose = (method: Method, path: string, init: object) => Promise<{ data?: unknown; response: Response }>;

/** A file as it is; for previews, because a frame may not show what is sent to it directly. */
async function blob(path: string, signal?: AbortSignal): Promise<Blob> {
  const { data } = await (wire.request as unknown as Loose)('get', path, { parseAs: 'blob', signal });
  return data as Blob;
}

/** A piece of a file as it is, to a place of its own: it may be sent again. */
async function octets(path: string, content: Blob): Promise<void> {
  await (wire.request as unknown as Loose)('put', path, {
    body: content,
    bodySerializer: (it: Blob) => it,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}

export interface Upload {
  /** Called with the share that is sent, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** A form with files. The old request, because only it tells how much has been sent. */
function upload<T>(path: string, form: FormData, { onProgress, signal }: Upload = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'text';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language.get());
    const token = cookie('XSRF-TOKEN');
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      learnServerTime(request.getResponseHeader('Date'));
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(new Problem(request.status, body));
    };
    request.onerror = () => reject(new Problem(0, { code: 'client/offline' }));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

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

/**
 * Paths, bodies and answers are known from the document of the server: `api.get('/api/cases/{id}', { path: { id } })` needs no type.
 * A call that names its answer's type itself (`api.get<T>`) is for what the document cannot say.
 */
export const api = {
  get: ((path: string, call?: Call) => dataOf(exchange('get', path, call))) as Get,
  post: ((path: string, body?: unknown, call?: Call) =>
    dataOf(exchange('post', path, { ...call, body }))) as Write<'post'>,
  put: ((path: string, body?: unknown, call?: Call) =>
    dataOf(exchange('put', path, { ...call, body }))) as Write<'put'>,
  delete: <T = void>(path: PathOf<'delete'>, call?: Call) => dataOf(exchange<T>('delete', path, call)),
  /** The same with the answer's version, for resources that are written with If-Match. */
  exchange,
  blob,
  octets,
  upload,
};

/** A keyset page. */
export interface PageOf<T> {
  items: T[];
  next?: string | null;
}
