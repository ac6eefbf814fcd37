import { fireEvent, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { aCase, doctorMay, qingxi2Post, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const submitted = aCase({ title: '右上肺结节待查', side: 'RESPONDER', state: 'SUBMITTED', version: 4 });
const accepted = aCase({ title: '慢性心衰急性加重', side: 'RESPONDER', state: 'ACCEPTED' });

function asCoordinator() {
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json(session({ post: qingxi2Post, permissions: [...doctorMay, 'COORDINATE'] })),
    ),
    http.get('*/api/boards/referral', () =>
      HttpResponse.json({
        columns: [
          { state: 'SUBMITTED', cards: [submitted], more: false },
          { state: 'SEEN', cards: [], more: false },
          { state: 'ACCEPTED', cards: [accepted], more: false },
          { state: 'IN_TRANSIT', cards: [], more: true },
        ],
      }),
    ),
    http.get('*/api/referrals/:id/actions', () =>
      HttpResponse.json({
        version: 4,
        actions: [
          { action: 'see', allowed: true },
          { action: 'accept', allowed: true, asks: ['ARRANGEMENT'] },
          {
            action: 'depart',
            allowed: false,
            blockedBy: { code: 'casework/other-side', whoCan: { institutionName: '汊口镇卫生院' } },
          },
        ],
      }),
    ),
  );
}

const carry = { dataTransfer: { setData: vi.fn(), effectAllowed: '' } };

it('shows the open referrals by state', async () => {
  asCoordinator();
  renderApp('/referrals');
  const column = await screen.findByRole('region', { name: '待受理' });
  expect(within(column).getByRole('link', { name: /右上肺结节待查/ })).toBeInTheDocument();
  expect(
    within(screen.getByRole('region', { name: '转运中' })).getByRole('heading', { name: /0\+/ }),
  ).toBeInTheDocument();
});

it('takes the step when a card is dropped where that is allowed, on the version that was seen', async () => {
  asCoordinator();
  let taken: string | null = null;
  server.use(
    http.post('*/api/referrals/:id/actions/see', ({ request, params }) => {
      taken = `${params.id} ${request.headers.get('If-Match')}`;
      return HttpResponse.json({});
    }),
  );
  renderApp('/referrals');
  fireEvent.dragStart(await screen.findByRole('link', { name: /右上肺结节待查/ }), carry);
  const target = await screen.findByText('放这里：开始审阅');
  fireEvent.drop(target, carry);
  await vi.waitFor(() => expect(taken).toBe(`${submitted.id} "4"`));
});

it('opens the case where the step needs words', async () => {
  asCoordinator();
  const { router } = renderApp('/referrals');
  fireEvent.dragStart(await screen.findByRole('link', { name: /右上肺结节待查/ }), carry);
  fireEvent.drop(await screen.findByText('放这里：接收并安排'), carry);
  await vi.waitFor(
    () => expect(router.state.location).toMatchObject({ pathname: `/cases/${submitted.id}`, search: '?do=accept' }),
    // The page of the case is loaded on the way.
    { timeout: 15_000 },
  );
});

it('says why a card may not go somewhere, and who can', async () => {
  asCoordinator();
  renderApp('/referrals');
  fireEvent.dragStart(await screen.findByRole('link', { name: /右上肺结节待查/ }), carry);
  expect(
    await within(await screen.findByRole('region', { name: '转运中' })).findByText('由汊口镇卫生院来办'),
  ).toBeInTheDocument();
});

it('is a table for those who do not route, with its range in the URL', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/cases', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('open') ?? 'all');
      return HttpResponse.json({ items: [accepted], next: null });
    }),
  );
  const { user, router } = renderApp('/referrals');
  expect(await screen.findByRole('link', { name: /慢性心衰急性加重/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '大屏' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '已结束' }));
  expect(router.state.location.search).toBe('?show=closed');
  await vi.waitFor(() => expect(asked).toEqual(['true', 'false']));
});
