import { expect, test } from '@playwright/test';
import { act, newPatient, seeInList, signIn } from '../support/people.ts';

test('up in the green channel, with a bed, and back with a plan: two browsers side by side', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const coordinator = await signIn(browser, 'qingxi2.coordinator');
  const impression = `急性胸痛 ${Date.now() % 100_000}`;
  await coordinator.page.goto('/');
  await expect(coordinator.page.getByRole('heading', { name: /待我处理/ })).toBeVisible();

  const patient = await newPatient(doctor);
  await doctor.page.goto(`/referrals/new?patient=${patient}`);
  await doctor.page.getByRole('switch', { name: '绿色通道' }).click();
  await doctor.page.getByLabel('初步印象').fill(impression);
  await doctor.page.getByLabel('主要现病史（转出原因）').fill('胸痛 40 分钟，含服硝酸甘油不缓解，大汗');
  await doctor.page.getByLabel('转诊原因').click();
  await doctor.page.getByText('病情危重', { exact: true }).last().click();
  const all = doctor.page.getByText('全部', { exact: true });
  if (await all.isVisible()) {
    await all.click();
  }
  await doctor.page
    .getByRole('radio', { name: /清溪县第二人民医院/ })
    .first()
    .check();
  await doctor.page.getByRole('button', { name: /立即发送/ }).click();
  await expect(doctor.page).toHaveURL(/\/cases\//);
  await expect(
    doctor.page.getByRole('banner').getByText('待受理').or(doctor.page.getByText('待受理')).first(),
  ).toBeVisible();

  await seeInList(coordinator.page, impression);
  await coordinator.page.getByText(impression).first().click();
  await expect(coordinator.page).toHaveURL(/\/cases\//);
  await expect(doctor.page.getByText('审阅中').first()).toBeVisible();
  await act(coordinator.page, '接收并安排', async (page) => {
    await page.getByRole('dialog').getByLabel('科室').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '内科（空' }).first().click();
  });
  await expect(doctor.page.getByText('已接收').first()).toBeVisible();
  await expect(doctor.page.getByText('接收安排').first()).toBeVisible();

  await act(doctor.page, '登记出发', async () => {});
  await expect(coordinator.page.getByText('转运中').first()).toBeVisible();
  await expect(coordinator.page.getByText(/患者现由/).getByText('汊口镇卫生院')).toBeVisible();
  await act(coordinator.page, '确认到院');
  await expect(doctor.page.getByText('已到院').first()).toBeVisible();
  await expect(doctor.page.getByText(/患者现由/).getByText('清溪县第二人民医院')).toBeVisible();
  await act(coordinator.page, '收治入科', async () => {});
  await act(coordinator.page, '转回', async (page) => {
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('诊断结果').fill('急性冠脉综合征');
    await drawer.getByLabel('治疗经过').fill('急诊介入，术后平稳');
    await drawer.getByLabel('下一步治疗方案').fill('双联抗血小板一年，社区随访血压血脂');
  });

  await expect(doctor.page.getByText('已转回').first()).toBeVisible();
  await expect(doctor.page.getByText('双联抗血小板一年，社区随访血压血脂')).toBeVisible();
  await act(doctor.page, '接回患者');
  await expect(doctor.page.getByText('已接回').first()).toBeVisible();
  await expect(doctor.page.getByText(/已核验 \d+ 条，未被改动/)).toBeVisible();
  await act(doctor.page, '办结', async (page) => {
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /治愈或好转/ })
      .check();
  });

  await expect(doctor.page.getByText('已办结').first()).toBeVisible();
  await expect(coordinator.page.getByText('已办结').first()).toBeVisible();
});
