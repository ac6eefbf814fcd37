import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { found, isTaken, sendFilm } from '../support/modality.ts';
import { scanned } from '../support/paper.ts';
import { act, signIn } from '../support/people.ts';
import { claimed, ordered, write } from '../support/readings.ts';

const chakou = { called: 'CHAKOU', calling: 'CHAKOU_DR' };
const daling = { called: 'DALING', calling: 'DALING_WS' };

test('a film from the machine of the township to the report both hospitals signed', async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const { id, accessionNumber } = await ordered(doctor, '腰椎正侧位片', '腰痛三月，久坐加重');

  const study = sendFilm(chakou, accessionNumber);
  await expect(doctor.page.getByText('待诊断').first()).toBeVisible();

  const reader = await claimed(browser, 'qingxi2.radiologist', id);
  await write(reader.page, '腰椎生理曲度变直，L4-L5 椎间隙变窄。', '腰椎退行性改变。');
  await act(reader.page, '签发报告', async () => {});
  await expect(doctor.page.getByText('腰椎退行性改变。').first()).toBeVisible();
  await act(doctor.page, '审核交付');
  await expect(doctor.page.getByText(/已交付/).first()).toBeVisible();

  const pdf = await (await doctor.context.request.get(`/api/remote-diagnoses/${id}/reports/1.pdf`)).body();
  const file = info.outputPath('report.pdf');
  writeFileSync(file, pdf);
  const signatures = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  expect(signatures.match(/Signature is Valid/g)).toHaveLength(2);
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const name of ['汊口镇卫生院', '清溪县第二人民医院', '陈晓禾', '程立', '腰椎退行性改变']) {
    expect(words).toContain(name);
  }
  const anybody = await browser.newPage();
  await anybody.goto(new URL(scanned(pdf)).pathname);
  await expect(anybody.getByText('清溪县第二人民医院').first()).toBeVisible();
  expect(await anybody.content()).not.toContain('周启');

  expect(found({ ...chakou, calling: 'CHAKOU_WS' }, study)).toBe(true);
});

test('a critical value is answered before the report is handed out', async ({ browser }) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const { id, accessionNumber } = await ordered(doctor, '腰椎正侧位片', '高处坠落，腰背剧痛');
  sendFilm(chakou, accessionNumber);
  await expect(doctor.page.getByText('待诊断').first()).toBeVisible();

  const reader = await claimed(browser, 'qingxi2.radiologist', id);
  await act(reader.page, '报危急值', async (page) => {
    const drawer = page.getByRole('dialog');
    await drawer.getByText('脊柱不稳定骨折').click();
    await drawer.getByLabel('所见').fill('L1 爆裂骨折，累及后柱');
  });

  await expect(doctor.page.getByText('L1 爆裂骨折，累及后柱').first()).toBeVisible();
  await act(doctor.page, '确认危急值', async (page) => {
    await page.getByRole('dialog').getByLabel('已做的处理').fill('已制动，联系急救转运');
  });
  await expect(reader.page.getByText('已制动，联系急救转运').first()).toBeVisible();
});

test('nobody else sees the study, by no protocol', async ({ browser }) => {
  test.setTimeout(120_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const { id, accessionNumber } = await ordered(doctor, '腰椎正侧位片', '腰痛');
  const study = sendFilm(chakou, accessionNumber);
  await expect(doctor.page.getByText('待诊断').first()).toBeVisible();

  const stranger = await signIn(browser, 'daling.doctor');
  for (const address of [
    `/api/remote-diagnoses/${id}`,
    ...['', '/metadata', '/rendered'].map((it) => `/dicom-web/studies/${study}${it}`),
  ]) {
    const answer = await stranger.context.request.get(address);
    expect(answer.status(), address).toBe(404);
  }
  const listed = await stranger.context.request.get(`/dicom-web/studies?StudyInstanceUID=${study}`);
  expect(await listed.text()).not.toContain(study);
  expect(found(daling, study)).toBe(false);
  expect(isTaken({ called: 'NOBODY', calling: 'CHAKOU_DR' }, accessionNumber)).toBe(false);
  expect(isTaken({ called: 'CHAKOU', calling: 'NOBODY' }, accessionNumber)).toBe(false);
});

test('two readers disagree and a third decides', async ({ browser }) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const { id, accessionNumber } = await ordered(doctor, '腰椎正侧位片', '跌倒后腰痛两天');
  sendFilm(chakou, accessionNumber);
  await expect(doctor.page.getByText('待诊断').first()).toBeVisible();

  const resident = await claimed(browser, 'qingxi2.resident', id);
  await write(resident.page, '椎体边缘骨质增生，未见骨折线。', '未见骨折征象。');
  await act(resident.page, '提交审核');

  const second = await signIn(browser, 'qingxi2.radiologist');
  await second.page.goto(`/diagnoses/desk/${id}`);
  await act(second.page, '开始审核');
  await write(second.page, 'L1 椎体前缘皮质不连续。', 'L1 压缩性骨折。');
  await act(second.page, '提出异议', async (page) => {
    await page.getByRole('dialog').getByLabel('不同意的地方').fill('L1 前缘皮质不连续');
  });

  const third = await signIn(browser, 'qingxi2.imaging');
  await third.page.goto(`/diagnoses/desk/${id}`);
  await act(third.page, '开始仲裁');
  await write(third.page, 'L1 椎体前缘皮质不连续，高度减低。', 'L1 压缩性骨折，建议磁共振。');
  await act(third.page, '签发报告', async (page) => {
    await page.getByRole('dialog').getByText('不一致', { exact: true }).click();
    await page.getByRole('dialog').getByLabel('差别在哪里').fill('第一读片漏诊 L1 骨折');
  });

  await expect(doctor.page.getByText('L1 压缩性骨折，建议磁共振。').first()).toBeVisible();
  const answer = await third.context.request.get(`/api/remote-diagnoses/${id}`);
  const { concordance, reports } = await answer.json();
  expect(concordance.grade).toBe('MAJOR');
  expect(reports[0].expert.name).toBe('任飞');
});

test('a critical value nobody answered has climbed to the duty officer', async ({ browser }) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const listed = await doctor.context.request.get('/api/remote-diagnoses?open=true&state=READING');
  const { items } = await listed.json();
  const alarmed = items.find((it: { list: string }) => it.list === 'TO_DO');
  await doctor.page.goto(`/cases/${alarmed.id}`);

  await expect(doctor.page.getByText('急性 ST 段抬高型心肌梗死').first()).toBeVisible();
  await expect(doctor.page.getByText('危急值超时，已提醒总值班').first()).toBeVisible();
  await expect(doctor.page.locator('footer').getByRole('button', { name: '确认危急值' })).toBeVisible();
});
