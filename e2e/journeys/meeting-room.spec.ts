import { expect, test } from '@playwright/test';
import { called, cameras, goIn, moving, people, seesMoving, somebody } from '../support/meetings.ts';
import { send } from '../support/people.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...cameras] });
  },
});

test('three sites see each other and the same slice; one loses its line and comes back', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const [host, doctor, reader] = await people(browser, [
    'qingxi1.coordinator',
    'chakou.doctor',
    'qingxi2.radiologist',
  ]);
  if (!host || !doctor || !reader) throw new Error('three people');
  const found = await doctor.context.request.get('/dicom-web/studies?ModalitiesInStudy=CT', {
    headers: { Accept: 'application/dicom+json' },
  });
  const study = (await found.json())[0]['0020000D'].Value[0] as string;
  const id = await called(host, [doctor, reader], [{ kind: 'STUDY', reference: study, label: '胸部 CT' }]);
  const link = await send(doctor, 'POST', `/api/imaging/studies/${study}/links`, {
    purpose: '讨论',
    days: 1,
  });
  expect(link.status()).toBe(201);
  for (const it of [host, doctor, reader]) {
    await goIn(it.page, `/meetings/${id}`);
  }
  for (const it of [host, doctor, reader]) {
    await seesMoving(it.page, 3);
  }

  await doctor.page.getByRole('button', { name: '我来带大家看' }).click();
  await expect(doctor.page.getByText('您在带着大家看')).toBeVisible();
  await doctor.page.getByRole('button', { name: '胸部 CT' }).click();
  const position = /^\d+ \/ \d+$/;
  await expect(reader.page.getByText(position).first()).toBeVisible({ timeout: 60_000 });
  const before = await reader.page.getByText(position).first().innerText();
  const viewer = doctor.page.getByRole('region', { name: '看片' }).or(doctor.page.locator('canvas').first());
  await viewer.first().hover();
  for (let turn = 0; turn < 4; turn += 1) {
    await doctor.page.mouse.wheel(0, 120);
  }
  await expect(doctor.page.getByText(position).first()).not.toHaveText(before);
  const shown = await doctor.page.getByText(position).first().innerText();
  await expect(reader.page.getByText(position).first()).toHaveText(shown);

  await reader.page.getByRole('button', { name: '单独看' }).click();
  await doctor.page.mouse.wheel(0, 120);
  await expect(doctor.page.getByText(position).first()).not.toHaveText(shown);
  await expect(reader.page.getByText(position).first()).toHaveText(shown);
  await reader.page.getByRole('button', { name: '回到共同画面' }).click();
  await expect(reader.page.getByText(position).first()).not.toHaveText(shown);

  await reader.context.setOffline(true);
  await reader.page.getByPlaceholder('写给大家').fill('线路断时写的');
  await expect(reader.page.getByText('线路断了，正在重新连接')).toBeVisible({ timeout: 30_000 });
  await reader.page.getByRole('button', { name: '发送' }).click();
  await expect(reader.page.getByText('等待发送')).toBeVisible();
  await reader.context.setOffline(false);
  await expect(doctor.page.getByText('线路断时写的')).toBeVisible({ timeout: 15_000 });
  await seesMoving(reader.page, 3);
  await seesMoving(doctor.page, 3);

  await reader.page.getByRole('button', { name: '离开' }).click();
  await expect(reader.page.getByText('您已离开会议室')).toBeVisible();
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
