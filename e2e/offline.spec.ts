import { frame } from '../src/content/en/frame';
import { expect, open, reload, test } from './page';
import { routes } from './routes';
import { serve } from './server';

test.describe('a visited site', () => {
  test.use({ serviceWorkers: 'allow' });

  test('opens and trains when its server is gone', async ({ page, faults }) => {
    const server = await serve();
    await open(page, `${server.address}#/timeline?backend=wasm`);
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText('works without a network');
    await server.stop();

    await reload(page);
    const status = page.getByRole('status').first();
    await expect(status).toContainText(/wasm .*step 300 \/ 300/);
    // Said once.
    await expect(notices).not.toContainText('network');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(status).toContainText(/wasm .*step [1-9]/);
    for (const route of routes) {
      await open(page, `${server.address}#/${route}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    }
    await open(page, `${server.address}#/hashid`);
    await expect(page.getByText(frame.recorded.label('1'))).toBeVisible();
    // What is still on its way is given up before what was asked for is judged.
    await page.goto('about:blank');
    // All that it asks the network for is whether there is a newer version.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes(server.address)));
  });

  test('takes a new version when asked to, and keeps its state', async ({ page, faults }) => {
    const changes = new Map<string, (text: string) => string>();
    const server = await serve(changes);
    await open(page, `${server.address}#/numerals?value=23`);
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText('works without a network');
    const before = await page.evaluate(() => caches.keys());
    expect(before).toHaveLength(1);

    // Another build: another version in the service worker, another page.
    changes.set('sw.js', (text) => text.replace(/"version":"\w+"/, '"version":"next"'));
    changes.set('index.html', (text) => text.replace('<body>', '<body data-version="next">'));
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    await expect(notices).toContainText('A new version is ready');
    // Nothing happens by itself.
    await expect(page.locator('body')).not.toHaveAttribute('data-version');
    await notices.getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-version', 'next');
    await expect(page).toHaveURL(/#\/numerals\?value=23/);
    await expect(page.getByRole('heading', { level: 1, name: 'Numerals' })).toBeVisible();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['unfold next']);
    await page.goto('about:blank');
    await server.stop();
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes(server.address)));
  });
});

test('once loaded, the lesson trains and turns its pages without a network', async ({
  page,
  context,
  faults,
}) => {
  // The panel that fetches weights of its own.
  await page.goto('#/timeline', { waitUntil: 'networkidle' });
  await expect(page.getByRole('status').first()).toContainText(/wasm|webgpu|cpu/i);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('status').first()).toContainText(/step [1-9]/);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  for (const route of routes) {
    await page.locator(`nav a[href^="#/${route}"]`).click();
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  }
  // Chromium under test asks for the tab's icon again at every address.
  const others = faults.filter((fault) => !fault.includes('/icon.svg'));
  faults.splice(0, faults.length, ...others);
});

test('the policy stops foreign requests, foreign scripts and text run as code', async ({ page, faults }) => {
  await open(page);
  const stopped = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script ran"';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(style);
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return {
      script: document.title !== 'inline script ran',
      style: getComputedStyle(document.body).display !== 'none',
      fetch: !fetched,
    };
  });
  expect(stopped).toEqual({ script: true, style: true, fetch: true });
  await expect
    .poll(() => faults.filter((fault) => /content security policy/i.test(fault)).length)
    .toBeGreaterThan(2);
  // These were ours.
  faults.length = 0;
});
