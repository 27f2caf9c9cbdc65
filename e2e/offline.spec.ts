import { expect, test } from './page';
import { routes } from './routes';

test('once loaded, the lesson trains and turns its pages without a network', async ({
  page,
  context,
  faults,
}) => {
  await page.goto('');
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
  await page.goto('');
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
