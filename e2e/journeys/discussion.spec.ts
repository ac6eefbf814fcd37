import { expect, test } from '@playwright/test';
import { act, newPatient, signIn } from '../support/people.ts';

test('a discussion is looked through and sent, and the expert never reads the name', async ({ browser }) => {
  const name = '慕容晓岚';
  const doctor = await signIn(browser, 'qingxi2.neurology');
  const patient = await newPatient(doctor, { name, sex: '2' });
  const { page } = doctor;
  await page.goto(`/consultations/new?patient=${patient}`);
  await page.getByText('病例讨论', { exact: true }).click();
  await page.getByLabel('会诊问题').fill(`${name}的异动症如何处理`);
  await page.getByLabel('病史摘要').fill(`患者${name}，电话 13900017654，帕金森病七年，老岚头哥随访。`);
  await page.getByRole('combobox', { name: /需要的专业/ }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '神经内科' }).first().click();
  await page.getByRole('combobox', { name: /受邀机构/ }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '江州' }).first().click();
  await expect(page.getByLabel('签字人')).toHaveCount(0);
  await page.getByRole('button', { name: '下一步：去标识审核' }).click();

  await expect(page.getByRole('heading', { name: '去标识审核' })).toBeVisible();
  await expect(page.getByText('已审核 0 / 2 项')).toBeVisible();
  await expect(page.getByRole('button', { name: '去标识后送出' })).toBeDisabled();
  const question = page.getByRole('article', { name: '会诊问题' });
  await question.getByRole('button', { name: '通读完毕' }).click();
  await expect(page.getByText('已审核 1 / 2 项')).toBeVisible();
  const history = page.getByRole('article', { name: '病史摘要' });
  await history.getByRole('textbox', { name: '漏掉的文字' }).fill('老岚头哥');
  await history.getByRole('textbox', { name: '漏掉的文字' }).press('Enter');
  await history.getByRole('button', { name: '通读完毕' }).click();
  await expect(page.getByText('已审核 2 / 2 项')).toBeVisible();
  await expect(history.getByText(/患者甲，电话/)).toBeVisible();
  await page.getByRole('button', { name: '去标识后送出' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '去标识后送出' }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]+/);
  await expect(page.getByText('待受理').first()).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  const id = page.url().split('/').at(-1) ?? '';

  const centre = await signIn(browser, 'jiangzhou2.coordinator');
  await centre.page.goto(`/cases/${id}`);
  await act(centre.page, '受理', async () => undefined);
  await act(centre.page, '邀请专家', async (drawer) => {
    await drawer.getByRole('radio', { name: /秦岭/ }).check();
  });

  const expert = await signIn(browser, 'qin-ling');
  await expert.page.goto(`/cases/${id}`);
  await expect(expert.page.getByRole('heading', { name: '患者甲' })).toBeVisible();
  await expect(expert.page.getByText('患者甲的异动症如何处理').first()).toBeVisible();
  await expect(expert.page.getByText(/资料已去标识/)).toBeVisible();
  for (const secret of [name, '慕容', '晓岚', '13900017654', '老岚头哥']) {
    expect(await expert.page.content()).not.toContain(secret);
  }
  for (const path of [`/api/consultations/${id}`, `/api/cases/${id}/timeline`, `/api/search?q=${name}`]) {
    const answer = await expert.context.request.get(path);
    expect(await answer.text(), path).not.toContain(name);
  }
  const known = await expert.context.request.get(`/api/patients/${patient}`);
  expect(known.status()).toBeGreaterThanOrEqual(400);
});
