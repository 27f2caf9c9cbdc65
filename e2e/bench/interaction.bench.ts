import { test } from '../page';
import { routes } from '../routes';
import { median, record } from './results';

declare global {
  /** Milliseconds of every main-thread task over 50 ms, and of every input event until its next paint. */
  var tasks: number[];
  var events: number[];
}

test('the main thread while the model trains', async ({ page }) => {
  const rows = [];
  for (const panel of routes) {
    await page.goto(`#/${panel}?backend=wasm`);
    await page.reload();
    await page.waitForTimeout(3000);
    await page.evaluate(() => {
      globalThis.tasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    const started = Date.now();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    const seconds = (Date.now() - started) / 1000;
    const tasks = await page.evaluate(() => globalThis.tasks);
    rows.push({
      panel,
      'Play to finished, s': seconds.toFixed(1),
      'tasks over 50 ms': tasks.length,
      'longest ms': Math.max(0, ...tasks).toFixed(0),
    });
  }
  record('main thread while training', rows);
});

test('from a slider to the next paint', async ({ page }) => {
  await page.goto('#/timeline?backend=wasm');
  await page.waitForTimeout(3000);
  await page.evaluate(() => {
    globalThis.events = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') globalThis.events.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const slider = page.getByRole('slider', { name: 'Numeric feature' });
  await slider.focus();
  const presses = 40;
  for (let i = 0; i < presses; i++) await slider.press(i < presses / 2 ? 'ArrowRight' : 'ArrowLeft');
  await page.waitForTimeout(500);
  const events = await page.evaluate(() => globalThis.events);
  // The browser reports only events that took at least 16 ms, in steps of 8.
  const spans = [...events, ...new Array(Math.max(0, presses - events.length)).fill(8)];
  record('slider to paint', [
    {
      presses,
      'median ms': median(spans),
      'worst ms': Math.max(...spans),
      'of them over 16 ms': events.length,
    },
  ]);
});
