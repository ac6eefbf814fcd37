import { expect, test } from '@playwright/test';
import { send, sent, signIn } from '../support/people.ts';

test('a stranger institution sees nothing: no page, no list, no search, no file, no guessed id', async ({
  browser,
}) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const stranger = await signIn(browser, 'qingxi1.coordinator');
  const impression = `只给二院看 ${Date.now() % 100_000}`;
  const referral = await sent(doctor, '清溪县第二人民医院', impression);
  await doctor.context.request.post(`/api/cases/${referral.id}/files`, {
    headers: {
      'X-XSRF-TOKEN': (await doctor.context.cookies()).find((it) => it.name === 'XSRF-TOKEN')?.value ?? '',
    },
    multipart: { file: { name: '心电图.txt', mimeType: 'text/plain', buffer: Buffer.from('窦性心律') } },
  });
  const files = await (await doctor.context.request.get(`/api/cases/${referral.id}/files`)).json();
  expect(files.files).toHaveLength(1);

  await stranger.page.goto(`/cases/${referral.id}`);
  await expect(stranger.page.getByText(/没有找到/).first()).toBeVisible();
  await expect(stranger.page.getByText(impression)).toHaveCount(0);

  await stranger.page.goto('/');
  await expect(stranger.page.getByRole('heading', { name: /待我处理/ })).toBeVisible();
  await stranger.page.keyboard.press('/');
  await expect(stranger.page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  await stranger.page.keyboard.type(referral.number);
  await expect(stranger.page.getByText(/没有/).first()).toBeVisible();
  await expect(stranger.page.getByText(impression)).toHaveCount(0);

  for (const path of [
    `/api/referrals/${referral.id}`,
    `/api/cases/${referral.id}`,
    `/api/cases/${referral.id}/timeline`,
    `/api/cases/${referral.id}/timeline/export`,
    `/api/cases/${referral.id}/files/${files.files[0].id}`,
    `/api/referrals/${referral.id}/slips/outgoing.pdf`,
    `/api/patients/${referral.patient}`,
  ]) {
    const answer = await stranger.context.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  }
  for (const list of [
    '/api/worklists/to-do',
    '/api/worklists/unseen',
    '/api/cases',
    '/api/boards/referral',
  ]) {
    expect(await (await stranger.context.request.get(list)).text(), list).not.toContain(referral.id);
  }
  expect(await (await stranger.context.request.get(`/api/search?q=${referral.number}`)).json()).toMatchObject(
    { cases: [] },
  );
  const act = await send(stranger, 'POST', `/api/referrals/${referral.id}/actions/see`, {}, '"1"');
  expect(act.status()).toBe(404);
});
