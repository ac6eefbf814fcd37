import { act, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { tell } from '@/lib/live';
import { chakou, chakouPost, qingxi2Post, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const accepted = {
  id: 'n1',
  kind: 'case',
  institution: chakou.id,
  caseId: 'c1',
  title: '已接收周**，床位 12-07',
  at: '2026-03-09T01:00:00Z',
  urgent: false,
};
const asked = {
  id: 'n2',
  kind: 'case',
  institution: chakou.id,
  caseId: 'c2',
  title: '请补充心电图',
  at: '2026-03-09T02:00:00Z',
  urgent: true,
};

function given(items: object[]) {
  const read: unknown[] = [];
  server.use(
    http.get('*/api/notices', () => HttpResponse.json({ items, next: null })),
    http.post('*/api/notices/read', async ({ request }) => {
      read.push(await request.json());
      return HttpResponse.json({ unread: 0 });
    }),
  );
  return read;
}

it('opens the case a notice is about and marks it as read', async () => {
  const read = given([accepted]);
  const { user, router } = renderApp('/notices');
  await user.click(await screen.findByRole('link', { name: /未读.*床位 12-07/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/c1'));
  await waitFor(() => expect(read).toEqual([{ ids: ['n1'] }]));
});

it('marks all as read with one click', async () => {
  const read = given([accepted, asked]);
  const { user } = renderApp('/notices');
  await user.click(await screen.findByRole('button', { name: '全部标为已读' }));
  await waitFor(() => expect(read).toEqual([{ all: true }]));
});

it('says that there is a new one instead of pushing the list down', async () => {
  given([accepted]);
  const { user } = renderApp('/notices');
  await screen.findByRole('link', { name: /床位 12-07/ });
  given([asked, accepted]);
  act(() => tell({ event: 'notices', unread: 2 }));
  expect(screen.queryByRole('link', { name: /请补充心电图/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /1 条更新/ }));
  expect(await screen.findByRole('link', { name: /急.*请补充心电图/ })).toBeInTheDocument();
});

it('goes to the post where I was told, when that is another one', async () => {
  given([{ ...accepted, institution: qingxi2Post.institution.id }]);
  const posts = [chakouPost, qingxi2Post];
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ posts }))),
    http.put('*/api/session/post', () => HttpResponse.json(session({ posts, post: qingxi2Post }))),
  );
  const { user, router } = renderApp('/notices');
  await user.click(await screen.findByRole('link', { name: /床位 12-07清溪县第二人民医院/ }));
  expect(await screen.findByRole('button', { name: /切换岗位：清溪县第二人民医院/ })).toBeInTheDocument();
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/c1'));
});
