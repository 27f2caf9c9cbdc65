import { defaultSpec } from '../src/state/run/lab';
import { expect, follow, open, test } from './page';
import { pages, routes } from './routes';
import { trainingWorker } from './worker';

// What goes wrong here is meant to: each test names the one fault it expects, and no other may happen.

test('a trained model that does not load leaves an untrained one, a message, and a page that trains', async ({
  page,
  faults,
}) => {
  await page.route('**/snapshot/tim.json', (route) => route.fulfill({ status: 404 }));
  await open(page, '#/timeline?backend=wasm');
  const status = page.getByRole('status').first();
  await expect(status).toContainText('untrained');
  await expect(status).toContainText('the trained model could not be loaded');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status).toContainText(/step [1-9]/);
  expect(faults.every((fault) => fault.includes('tim.json'))).toBe(true);
  faults.length = 0;
});

test('a damaged snapshot is refused, and said so', async ({ page }) => {
  await page.route('**/snapshot/tim.json', (route) =>
    route.fulfill({ body: '{"version":1,"weights":"<b>"}' }),
  );
  await open(page, '#/timeline?lang=zh');
  await expect(page.getByRole('status').first()).toContainText('AUC –');
  await expect(page.getByRole('main')).toContainText('时间线');
});

test('without WASM binaries plain JavaScript trains', async ({ page, faults }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
  await open(page, '#/timeline?backend=wasm');
  const status = page.getByRole('status').first();
  await expect(status).toContainText('cpu', { timeout: 20_000 });
  await expect(status).toContainText('wasm failed');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status).toContainText('step 1', { timeout: 20_000 });
  faults.length = 0;
});

test('without the worker the page still explains', async ({ page, faults }) => {
  await page.route('**/worker-*.js', (route) => route.fulfill({ status: 404 }));
  await open(page, '#/timeline');
  await expect(page.getByRole('status').first()).toContainText(/failed/);
  await page.getByRole('link', { name: 'Numerals' }).click();
  await expect(page.getByRole('heading', { name: 'Numerals', level: 1 })).toBeVisible();
  faults.length = 0;
});

test('a browser without Workers explains from the model trained in advance, and says what does not work', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await open(page, '#/timeline');
  const status = page.getByRole('status').first();
  await expect(status).toContainText('the trainer is not available here');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Play and Step do nothing');
  // The snapshot is there: numbers explain themselves.
  const number = page.getByRole('main').getByRole('button', { name: /0\.\d{3}/ });
  await expect(number.first()).toBeVisible();
  // Asked to train all the same, it keeps the trained model.
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status).toContainText('step 300 / 300');
  for (const route of routes) {
    await open(page, `#/${route}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
});

for (const route of [...routes, ...pages]) {
  test(`${route} at 200 % zoom: nothing to scroll sideways, controls in reach`, async ({ page }) => {
    // 1280 × 720 at 200 %.
    await page.setViewportSize({ width: 640, height: 360 });
    await open(page, `#/${route}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    const last = page.getByRole('navigation', { name: 'Reference' }).getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    // Not under the bar at the bottom.
    await last.click();
    await expect(page).toHaveURL(/#\/sources/);
  });
}

test('a page whose script comes with a wrong type says so, in both languages, after a while', async ({
  page,
  faults,
}) => {
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ contentType: 'text/plain', body: '' }));
  await page.goto('');
  const said = page.locator('[data-unstarted] p');
  await expect(said.first()).toBeHidden();
  await expect(said).toContainText(['has not started', '尚未启动']);
  for (const paragraph of await said.all()) await expect(paragraph).toBeVisible({ timeout: 10_000 });
  faults.length = 0;
});

test('Back leads to the place on the page, a link to the top', async ({ page }) => {
  await open(page, '#/timeline');
  await page.evaluate(() => scrollTo(0, 1200));
  // The entry knows its place once the page is at rest.
  await expect.poll(() => page.evaluate(() => history.state?.place)).toBe(1200);
  await follow(page, '#/numerals');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'timeline');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1200);
  await page.goForward();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'numerals');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, in both languages', async ({ page, faults }) => {
    await page.goto('');
    const paragraphs = page.locator('noscript p');
    await expect(paragraphs).toContainText(['needs JavaScript', '需要 JavaScript']);
    for (const paragraph of await paragraphs.all()) await expect(paragraph).toBeVisible();
    // Scripts that the page asks for are what the browser refuses here.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/\.js csp$/.test(fault)));
  });
});

for (const panel of ['collapse', 'entanglement'] as const) {
  test(`without the worker an experiment of ${panel} stops and says why, also at the second try`, async ({
    page,
    faults,
  }) => {
    await page.route('**/worker-*.js', (route) => route.fulfill({ status: 404 }));
    await open(page, `#/${panel}?lang=en`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const play = page.getByRole('button', { name: 'Play', exact: true });
    for (let attempt = 1; attempt <= 2; attempt++) {
      await play.click();
      await expect(page.getByRole('alert')).toHaveText('stopped · the trainer failed');
      await expect(page.getByTitle('stopped · the trainer failed')).toBeVisible();
    }
    faults.length = 0;
  });
}

test('forbidden storage costs only the memory of preferences', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, '#/numerals?theme=dark');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a lost GPU is replaced in mid-training, from the last good weights', { tag: '@webgpu' }, async ({
  page,
}) => {
  await open(page);
  const { worker, send } = await trainingWorker(page);
  await worker.evaluate(() => {
    const request = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (descriptor) {
      const device = await request.call(this, descriptor);
      Object.assign(globalThis, { device });
      return device;
    };
  });
  expect(await send({ type: 'prepare', backend: 'webgpu' }, 'backend')).toMatchObject({ backend: 'webgpu' });
  const network = { ...defaultSpec.network, dimension: 4, hidden: 4, numberDimension: 4 };
  const log = { ...defaultSpec.log, share: 0.01 };
  const spec = { ...defaultSpec, network, log, batchSize: 16, steps: 60 };
  const first = await send({ type: 'start', run: 1, spec, until: 60 }, 'progress');
  expect(first.step).toBe(0);
  const next = send(undefined, 'backend');
  await worker.evaluate(() => (globalThis as unknown as { device: GPUDevice }).device.destroy());
  const fallen = await next;
  expect(fallen.backend).toBe('wasm');
  expect(fallen.faults).toContainEqual(expect.objectContaining({ kind: 'lost', backend: 'webgpu' }));
  expect(await send(undefined, 'finished')).toMatchObject({ run: 1, step: 60 });
});
