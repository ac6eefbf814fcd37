import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { aCase, chakouPost, qingxi2Post, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

it('asks strangers to sign in and brings them back to where they wanted to go', async () => {
  let signedIn = false;
  server.use(
    http.get('*/api/session', () =>
      signedIn ? HttpResponse.json(session()) : new HttpResponse(null, { status: 401 }),
    ),
    http.post('*/api/session', () => {
      signedIn = true;
      return HttpResponse.json(session());
    }),
  );
  const { user, router } = renderApp('/no-such-page?x=1');
  await user.type(await screen.findByLabelText('用户名'), 'chakou.doctor');
  await user.type(screen.getByLabelText('密码'), 'mailian');
  await user.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(router.state.location).toMatchObject({ pathname: '/no-such-page', search: '?x=1' }));
  expect(await screen.findByText('没有这一页')).toBeInTheDocument();
});

it('says where I am and lets me work at my other post', async () => {
  let post = chakouPost;
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ post, posts: [chakouPost, qingxi2Post] }))),
    http.put('*/api/session/post', async ({ request }) => {
      expect(await request.json()).toEqual({ post: qingxi2Post.id });
      post = qingxi2Post;
      return HttpResponse.json(session({ post, posts: [chakouPost, qingxi2Post] }));
    }),
  );
  const { user } = renderApp('/nowhere');
  await user.click(await screen.findByRole('button', { name: '切换岗位：汊口镇卫生院 · 全科 · 医生' }));
  await user.click(await screen.findByRole('menuitem', { name: '清溪县第二人民医院 · 全院 · 转诊中心' }));
  expect(
    await screen.findByRole('button', { name: '切换岗位：清溪县第二人民医院 · 全院 · 转诊中心' }),
  ).toBeInTheDocument();
});

it('shows only the rooms my post may enter', async () => {
  renderApp('/nowhere');
  const rail = await screen.findByRole('navigation', { name: '主导航' });
  const rooms = within(rail)
    .getAllByRole('link')
    .map((it) => it.textContent)
    .filter(Boolean);
  expect(rooms).toEqual(['工作台', '转诊', '患者', '机构', '专家与预约']);
});

it('finds a case by what I type, without leaving the keyboard', async () => {
  const found = aCase({ title: '右上肺结节待查' });
  server.use(
    http.get('*/api/search', ({ request }) => {
      expect(new URL(request.url).searchParams.get('q')).toBe('zgq');
      return HttpResponse.json({ cases: [found], patients: [] });
    }),
  );
  const { user, router } = renderApp('/nowhere');
  await screen.findByRole('navigation', { name: '主导航' });
  await user.keyboard('/');
  expect(screen.getByRole('combobox', { name: '搜索' })).toHaveFocus();
  await user.paste('zgq');
  expect(await screen.findByRole('option', { name: /右上肺结节待查/ })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/cases/${found.id}`));
});

it('goes by g and a letter, but never while an input method composes', async () => {
  const { user, router } = renderApp('/nowhere');
  await screen.findByRole('navigation', { name: '主导航' });
  for (const key of ['g', 'p']) fireEvent.keyDown(document.body, { key, isComposing: true });
  expect(router.state.location.pathname).toBe('/nowhere');
  await user.keyboard('gp');
  await waitFor(() => expect(router.state.location.pathname).toBe('/patients'));
});

it('lists the keys on ?', async () => {
  const { user } = renderApp('/nowhere');
  await screen.findByRole('navigation', { name: '主导航' });
  await user.keyboard('?');
  const help = await screen.findByRole('dialog', { name: '快捷键' });
  expect(within(help).getByText('去工作台')).toBeInTheDocument();
  expect(within(help).getByText('新建转诊')).toBeInTheDocument();
});
