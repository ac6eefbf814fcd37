// Adds up every report of a test run and ends with one line: N passed, N failed.
// node sum.mjs <folder with *.step, vitest.json, playwright.json> <folder with surefire XML>...
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [results, ...surefire] = process.argv.slice(2);
const failures = [];
let passed = 0;
let skipped = 0;

/** A step counts its own cases where it has a report; otherwise, or when it broke without naming a case, it is one case. */
const counters = { server: countSurefire, 'web-tests': countVitest, journeys: countPlaywright };

for (const file of readdirSync(results).filter((name) => name.endsWith('.step'))) {
  const name = file.slice(0, -'.step'.length);
  const well = readFileSync(join(results, file), 'utf8').trim() === 'passed';
  const before = failures.length;
  const counted = counters[name]?.() ?? 0;
  if (!well && failures.length === before) {
    failures.push(`${name}: the step itself failed, see target/test/${name}.log`);
  } else if (well && counted === 0) {
    if (name in counters) {
      failures.push(`${name}: no test was run`);
    } else {
      passed += 1;
    }
  }
}

for (const failure of failures) {
  console.log(`FAILED  ${failure}`);
}
if (skipped > 0) {
  console.log(`${skipped} skipped`);
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

function countSurefire() {
  let cases = 0;
  for (const file of surefire.filter(existsSync).flatMap(reportsIn)) {
    const report = readFileSync(file, 'utf8');
    for (const [, attributes, rest] of report.matchAll(
      /<testcase\s([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g,
    )) {
      const name = ['classname', 'name'].map((key) => attribute(attributes, key)).join(' ');
      cases += count(name, verdict(rest ?? ''));
    }
  }
  return cases;
}

function reportsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^TEST-.*\.xml$/.test(name))
    .map((name) => join(folder, name));
}

function verdict(body) {
  const found = body.match(/<(failure|error|skipped)\b/);
  return found === null ? 'passed' : found[1] === 'skipped' ? 'skipped' : 'failed';
}

function attribute(attributes, key) {
  return attributes.match(new RegExp(`(?:^|\\s)${key}="([^"]*)"`))?.[1] ?? '';
}

function countVitest() {
  const report = read('vitest.json');
  let cases = 0;
  for (const suite of report?.testResults ?? []) {
    for (const test of suite.assertionResults) {
      cases += count(`web ${test.fullName}`, test.status === 'pending' ? 'skipped' : test.status);
    }
    if (suite.status === 'failed' && suite.assertionResults.length === 0) {
      cases += count(`web ${suite.name}: ${suite.message}`, 'failed');
    }
  }
  return cases;
}

function countPlaywright() {
  const report = read('playwright.json');
  let cases = 0;
  const walk = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      const verdicts = spec.tests.map((test) => test.status);
      const status = verdicts.every((it) => it === 'skipped') ? 'skipped' : spec.ok ? 'passed' : 'failed';
      cases += count(`journey ${[...path, spec.title].join(' › ')}`, status);
    }
    for (const inner of suite.suites ?? []) {
      walk(inner, [...path, inner.title]);
    }
  };
  for (const suite of report?.suites ?? []) {
    walk(suite, [suite.title]);
  }
  return cases;
}

function count(name, status) {
  if (status === 'passed') {
    passed += 1;
  } else if (status === 'skipped' || status === 'todo' || status === 'disabled') {
    skipped += 1;
  } else {
    failures.push(name);
  }
  return 1;
}

function read(name) {
  const path = join(results, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
