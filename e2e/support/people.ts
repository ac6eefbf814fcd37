import {
  type APIResponse,
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { baseUrl } from './house.ts';

/** Somebody of the demonstration region at a browser of their own. */
export interface Person {
  page: Page;
  context: BrowserContext;
}

/** Signs in and opens a page; each person has cookies of their own. */
export async function signIn(browser: Browser, username: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const answer = await context.request.post('/api/session', { data: { username, password: 'mailian' } });
  expect(answer.status(), await answer.text()).toBe(200);
  const page = await context.newPage();
  return { page, context };
}

async function csrf(context: BrowserContext) {
  const cookies = await context.cookies();
  return cookies.find((it) => it.name === 'XSRF-TOKEN')?.value ?? '';
}

/** Speaks to the API as this person does with their browser. */
export async function send(
  person: Person,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: unknown,
  etag?: string,
): Promise<APIResponse> {
  const headers: Record<string, string> = { 'X-XSRF-TOKEN': await csrf(person.context) };
  if (etag) {
    headers['If-Match'] = etag;
  }
  return person.context.request.fetch(path, { method, data, headers });
}

let made = 0;

/** Who somebody is at the desk of a township. */
export interface Registered {
  name: string;
  /** GB/T 2261.1 */
  sex: '1' | '2';
  birthDate: string;
}

/** A patient nobody has met before, registered by this person. */
export async function newPatient(person: Person, who: Partial<Registered> = {}): Promise<string> {
  made += 1;
  const answer = await send(person, 'POST', '/api/patients', {
    name: `周启${'山川河海江湖泉溪'.charAt(made % 8)}`,
    sex: '1',
    birthDate: `19${50 + (made % 40)}-04-02`,
    anotherPerson: true,
    ...who,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).patient;
}

export async function receiver(person: Person, name: string) {
  const answer = await person.context.request.get('/api/referrals/suggestions');
  const { suggestions } = await answer.json();
  const found = suggestions.find((it: { institution: { name: string } }) => it.institution.name === name);
  expect(found, `${name} among ${suggestions.length} suggestions`).toBeTruthy();
  return { institution: found.institution.id, department: found.department?.id };
}

/** A referral that has been sent, through the API: for journeys that begin later. */
export async function sent(person: Person, to: string, impression: string) {
  const patient = await newPatient(person);
  const draft = await send(person, 'POST', '/api/referrals', {
    patient,
    content: {
      priority: 'URGENT',
      greenChannel: false,
      impression,
      presentIllness: '咳嗽三周，CT 示右肺上叶结节',
      diagnoses: [{ code: 'R91', name: '肺部影像异常', system: 'ICD-10-CN', version: '2.0' }],
      reason: 'CAPABILITY',
      target: await receiver(person, to),
    },
  });
  expect(draft.status(), await draft.text()).toBe(201);
  const id = (await draft.json()).case.id;
  const consented = await send(
    person,
    'PUT',
    `/api/referrals/${id}/consent`,
    { decision: 'AGREED', how: 'PAPER', signer: '周启山', relation: '01' },
    draft.headers().etag,
  );
  expect(consented.status(), await consented.text()).toBe(200);
  const answer = await send(
    person,
    'POST',
    `/api/referrals/${id}/actions/submit`,
    {},
    consented.headers().etag,
  );
  expect(answer.status(), await answer.text()).toBe(200);
  return { id, patient, number: (await answer.json()).case.number as string };
}

/** The list may keep still under the hand and say "1 条更新" instead: press it, as a person would. */
export async function seeInList(page: Page, text: string) {
  await expect(async () => {
    const bar = page.getByRole('button', { name: /条更新/ }).first();
    if (await bar.isVisible()) {
      await bar.click();
    }
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}

/** Takes an action of the case page: the button, the form in the drawer if there is one, and the button that confirms. */
export async function act(page: Page, verb: string, fill?: (page: Page) => Promise<void>) {
  await page.locator('footer').getByRole('button', { name: verb }).click();
  if (!fill) {
    return;
  }
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await fill(page);
  await drawer.getByRole('button', { name: verb }).click();
  await expect(drawer).toBeHidden();
}

/** As {@link act}, for the quieter acts that stand in the menu beside the buttons. */
export async function actFromMenu(page: Page, verb: string, fill: (drawer: Locator) => Promise<void>) {
  await page.locator('footer').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: verb }).click();
  const drawer = page.getByRole('dialog');
  await fill(drawer);
  await drawer.getByRole('button', { name: verb }).click();
  await expect(drawer).toBeHidden();
}

/** Chooses in a list that unfolds, by a part of the words; answers what was chosen. */
export async function choose(page: Page, label: string, part: string | RegExp): Promise<string> {
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .click();
  const option = page.locator('.ant-select-item-option:visible').filter({ hasText: part }).first();
  const words = await option.innerText();
  await option.click();
  return words;
}
