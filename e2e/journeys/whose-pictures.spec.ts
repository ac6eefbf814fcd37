import { expect, test } from '@playwright/test';
import { sendFilm } from '../support/modality.ts';
import { act, actFromMenu, signIn } from '../support/people.ts';
import { claimed, ordered, write } from '../support/readings.ts';

const chakou = { called: 'CHAKOU', calling: 'CHAKOU_DR' };

test('pictures without a number are proposed to their order, picked, and in the pool', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const who = { name: '周启明', sex: '1', birthDate: '1957-04-02' } as const;
  const { id } = await ordered(doctor, '腰椎正侧位片', '腰痛两周', who);
  sendFilm(chakou, '', { name: 'Zhou^Qiming', birthDate: '19570402', sex: 'M' });

  const technician = await signIn(browser, 'chakou.technician');
  await technician.page.goto('/diagnoses/unmatched');
  await expect(technician.page.getByText('Zhou Qiming').first()).toBeVisible();
  await technician.page.goto(`/cases/${id}`);
  const proposed = technician.page.getByRole('region', { name: '可能是这次检查的影像' });
  await expect(proposed.getByRole('row', { name: /出生日期.*一致/ })).toBeVisible();
  await proposed.getByRole('button', { name: '这是这份检查' }).first().click();

  await expect(technician.page.getByText('待诊断').first()).toBeVisible();
  const rooms = technician.page.getByRole('navigation', { name: '主导航' });
  await expect(rooms.locator('[aria-current="page"]')).toHaveText('诊断');
  const reader = await signIn(browser, 'qingxi2.radiologist');
  const { items } = await (await reader.context.request.get('/api/remote-diagnoses/pool?limit=100')).json();
  expect(items.map((it: { case: { id: string } }) => it.case.id)).toContain(id);
});

test('pictures of somebody else under the number wait for a person who says why', async ({ browser }) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const who = { name: '周启光', sex: '1', birthDate: '1961-04-02' } as const;
  const { id, accessionNumber } = await ordered(doctor, '腰椎正侧位片', '腰痛一月', who);
  sendFilm(chakou, accessionNumber, { name: 'Zhou^Qiguang', birthDate: '19610402', sex: 'F' });

  const warning = doctor.page.getByRole('region', { name: '影像与患者信息不符' });
  await expect(warning.getByRole('row', { name: /性别.*不一致/ })).toBeVisible();
  await expect(doctor.page.getByText('待检查').first()).toBeVisible();

  await warning.getByRole('button', { name: /确认是本人/ }).click();
  const dialog = doctor.page.getByRole('dialog');
  await dialog.getByLabel(/为什么仍然是本人/).fill('登记时性别选错，已核对身份证');
  await dialog.getByRole('button', { name: /确认是本人/ }).click();
  await expect(doctor.page.getByText('待诊断').first()).toBeVisible();

  const reader = await signIn(browser, 'qingxi2.radiologist');
  await reader.page.goto(`/diagnoses/desk/${id}`);
  await expect(reader.page.getByText('登记时性别选错，已核对身份证').first()).toBeVisible();
});

test('the patient reads the report at home, until it is taken back', async ({ browser }) => {
  test.setTimeout(180_000);
  const doctor = await signIn(browser, 'chakou.doctor');
  const { id, accessionNumber } = await ordered(doctor, '腰椎正侧位片', '腰痛三月');
  sendFilm(chakou, accessionNumber);
  await expect(doctor.page.getByText('待诊断').first()).toBeVisible();
  const reader = await claimed(browser, 'qingxi2.radiologist', id);
  await write(reader.page, '腰椎生理曲度变直。', '腰椎退行性改变。');
  await act(reader.page, '签发报告', async () => {});
  await expect(doctor.page.getByText('腰椎退行性改变。').first()).toBeVisible();
  await act(doctor.page, '审核交付');

  const handing = doctor.page.getByRole('dialog');
  await handing.getByRole('button', { name: '生成链接和二维码' }).click();
  await expect(handing.getByRole('img', { name: '报告二维码' })).toBeVisible();
  const address = new URL(await handing.getByLabel('报告链接').inputValue()).pathname;

  const home = await browser.newContext({
    baseURL: new URL(doctor.page.url()).origin,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  const phone = await home.newPage();
  await phone.goto(address);
  await expect(phone.getByRole('heading', { name: '腰椎正侧位片' })).toBeVisible();
  const paper = phone.getByRole('link', { name: '打开报告' });
  const file = (await paper.getAttribute('href')) ?? '';
  const answer = await home.request.get(file);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('application/pdf');
  expect((await home.request.get(`/api/remote-diagnoses/${id}`)).status()).toBe(401);

  await reader.page.goto(`/cases/${id}`);
  await actFromMenu(reader.page, '撤回报告', async (drawer) => {
    await drawer.getByRole('radio').first().check();
    const more = drawer.getByLabel('具体说明');
    await more.fill('左右标记有误');
  });
  await phone.reload();
  await expect(phone.getByText('这份报告已撤回')).toBeVisible();
  await expect(paper).toBeHidden();
  expect((await home.request.get(file)).status()).toBe(404);
});
