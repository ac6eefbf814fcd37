import { expect, type Page, test } from '@playwright/test';
import { choose, type Person, send, signIn } from '../support/people.ts';

const PREFECTURE = '江州医科大学附属第二医院';
const COUNTY = '清溪县第二人民医院';

/** Opens the search for a common hour and asks for two experts of the prefecture and a room of the county. */
async function ask(page: Page) {
  await page.getByRole('button', { name: '找共同时间' }).click();
  const dialog = page.getByRole('dialog');
  for (const [place, who] of [
    [PREFECTURE, '沈怀远'],
    [PREFECTURE, '罗意'],
    [COUNTY, '远程会诊室'],
  ] as const) {
    await dialog.getByLabel('机构').fill(place);
    await page.locator('.ant-select-item-option:visible', { hasText: place }).first().click();
    await dialog.getByLabel('需要同时有空的人员和会诊室').fill(who);
    await page.locator('.ant-select-item-option:visible', { hasText: who }).first().click();
    await expect(dialog.getByRole('button', { name: `移除 ${who}` })).toBeVisible();
  }
  await choose(page, '找几天', '14 天');
  await dialog.getByRole('button', { name: '查找' }).click();
  const hours = dialog.getByRole('region', { name: '大家都有空的时间' });
  await expect(hours).toBeVisible();
  return hours.getByRole('button').first();
}

/** The day somebody is away all of it: next week's Thursday, as China counts. */
function nextThursday() {
  const today = new Date(Date.now() + 8 * 3_600_000);
  const ahead = ((4 - today.getUTCDay() + 7) % 7) + 7;
  return new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}

async function inWeekOf(page: Page, day: string) {
  while ((await page.getByRole('region', { name: new RegExp(`^${day}`) }).count()) === 0) {
    const shown = await page.getByText(/^\d{4}-\d\d-\d\d – /).innerText();
    await page.getByRole('button', { name: '下一周' }).click();
    await expect(page.getByText(shown)).toHaveCount(0);
  }
}

async function feed(person: Person, address: string) {
  return person.context.request.get(new URL(address).pathname);
}

test('an expert says hours and leave; another institution finds the hour two experts and a room have in common', async ({
  browser,
}) => {
  // Two experts, a room and a telephone: more steps than other journeys.
  test.setTimeout(180_000);
  const expert = await signIn(browser, 'jiangzhou2.expert');
  const coordinator = await signIn(browser, 'qingxi2.coordinator');

  await expert.page.goto('/calendar/mine');
  await expert.page.getByRole('button', { name: '添加时段' }).click();
  await choose(expert.page, '星期', '周三');
  await expert.page.getByLabel('开始').fill('18:00');
  await expert.page.getByLabel('结束').fill('20:00');
  await expert.page.getByRole('dialog').getByRole('button', { name: '添加时段' }).click();
  await expect(expert.page.getByText('周三 18:00 – 20:00').first()).toBeVisible();

  const away = nextThursday();
  await expert.page.getByRole('button', { name: '停诊、休假' }).click();
  const leave = expert.page.getByRole('dialog');
  await leave.getByLabel('从').fill(`${away}T00:00`);
  await leave.getByLabel('到').fill(`${away}T23:59`);
  await leave.getByLabel('说明').fill('去外地讲课');
  await leave.getByRole('button', { name: '停诊、休假' }).click();
  await expect(leave).toHaveCount(0);
  await inWeekOf(expert.page, away);
  await expect(expert.page.getByText(/去外地讲课/).first()).toBeVisible();

  await coordinator.page.goto('/calendar');
  await expect(coordinator.page.getByRole('link', { name: /远程会诊室的日程/ })).toBeVisible();
  const first = await ask(coordinator.page);
  await expect(
    coordinator.page.getByRole('button', { name: new RegExp(`^选 ${away.slice(5)} `) }),
  ).toHaveCount(0);
  const chosen = (await first.getAttribute('aria-label')) ?? '';
  await first.click();
  await expect(coordinator.page.getByText(/ 大家都有空/)).toBeVisible();
  const [, day = '', time = ''] = chosen.match(/选 (\S+) (\S+)/) ?? [];

  // The room is taken for that hour: it suits nobody any more.
  const year = new URL(coordinator.page.url()).searchParams.get('day')?.slice(0, 4);
  await coordinator.page.getByRole('link', { name: /远程会诊室的日程/ }).click();
  await coordinator.page.getByRole('button', { name: '登记预约' }).click();
  const booking = coordinator.page.getByRole('dialog');
  await booking.getByLabel('事由').fill('县域病例讨论');
  await booking.getByLabel('开始').fill(`${year}-${day}T${time}`);
  await booking.getByLabel('结束').fill(`${year}-${day}T${time.slice(0, 2)}:59`);
  await booking.getByRole('button', { name: '登记预约' }).click();
  await expect(booking).toHaveCount(0);
  await coordinator.page.goto('/calendar');
  await ask(coordinator.page);
  await expect(coordinator.page.getByRole('button', { name: chosen, exact: true })).toHaveCount(0);

  // The other institution sees when the expert is busy, and not why.
  const owner = (await (await expert.context.request.get('/api/session')).json()).practitioner;
  await coordinator.page.goto(`/calendar/owners/${owner}`);
  await inWeekOf(coordinator.page, away);
  await expect(coordinator.page.getByText('沈怀远的日程')).toBeVisible();

  await send(expert, 'DELETE', '/api/calendar/feed', {});
  await expert.page.goto('/calendar/mine');
  await expert.page.getByRole('button', { name: '生成订阅地址' }).click();
  const address = await expert.page.getByLabel('订阅地址').inputValue();
  const read = await feed(coordinator, address);
  expect(read.headers()['content-type']).toContain('text/calendar');
  expect(await read.text()).toContain('BEGIN:VTIMEZONE');
  await expert.page.getByRole('button', { name: '停用' }).click();
  await expert.page
    .getByRole('tooltip')
    .getByRole('button', { name: /停\s*用/ })
    .click();
  await expect(expert.page.getByRole('button', { name: '生成订阅地址' })).toBeVisible();
  expect((await feed(coordinator, address)).status()).toBe(404);
});
