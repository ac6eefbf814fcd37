// What a reader downloads before the first page works, gzip: the entry, the sign-in page and the workbench, each with
// everything they load. Fails above the budget. Run after `npm run build`.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 300;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** Every script a chunk needs at once: itself and its static imports. */
function scripts(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const it of manifest[key]?.imports ?? []) scripts(it, seen);
  return seen;
}

const gzip = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

const entry = Object.keys(manifest).find((it) => manifest[it].isEntry);
const firstPages = ['src/features/sign-in/sign-in-page.tsx', 'src/features/workbench/workbench-page.tsx'];
let over = false;

for (const page of firstPages) {
  if (!manifest[page]) {
    console.error(`${page} is not a page of its own in the build`);
    process.exit(1);
  }
  const files = new Set(
    [...scripts(entry), ...scripts(page)].map((it) => manifest[it].file).filter((it) => it.endsWith('.js')),
  );
  const total = [...files].reduce((sum, it) => sum + gzip(it), 0);
  over ||= total > BUDGET_KB * 1024;
  console.log(`${page.split('/').at(-1)}: ${kb(total)} of ${BUDGET_KB} kB in ${files.size} scripts`);
}

for (const [key, it] of Object.entries(manifest)) {
  if (it.isDynamicEntry && existsSync(new URL(it.file, dist))) console.log(`  ${key}: ${kb(gzip(it.file))}`);
}
if (over) {
  console.error(`The first page is over its budget of ${BUDGET_KB} kB.`);
  process.exit(1);
}
