// Screenshots of every page in real Chromium, to be looked at: node scripts/shots.mjs <base url> <account> [path ...]
// Three sizes, light and dark, Chinese; and what axe finds serious on each page. SHOTS=folder, CHROMIUM=/path, SIZES=phone,pc,wide, THEMES=light,dark, LANGUAGE=en.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [base = 'http://localhost:8080', account = 'chakou.doctor', ...paths] = process.argv.slice(2);
const folder = process.env.SHOTS ?? 'shots';
const sizes = { pc: [1366, 768], wide: [1920, 1080], phone: [390, 844] };
const wanted = (process.env.SIZES ?? 'pc,wide,phone').split(',');
const themes = (process.env.THEMES ?? 'light,dark').split(',');
const language = process.env.LANGUAGE === 'en' ? 'en' : 'zh-CN';
const pages = paths.length > 0 ? paths : ['/', '/referrals', '/patients', '/directory/institutions', '/notices'];

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
let serious = 0;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});

for (const size of wanted) {
  const [width, height] = sizes[size];
  for (const theme of themes) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: size === 'phone',
      isMobile: size === 'phone',
    });
    await context.addInitScript(
      ([mode, lng]) => {
        localStorage.setItem('mailian.theme', mode);
        localStorage.setItem('mailian.language', lng);
      },
      [theme, language],
    );
    const page = await context.newPage();
    page.on('pageerror', (it) => console.error(`page error at ${page.url()}: ${it.message}`));
    if (account !== '-') {
      const answer = await context.request.post(`${base}/api/session`, {
        data: { username: account, password: process.env.PASSWORD ?? 'mailian' },
      });
      if (!answer.ok()) throw new Error(`cannot sign in as ${account}: ${answer.status()}`);
    }
    for (const path of pages) {
      await page.goto(base + path);
      // The live line never ends, so "network idle" never comes.
      await page
        .waitForFunction(() => !document.querySelector('[role=status][aria-label]'), undefined, { timeout: 10_000 })
        .catch(() => {});
      await page.waitForTimeout(400);
      const name =
        path === '/'
          ? 'home'
          : path
              .replace(/^\//, '')
              .replace(/[^a-z0-9]+/gi, '-')
              .slice(0, 60);
      await page.screenshot({ path: `${folder}/${account === '-' ? 'guest' : account}-${name}-${size}-${theme}.png` });
      await page.evaluate(axe);
      const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      for (const it of found.violations.filter((one) => ['serious', 'critical'].includes(one.impact))) {
        serious += 1;
        console.error(
          `${path} ${size} ${theme}: ${it.id}, ${it.nodes.length} times: ${it.nodes[0].html.slice(0, 160)}`,
        );
      }
    }
    await context.close();
  }
}
await browser.close();
if (serious > 0) process.exit(1);
