import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

let signedIn: boolean;
let sent: Record<string, unknown> | undefined;

beforeEach(() => {
  signedIn = false;
  sent = undefined;
  server.use(
    http.get('*/api/setup', () => HttpResponse.json({ open: true })),
    http.get('*/api/session', () =>
      signedIn ? HttpResponse.json(session({ permissions: ['OPERATIONS'] })) : new HttpResponse(null, { status: 401 }),
    ),
    http.post('*/api/setup', async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('*/api/session', () => {
      signedIn = true;
      return HttpResponse.json(session({ permissions: ['OPERATIONS'] }));
    }),
  );
});

it('is one form: whoever sends it is signed in and goes on', async () => {
  const { user, router } = renderApp('/setup#key=abc');
  await user.type(await screen.findByLabelText(/机构全称/), '云桥县人民医院');
  await user.click(screen.getByRole('combobox', { name: /类别/ }));
  await user.click(await screen.findByTitle('医院'));
  await user.click(screen.getByRole('combobox', { name: /级别/ }));
  await user.click(await screen.findByTitle('二级'));
  await user.type(screen.getByLabelText(/行政区划代码/), '99010');
  await user.type(screen.getByLabelText(/姓名/), '管瑞');
  await user.type(screen.getByLabelText(/用户名/), 'guan.rui');
  await user.type(screen.getByLabelText(/^密码/), 'only mine');
  await user.type(screen.getByLabelText(/再输一次密码/), 'only mine');
  await user.click(screen.getByRole('button', { name: '完成设置' }));
  expect(screen.getByText('请填写六位行政区划代码')).toBeInTheDocument();
  expect(sent).toBeUndefined();

  await user.type(screen.getByLabelText(/行政区划代码/), '1');
  await user.click(screen.getByRole('button', { name: '完成设置' }));

  await expect.poll(() => router.state.location.pathname).not.toBe('/setup');
  expect(sent).toEqual({
    key: 'abc',
    institution: { name: '云桥县人民医院', kind: 'HOSPITAL', level: 'SECOND', region: '990101' },
    administrator: { name: '管瑞' },
    username: 'guan.rui',
    password: 'only mine',
  });
});

it('says where the address is when it was opened without its key', async () => {
  renderApp('/setup');
  expect(await screen.findByText('请用启动时打印的完整链接打开这一页')).toBeInTheDocument();
});

it('is named on the sign-in page of an empty house, where nobody can sign in yet', async () => {
  renderApp('/sign-in');
  expect(await screen.findByText('这里还没有设置')).toBeInTheDocument();
  expect(screen.queryByLabelText('用户名')).not.toBeInTheDocument();
});
