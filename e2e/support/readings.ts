import { type Browser, expect, type Page } from '@playwright/test';
import { act, newPatient, type Person, type Registered, signIn } from './people.ts';

/** Opens the order form, orders a film of the lumbar spine or what else is asked for, and answers where it is. */
export async function ordered(
  doctor: Person,
  examination: string,
  summary: string,
  who: Partial<Registered> = {},
) {
  const patient = await newPatient(doctor, who);
  const { page } = doctor;
  await page.goto(`/diagnoses/new?patient=${patient}`);
  await page.getByRole('combobox', { name: /检查项目/ }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: examination }).first().click();
  await page.getByLabel('病史与体征').fill(summary);
  await page.getByLabel('初步意见').fill('腰椎退行性变');
  const reader = page.getByRole('radio', { name: /清溪县第二人民医院/ });
  if ((await reader.count()) > 0) {
    await reader.first().check();
  } else {
    await page.getByRole('combobox', { name: /诊断机构/ }).click();
    await page
      .locator('.ant-select-item-option:visible')
      .filter({ hasText: '清溪县第二人民医院' })
      .first()
      .click();
  }
  await page.getByRole('button', { name: '开出申请' }).click();
  await expect(page).toHaveURL(/\/cases\//);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answer = await doctor.context.request.get(`/api/remote-diagnoses/${id}`);
  const { accessionNumber } = await answer.json();
  await expect(page.getByText(accessionNumber).first()).toBeVisible();
  return { id, accessionNumber };
}

/** At the desk of a reader: takes it out of the pool and writes. */
export async function claimed(browser: Browser, username: string, id: string) {
  const reader = await signIn(browser, username);
  await reader.page.goto(`/diagnoses/desk/${id}`);
  await act(reader.page, '领取');
  await expect(reader.page.getByLabel('诊断意见')).toBeVisible();
  return reader;
}

export async function write(page: Page, findings: string, impression: string) {
  await page.getByLabel(/影像所见|心电图特征/).fill(findings);
  await page.getByLabel('诊断意见').fill(impression);
}
