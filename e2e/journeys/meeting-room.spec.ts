import { expect, test } from '@playwright/test';
import {
  called,
  cameras,
  goIn,
  invitedWithKey,
  measured,
  moving,
  people,
  scrolled,
  seesMoving,
  sharedScan,
  slice,
  somebody,
} from '../support/meetings.ts';
import { send, signIn } from '../support/people.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...cameras] });
  },
});

test('three sites see each other and the same slice; one loses its line and comes back', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const host = await signIn(browser, 'qingxi2.coordinator');
  const doctor = await signIn(browser, 'chakou.doctor');
  const guest = await somebody(browser);
  const study = await sharedScan(doctor, host);
  const id = await called(host, [doctor], [{ kind: 'STUDY', reference: study, label: '胸部 CT' }]);
  const address = await invitedWithKey(host, doctor, id, study);
  for (const [page, path] of [
    [host.page, `/meetings/${id}`],
    [doctor.page, `/meetings/${id}`],
    [guest.page, address],
  ] as const) {
    await goIn(page, path);
  }
  await host.page.getByRole('tab', { name: /人员/ }).click();
  await host.page.getByRole('button', { name: '请进' }).click();
  for (const it of [host, doctor, guest]) {
    await seesMoving(it.page, 3);
  }

  await doctor.page.getByRole('button', { name: '我来带大家看' }).click();
  await expect(doctor.page.getByText('您在带着大家看')).toBeVisible();
  await doctor.page.getByRole('button', { name: '胸部 CT' }).click();
  for (const it of [doctor, host, guest]) {
    await expect(slice(it.page)).toBeVisible({ timeout: 60_000 });
  }
  const first = await slice(guest.page).innerText();
  await doctor.page.locator('canvas').first().hover();
  await scrolled(doctor.page, first);
  const shown = await slice(doctor.page).innerText();
  await expect(slice(host.page)).toHaveText(shown);
  await expect(slice(guest.page)).toHaveText(shown);

  await doctor.page.getByRole('button', { name: /^测距/ }).click();
  await measured(doctor.page);
  for (const it of [host, guest]) {
    await expect(it.page.locator('.svg-layer').getByText(/mm$/)).toBeVisible();
  }

  await host.page.getByRole('button', { name: '单独看' }).click();
  await scrolled(doctor.page, shown);
  await expect(slice(guest.page)).not.toHaveText(shown);
  await expect(slice(host.page)).toHaveText(shown);
  await host.page.getByRole('button', { name: '回到共同画面' }).click();
  await expect(slice(host.page)).toHaveText(await slice(doctor.page).innerText());

  await guest.context.setOffline(true);
  await expect(guest.page.getByText('线路断了，正在重新连接')).toBeVisible({ timeout: 40_000 });
  await guest.page.getByPlaceholder('写给大家').fill('线路断时写的');
  await guest.page.getByRole('button', { name: '发送' }).click();
  await expect(guest.page.getByText('等待发送')).toBeVisible();
  await guest.context.setOffline(false);
  await expect(doctor.page.getByText('线路断时写的')).toBeVisible();
  for (const it of [guest, doctor]) {
    await seesMoving(it.page, 3);
  }

  await guest.page.getByRole('button', { name: '离开' }).click();
  await expect(guest.page.getByText('您已离开会议室')).toBeVisible();
  await expect(host.page.getByText('2 处在线')).toBeVisible();
  await host.page.getByRole('button', { name: '结束会议' }).click();
  await host.page.getByRole('dialog').getByRole('button', { name: '结束会议' }).click();
  await expect(doctor.page.getByText('会议已经结束')).toBeVisible();
});

test('five sites over the relay, one of them a guest who cannot leave the pack', async ({ browser }) => {
  test.setTimeout(240_000);
  const all = await people(browser, [
    'qingxi2.coordinator',
    'chakou.doctor',
    'jiangzhou2.expert',
    'qingxi1.coordinator',
  ]);
  const [host, ...others] = all;
  if (!host) throw new Error('a host');
  const id = await called(host, others);
  const invited = await send(host, 'POST', `/api/meetings/${id}/guests`, {
    name: '许院长',
    institution: '外省肿瘤医院',
  });
  const { token } = await invited.json();
  for (const it of all) {
    await goIn(it.page, `/meetings/${id}`);
  }
  await seesMoving(host.page, 4);

  const guest = await somebody(browser);
  await goIn(guest.page, `/guest/${token}`);
  await expect(guest.page.getByText('等候室')).toBeVisible();
  expect(await moving(guest.page)).toBe(0);
  await host.page.getByRole('tab', { name: /人员/ }).click();
  await host.page.getByRole('button', { name: '请进' }).click();
  for (const it of [...all, guest]) {
    await seesMoving(it.page, 5);
  }

  for (const path of [
    `/api/meetings/${id}`,
    `/api/meetings/${id}/minutes`,
    `/api/meetings/${id}/recordings`,
    '/api/patients',
    '/api/cases',
    '/dicom-web/studies',
  ]) {
    expect((await guest.context.request.get(path)).status(), path).toBe(401);
  }
  await guest.page.goto(`/meetings/${id}`);
  await expect(guest.page).toHaveURL(/sign-in/);
});
