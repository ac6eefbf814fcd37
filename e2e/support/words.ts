import type { Page } from '@playwright/test';

export type Language = 'zh-CN' | 'en';

/** Written in Chinese, or with the full-width marks that go with it. */
const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** What is the same in both languages: our name, and the names of keys. */
const everywhere = ['脉联', 'Mailian', 'Ctrl', 'Enter', 'Shift', 'Esc'];

/** A key that found no words, or a value that was put into a sentence as it was. */
const broken = [
  /\{\{|\}\}|\[object |Invalid Date|\bundefined\b|\bNaN\b/,
  /^[a-z][A-Za-z-]*[A-Z][A-Za-z]*$/,
  /^[a-z][A-Za-z-]*(?:[./][A-Za-z_-]+)+$/,
  /\b[A-Z]{2,}(?:_[A-Z]+)+\b/,
];

/** Two words of a sentence nobody put into Chinese. */
const english = /[A-Za-z]{2,} [a-z]{2,}/;

/**
 * Everything the server told a page: the data. Whatever else stands on the page are the interface's own words, and those
 * belong to one language. What exists in the reader's language is not excused in the other one.
 */
export class Told {
  private readonly values = new Set<string>();

  constructor(private readonly language: Language) {}

  hear(answer: unknown): void {
    if (typeof answer === 'string') {
      this.values.add(answer.trim());
      // The parts of a name in DICOM stand between carets (PS3.5 section 6.2.1.1).
      this.values.add(answer.split('=')[0]?.replaceAll('^', ' ').trim() ?? '');
      for (const line of answer.split(/\n|\s{2,}/)) {
        this.values.add(line.trim());
      }
    } else if (Array.isArray(answer)) {
      answer.forEach((it) => {
        this.hear(it);
      });
    } else if (typeof answer === 'object' && answer !== null) {
      this.hearFields(answer as Record<string, unknown>);
    }
  }

  private hearFields(it: Record<string, unknown>): void {
    const paired = typeof it.zh === 'string' && typeof it.en === 'string';
    for (const [key, value] of Object.entries(it)) {
      const other = paired && key === (this.language === 'en' ? 'zh' : 'en');
      const translated = this.language === 'en' && Boolean(it[`${key}En`]);
      if (!other && !translated) {
        this.hear(value);
      }
    }
  }

  /** What of this text nobody told: the longest values are taken out first. */
  private own(text: string): string {
    if (this.values.has(text)) {
      return '';
    }
    const found = [...this.values].filter((it) => it.length > 0 && chinese.test(it) && text.includes(it));
    return [...found.sort((a, b) => b.length - a.length), ...everywhere].reduce(
      (left, it) => left.replaceAll(it, '\n'),
      text,
    );
  }

  /** The texts of the interface that are not in its language, or are no words at all. */
  wrong(texts: readonly string[]): string[] {
    const foreign = this.language === 'en' ? chinese : english;
    return texts.filter(
      (it) =>
        (broken.some((pattern) => pattern.test(it)) && !(this.values.has(it) && it !== it.toUpperCase())) ||
        (foreign.test(it) && foreign.test(this.own(it))),
    );
  }
}

/** Every text a reader of this page sees or hears: what stands there, and the names and hints of its controls. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>([document.title]);
    /** Words in another language on purpose say so. */
    const ours = (it: Element) => it.closest('[lang]') === document.documentElement;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest('script, style, code') && ours(parent) && parent.checkVisibility()) {
        texts.add(walker.currentNode.textContent ?? '');
      }
    }
    for (const it of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (ours(it) && it.checkVisibility()) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          for (const line of (it.getAttribute(name) ?? '').split('\n')) {
            texts.add(line);
          }
        }
      }
    }
    return [...texts].map((it) => it.trim()).filter(Boolean);
  });
}
