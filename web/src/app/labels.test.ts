import { describe, expect, it } from 'vitest';
import type { Labels } from '@/lib/language';

const modules = import.meta.glob<Record<string, unknown>>(['../**/labels.ts', '../**/*-labels.ts'], { eager: true });

const isLabels = (it: unknown): it is Labels<string> =>
  typeof it === 'object' && it !== null && 'feature' in it && 'words' in it;

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map((it) => it[1]).sort();

describe.each(
  Object.entries(modules).flatMap(([path, it]) =>
    Object.values(it)
      .filter(isLabels)
      .map((labels) => [path, labels] as const),
  ),
)('%s', (_path, labels) => {
  const chinese = labels.words['zh-CN'];
  const english = labels.words.en;

  it('says everything in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    const silent = [...Object.entries(chinese), ...Object.entries(english)].filter(([, text]) => text.trim() === '');
    expect(silent).toEqual([]);
  });

  it('fills the same facts in both languages', () => {
    for (const [key, text] of Object.entries(chinese)) {
      expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(text)]);
    }
  });
});

it('finds the labels of every feature', () => {
  expect(Object.keys(modules).length).toBeGreaterThan(3);
});
