import { expect, test } from '@playwright/test';
import { scanned } from '../support/paper.ts';
import { act, actFromMenu, choose, type Person, sent, signIn } from '../support/people.ts';

const RECEIVER = '清溪县第二人民医院';

/** A doctor of the township, the centre of the county, and a referral on its way between them: both have its page open. */
async function begin(doctor: Person, coordinator: Person, impression: string) {
  const referral = await sent(doctor, RECEIVER, `${impression} ${Date.now() % 100_000}`);
  for (const { page } of [doctor, coordinator]) {
    await page.goto(`/cases/${referral.id}`);
    await expect(page.getByRole('heading', { name: '转诊内容' })).toBeVisible();
  }
  return referral;
}

/** Opens a paper from the page, as one does to print it, and scans its code with a phone that is not signed in. */
async function printed(person: Person, name: string, stranger: Person) {
  const link = person.page.getByRole('link', { name });
  const opened = person.context.waitForEvent('response', (it) => it.url().endsWith('.pdf'));
  const [answer, tab] = await Promise.all([opened, person.page.waitForEvent('popup'), link.click()]);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  await tab.close();
  const paper = await person.context.request.get((await link.getAttribute('href')) ?? '');
  const { pathname } = new URL(scanned(await paper.body()));
  await stranger.page.goto(pathname);
  await expect(stranger.page.getByRole('heading', { name: '单据属实' })).toBeVisible();
}

/** A time as the browser's own control takes it, in China. */
const minutesAgo = (minutes: number) =>
  new Date(Date.now() + 8 * 3_600_000 - minutes * 60_000).toISOString().slice(0, 16);

test('asked and answered, an appointment, an arrival written down later, and two papers anybody can check', async ({
  browser,
}) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const coordinator = await signIn(browser, 'qingxi2.coordinator');
  const family = { context: await browser.newContext(), page: await browser.newPage() };
  await begin(doctor, coordinator, '血糖控制不佳');

  await act(coordinator.page, '要求补充', async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: '化验结果' }).click();
  });
  await expect(doctor.page.getByText('对方需要补充')).toBeVisible();
  await act(doctor.page, '回复补充', async (page) => {
    await page.getByRole('dialog').getByLabel('补充说明').fill('糖化血红蛋白 11.2%，尿酮阴性');
  });
  await expect(coordinator.page.getByText('糖化血红蛋白 11.2%，尿酮阴性').first()).toBeVisible();

  await act(coordinator.page, '接收并安排', async (page) => {
    await choose(page, '科室', '内分泌');
    await page.getByRole('dialog').getByText('门诊号', { exact: true }).click();
    await choose(page, '号源', /余 \d+/);
  });
  await expect(doctor.page.getByRole('region', { name: '接收安排' })).toBeVisible();

  await actFromMenu(coordinator.page, '补录到院时间', async (drawer) => {
    await drawer.getByLabel('实际到院时间').fill(minutesAgo(25));
  });
  await expect(doctor.page.getByText('已到院').first()).toBeVisible();
  await expect(doctor.page.getByRole('log').getByText(/发生.*补录/)).toBeVisible();

  await act(coordinator.page, '转回', async (page) => {
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('治疗经过').fill('门诊调整胰岛素方案，患者已掌握自测血糖');
    await drawer.getByLabel('下一步治疗方案').fill('每周报一次血糖谱，一月后复查糖化');
  });
  await expect(doctor.page.getByText('已转回').first()).toBeVisible();
  await printed(doctor, '打印转出单', family);
  await printed(doctor, '打印回转单', family);
});

test('a referral that was accepted is cancelled, and its bed is free for the next patient', async ({
  browser,
}) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const coordinator = await signIn(browser, 'qingxi2.coordinator');
  await begin(doctor, coordinator, '肺炎');

  let bed = '';
  await act(coordinator.page, '接收并安排', async (page) => {
    await choose(page, '科室', '呼吸');
    bed = (await choose(page, '床位', / 床$/)).replace(/ 床$/, '');
  });
  const arranged = doctor.page.getByRole('region', { name: '接收安排' });
  await expect(arranged).toContainText(bed.split(' ').at(-1) ?? '');
  expect(await free(coordinator, bed)).toBe(false);

  await actFromMenu(doctor.page, '取消转诊', async (drawer) => {
    await drawer.getByRole('radio').first().check();
  });
  await expect(coordinator.page.getByText('已取消').first()).toBeVisible();
  expect(await free(coordinator, bed)).toBe(true);
});

test('a patient who never came goes to another hospital', async ({ browser }) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const coordinator = await signIn(browser, 'qingxi2.coordinator');
  const referral = await begin(doctor, coordinator, '膝关节疼痛');

  await act(coordinator.page, '接收并安排', async (page) => {
    await choose(page, '科室', '骨科');
  });
  await expect(doctor.page.getByText('已接收').first()).toBeVisible();
  await actFromMenu(coordinator.page, '登记未到院', async (drawer) => {
    await drawer.getByRole('radio').first().check();
  });

  await expect(doctor.page.getByText('未到院').first()).toBeVisible();
  await act(doctor.page, '改转他院', async (page) => {
    const others = page.getByRole('dialog').getByRole('radio');
    await expect(others.first()).toBeVisible();
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: new RegExp(`^(?!.*${RECEIVER})`) })
      .first()
      .check();
  });
  await expect(doctor.page.getByText('待受理').first()).toBeVisible();
  expect((await coordinator.context.request.get(`/api/referrals/${referral.id}`)).status()).toBe(404);
});

interface Ward {
  name: string;
  beds: { number: string; state: string }[];
}

/** Whether this bed, named as in the form ("呼吸内科病区 3-12"), may be given to somebody. */
async function free(person: Person, bed: string): Promise<boolean> {
  const session = await (await person.context.request.get('/api/session')).json();
  const answer = await person.context.request.get(`/api/institutions/${session.post.institution.id}/beds`);
  const { wards } = (await answer.json()) as { wards: Ward[] };
  const found = wards.flatMap((ward) => ward.beds.filter((it) => bed === `${ward.name} ${it.number}`));
  expect(found, bed).toHaveLength(1);
  return found[0]?.state === 'FREE';
}
