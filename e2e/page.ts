import { stripVTControlCharacters } from 'node:util';
import { test as base, expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';
import type { Command } from '../src/training/protocol';
import { type languages, pages, routes } from './routes';

export { expect };

declare global {
  /** Put into the page by `expectAccessible`. */
  var axe: typeof import('axe-core');
}

/** Address of the built site; the server's port is known once it has started. */
export function site(): string {
  const address = process.env.UNFOLD_SITE;
  if (!address) throw new Error('the preview server did not say its address');
  return stripVTControlCharacters(address);
}

/**
 * Every test's page. The test fails on whatever a visitor should never cause: a request to another origin, a breach
 * of the content security policy, an error in the console, an uncaught error.
 */
export const test = base.extend<{ faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  baseURL: async ({}, use) => use(site()),
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      // Requests of workers are heard here too.
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== own && !['data:', 'blob:'].includes(url.protocol))
          faults.push(`request to ${url}`);
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText;
        // Leaving a page aborts what it was loading.
        if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${reason}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error()}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Loads an address of the site and waits until its panel is drawn, with stores bound and snapshot loaded or failed. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(address);
  await expectReady(page, address);
}

/**
 * Training runs of this page end after a few steps, and what is read at their last step only takes small ones: for tests
 * about the page, and not about what is learned.
 */
export async function shortRuns(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (command: Command) => void;
    Worker.prototype.postMessage = function (command: Command) {
      if (command.type !== 'start') return post.call(this, command);
      const short = command.endOnly ? { batchSize: 8 } : { steps: Math.min(20, command.spec.steps) };
      post.call(this, { ...command, spec: { ...command.spec, ...short } });
    };
  });
}

/** Loads the page again as it is. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await expectReady(page, page.url());
}

/** Turns the page's language, as a visitor does. */
export async function speak(page: Page, language: (typeof languages)[number]): Promise<void> {
  const name = { en: 'English', zh: '中文' }[language];
  await page.getByRole('radio', { name }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

/** Follows a link within the page, which is not loaded again. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((followed) => {
        if (location.hash === hash) return followed();
        addEventListener('hashchange', () => followed(), { once: true });
        location.hash = hash;
      }),
    hash,
  );
  await expectReady(page, hash);
}

/** Shows one address after another: the first is loaded, the others are followed within the page. */
export async function show(page: Page, hash: string): Promise<void> {
  await (page.url() === 'about:blank' ? open(page, hash) : follow(page, hash));
}

/** The panel that an address names is drawn; the first one where it names none. */
async function expectReady(page: Page, address: string): Promise<void> {
  const named = /#\/(\w+)/.exec(address)?.[1];
  const route = [...routes, ...pages].find((one) => one === named) ?? routes[0];
  await expect(page.locator('html')).toHaveAttribute('data-ready', route);
}

/**
 * Axe finds nothing on the page as it is now, or in a part of it. It runs in the page, and only what it finds leaves it:
 * a list of all checks that passed would take ten times as long.
 * @param state what the page shows, for the message
 */
export async function expectAccessible(page: Page, within = 'html', state?: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const found = await page.evaluate(async (within) => {
    // Colours on their way to others are nobody's to judge.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await globalThis.axe.run(within, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, within);
  expect(found, state).toEqual([]);
}

/** Steps that a panel's run stands at, read in one turn: the header's, then each arm's of the data dialog. */
export async function stepsShown(page: Page): Promise<readonly number[]> {
  const texts = await page.evaluate(() => [
    document.querySelector('.status')?.getAttribute('title') ?? '',
    ...[...document.querySelectorAll('.data-dialog li')].map((entry) => entry.textContent ?? ''),
  ]);
  return texts.flatMap((text) => /step (\d+)/.exec(text)?.slice(1).map(Number) ?? []);
}

/** Arms of a panel's run stand at one step in each picture while they train, and once they are paused midway. */
export async function expectLevel(page: Page, arms: number): Promise<void> {
  const data = page.getByRole('button', { name: 'Export and import weights', exact: true });
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const patient = { timeout: 30_000 };
  await expect.poll(async () => (await stepsShown(page))[0], patient).toBeGreaterThan(0);
  const openData = async () => {
    await data.click();
    await expect(page.locator('.data-dialog li').first()).toBeVisible();
  };
  await openData();
  const seen = new Set<number>();
  await expect
    .poll(async () => {
      const steps = await stepsShown(page);
      expect(steps).toEqual(Array(1 + arms).fill(steps[0]));
      return seen.add(steps[0]).size;
    }, patient)
    .toBeGreaterThan(3);
  await close.click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await openData();
  const [step, ...others] = await stepsShown(page);
  expect(others).toEqual(Array(arms).fill(step));
  expect(step).toBeGreaterThan(Math.max(...seen) - 1);
  await close.click();
  await expect(page.getByTitle(/paused/)).toBeVisible();
}
