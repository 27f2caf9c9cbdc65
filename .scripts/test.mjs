// npm test: every check. npm test -- collapse hashid: types, style and dead code, and the unit and browser tests whose
// files have one of these words in their path. Goes on past failures, and closes with one line of counts: tests by their
// runners' own reports, and one failure for each check that failed without a failed test (types, style, build).
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * @typedef {{ name: string, seconds: number, outcome: 'passed' | 'failed' | 'skipped' }} Test
 * @typedef {{ name: string, command: string, read?: () => Test[] }} Check
 */

const reports = 'test-results';
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];
/** @type {Test[]} */
const tests = [];

/**
 * Runs checks side by side; the output of one that is alone is seen as it comes.
 * @param {...Check} checks
 * @returns {Promise<boolean>} whether all passed
 */
async function run(...checks) {
  const alone = checks.length === 1;
  const passed = await Promise.all(
    checks.map(async ({ name, command, read = () => [] }) => {
      const started = Date.now();
      if (alone) console.log(`\n── ${name}: ${command}`);
      const { ok, output } = await execute(command, alone);
      if (!alone) console.log(`\n── ${name}: ${command}\n${output}`);
      return count(name, started, ok, read);
    }),
  );
  return passed.every(Boolean);
}

/**
 * @param {string} command
 * @param {boolean} shown whether its output goes to the terminal at once
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function execute(command, shown) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * @param {string} name
 * @param {number} started
 * @param {boolean} ok
 * @param {() => Test[]} read
 */
function count(name, started, ok, read) {
  /** @type {Test[]} */
  let found = [];
  let failed = 0;
  try {
    found = read();
  } catch (error) {
    console.error(`${name}: no report (${error})`);
    failed = 1;
  }
  for (const { outcome } of found) {
    if (outcome === 'failed') failed++;
    else total[outcome]++;
  }
  if (!ok && failed === 0) failed = 1;
  tests.push(...found);
  total.failed += failed;
  summary.push(`${failed ? '✗' : '✓'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return failed === 0;
}

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));

/** @returns {Test[]} */
function unitTests() {
  /** @type {import('vitest/node').JsonTestResults} */
  const { testResults } = json('unit.json');
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative('.', name);
    // A file that does not load has no tests.
    if (assertionResults.length === 0 && status === 'failed')
      return [{ name: file, seconds: 0, outcome: 'failed' }];
    return assertionResults.map((test) => ({
      name: `${file} › ${test.fullName}`,
      seconds: (test.duration ?? 0) / 1000,
      outcome: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
    }));
  });
}

/** In Playwright's words; what is flaky passed at the second try. */
const outcomes = /** @type {const} */ ({
  expected: 'passed',
  flaky: 'passed',
  unexpected: 'failed',
  skipped: 'skipped',
});

/** @returns {Test[]} */
function browserTests() {
  /** @type {import('@playwright/test/reporter').JSONReport} */
  const { suites, errors } = json('browser.json');
  return [
    ...suites.flatMap((file) => testsIn(file, file.title)),
    ...errors.map(() => ({ name: 'pages', seconds: 0, outcome: /** @type {const} */ ('failed') })),
  ];
}

/**
 * @param {import('@playwright/test/reporter').JSONReportSuite} suite
 * @param {string} path
 * @returns {Test[]}
 */
function testsIn({ suites = [], specs }, path) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ status, results }) => ({
      name: `${path} › ${title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      outcome: outcomes[status],
    })),
  );
  return [...own, ...suites.flatMap((one) => testsIn(one, `${path} › ${one.title}`))];
}

/** Words of paths; none for everything. */
const areas = process.argv.slice(2);
const specs = readdirSync('e2e').filter(
  (file) =>
    file.endsWith('.spec.ts') && areas.some((area) => file.toLowerCase().includes(area.toLowerCase())),
);

rmSync(reports, { recursive: true, force: true });
await run(
  { name: 'types', command: 'tsc -p .' },
  { name: 'style', command: 'biome ci .' },
  { name: 'unused', command: 'knip' },
);
await run({
  name: 'unit',
  command: `vitest run --passWithNoTests --reporter=default --reporter=json --outputFile.json=${reports}/unit.json ${areas.join(' ')}`,
  read: unitTests,
});
if (areas.length === 0 || specs.length > 0) {
  const built = await run(
    { name: 'site and size budget', command: 'vite build' },
    { name: 'single file', command: 'vite build --mode single' },
  );
  if (built && (await run({ name: 'browser', command: 'node e2e/browser.mjs' })))
    await run({
      name: 'pages',
      command: `playwright test -c e2e --project=wasm --project=webgpu ${specs.map((spec) => `e2e/${spec}`).join(' ')}`,
      read: browserTests,
    });
}
if (areas.length > 0 && tests.length === 0) {
  console.error(`No test's path has ${areas.join(' or ')} in it.`);
  total.failed++;
}

const slowest = tests.sort((a, b) => b.seconds - a.seconds).slice(0, 10);
if (slowest.length > 0) console.log('\nThe slowest tests:');
for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
console.log(`\n${summary.join('\n')}\n`);
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
