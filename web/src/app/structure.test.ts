import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Which part of the house a file belongs to: "app", "components", "lib", "testing" or "features/<name>". */
function partOf(path: string): string {
  const [top = '', second = ''] = relative(src, path).split('/');
  return top === 'features' ? `features/${second}` : top;
}

function imports(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((it) => it[1] ?? '');
  return found
    .filter((it) => it.startsWith('@/') || it.startsWith('.'))
    .map((it) => (it.startsWith('@/') ? join(src, it.slice(2)) : resolve(dirname(path), it)));
}

const mayLeanOn: Record<string, readonly string[]> = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib'],
};

function allowed(from: string, to: string, test: boolean): boolean {
  // A test may show its part with the pieces above it.
  if (test && (to === 'testing' || to === 'components')) return true;
  if (from === 'testing') return true;
  if (from === 'app' && to.startsWith('features/')) return true;
  if (from.startsWith('features/')) return to === from || to === 'components' || to === 'lib';
  return mayLeanOn[from]?.includes(to) ?? false;
}

describe('the front end', () => {
  const files = sources(src);

  it('has features that know components, lib and themselves, and never each other', () => {
    const broken = files.flatMap((path) =>
      imports(path)
        .filter((target) => !allowed(partOf(path), partOf(target), /\.test\.tsx?$/.test(path)))
        .map((target) => `${relative(src, path)} imports ${relative(src, target)}`),
    );
    expect(broken).toEqual([]);
  });

  it('speaks HTTP in one place only', () => {
    const speakers = files
      .filter((path) => !/\.test\.tsx?$/.test(path) && partOf(path) !== 'testing')
      .filter((path) => /\bfetch\(|XMLHttpRequest|new EventSource/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path))
      .sort();
    expect(speakers).toEqual(['lib/api.ts', 'lib/live.ts']);
  });

  it('keeps words in label files: no Chinese sentence is written in a component', () => {
    const spoken = files
      .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx') && partOf(path) !== 'testing')
      .filter((path) => {
        const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return /[\u4e00-\u9fff]{3,}/.test(code);
      })
      .map((path) => relative(src, path));
    expect(spoken).toEqual([]);
  });
});
