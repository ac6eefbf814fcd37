import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { act, choose, newPatient, type Person, send, signIn } from '../support/people.ts';

interface Ordered {
  id: string;
  tube: { id: string; code: string };
}

/** At the desk where blood is drawn: a doctor orders electrolytes of somebody; the tubes get their labels. */
async function ordered(doctor: Person): Promise<Ordered> {
  await newPatient(doctor);
  const { page } = doctor;
  await page.goto('/laboratory/specimens');
  await page.getByRole('button', { name: /开检验单/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: /患者/ }).fill('周启');
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '周' }).first().click();
  await expect(drawer.getByText('清溪县第二人民医院')).toBeVisible();
  await choose(page, '检验项目', '电解质');
  await page.keyboard.press('Escape');
  await drawer.getByLabel('初步意见').fill('2 型糖尿病，乏力');
  const labels = page.waitForEvent('popup');
  const answer = page.waitForResponse(
    (it) => it.url().endsWith('/api/laboratory-diagnoses') && it.request().method() === 'POST',
  );
  await drawer.getByRole('button', { name: '开单并打印标签' }).click();
  const { id, tubes } = await (await answer).json();
  await (await labels).close();
  return { id, tube: tubes[0] };
}

/** As a hand scanner does: it types the code and presses Enter. */
async function scan(page: Page, field: string, code: string) {
  await page.getByRole('textbox', { name: field }).fill(code);
  await page.getByRole('textbox', { name: field }).press('Enter');
}

async function collected(nurse: Person, code: string) {
  await nurse.page.goto('/laboratory/specimens');
  await scan(nurse.page, '扫描管上的条码', code);
  await expect(nurse.page.getByText(`${code} 采集完成`)).toBeVisible();
}

/** Into a box, sealed, and by the courier to the county; every hand-over is a scan. */
async function carried(browser: Browser, nurse: Person, code: string) {
  const { page } = nurse;
  await page.goto('/laboratory/boxes');
  await page.getByRole('button', { name: /开新箱/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开箱' }).click();
  await expect(page).toHaveURL(/\/laboratory\/boxes\/[0-9a-f-]+/);
  await scan(page, '扫描管上的条码', code);
  await expect(page.getByText(`${code} 已装箱`)).toBeVisible();
  await page.getByLabel('箱内温度（℃）').fill('4.2');
  await page.getByRole('button', { name: '封箱' }).click();
  await expect(page.getByText('已封箱').first()).toBeVisible();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const box = title.replace(/\D/g, '');

  const courier = await signIn(browser, 'qingxi2.courier');
  await courier.page.goto('/laboratory/boxes');
  await scan(courier.page, '扫描箱上的条码', box);
  await courier.page.getByRole('button', { name: '我接走这个箱子' }).click();
  await expect(courier.page.getByText('转运中').first()).toBeVisible();
  await courier.page.getByRole('button', { name: '已送达' }).click();
  await expect(courier.page.getByText('已送达').first()).toBeVisible();
  expect(await courier.page.content()).not.toContain('周*');
}

async function received(laboratory: Person, code: string) {
  await laboratory.page.goto('/laboratory/receipt');
  await scan(laboratory.page, '扫描管或箱上的条码', code);
  await expect(laboratory.page.getByText(`${code} 已接收`)).toBeVisible();
}

async function reported(laboratory: Person, tube: string, potassium: string) {
  await laboratory.page.goto(`/laboratory/specimens/${tube}`);
  const values = { 钾: potassium, 钠: '136', 氯: '101', 钙: '2.2', 无机磷: '1.6' };
  for (const [item, value] of Object.entries(values)) {
    await laboratory.page.getByLabel(item, { exact: true }).fill(value);
  }
  await laboratory.page.getByRole('button', { name: '报出结果' }).click();
  await expect(laboratory.page.getByText('已报出 5 项')).toBeVisible();
}

/** How long a critical value may stay unanswered in the doctor's region: rules are data. */
async function promise(admin: Person, doctor: Person, content: unknown, note: string) {
  const session = await (await doctor.context.request.get('/api/session')).json();
  const place = await (
    await doctor.context.request.get(`/api/institutions/${session.post.institution.id}`)
  ).json();
  const published = await send(admin, 'POST', '/api/policies/laboratory-diagnosis/versions', {
    scope: { kind: 'REGION', id: place.region ?? place.institution.region },
    effectiveFrom: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    content,
    note,
  });
  expect(published.status(), await published.text()).toBe(201);
}

test('the potassium: rung at the requester, climbed to the duty officer, answered, signed by both', async ({
  browser,
}, info) => {
  test.setTimeout(240_000);
  const admin = await signIn(browser, 'admin');
  const doctor = await signIn(browser, 'chakou.doctor');
  const nurse = await signIn(browser, 'chakou.nurse');
  const laboratory = await signIn(browser, 'qingxi2.laboratory');
  const officer = await signIn(browser, 'li-shoutian');
  const ladder = [
    { afterDue: '-PT5S', to: 'PERSON' },
    { afterDue: 'PT0S', to: 'DUTY_OFFICER' },
  ];
  await promise(
    admin,
    doctor,
    { clocks: { CRITICAL: { length: { emergency: 'PT10S' }, ladder } } },
    '演练：十秒内确认',
  );

  const { id, tube } = await ordered(doctor);
  await doctor.page.goto(`/cases/${id}`);
  await expect(doctor.page.getByText('待采集').first()).toBeVisible();
  await collected(nurse, tube.code);
  await expect(doctor.page.getByText('已采集').first()).toBeVisible();
  await carried(browser, nurse, tube.code);
  await received(laboratory, tube.code);
  await expect(doctor.page.getByText('检验中').first()).toBeVisible();

  await officer.page.goto('/notices');
  await reported(laboratory, tube.id, '6.8');
  const ringing = doctor.page.getByRole('region', { name: '危急值' });
  await expect(ringing.getByText('6.8').first()).toBeVisible();
  await expect(doctor.page.locator('footer').getByRole('button', { name: '确认危急值' })).toBeVisible();
  await expect(laboratory.page.getByText(/危急值已通知申请医生/)).toBeVisible();

  await expect(doctor.page.getByRole('log').getByText('危急值超时，已提醒总值班').first()).toBeVisible();
  await officer.page.goto('/notices');
  await expect(officer.page.getByText(/危急值回复已超时/).first()).toBeVisible();
  await officer.page.goto(`/cases/${id}`);
  await act(officer.page, '确认危急值', async (page) => {
    await page
      .getByRole('dialog')
      .getByLabel('已做的处理')
      .fill('已叫回患者，心电图见 T 波高尖，葡萄糖酸钙静推');
  });
  await expect(ringing.getByText(/葡萄糖酸钙静推/).first()).toBeVisible();
  await expect(laboratory.page.getByText(/危急值由 李守田 确认/)).toBeVisible();
  await promise(admin, doctor, {}, '演练结束');

  const specialist = await signIn(browser, 'qingxi2.validator');
  await specialist.page.goto(`/cases/${id}`);
  await act(specialist.page, '审核并签发', async () => {});
  await act(doctor.page, '签名并交付报告', async () => {});
  await expect(doctor.page.getByText('已交付').first()).toBeVisible();
  const pdf = await (
    await doctor.context.request.get(`/api/laboratory-diagnoses/${id}/reports/1.pdf`)
  ).body();
  const file = info.outputPath('report.pdf');
  writeFileSync(file, pdf);
  const signatures = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  expect(signatures.match(/Signature is Valid/g)).toHaveLength(2);
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const said of ['汊口镇卫生院', '清溪县第二人民医院', '贺小满', '段清', '卫南星', '钾', '6.8']) {
    expect(words).toContain(said);
  }
});

test('a haemolysed tube goes back with what to do, is collected again and examined', async ({ browser }) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const nurse = await signIn(browser, 'chakou.nurse');
  const laboratory = await signIn(browser, 'qingxi2.laboratory');
  const { id, tube } = await ordered(doctor);
  await doctor.page.goto(`/cases/${id}`);
  await collected(nurse, tube.code);

  await laboratory.page.goto('/laboratory/receipt');
  const row = laboratory.page.locator('article, li, div').filter({ hasText: tube.code }).last();
  await expect(row).toBeVisible();
  const place = laboratory.page.getByText(tube.code).locator('xpath=ancestor::*[.//button][1]');
  await place.getByRole('button', { name: '拒收' }).click();
  await choose(laboratory.page, '原因', '溶血');
  await expect(laboratory.page.getByText(/换一侧静脉重新采血/)).toBeVisible();
  await laboratory.page.getByRole('dialog').getByRole('button', { name: '拒收' }).click();

  const refusal = doctor.page.getByRole('region', { name: '标本退回' });
  await expect(refusal.getByText('溶血')).toBeVisible();
  await expect(refusal.getByText(/换一侧静脉重新采血/)).toBeVisible();

  const again = await send(nurse, 'POST', `/api/laboratory/specimens/${tube.id}/recollection`, {});
  expect(again.status(), await again.text()).toBe(201);
  const next = await again.json();
  await collected(nurse, next.code);
  await expect(doctor.page.getByText('已采集').first()).toBeVisible();
  await received(laboratory, next.code);
  await reported(laboratory, next.id, '4.4');
  await expect(doctor.page.getByText('待审核签发').first()).toBeVisible();
});

test('a stranger sees neither specimen nor case', async ({ browser }) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const { id, tube } = await ordered(doctor);

  const stranger = await signIn(browser, 'daling.doctor');
  for (const address of [
    `/api/laboratory-diagnoses/${id}`,
    `/api/cases/${id}`,
    `/api/cases/${id}/timeline`,
    `/api/laboratory/specimens/${tube.id}`,
    `/api/laboratory/specimens/scanned?code=${tube.code}`,
  ]) {
    const answer = await stranger.context.request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).not.toContain('周');
  }
  const listed = await stranger.context.request.get('/api/laboratory-diagnoses');
  expect(await listed.text()).not.toContain(id);
});
