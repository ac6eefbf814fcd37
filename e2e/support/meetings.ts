import { type Browser, expect, type Page } from '@playwright/test';
import { baseUrl } from './house.ts';
import { type Person, send, signIn } from './people.ts';

/** Chromium's own picture (few a second: ten browsers share a machine) and tone, and a way between two pages of one machine. */
export const cameras = [
  '--use-fake-device-for-media-stream=fps=5',
  '--use-fake-ui-for-media-stream',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
];

export interface Table {
  kind: 'STUDY' | 'ECG' | 'DOCUMENT';
  reference: string;
  label: string;
}

/** Somebody who is asked to come, by who they are and where they work. */
async function invitation(person: Person) {
  const session = await (await person.context.request.get('/api/session')).json();
  return { practitioner: session.practitioner, institution: session.post.institution.id };
}

/** A discussion the first of them calls; answers its id. */
export async function called(host: Person, others: readonly Person[], items: readonly Table[] = []) {
  const from = new Date();
  const answer = await send(host, 'POST', '/api/meetings', {
    title: `讨论 ${from.getTime() % 100_000}`,
    from,
    until: new Date(from.getTime() + 3_600_000),
    invited: await Promise.all(others.map(invitation)),
    items,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id as string;
}

export async function people(browser: Browser, names: readonly string[]) {
  const all: Person[] = [];
  for (const name of names) {
    all.push(await signIn(browser, name));
  }
  return all;
}

/** Looks into the mirror and goes in. */
export async function goIn(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('button', { name: '进入会议室' }).click({ timeout: 60_000 });
}

/** Somebody without an account, at a browser of their own. */
export async function somebody(browser: Browser): Promise<Person> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  return { context, page: await context.newPage() };
}

/** How many pictures move: their clocks go on, and they have a width. */
export function moving(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const videos = [...document.querySelectorAll('video')];
    const before = videos.map((it) => it.currentTime);
    await new Promise((resolve) => {
      setTimeout(resolve, 600);
    });
    return videos.filter((it, index) => it.videoWidth > 0 && it.currentTime > (before[index] ?? 0)).length;
  });
}

export async function seesMoving(page: Page, count: number) {
  await expect.poll(() => moving(page), { timeout: 45_000, message: `${count} moving pictures` }).toBe(count);
}

async function scans(of: Person): Promise<string[]> {
  const answer = await of.context.request.get('/dicom-web/studies?ModalitiesInStudy=CT', {
    headers: { Accept: 'application/dicom+json' },
  });
  expect(answer.status()).toBe(200);
  const found: Record<string, { Value: string[] }>[] = await answer.json();
  return found.flatMap((it) => it['0020000D']?.Value ?? []);
}

/** A CT its owner and the other may both see. */
export async function sharedScan(owner: Person, other: Person): Promise<string> {
  const theirs = await scans(other);
  const study = (await scans(owner)).find((it) => theirs.includes(it));
  expect(study, 'a CT both may see').toBeTruthy();
  return study ?? '';
}

/** A guest's address: the host asks them in, and the owner of the study gives them a key to it. */
export async function invitedWithKey(host: Person, owner: Person, meeting: string, study: string) {
  const invited = await send(host, 'POST', `/api/meetings/${meeting}/guests`, {
    name: '许院长',
    institution: '外省肿瘤医院',
  });
  expect(invited.status(), await invited.text()).toBe(201);
  const { participant, token } = await invited.json();
  const link = await send(owner, 'POST', `/api/imaging/studies/${study}/links`, { purpose: '讨论', days: 1 });
  expect(link.status(), await link.text()).toBe(201);
  const table = await (await owner.context.request.get(`/api/meetings/${meeting}`)).json();
  const given = await send(owner, 'PUT', `/api/meetings/${meeting}/guests/${participant}/keys`, {
    keys: [{ item: table.items[0].id, key: (await link.json()).token }],
  });
  expect(given.status(), await given.text()).toBe(204);
  return `/guest/${token}`;
}

/** Which slice of how many a page shows. */
export const slice = (page: Page) => page.getByText(/^\d+ \/ \d+$/).first();

/** Turns the wheel over the picture until another slice is shown. */
export async function scrolled(page: Page, from: string) {
  await expect(async () => {
    await page.mouse.wheel(0, 120);
    await expect(slice(page)).not.toHaveText(from, { timeout: 1_000 });
  }).toPass();
}

/** A length drawn across the middle of the picture, with the tool that is chosen. */
export async function measured(page: Page) {
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('no picture to measure in');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.4, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5), { steps: 4 });
  await page.mouse.move(...at(0.6, 0.5), { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.svg-layer').getByText(/mm$/)).toBeVisible();
}
