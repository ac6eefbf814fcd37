import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { tell } from '@/lib/live';
import type { CaseHeader } from '@/lib/wire';
import { aCase } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const page = (...items: CaseHeader[]) => HttpResponse.json({ items, next: null });

function given(lists: Partial<Record<'to-do' | 'waiting' | 'unseen' | 'overdue', CaseHeader[]>>) {
  server.use(
    http.get('*/api/worklists/counts', () =>
      HttpResponse.json({
        toDo: lists['to-do']?.length ?? 0,
        waiting: lists.waiting?.length ?? 0,
        unseen: lists.unseen?.length ?? 0,
        overdue: lists.overdue?.length ?? 0,
      }),
    ),
    http.get('*/api/worklists/:list', ({ params }) => page(...(lists[params.list as keyof typeof lists] ?? []))),
    http.get('*/api/cases', () => page()),
    http.get('*/api/notices', () => HttpResponse.json({ items: [], next: null })),
  );
}

const nodule = aCase({ title: '右上肺结节待查', side: 'RESPONDER', unseen: true });
const heart = aCase({ title: '慢性心衰急性加重', side: 'RESPONDER' });
const fracture = aCase({ title: '腰椎骨折术后', side: 'REQUESTER' });

it('shows what waits for me and for whom I wait, each case on one line with where it comes from', async () => {
  given({ 'to-do': [nodule, heart], waiting: [fracture], unseen: [nodule] });
  renderApp('/');
  const mine = await screen.findByRole('list', { name: '待我处理' });
  expect(within(mine).getAllByRole('link')).toHaveLength(2);
  expect(
    within(mine).getByRole('link', { name: /未读.*右上肺结节待查.*上转 从 汊口镇卫生院 · 全科.*待受理/ }),
  ).toBeInTheDocument();
  const theirs = await screen.findByRole('list', { name: '等待对方' });
  expect(
    within(theirs).getByRole('link', { name: /腰椎骨折术后.*→ 清溪县第二人民医院 · 呼吸内科/ }),
  ).toBeInTheDocument();
});

it('is walked with the arrow keys from anywhere on the page', async () => {
  given({ 'to-do': [nodule, heart], waiting: [fracture] });
  const { user, router } = renderApp('/');
  const mine = await screen.findByRole('list', { name: '待我处理' });
  await screen.findByRole('list', { name: '等待对方' });
  const [first, second] = within(mine).getAllByRole('link');
  await user.keyboard('{ArrowDown}');
  expect(first).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(second).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('link', { name: /腰椎骨折术后/ })).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/cases/${fracture.id}`));
});

it('keeps the filter in the URL', async () => {
  given({ 'to-do': [nodule, heart], unseen: [nodule] });
  const { user, router } = renderApp('/');
  await user.click(await screen.findByRole('button', { name: /^未读/ }));
  expect(router.state.location.search).toBe('?show=unseen');
  expect(within(await screen.findByRole('list', { name: '未读' })).getAllByRole('link')).toHaveLength(1);
});

it('says what would be here when there is nothing', async () => {
  given({});
  renderApp('/');
  expect(await screen.findByText('没有要您处理的病例')).toBeInTheDocument();
  expect(screen.getByText(/急的和快到时限的排在前面/)).toBeInTheDocument();
});

it('does not move under the hand: a new case is announced, and shown when I ask', async () => {
  const lists = { 'to-do': [nodule], waiting: [] as CaseHeader[] };
  given(lists);
  const { user } = renderApp('/');
  const mine = await screen.findByRole('list', { name: '待我处理' });
  given({ 'to-do': [heart, nodule] });
  act(() => tell({ event: 'case', id: heart.id, type: 'referral.submitted', kind: 'referral' }));
  expect(within(mine).getAllByRole('link')).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: '1 条更新 · 点此显示' }));
  expect(await screen.findByRole('link', { name: /慢性心衰急性加重/ })).toBeInTheDocument();
});
