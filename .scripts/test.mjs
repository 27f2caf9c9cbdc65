// Runs every check, goes on past failures, and closes with one line of counts: tests by their runners' own
// reports, and one failure for each check that failed without a failed test (types, style, build).
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const reports = 'test-results';
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

function run(name, command, read = () => ({ passed: 0, failed: 0, skipped: 0 })) {
  console.log(`\n── ${name}: ${command}`);
  const started = Date.now();
  const ok = spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read();
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
    counts.failed = 1;
  }
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(`${counts.failed ? '✗' : '✓'} ${name} (${seconds} s)`);
  return counts.failed === 0;
}

const json = (file) => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));

function unitCounts() {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = json('unit.json');
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function browserCounts() {
  const { stats, errors } = json('browser.json');
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

rmSync(reports, { recursive: true, force: true });
run('types', 'tsc -p .');
run('style', 'biome ci .');
run(
  'unit',
  `vitest run --reporter=default --reporter=json --outputFile.json=${reports}/unit.json`,
  unitCounts,
);
if (
  run('build and size budget', 'vite build && vite build --mode single') &&
  run('browser', 'node e2e/browser.mjs')
) {
  run('pages', 'playwright test -c e2e --project=wasm --project=webgpu', browserCounts);
}

console.log(`\n${summary.join('\n')}\n`);
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
