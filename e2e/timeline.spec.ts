import type { Locator, Page } from '@playwright/test';
import { behaviour as behaviourEn } from '../src/content/en/behaviour';
import { frame as frameEn } from '../src/content/en/frame';
import { timeline as timelineEn } from '../src/content/en/timeline';
import { behaviour as behaviourZh } from '../src/content/zh/behaviour';
import { frame as frameZh } from '../src/content/zh/frame';
import { timeline as timelineZh } from '../src/content/zh/timeline';
import { expect, open, reload, show, test } from './page';
import { languages } from './routes';

const spoken = {
  en: { say: timelineEn, names: behaviourEn.categories, gap: behaviourEn.gap, card: frameEn.card },
  zh: { say: timelineZh, names: behaviourZh.categories, gap: behaviourZh.gap, card: frameZh.card },
};
type Language = keyof typeof spoken;

/** A number as the page writes it. */
const read = (text: string | null) => Number((text ?? '').replace('−', '-').replace('%', ''));

const disc = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

/** Opens the panel and waits for the trained model. */
async function openTimeline(page: Page, language: Language, query = ''): Promise<void> {
  await show(page, `#/timeline?lang=${language}${query}`);
  await expect(page.getByText(spoken[language].say.weights.snapshot(300))).toBeVisible();
}

/** A behaviour's attention and its part of the logit, as its disc says them. */
async function heard(of: Locator): Promise<{ alpha: number; share: number }> {
  const text = (await of.getAttribute('aria-valuetext')) ?? '';
  const [alpha, share] = (text.match(/[+−]?\d*\.\d+(?!\s*(?:h|min|days|小时|分钟|天))/g) ?? [])
    .slice(-2)
    .map(read);
  return { alpha, share };
}

/** Figures of the open number card, exact digits, and its result. */
async function cardOf(page: Page, exact: string): Promise<{ operands: number[]; result: number }> {
  const card = page.getByRole('dialog');
  await card.getByRole('button', { name: exact }).click();
  const operands = (await card.getByRole('definition').allTextContents()).map(read);
  return { operands, result: read(await card.locator('strong').last().textContent()) };
}

test('a satiated coffee drinker: high attention, a negative share, and the opposite a day later', async ({
  page,
}) => {
  for (const language of languages) {
    const { say, names } = spoken[language];
    await openTimeline(page, language);
    const now = await heard(disc(page, names.coffee));
    expect(now.alpha).toBeGreaterThan(0.7);
    expect(now.share).toBeLessThan(-0.3);
    await expect(page.getByText(say.stage.satiated(names.coffee))).toBeVisible();

    await page.getByRole('button', { name: say.clock.jumpLabels.day }).click();
    await expect(page.getByText(say.stage.agrees(names.coffee))).toBeVisible();
    const tomorrow = await heard(disc(page, names.coffee));
    expect(tomorrow.alpha).toBeGreaterThan(0.7);
    expect(tomorrow.share).toBeGreaterThan(1);
  }
});

test('another ad asks another question', async ({ page }) => {
  for (const language of languages) {
    const { say, names } = spoken[language];
    await openTimeline(page, language);
    const before = await heard(disc(page, names.games));
    const ads = page.getByRole('list', { name: say.ranking.label });
    const games = ads.getByRole('button', { name: new RegExp(`^${names.games}`) });
    await games.click();
    await expect(games).toHaveAttribute('aria-pressed', 'true');
    const after = await heard(disc(page, names.games));
    expect(after.alpha).toBeGreaterThan(before.alpha + 0.3);
    await expect(page).toHaveURL(/target=games/);
  }
});

test('behaviours are moved, deleted and added from the keyboard', async ({ page }) => {
  for (const language of languages) {
    const { say, names } = spoken[language];
    await openTimeline(page, language);
    const news = disc(page, names.news);
    const place = async () => read(await news.getAttribute('aria-valuenow'));
    const before = await place();
    await news.press('Shift+ArrowLeft');
    expect(await place()).toBeLessThan(before - 5);
    await news.press('ArrowRight');
    await expect(page).toHaveURL(/history=coffee/);
    for (const [key, at] of [
      ['Home', 0],
      ['PageUp', 8],
      ['End', 100],
      ['PageDown', 92],
    ] as const) {
      await news.press(key);
      expect(await place(), key).toBe(at);
    }

    const sliders = page.getByRole('group', { name: say.stage.label }).getByRole('slider');
    await expect(sliders).toHaveCount(7);
    await news.press('Delete');
    await expect(sliders).toHaveCount(6);
    // The focus goes to a neighbour, and stays on the last one, which cannot be deleted.
    for (const left of [5, 4, 3, 2, 1, 1]) {
      await page.keyboard.press('Delete');
      await expect(sliders).toHaveCount(left);
      await expect(sliders.and(page.locator(':focus'))).toHaveCount(1);
    }
    await page.getByRole('button', { name: say.edit.addCategory(names.cars), exact: true }).click();
    await expect(disc(page, names.cars)).toBeVisible();
    await page.getByLabel(say.edit.category).selectOption({ label: names.hotels });
    await expect(disc(page, names.hotels)).toBeVisible();
  }
});

test('a number card gives its number from its operands', async ({ page }) => {
  for (const language of languages) {
    const { say, names, card } = spoken[language];
    await openTimeline(page, language);
    await page.getByRole('button', { name: new RegExp(`${say.cards.alpha}.*${names.coffee}`) }).click();
    const attention = await cardOf(page, card.exact);
    expect(attention.operands).toHaveLength(3);
    const [logit, power, total] = attention.operands;
    expect(power).toBeCloseTo(Math.exp(logit), 6);
    expect(attention.result).toBeCloseTo(power / total, 6);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: new RegExp(`${say.stage.share}.*${names.coffee}`) }).click();
    const share = await cardOf(page, card.exact);
    expect(share.result).toBeCloseTo(share.operands[0] * share.operands[1], 6);
    await page.keyboard.press('Escape');
  }
});

test('without temporal encoding the model cannot tell fresh from old', async ({ page }) => {
  for (const language of languages) {
    const { say, names } = spoken[language];
    await openTimeline(page, language);
    await page.getByRole('switch', { name: new RegExp(say.switches.encoding.name) }).click();
    await expect(page.getByText(say.weights.off)).toBeVisible();
    const before = await disc(page, names.coffee).getAttribute('aria-valuetext');
    await page.getByRole('button', { name: say.clock.jumpLabels.day }).click();
    const { alpha, share } = await heard(disc(page, names.coffee));
    expect(before).toContain(alpha.toFixed(2));
    expect(before).toContain(Math.abs(share).toFixed(2));
    await expect(page).toHaveURL(/tte=off/);

    const variant = page.getByRole('radio', { name: new RegExp(say.weights.variant) });
    await expect(variant).toBeEnabled();
    await variant.check();
    await expect(page.getByText(say.weights.snapshot(300))).toBeVisible();
  }
});

test('with concatenation the crossed products are zero', async ({ page }) => {
  for (const language of languages) {
    const { say } = spoken[language];
    await openTimeline(page, language);
    await page.getByRole('radio', { name: say.switches.fusion.concat }).check();
    const rows = page.getByRole('list', { name: say.terms.label }).getByRole('listitem');
    await expect(rows.filter({ hasText: say.terms.names.bq }).getByRole('button')).toHaveText('0.00');
    await expect(rows.filter({ hasText: say.terms.names.pt }).getByRole('button')).toHaveText('0.00');
    await expect(rows.filter({ hasText: say.terms.names.bt }).getByRole('button')).not.toHaveText('0.00');
  }
});

test('a link restores user, moment, ad and switches; damage falls back', async ({ page }) => {
  await open(page, '#/timeline?lang=en&target=hotels&history=flights:40,news:0.5&now=8&ta=off&x=nine');
  await expect(disc(page, 'flights')).toHaveAttribute(
    'aria-valuetext',
    /^flights, 48 h ago, attention 0\.50/,
  );
  await expect(page.getByText(timelineEn.stage.alike)).toBeVisible();
  await expect(page.getByText(/x=nine/)).toBeVisible();
});

test('without motion, time passes from one change of a bucket to the next', async ({ page }) => {
  await openTimeline(page, 'en', '&motion=reduced');
  await page.getByRole('button', { name: timelineEn.clock.play }).click();
  // The coffee of ten minutes ago leaves the first bucket at half an hour.
  const now = page.getByRole('slider', { name: timelineEn.clock.slider, exact: true });
  await expect(now).toHaveAttribute('aria-valuetext', timelineEn.clock.later('20 min'));
  await page.getByRole('button', { name: timelineEn.clock.stop }).click();
});

test('another seed is another run: untrained, in the link, and trained by Play', async ({ page }) => {
  await openTimeline(page, 'en');
  const { seeds } = timelineEn;
  await page.getByText(seeds.title(1, 1, 1)).click();
  await page.getByRole('spinbutton', { name: seeds.weights, exact: true }).fill('7');
  const status = page.getByRole('status').first();
  await expect(status).toContainText('step 0');
  await expect(page.getByText(timelineEn.weights.untrained)).toBeVisible();
  await expect(page).toHaveURL(/weightSeed=7/);
  await reload(page);
  await expect(page.getByText(seeds.title(1, 7, 1))).toBeVisible();
  await expect(page.getByText(timelineEn.weights.untrained)).toBeVisible();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status).toContainText('step 1');
});
