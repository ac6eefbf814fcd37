import { expect, type Page, test } from '@playwright/test';
import { newPatient, signIn } from '../support/people.ts';

/** Tabs until the focus is on what has this name; a person would do the same, and be lost if it takes too long. */
async function tabTo(page: Page, name: RegExp, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    const focused = await page.evaluate(() => {
      const it = document.activeElement as HTMLElement | null;
      if (!it) {
        return '';
      }
      const labels = (it as HTMLInputElement).labels;
      const labelled = it.getAttribute('aria-labelledby');
      return [
        it.getAttribute('aria-label'),
        labels?.length ? labels[0]?.textContent : '',
        labelled ? document.getElementById(labelled)?.textContent : '',
        it.closest('label')?.textContent,
        it.tagName === 'BUTTON' ? it.textContent : '',
      ].join(' ');
    });
    if (name.test(focused)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${name}`);
}

test('a referral is written and sent without touching the mouse', async ({ browser }) => {
  test.setTimeout(120_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const page = doctor.page;
  const patient = await newPatient(doctor);
  const impression = `键盘书写 ${Date.now() % 100_000}`;
  await page.goto(`/referrals/new?patient=${patient}`);
  await expect(page.getByLabel('初步印象')).toBeVisible();

  await tabTo(page, /初步印象/);
  await page.keyboard.type(impression);
  await page.keyboard.press('Tab');
  await page.keyboard.type('膝关节疼痛两年，活动受限，保守治疗无效');
  await tabTo(page, /诊断（ICD-10）/);
  await page.keyboard.type('M17');
  await expect(page.locator('.ant-select-item-option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/M17/).first()).toBeVisible();
  await tabTo(page, /转诊原因/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await tabTo(page, /清溪县|江州/, 80);
  await page.keyboard.press('Space');
  await tabTo(page, /纸质已签/, 80);
  await page.keyboard.press('Space');
  await tabTo(page, /签字人/);
  await page.keyboard.type('周启山');
  await tabTo(page, /记录同意/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('都齐了，可以发送')).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByText('待受理').first()).toBeVisible();
  await expect(page.getByText(impression).first()).toBeVisible();
});
