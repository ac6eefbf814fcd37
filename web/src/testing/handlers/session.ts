import { HttpResponse, http } from 'msw';
import { session } from '../people';

export const sessionHandlers = [
  http.get('*/api/session', () => HttpResponse.json(session())),
  http.get('*/api/notices/unread', () => HttpResponse.json({ unread: 0 })),
  // Said when a page is left, which can be after its test.
  http.delete('*/api/cases/:id/presence', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/worklists/green', () => HttpResponse.json({ items: [] })),
  // Where a test only follows a link, the page behind it finds nothing.
  http.get('*/api/cases/:id', () => new HttpResponse(null, { status: 404 })),
  http.get('*/api/cases/:id/:part', () => new HttpResponse(null, { status: 404 })),
  http.get('*/api/referrals/:id', () => new HttpResponse(null, { status: 404 })),
  http.get('*/api/setup', () => HttpResponse.json({ open: false })),
  http.get('*/api/demo', () => new HttpResponse(null, { status: 404 })),
];

/** A refusal as the server writes it. */
export function refusal(status: number, code: string, title: string, advice: string, facts: object = {}) {
  return HttpResponse.json(
    { type: `/problems/${code}`, status, code, title, advice, ...facts },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
