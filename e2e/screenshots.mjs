// Takes the pictures of the README from a running demonstration:  node screenshots.mjs http://localhost:8080
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';

const house = process.argv[2] ?? 'http://localhost:8080';
const folder = resolve(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
});

async function signedIn(username) {
  const context = await browser.newContext({
    baseURL: house,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  });
  const answer = await context.request.post('/api/session', { data: { username, password: 'mailian' } });
  if (!answer.ok()) throw new Error(`${username}: ${await answer.text()}`);
  return { context, page: await context.newPage() };
}

async function picture(page, path, name, ready) {
  await page.goto(path);
  await page.getByText(ready).filter({ visible: true }).first().waitFor();
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
}

const coordinator = await signedIn('qingxi2.coordinator');
await picture(coordinator.page, '/', 'workbench', '待我处理');
await picture(coordinator.page, '/referrals', 'board', '待受理');
const list = await (await coordinator.context.request.get('/api/worklists/to-do?kind=referral')).json();
await picture(coordinator.page, `/cases/${list.items[0].id}`, 'case', '转诊内容');
const doctor = await signedIn('chakou.doctor');
const answers = async (path) => (await doctor.context.request.get(path)).json();
const { items } = await answers('/api/patients?limit=50');
let patient;
for (const it of items) {
  const live = await answers(`/api/referrals?patient=${it.id}&open=true`);
  patient ??= live.items.length === 0 ? it.id : undefined;
}
await picture(doctor.page, `/referrals/new?patient=${patient}`, 'referral', '初步印象');

const reader = await signedIn('qingxi2.radiologist');
const pool = await (await reader.context.request.get('/api/remote-diagnoses/pool')).json();
const film = pool.items.find((it) => it.mine && it.modality === 'DX');
await picture(reader.page, `/diagnoses/desk/${film.case.id}`, 'reading-desk', /窗位 \d/);
const asker = await signedIn('qingxi2.neurology');
const asked = await (await asker.context.request.get('/api/consultations?state=DELIVERED')).json();
await picture(asker.page, `/cases/${asked.items[0].id}`, 'consultation', '不同意见');
const centre = await signedIn('jiangzhou2.coordinator');
await picture(centre.page, '/consultations/desk', 'consultation-centre', '现在有空');
await browser.close();
