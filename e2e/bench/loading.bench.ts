import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from '../page';
import { median, record } from './results';

const dist = join(import.meta.dirname, '../../dist');

test('sizes of the built site', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  const rows = files.map((file) => {
    const bytes = readFileSync(join(dist, file));
    return {
      file: file.replaceAll('\\', '/'),
      KB: kilobytes(bytes.length),
      'KB gzip': kilobytes(gzipSync(bytes, { level: 9 }).length),
    };
  });
  record(
    'sizes',
    rows.sort((a, b) => b['KB gzip'] - a['KB gzip']),
  );
});

test('first paint and first interaction', async ({ browser, baseURL }) => {
  const loads: Loading[] = [];
  for (let load = 0; load < 7; load++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.addInitScript(watchControls);
    await page.goto(baseURL ?? '');
    await page.waitForTimeout(2000);
    loads.push(await page.evaluate(read));
    await context.close();
  }
  const rows = (Object.keys(loads[0]) as (keyof Loading)[]).map((what) => ({
    what,
    'median ms': Math.round(median(loads.map((load) => load[what]))),
    'worst ms': Math.round(Math.max(...loads.map((load) => load[what]))),
  }));
  record('loading', rows);
});

/** Milliseconds after the navigation began. */
type Loading = {
  readonly 'first paint': number;
  readonly 'first contentful paint': number;
  /** The first button stands in the page, with React's handlers, and a frame has passed: a click is answered. */
  readonly 'first interaction': number;
  /** Longest task of the main thread in the first two seconds, in milliseconds. */
  readonly 'longest task': number;
};

declare global {
  var interactive: number;
  var longest: number;
}

function watchControls() {
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('button:enabled'))
      requestAnimationFrame(() => setTimeout(() => (globalThis.interactive = performance.now())));
    else requestAnimationFrame(look);
  };
  look();
}

function read(): Loading {
  const paint = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  return {
    'first paint': paint('first-paint'),
    'first contentful paint': paint('first-contentful-paint'),
    'first interaction': globalThis.interactive,
    'longest task': globalThis.longest,
  };
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10;
}
