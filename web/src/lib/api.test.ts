import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { server } from '@/testing/server';
import { api, versionOf } from './api';
import { language } from './language';
import { Problem } from './problem';

it('sends the version a write was decided on, the CSRF token and the language', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the server sets it so
  document.cookie = 'XSRF-TOKEN=abc';
  language.set('en');
  let seen: Headers | undefined;
  server.use(
    http.put('*/api/referrals/:id', ({ request }) => {
      seen = request.headers;
      return HttpResponse.json({ ok: true }, { headers: { ETag: '"8"' } });
    }),
  );
  const answer = await api.exchange('put', '/api/referrals/{id}', { path: { id: '7' }, body: {}, version: 7 });
  expect(answer.version).toBe(8);
  expect(seen?.get('If-Match')).toBe('"7"');
  expect(seen?.get('X-XSRF-TOKEN')).toBe('abc');
  expect(seen?.get('Accept-Language')).toBe('en');
  expect(seen?.get('Content-Type')).toBe('application/json');
});

it('turns a refusal into a problem with its sentences and facts', async () => {
  server.use(
    http.get('*/api/cases', () => refusal(409, 'directory/bed-taken', '床位刚被占用', '请换一张床', { bed: '12-07' })),
  );
  const problem = await api.get<never>('/api/cases').catch((it: Problem) => it);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({
    status: 409,
    code: 'directory/bed-taken',
    title: '床位刚被占用',
    advice: '请换一张床',
  });
  expect(problem.facts).toEqual({ bed: '12-07' });
});

it('calls a line that is down offline', async () => {
  server.use(http.get('*/api/cases', () => HttpResponse.error()));
  await expect(api.get('/api/cases')).rejects.toMatchObject({ code: 'client/offline', status: 0 });
});

it('leaves out what is not asked and sends files as they are', async () => {
  let url = '';
  let type = '';
  server.use(
    http.get('*/api/cases', ({ request }) => {
      url = new URL(request.url).search;
      return HttpResponse.json({ items: [] });
    }),
    http.post('*/api/cases/1/files', ({ request }) => {
      type = request.headers.get('Content-Type') ?? '';
      return HttpResponse.json({});
    }),
  );
  await api.get('/api/cases', { query: { q: '肺', state: undefined, after: null } });
  expect(decodeURIComponent(url)).toBe('?q=肺');
  const form = new FormData();
  form.append('file', new Blob(['x']), 'x.txt');
  await api.post('/api/cases/1/files', form);
  expect(type).toMatch(/^multipart\/form-data; boundary=/);
});

it('reads versions from strong and weak tags', () => {
  expect(versionOf('"12"')).toBe(12);
  expect(versionOf('W/"12"')).toBe(12);
  expect(versionOf(null)).toBeUndefined();
});
