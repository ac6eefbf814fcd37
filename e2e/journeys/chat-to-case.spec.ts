import { expect, type Page, test } from '@playwright/test';
import { newPatient, send, signIn } from '../support/people.ts';

const NAME = '王小明';
const NUMBER = '11010519491231002X';
const CHAT = `陈志远 2026-11-20 10:31
患者${NAME}，男，77岁，身份证号：${NUMBER}，胸痛一小时，大汗 [图片]
李医生 2026-11-20 10:33
${NAME}的下壁导联 ST 段抬高，发病一小时能否溶栓？`;

/** A white picture with a name in it, put on the clipboard of the page as a person's copy would be. */
async function pastePicture(page: Page) {
  await page.evaluate(async (name) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 200 });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, 400, 200);
    pen.fillStyle = 'red';
    pen.fillText(name, 4, 14);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    const clipboard = new DataTransfer();
    clipboard.items.add(new File([blob ?? ''], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
  }, NAME);
}

/** The colours of three places of a picture of the case, as this person's browser shows it. */
const colours = (page: Page, url: string) =>
  page.evaluate(async (from) => {
    const picture = await createImageBitmap(await (await fetch(from)).blob());
    const canvas = Object.assign(document.createElement('canvas'), {
      width: picture.width,
      height: picture.height,
    });
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    return [
      [6, 10],
      [200, 10],
      [200, 150],
    ].map(([x = 0, y = 0]) => [...(pen?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3).join());
  }, url);

test('a chat becomes a consultation, and the expert reads neither the name nor the number', async ({
  browser,
}) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const patient = await newPatient(doctor, { name: NAME, birthDate: '1949-12-31' });
  const { page } = doctor;
  await page.goto('/consultations');
  await page.getByRole('button', { name: '从聊天记录建会诊' }).click();
  await page.getByLabel('聊天文字').fill(CHAT);
  await page.getByRole('button', { name: '读取' }).click();
  await expect(
    page.getByRole('button', { name: new RegExp(`^${NUMBER}，身份证号`), pressed: true }),
  ).toBeVisible();
  await pastePicture(page);

  // With the keyboard alone: a strip along the upper edge, made a little higher.
  await page.getByRole('button', { name: '添加一块' }).press('Enter');
  await page.getByRole('button', { name: /^区域 1/ }).press('Shift+ArrowDown');
  await page.getByRole('checkbox', { name: '图片 1 已核对，看不出是谁' }).press('Space');

  const messages = page.getByRole('region', { name: '消息放到哪里' });
  await expect(messages.getByText(/患者甲，男，77岁，身份证号：\*\*\*/)).toBeVisible();
  await messages.getByText('会诊问题', { exact: true }).nth(1).click();
  await page.getByRole('button', { name: NAME, exact: true }).click();
  await page.locator('.ant-select-item-option:visible').first().click();
  await page.getByText('书面咨询', { exact: true }).click();
  await page.getByRole('button', { name: '生成草稿' }).click();

  await expect(page).toHaveURL(/\/consultations\/[0-9a-f-]+\/edit/);
  await expect(page.getByLabel('会诊问题')).toHaveValue(/能否溶栓/);
  await expect(page.getByRole('region', { name: '已附资料' })).toContainText('聊天图片1.png');
  await page.getByLabel('初步诊断').fill('急性心肌梗死');
  await page.getByLabel('会诊目的').fill('确定治疗方案');
  await page.getByRole('combobox', { name: /需要的专业/ }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '神经内科' }).first().click();
  await page.getByRole('combobox', { name: /受邀机构/ }).click();
  await page
    .locator('.ant-select-item-option:visible')
    .filter({ hasText: '清溪县第二人民医院' })
    .first()
    .click();
  await page.getByLabel('签字人').fill('周启山');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]+$/);
  const id = page.url().split('/').at(-1) ?? '';

  const expert = await signIn(browser, 'qingxi2.neurology');
  await expert.page.goto(`/cases/${id}`);
  await expect(expert.page.getByText(/患者甲，男，77岁/).first()).toBeVisible();
  const seen = await expert.context.request.get(`/api/consultations/${id}`);
  const { matter } = await seen.json();
  expect(JSON.stringify(matter)).toContain('患者甲');
  for (const secret of [NAME, NUMBER, '陈志远']) {
    expect(JSON.stringify(matter)).not.toContain(secret);
    await expect(expert.page.locator('main').getByText(secret)).toHaveCount(0);
  }
  const { files } = await (await expert.context.request.get(`/api/cases/${id}/files`)).json();
  expect(files).toHaveLength(1);
  expect(await colours(expert.page, `/api/cases/${id}/files/${files[0].id}`)).toEqual([
    '0,0,0',
    '0,0,0',
    '255,255,255',
  ]);

  // Whoever is not asked, and what is no picture.
  const stranger = await signIn(browser, 'daling.doctor');
  expect((await stranger.context.request.get(`/api/consultations/${id}`)).status()).toBe(404);
  const refused = await send(doctor, 'POST', '/api/consultations/chat/reading', { text: ' ' });
  expect(refused.status()).toBe(422);
  expect(patient).toBeTruthy();
});
