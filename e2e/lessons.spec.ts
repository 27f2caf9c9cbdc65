import type { Locator, Page } from '@playwright/test';
import { lesson as en } from '../src/content/en/lesson';
import { lesson as zh } from '../src/content/zh/lesson';
import type { Step } from '../src/lessons/lesson';
import { lessonIds, lessons, paths } from '../src/lessons/lessons';
import { expect, open, reload, shortRuns, test } from './page';

const spoken = { en, zh };
type Language = keyof typeof spoken;
const languages = ['en', 'zh'] as const;

/** Runs in a step end in seconds on a quiet machine; a lesson is walked with short ones. */
const patience = { timeout: 90_000 };

/** Answers a step's question as a visitor does, with mouse or keyboard, and waits for what was measured. */
async function answer(bar: Locator, step: Step, language: Language): Promise<void> {
  const say = spoken[language];
  if (!step.ask) return;
  if (step.ask.kind === 'choose') {
    await bar.locator('.lesson-choice > button').first().click();
  } else {
    if (step.ask.kind === 'order')
      await bar.locator('.order-buttons button:not([aria-disabled])').first().click();
    else await bar.getByRole('slider').first().press('ArrowUp');
    await bar.getByRole('button', { name: say.reveal }).click();
  }
  await expect(bar.locator('.lesson-verdict strong')).not.toBeEmpty(patience);
}

/**
 * What a step points at stands in the area that header and bar leave free: all of it, or as much as has room there.
 * The smaller one counts, for a picture may be higher than a window.
 */
async function expectInSight(page: Page, part: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate((name) => {
          const bar = document.querySelector('.lesson')?.getBoundingClientRect() ?? new DOMRect();
          // Above the middle the bar covers what is before it, below what comes after.
          const atBottom = bar.top > innerHeight / 2;
          const free = atBottom ? { top: 0, bottom: bar.top } : { top: bar.bottom, bottom: innerHeight };
          const of =
            document.querySelector(`[data-part="${name}"]`)?.getBoundingClientRect() ?? new DOMRect();
          const seen = Math.min(of.bottom, free.bottom) - Math.max(of.top, free.top);
          return seen / Math.min(of.height, free.bottom - free.top);
        }, part),
      { message: `${part} in sight`, ...patience },
    )
    .toBeGreaterThan(0.9);
}

/** English before a class, Chinese on a phone: both ways the bar stands are walked. */
const windows = { en: { width: 1280, height: 720 }, zh: { width: 390, height: 844 } };

/** Parts that stand below the stage. */
const below = ['outcome', 'limits', 'sizes', 'regulated', 'experiments', 'views'];

for (const language of languages) {
  const say = spoken[language];
  // Each path in one language: its steps are walked in both where they come from.
  const walked = lessonIds.filter((id) => !(id in paths) || (id === 'tour') === (language === 'zh'));
  for (const id of walked) {
    test(`lesson ${id} in ${language}, to its end`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize(windows[language]);
      await shortRuns(page);
      const { steps, words } = await lessons[id].load();
      await open(page, `#/timeline?lang=${language}`);
      await page.getByRole('button', { name: say.button, exact: true }).click();
      await page.getByRole('button', { name: `${say.begin}: ${say.lessons[id].title}` }).click();
      const bar = page.getByRole('region', { name: say.bar(say.lessons[id].title) });
      for (const [i, step] of steps.entries()) {
        await expect(bar.getByText(say.place(i + 1, steps.length))).toBeVisible();
        await expect(bar).toHaveAttribute('data-ready', '', patience);
        await expect(bar.getByRole('heading', { name: words[language][step.id].title })).toBeVisible();
        for (const part of step.parts)
          await expect(page.locator(`[data-part="${part}"][data-pointed-at]`).first()).toBeVisible();
        await expectInSight(page, step.parts[0]);
        if (step.ask) {
          await answer(bar, step, language);
          await expectInSight(page, step.parts[0]);
        }
        await expect(
          bar.getByLabel(say.dot(i + 1, words[language][step.id].title, true), { exact: true }),
        ).toHaveAttribute('data-done', 'true', patience);
        const last = i + 1 === steps.length;
        await bar.getByRole('button', { name: last ? say.finish : say.next, exact: true }).click();
      }
      await expect(bar).toBeHidden();
      await expect(page.locator('.notices')).toBeHidden();
      await page.getByRole('button', { name: say.button, exact: true }).click();
      await expect(page.getByRole('listitem').filter({ hasText: say.lessons[id].title })).toContainText(
        say.steps(steps.length, steps.length),
      );
    });
  }
}

test('before a class the sections that a lesson points at are shown, and only those', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(windows.en);
  for (const id of lessonIds.filter((one) => !(one in paths))) {
    const { steps } = await lessons[id].load();
    for (const [i, { link, parts }] of steps.entries()) {
      if (!below.includes(parts[0])) continue;
      await page.goto('about:blank');
      await open(page, `${link.split('?')[0]}?lang=en&present=1&lesson=${id}:${i + 1}`);
      await expect(page.locator('.lesson')).toHaveAttribute('data-ready', '', patience);
      await expectInSight(page, parts[0]);
      await expect(page.locator('.panel-sections > :visible')).toHaveCount(1);
    }
  }
  await page.getByRole('button', { name: en.close }).click();
  await expect(page.locator('.panel-sections')).toBeHidden();
});

test('← brings back weights, figures and controls exactly; Space and arrows go on', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, '#/timeline?lang=en&lesson=timeline:2');
  const bar = page.getByRole('region', { name: en.bar(en.lessons.timeline.title) });
  await expect(bar).toHaveAttribute('data-ready', '', patience);
  const banner = page.getByRole('banner');
  await page.locator('.panel-stage').focus();
  // Another history, and a few training steps of one's own.
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(banner).toContainText('2 / 300', patience);
  await page.getByRole('button', { name: 'One day later', exact: true }).click();
  await page.locator('.panel-stage').focus();
  const figures = () => page.locator('.timeline-stage').textContent();
  await expect(page).toHaveURL(/now=24/);
  const before = { status: await banner.getByRole('status').textContent(), figures: await figures() };
  await page.keyboard.press('Space');
  await expect(bar.getByText(en.place(3, 9))).toBeVisible();
  await expect(bar).toHaveAttribute('data-ready', '', patience);
  await expect(page).not.toHaveURL(/now=24/);
  await page.keyboard.press('.');
  await expect(banner).toContainText('3 / 300', patience);
  await page.keyboard.press('ArrowLeft');
  await expect(bar.getByText(en.place(2, 9))).toBeVisible();
  await expect(page).toHaveURL(/now=24/);
  await expect(banner).toContainText('2 / 300');
  await expect.poll(figures).toBe(before.figures);
  await page.keyboard.press('PageDown');
  await expect(bar.getByText(en.place(3, 9))).toBeVisible();
});

test('a reload reopens the step; a damaged one is told and left out', async ({ page }) => {
  await open(page, '#/numerals?lang=en&value=40&lesson=numerals:3');
  const bar = page.getByRole('region', { name: en.bar(en.lessons.numerals.title) });
  await expect(bar.getByText(en.place(3, 11))).toBeVisible();
  await expect(page).toHaveURL(/value=40/);
  await reload(page);
  await expect(bar.getByText(en.place(3, 11))).toBeVisible();
  await expect(page).toHaveURL(/value=40.*lesson=numerals:3/);
  await page.goto('about:blank');
  await open(page, '#/numerals?lang=en&lesson=numerals:77');
  await expect(page.getByText('lesson=numerals:77')).toBeVisible();
  await expect(bar).toBeHidden();
});

test('a class raises its hands before the answer is shown', async ({ page }) => {
  // A link of before the lessons were named after their panels.
  await open(page, '#/numerals?lang=en&lesson=digits:2');
  const bar = page.getByRole('region', { name: en.bar(en.lessons.numerals.title) });
  await bar.getByRole('button', { name: en.hands }).click();
  for (let hand = 0; hand < 3; hand++) await bar.getByRole('button', { name: en.more('Two') }).click();
  await expect(bar.getByLabel(en.handsOf('Two', 3))).toHaveText('3');
  await bar.getByRole('button', { name: en.reveal }).click();
  await expect(bar.getByText('Digits changed: 1', { exact: false })).toBeVisible();
  await expect(bar.locator('[data-right]')).toHaveText('One');
  // A reload in the middle of a lesson keeps the count and the answer; setting the step up again clears both.
  await reload(page);
  await expect(bar.locator('[data-right]')).toHaveText('One');
  await expect(bar.getByLabel(en.handsOf('Two', 3))).toHaveText('3');
  await bar.getByRole('button', { name: en.again }).click();
  await expect(bar.locator('[data-right]')).toHaveCount(0);
  await reload(page);
  await expect(bar.getByRole('button', { name: en.hands })).toHaveAttribute('aria-pressed', 'false');
  await expect(bar.getByLabel(en.handsOf('Two', 3))).toHaveCount(0);
});
