import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { baseUrl } from './house.ts';
import { type Language, Told, textsOf } from './words.ts';

const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** WCAG 2.1, levels A and AA. */
const everything: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  resultTypes: ['violations'],
  preload: false,
};
const contrast: axe.RunOptions = { ...everything, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Does not end, so nobody waits for it. */
const live = '/api/live';

/** A person who looks at pages: in one language, by day and by night, at a desk and on a phone. Writes down what is wrong. */
export class Reader {
  readonly found: string[] = [];
  private readonly told: Told;
  private where = '';
  private readonly asked = new Set<unknown>();
  private hearing: Promise<unknown>[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly language: Language,
    private readonly expected: readonly string[],
  ) {
    this.told = new Told(language);
    page.on('console', (it) => {
      // What the browser says about an answer is written down with the answer.
      if (it.type() === 'error' && !it.text().startsWith('Failed to load resource')) {
        this.note(`console: ${it.text()}`);
      }
    });
    page.on('pageerror', (it) => this.note(`error: ${it.message}`));
    page.on('request', (it) => this.api(it.url()) && this.asked.add(it));
    page.on('requestfailed', (it) => this.asked.delete(it));
    page.on('requestfinished', (it) => this.asked.delete(it));
    page.on('response', (it) => {
      if (this.api(it.url()) && it.headers()['content-type']?.includes('json')) {
        this.hearing.push(
          it
            .json()
            .then((body) => this.told.hear(body))
            .catch(() => undefined),
        );
      }
      if (it.status() >= 400 && !this.expected.some((path) => it.url().includes(path))) {
        this.note(`${it.status()} for ${new URL(it.url()).pathname}`);
      }
    });
  }

  /** @param expected addresses that may be refused */
  static async open(
    browser: Browser,
    language: Language,
    username: string | undefined,
    expected: readonly string[],
  ): Promise<Reader> {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    if (username) {
      const answer = await context.request.post('/api/session', { data: { username, password: 'mailian' } });
      expect(answer.status(), await answer.text()).toBe(200);
    }
    await context.addInitScript((it) => localStorage.setItem('mailian.language', it), language);
    return new Reader(context, await context.newPage(), language, expected);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** One page; its looks change without loading it again. */
  async read(path: string): Promise<void> {
    this.where = `${path} ${this.language}`;
    await this.page.setViewportSize(desk);
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.page.goto(path);
    await this.drawn();
    for (const text of this.told.wrong(await textsOf(this.page))) {
      this.note(`words: ${text}`);
    }
    await this.page.evaluate(axe.source);
    // Both languages at both sizes; names and roles once at each; all colours by day and by night.
    if (this.language === 'zh-CN') {
      await this.look('light', everything);
      await this.look('dark', contrast);
      await this.page.setViewportSize(phone);
      await this.fits();
    } else {
      await this.fits();
      await this.page.setViewportSize(phone);
      await this.look('dark', everything);
    }
  }

  private async look(colorScheme: 'light' | 'dark', rules: axe.RunOptions): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.page.waitForFunction((it) => document.documentElement.dataset.theme === it, colorScheme);
    // Two frames: the colours are on the page, and no longer on their way.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await this.fits();
    const { violations } = await this.page.evaluate((it) => window.axe.run(it), rules);
    for (const it of violations) {
      const first = it.nodes[0];
      this.note(
        `${colorScheme} ${it.id} (${it.nodes.length}): ${first?.html} ${first?.any[0]?.message ?? ''}`,
      );
    }
  }

  /** Nothing is wider than the window, and the page does not scroll sideways. */
  private async fits(): Promise<void> {
    const wide = await this.page.evaluate(() =>
      [document.documentElement, document.getElementById('main')]
        .filter((it) => it && it.scrollWidth > it.clientWidth)
        .map((it) => `${it?.tagName} ${it?.scrollWidth} > ${it?.clientWidth}`),
    );
    for (const it of wide) {
      this.note(`sideways at ${this.page.viewportSize()?.width}: ${it}`);
    }
  }

  /** Until nothing is asked any more and no skeleton is left. */
  private async drawn(): Promise<void> {
    await expect(async () => {
      expect(this.asked.size).toBe(0);
      await expect(this.page.getByRole('status', { name: /^(正在读取|Loading)/ })).toHaveCount(0, {
        timeout: 50,
      });
      expect((await this.page.getByRole('heading').count()) > 0).toBe(true);
      expect(this.asked.size).toBe(0);
    }, this.where).toPass({ intervals: [50], timeout: 45_000 });
    await Promise.all(this.hearing);
    this.hearing = [];
  }

  private api(address: string): boolean {
    const { pathname } = new URL(address);
    // What is written of a study is data as well; its pictures come when they come.
    const study =
      pathname.startsWith('/dicom-web/') && !/\/(frames|rendered|thumbnail|bulkdata)/.test(pathname);
    return study || (pathname.startsWith('/api/') && pathname !== live);
  }

  private note(what: string): void {
    this.found.push(`${this.where} ${what}`);
  }
}
