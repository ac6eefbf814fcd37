import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAlone } from '@/testing/render-app';
import { ShortLink } from './short-link';

it('gives away the number and the way, and no name', async () => {
  const { user } = renderAlone(<ShortLink number="HZ261122-000001" answered />);

  await user.click(await screen.findByRole('button', { name: '复制短链接' }));

  expect(await screen.findByRole('status')).toHaveTextContent('登录后可打开');
  expect(await navigator.clipboard.readText()).toBe(
    `脉联 HZ261122-000001 已有答复，登录后查看：${window.location.origin}/c/HZ261122-000001`,
  );
});
