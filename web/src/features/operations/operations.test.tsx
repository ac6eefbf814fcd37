import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { qingxi2, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

beforeEach(() =>
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ permissions: ['OPERATIONS', 'POLICY_WRITE'] }))),
  ),
);

it('is the first room of an administrator, who has no workbench', async () => {
  server.use(
    http.get('*/api/operations/projections', () =>
      HttpResponse.json([
        {
          name: 'notification',
          behind: 0,
          lag: 'PT0S',
          movedAt: '2026-03-09T01:00:00Z',
          attempts: 0,
          deadLetters: 0,
        },
        {
          name: 'indicators',
          behind: 412,
          lag: 'PT7M3.25S',
          movedAt: '2026-03-09T01:00:00Z',
          attempts: 3,
          nextAttemptAt: '2026-03-09T01:01:00Z',
          lastError: 'NumberFormatException',
          deadLetters: 2,
        },
      ]),
    ),
  );
  const { router } = renderApp('/');
  expect(await screen.findByRole('row', { name: /notification 跟上了 0/ })).toBeInTheDocument();
  expect(
    screen.getByRole('row', { name: /indicators 卡住了.*NumberFormatException 412 7 分钟 2/ }),
  ).toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/operations/projections');
});

it('tries a dead letter again and says when it still fails', async () => {
  server.use(
    http.get('*/api/operations/dead-letters', () =>
      HttpResponse.json({
        items: [
          {
            id: 'd1',
            projection: 'indicators',
            entry: 20412,
            stream: { kind: 'case', id: 'c1' },
            type: 'referral.accepted',
            attempts: 8,
            error: 'NumberFormatException',
            diedAt: '2026-03-09T01:00:00Z',
          },
        ],
        next: null,
      }),
    ),
    http.post('*/api/operations/dead-letters/d1/retry', () =>
      refusal(409, 'journal/dead-letter-still-fails', '还是没有成功', '请先修复原因'),
    ),
  );
  const { user } = renderApp('/operations/dead-letters');
  await user.click(await screen.findByRole('button', { name: '重投' }));
  expect(await screen.findByText('还是没有成功')).toBeInTheDocument();
});

it('publishes rules for a region only when they are whole and say why', async () => {
  const sent: unknown[] = [];
  const national = {
    id: 'v1',
    scope: { kind: 'NATIONAL' },
    version: 1,
    effectiveFrom: '1970-01-01',
    digest: 'x',
    publishedBy: 'system',
    publishedAt: '2026-03-09T01:00:00Z',
    note: 'Shipped with the product',
  };
  server.use(
    http.get('*/api/policies/referral', () =>
      HttpResponse.json({
        pack: 'referral',
        on: '2026-03-09',
        institution: qingxi2,
        version: 'referral@national:1',
        content: { clocks: { ANSWER: { routine: 'PT2H' } } },
        layers: [national],
        history: [national],
      }),
    ),
    http.post('*/api/policies/referral/versions', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...national, id: 'v2', version: 1 }, { status: 201 });
    }),
  );
  const { user } = renderApp('/operations/policies/referral');
  expect(await screen.findByText('2 小时')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '发布新版本' }));
  const dialog = await screen.findByRole('dialog', { name: '发布“referral”的新版本' });
  await user.type(within(dialog).getByLabelText(/行政区划代码/), '621200');
  const overlay = within(dialog).getByLabelText(/内容（JSON）/);
  await user.clear(overlay);
  await user.click(overlay);
  await user.paste('{"clocks":');
  await user.click(within(dialog).getByRole('button', { name: '发布' }));
  expect(within(dialog).getByText(/这不是完整的 JSON/)).toBeInTheDocument();
  expect(within(dialog).getByText('请写明为什么改')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.click(overlay);
  await user.paste('{"ANSWER":{"urgent":"PT20M"}}}');
  await user.type(within(dialog).getByLabelText(/说明/), '省卫健委 3 号文');
  await user.click(within(dialog).getByRole('button', { name: '发布' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    scope: { kind: 'REGION', id: '621200' },
    content: { clocks: { ANSWER: { urgent: 'PT20M' } } },
    note: '省卫健委 3 号文',
  });
});
