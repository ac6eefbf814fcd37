import { type Browser, expect, type Page, test } from '@playwright/test';
import { type EmptyHouse, startEmptyHouse } from '../support/empty-house.ts';
import { act, newPatient, type Person, seeInList } from '../support/people.ts';

const HOSPITAL = '云桥县人民医院';
const TOWNSHIP = '青石镇卫生院';
const FIRST_PASSWORD = 'told in person';

let house: EmptyHouse;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  house = await startEmptyHouse();
});

test.afterAll(async () => {
  await house?.stop();
});

test('an empty house is set up, two institutions agree, and a patient is referred and accepted', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const administrator = await somebody(browser);
  const { page } = administrator;

  await test.step('the printed address sets the house up and signs the administrator in', async () => {
    await page.goto(house.address);
    await page.getByLabel('机构全称').fill(HOSPITAL);
    await choose(page, '类别', '医院');
    await choose(page, '级别', '二级');
    await page.getByLabel('行政区划代码').fill('990101');
    await page.getByLabel('姓名').fill('管瑞');
    await page.getByLabel('用户名').fill('guan.rui');
    await page.getByLabel('密码', { exact: false }).first().fill('only mine');
    await page.getByLabel('再输一次密码').fill('only mine');
    await page.getByRole('button', { name: '完成设置' }).click();
    await expect(page).toHaveURL(/\/directory\/institutions$/);
  });

  const hospital = test.step('the hospital: a department, a ward with a bed, its coordinator', async () => {
    await page.getByRole('link', { name: new RegExp(HOSPITAL) }).click();
    await addDepartment(page, '呼吸内科', '03.01', 'HX');
    await inDrawer(page, '添加病区', async () => {
      await choose(page, '科室', '呼吸内科');
      await page.getByLabel('病区名称').fill('一病区');
      await page.getByLabel('病区编码').fill('01');
    });
    await inDrawer(page, '给一病区添加床位', async () => {}, '添加床位');
    await expect(page.getByRole('button', { name: /^01\s*空/ })).toBeVisible();
    await addPerson(page, '孟远舟', 'meng.yuanzhou', ['转诊中心', '医联体办']);
  });

  const township = test.step('meanwhile in another tab a second institution with its doctor', async () => {
    const page = await administrator.context.newPage();
    await page.goto('/directory/institutions');
    await page.getByRole('button', { name: '添加机构' }).click();
    await page.getByLabel('机构全称').fill(TOWNSHIP);
    await choose(page, '类别', '乡镇卫生院');
    await choose(page, '级别', '一级');
    await page.getByLabel('行政区划代码').fill('990101');
    await page.getByRole('dialog').getByRole('button', { name: '添加机构' }).click();
    await expect(page.getByRole('heading', { name: TOWNSHIP })).toBeVisible();
    await addDepartment(page, '全科', '02', 'QK');
    await addPerson(page, '白朗', 'bai.lang', ['医生', '医联体办']);
  });
  await Promise.all([hospital, township]);

  const [doctor, coordinator] = await Promise.all([
    signedIn(browser, 'bai.lang'),
    signedIn(browser, 'meng.yuanzhou'),
  ]);

  await test.step('an agreement, signed by both', async () => {
    await doctor.page.goto('/directory/agreements');
    await doctor.page.getByRole('button', { name: '起草协议' }).click();
    await doctor.page.getByLabel('协议编号').fill('QS-01');
    await doctor.page.getByLabel('对方机构').fill('云桥');
    await doctor.page.locator('.ant-select-item-option').filter({ hasText: HOSPITAL }).click();
    await doctor.page
      .getByRole('dialog')
      .getByRole('button', { name: /起\s*草/ })
      .click();
    await sign(doctor.page, TOWNSHIP);
    await coordinator.page.goto('/directory/agreements');
    await coordinator.page.getByRole('link', { name: /QS-01/ }).click();
    await sign(coordinator.page, HOSPITAL);
    await expect(coordinator.page.getByText('在效')).toBeVisible();
  });

  await test.step('a patient is referred and accepted with the bed', async () => {
    const patient = await newPatient(doctor);
    await doctor.page.goto(`/referrals/new?patient=${patient}`);
    await doctor.page.getByRole('switch', { name: '绿色通道' }).click();
    await doctor.page.getByLabel('初步印象').fill('重症肺炎');
    await doctor.page.getByLabel('主要现病史（转出原因）').fill('高热三天，呼吸急促，血氧 88%');
    await doctor.page.getByLabel('转诊原因').click();
    await doctor.page.getByText('病情危重', { exact: true }).last().click();
    const all = doctor.page.getByText('全部', { exact: true });
    if (await all.isVisible()) {
      await all.click();
    }
    await doctor.page
      .getByRole('radio', { name: new RegExp(HOSPITAL) })
      .first()
      .check();
    await doctor.page.getByRole('button', { name: /立即发送/ }).click();
    await expect(doctor.page).toHaveURL(/\/cases\//);

    await coordinator.page.goto('/');
    await seeInList(coordinator.page, '重症肺炎');
    await coordinator.page.getByText('重症肺炎').first().click();
    await expect(doctor.page.getByText('审阅中').first()).toBeVisible();
    await act(coordinator.page, '接收并安排', async (open) => {
      await open.getByRole('dialog').getByLabel('科室').click();
      await open.locator('.ant-select-item-option').filter({ hasText: '呼吸内科' }).first().click();
    });
    await expect(doctor.page.getByText('已接收').first()).toBeVisible();
  });
});

async function somebody(browser: Browser): Promise<Person> {
  const context = await browser.newContext({
    baseURL: house.baseUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return { context, page: await context.newPage() };
}

/** Signs in with the first password, which leads to nothing but a password of one's own. */
async function signedIn(browser: Browser, username: string): Promise<Person> {
  const person = await somebody(browser);
  const { page } = person;
  await page.goto('/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(FIRST_PASSWORD);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await expect(page.getByRole('heading', { name: '设置您自己的密码' })).toBeVisible();
  await page.getByLabel('现在的密码').fill(FIRST_PASSWORD);
  await page.getByLabel('新密码', { exact: false }).first().fill('my own secret');
  await page.getByLabel('再输一次新密码').fill('my own secret');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page.getByRole('heading', { name: /待我处理/ })).toBeVisible();
  return person;
}

/** Finds an option by typing, as the keyboard does, and sees that it was taken. */
async function choose(page: Page, label: string, typed: string, shown = typed) {
  const box = page.getByRole('combobox', { name: new RegExp(`^${label}`) });
  const select = page.locator('.ant-select').filter({ has: box });
  await expect(async () => {
    if (!(await select.innerText()).includes(shown)) {
      await box.fill(typed);
      await box.press('Enter');
    }
    await expect(select).toContainText(shown, { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}

/** Opens a drawer with its button, fills it, sends it, and sees it close. */
async function inDrawer(page: Page, button: string, fill: () => Promise<void>, verb = button) {
  await page.getByRole('button', { name: button }).first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await fill();
  await drawer.getByRole('button', { name: verb }).click();
  await expect(drawer).toBeHidden();
}

async function addDepartment(page: Page, name: string, specialty: string, code: string) {
  await inDrawer(page, '添加科室', async () => {
    await page.getByLabel('科室名称').fill(name);
    await choose(page, '诊疗科目', specialty);
    await page.getByLabel('科室编码').fill(code);
  });
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
}

async function addPerson(page: Page, name: string, username: string, roles: readonly string[]) {
  await inDrawer(
    page,
    '添加人员',
    async () => {
      await page.getByRole('dialog').getByLabel('姓名').first().fill(name);
      for (const role of roles) {
        await choose(page, '角色', role);
      }
      await page.keyboard.press('Escape');
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('初始密码').fill(FIRST_PASSWORD);
    },
    '添加',
  );
  await expect(page.getByText(username)).toBeVisible();
}

async function sign(page: Page, institution: string) {
  await page.getByRole('button', { name: `代表${institution}签署` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /签\s*署/ })
    .click();
  await expect(page.getByRole('button', { name: `代表${institution}签署` })).toBeHidden();
}
