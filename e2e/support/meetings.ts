import { type Browser, expect, type Page } from '@playwright/test';
import { baseUrl } from './house.ts';
import { type Person, send, signIn } from './people.ts';

/** Chromium's own picture and tone instead of a camera, and a way between two pages of one machine. */
export const cameras = [
  '--use-fake-device-for-media-stream',
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
  await page.getByRole('button', { name: '进入会议室' }).click();
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
