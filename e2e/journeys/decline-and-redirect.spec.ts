import { expect, test } from '@playwright/test';
import { act, sent, signIn } from '../support/people.ts';

test('a declined referral goes to somebody else, and the first receiver no longer sees it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const doctor = await signIn(browser, 'qingxi2.doctor');
  const first = await signIn(browser, 'jiangzhou2.coordinator');
  const referral = await sent(doctor, '江州医科大学附属第二医院', `肺结节 ${Date.now() % 100_000}`);
  await doctor.page.goto(`/cases/${referral.id}`);

  await first.page.goto(`/cases/${referral.id}`);
  await first.page.locator('footer').getByRole('button', { name: '更多' }).click();
  await first.page.getByRole('menuitem', { name: /不接收/ }).click();
  const drawer = first.page.getByRole('dialog');
  await drawer.getByRole('radio', { name: '暂无床位' }).check();
  await drawer.getByRole('button', { name: '不接收' }).click();

  await expect(doctor.page.getByText('未接收').first()).toBeVisible();
  await expect(doctor.page.getByText('暂无床位').first()).toBeVisible();
  await act(doctor.page, '改转他院', async (page) => {
    const others = page.getByRole('dialog').getByRole('radio');
    await expect(others.first()).toBeVisible();
    const names = await others.evaluateAll((all) => all.map((it) => it.closest('label')?.textContent ?? ''));
    const other = names.findIndex((it) => !it.includes('江州医科大学附属第二医院'));
    await others.nth(other).check();
  });

  await expect(doctor.page.getByText('待受理').first()).toBeVisible();
  const gone = await first.context.request.get(`/api/referrals/${referral.id}`);
  expect(gone.status()).toBe(404);
  expect((await gone.json()).code).toBe('casework/unknown');
});
