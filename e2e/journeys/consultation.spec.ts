import { type Browser, expect, test } from '@playwright/test';
import { act, choose, newPatient, type Person, send, signIn } from '../support/people.ts';

interface Asked {
  kind: string;
  place: string;
  specialty: string;
  question: string;
}

/** From the patient to the question, on one page. */
async function asks(doctor: Person, { kind, place, specialty, question }: Asked): Promise<string> {
  const patient = await newPatient(doctor);
  const { page } = doctor;
  await page.goto(`/consultations/new?patient=${patient}`);
  await page.getByText(kind, { exact: true }).click();
  await page.getByLabel('会诊问题').fill(question);
  await page.getByLabel('病史摘要').fill('胸痛一小时，大汗，下壁导联 ST 段抬高。');
  await page.getByLabel('初步诊断').fill('急性心肌梗死');
  await page.getByLabel('会诊目的').fill('确定治疗方案');
  await page.getByRole('combobox', { name: /需要的专业/ }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: specialty }).first().click();
  await page.getByRole('combobox', { name: /受邀机构/ }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: place }).first().click();
  await page.getByLabel('签字人').fill('周启山');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]+/);
  return page.url().split('/').at(-1) ?? '';
}

async function invited(centre: Person, name: string) {
  await act(centre.page, '邀请专家', async (page) => {
    await page.getByRole('radio', { name: new RegExp(name) }).check();
  });
  await expect(centre.page.getByRole('list', { name: '会诊专家' }).getByText(name)).toBeVisible();
}

async function signs(expert: Person, advice: string, dissent?: string) {
  await act(expert.page, '签署意见', async (page) => {
    await page.getByLabel('处理建议').fill(advice);
    if (dissent) {
      await page.getByLabel('分析说明').fill(dissent);
      await page.getByRole('checkbox', { name: '我与其他专家意见不同' }).check();
    }
  });
  await expect(expert.page.getByText(advice)).toBeVisible();
}

async function signedIn(browser: Browser, id: string, ...names: string[]): Promise<Person[]> {
  const people = [];
  for (const name of names) {
    const person = await signIn(browser, name);
    await person.page.goto(`/cases/${id}`);
    people.push(person);
  }
  return people;
}

test('two experts sign, one dissents, and who asked decides', async ({ browser }) => {
  const doctor = await signIn(browser, 'qingxi2.neurology');
  const id = await asks(doctor, {
    kind: '联合会诊',
    place: '江州',
    specialty: '神经内科',
    question: '先支架还是先药物',
  });
  await expect(doctor.page.getByText('待受理').first()).toBeVisible();

  const [centre] = (await signedIn(browser, id, 'jiangzhou2.coordinator')) as [Person];
  await act(centre.page, '受理', async () => undefined);
  await invited(centre, '秦岭');
  await invited(centre, '范立群');

  const [qin, fan] = (await signedIn(browser, id, 'qin-ling', 'fan-liqun')) as [Person, Person];
  for (const expert of [qin, fan]) {
    await act(expert.page, '接受邀请', async () => undefined);
    await expect(expert.page.getByText('已接受').first()).toBeVisible();
  }

  await centre.page.reload();
  const tomorrow = new Date(Date.now() + 26 * 3600_000 + 8 * 3600_000).toISOString().slice(0, 16);
  await act(centre.page, '确定时间', async (page) => {
    await page.getByLabel('开始时间').fill(tomorrow);
    await page.getByRole('button', { name: '预订会诊室或设备' }).click();
    await page.getByRole('combobox', { name: '会诊室或设备' }).click();
    await page.locator('.ant-select-item-option:visible').filter({ hasText: '数字切片扫描仪' }).click();
    await expect(page.getByRole('button', { name: '不预订 数字切片扫描仪' })).toBeVisible();
  });
  await expect(centre.page.getByRole('link', { name: '进入会诊室' })).toBeVisible();
  await expect(centre.page.getByText(/^数字切片扫描仪 \(江州/)).toBeVisible();

  await qin.page.reload();
  await qin.page.getByRole('link', { name: '查看资料包以外的检查' }).click();
  await choose(qin.page, '原因', '需与既往检查对比');
  const why = qin.page.getByRole('dialog');
  await why.getByRole('button', { name: '查看资料包以外的检查' }).click();
  await expect(why).toBeHidden();

  await doctor.page.reload();
  await expect(doctor.page.getByText(/秦岭 · .* · 需与既往检查对比/)).toBeVisible();
  await act(doctor.page, '开始会诊', async () => undefined);
  await act(doctor.page, '结束会诊', async () => undefined);

  await qin.page.reload();
  await signs(qin, '两周内行颈动脉支架置入');
  await fan.page.reload();
  await signs(fan, '先评估冠脉', '未评估冠脉，风险较高');
  await expect(doctor.page.getByText('两周内行颈动脉支架置入')).toHaveCount(0);

  await centre.page.reload();
  await act(centre.page, '交付意见报告', async () => undefined);

  await doctor.page.reload();
  await expect(doctor.page.getByText('先评估冠脉')).toBeVisible();
  await expect(doctor.page.getByText('不同意见').first()).toBeVisible();
  const paper = await doctor.context.request.get(`/api/consultations/${id}/report.pdf`);
  expect(paper.headers()['content-type']).toContain('application/pdf');
  await act(doctor.page, '记录处理决定', async (page) => {
    await page.getByText('部分采纳', { exact: true }).click();
    await page.getByLabel('实际处理').fill('先行冠脉 CT，再定支架时机');
  });
  await expect(doctor.page.getByText('已办结').first()).toBeVisible();
});

test('an emergency is taken by the second on duty when the first does not answer', async ({ browser }) => {
  const doctor = await signIn(browser, 'qingxi2.neurology');
  const id = await asks(doctor, {
    kind: '急会诊',
    place: '江州',
    specialty: '神经内科',
    question: '发病三小时，是否溶栓',
  });
  await expect(doctor.page.getByText('呼叫值班专家').first()).toBeVisible();

  const [first, second] = (await signedIn(browser, id, 'jiangzhou2.neurology', 'qin-ling')) as [
    Person,
    Person,
  ];
  await expect(first.page.getByRole('button', { name: '接诊' })).toBeVisible();
  await act(second.page, '接诊', async () => undefined);
  await expect(second.page.getByText('会诊中').first()).toBeVisible();

  // The first one is told at once that somebody has it.
  await expect(first.page.getByText('会诊中').first()).toBeVisible();
  await expect(first.page.locator('footer').getByRole('button', { name: /^接诊/ })).toHaveCount(0);
  const seen = await first.context.request.get(`/api/consultations/${id}`);
  const late = await send(first, 'POST', `/api/consultations/${id}/actions/take`, {}, seen.headers().etag);
  expect(late.status()).toBe(409);

  const stranger = await signIn(browser, 'daling.doctor');
  expect((await stranger.context.request.get(`/api/consultations/${id}`)).status()).toBe(404);
});

test('a question is answered in writing', async ({ browser }) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const id = await asks(doctor, {
    kind: '书面咨询',
    place: '清溪县第二人民医院',
    specialty: '神经内科',
    question: '头晕一周，是否需要头颅 MR',
  });
  const [expert] = (await signedIn(browser, id, 'qingxi2.neurology')) as [Person];
  await act(expert.page, '答复', async (page) => {
    await page.getByLabel('答复内容').fill('先做 Dix-Hallpike 试验');
  });
  await doctor.page.reload();
  await expect(doctor.page.getByText('先做 Dix-Hallpike 试验').first()).toBeVisible();
  await act(doctor.page, '记录处理并办结', async (page) => {
    await page.getByText('采纳', { exact: true }).click();
    await page.getByLabel('实际处理').fill('按意见复位，一周后复诊');
  });
  await expect(doctor.page.getByText('已办结').first()).toBeVisible();
});
