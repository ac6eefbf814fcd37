import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

it('comes first for whoever has a password somebody else chose, and leads back to where they wanted to go', async () => {
  let mustChange = true;
  let sent: unknown;
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ passwordMustChange: mustChange }))),
    http.put('*/api/session/password', async ({ request }) => {
      sent = await request.json();
      mustChange = false;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = renderApp('/notices');
  expect(await screen.findByRole('heading', { name: '设置您自己的密码' })).toBeInTheDocument();
  await user.type(screen.getByLabelText(/现在的密码/), 'told in person');
  await user.type(screen.getByLabelText(/^新密码/), 'my own secret');
  await user.type(screen.getByLabelText(/再输一次新密码/), 'my own secre');
  await user.click(screen.getByRole('button', { name: '保存新密码' }));
  expect(screen.getByText('两次输入的密码不一样')).toBeInTheDocument();
  expect(sent).toBeUndefined();

  await user.type(screen.getByLabelText(/再输一次新密码/), 't');
  await user.click(screen.getByRole('button', { name: '保存新密码' }));

  await expect.poll(() => router.state.location.pathname).toBe('/notices');
  expect(sent).toEqual({ present: 'told in person', next: 'my own secret' });
});
