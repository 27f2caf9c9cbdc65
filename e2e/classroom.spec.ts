import { encode } from 'uqr';
import { classroom as en } from '../src/content/en/classroom';
import { frame as frameEn } from '../src/content/en/frame';
import { numerals as numeralsEn } from '../src/content/en/numerals';
import { classroom as zh } from '../src/content/zh/classroom';
import { frame as frameZh } from '../src/content/zh/frame';
import { numerals as numeralsZh } from '../src/content/zh/numerals';
import { expect, expectAccessible, follow, open, test } from './page';
import { languages, routes, themes } from './routes';

const spoken = {
  en: { say: en, frame: frameEn, numerals: numeralsEn },
  zh: { say: zh, frame: frameZh, numerals: numeralsZh },
};

/** What must be seen first of an embedded panel, whole, where that is not the first part of its stage. */
const mainPicture: Partial<Record<(typeof routes)[number], string>> = {
  overview: '[data-block=pctr]',
  timeline: '[data-part=stage]',
  entanglement: '[data-part=plane-beside]',
};

/** The squares that the code's path draws. */
function drawn(path: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v/g))
    modules[Number(y)].fill(true, Number(x), Number(x) + Number(run));
  return modules;
}

for (const route of routes) {
  test(`in a window of another page ${route} begins with its picture`, async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 400 });
    await open(page, `#/${route}?lang=en&embed=1`);
    for (const language of languages) {
      await follow(page, `#/${route}?lang=${language}&embed=1`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      const picture = page.locator(mainPicture[route] ?? '.panel-stage [data-part]').first();
      await expect(picture).toBeVisible();
      // Measured stages settle after their first picture.
      await expect
        .poll(async () => {
          const box = await picture.boundingBox();
          return box ? box.y + box.height : Number.NaN;
        }, language)
        .toBeLessThanOrEqual(400);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
    }
  });

  test(`${route} fits while presenting, in any language and theme; axe finds nothing`, async ({ page }) => {
    await open(page, `#/${route}?lang=en&theme=light&present=1`);
    for (const language of languages)
      for (const theme of themes) {
        await follow(page, `#/${route}?lang=${language}&theme=${theme}&present=1`);
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(page.locator('html')).toHaveAttribute('data-presenting');
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        const { panels } = spoken[language].frame;
        await expect(page.getByRole('navigation', { name: panels.label })).toBeHidden();
        const fits = () =>
          page.evaluate(() => {
            const { scrollHeight, scrollWidth } = document.documentElement;
            return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
          });
        await expect.poll(fits, `${language}, ${theme}`).toBe(true);
        await expectAccessible(page, 'html', `${language}, ${theme}`);
      }
  });
}

for (const language of languages) {
  const { say, frame, numerals } = spoken[language];

  test.describe(`classroom in ${language}`, () => {
    test('a worksheet is made, opened and unlocked', async ({ page }) => {
      await open(page, `#/numerals?lang=${language}&value=23`);
      const line = page.locator('[data-part=line]');
      await expect(line).toBeVisible();
      await page.getByRole('button', { name: say.share.title, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say.share.title });
      const parts = (title: string) => dialog.getByRole('radiogroup', { name: title, exact: true });
      const bases = page.locator('main [data-part=bases] button').first();
      const choose = (title: string, state: keyof typeof say.share.states) =>
        parts(title).getByRole('radio', { name: say.share.states[state] }).check({ force: true });
      await choose(numerals.controls.bases, 'locked');
      // The page beside the dialog shows it at once.
      await expect(bases).toBeDisabled();
      await choose(numerals.controls.range, 'hidden');
      await expect(page.locator('main [data-part=range]')).toHaveCount(0);
      await choose(frame.sections.how, 'hidden');

      const link = await dialog.getByRole('textbox', { name: say.share.link, exact: true }).inputValue();
      expect(link).toContain('value=23');
      expect(link).toContain(`lang=${language}`);
      const path = await dialog.getByRole('img', { name: say.share.qr }).locator('path').getAttribute('d');
      const { data, size } = encode(link, { ecc: 'L', border: 0 });
      expect(drawn(path ?? '', size)).toEqual(data);
      await expectAccessible(page, 'dialog');
      await page.keyboard.press('Escape');
      await expect(bases).toBeEnabled();

      await page.goto('about:blank');
      await open(page, link);
      await expect(bases).toBeDisabled();
      await expect(page.locator('main [data-part=range]')).toHaveCount(0);
      await expect(page.getByRole('heading', { name: frame.sections.how, exact: true })).toHaveCount(0);
      await page.getByRole('button', { name: say.sheet.unlock }).click();
      await expect(bases).toBeEnabled();
      await expect(page.locator('main [data-part=range]')).toBeVisible();
      await expect(page).not.toHaveURL(/hide|lock/);
    });

    test('a worksheet holds through the steps of a lesson', async ({ page }) => {
      await open(page, `#/numerals?lang=${language}&lesson=numerals:1&hide=how,range&lock=bases,pair`);
      const bar = page.locator('.lesson');
      const bases = page.locator('main [data-part=bases] button').first();
      const holds = async (step: string) => {
        await expect(bar).toHaveAttribute('data-step', step);
        await expect(bar).toHaveAttribute('data-ready');
        await expect(bases).toBeDisabled();
        await expect(page.locator('main [data-part=pair]')).toHaveAttribute('inert');
        await expect(page.locator('main :is([data-part=range], [data-part=how])')).toHaveCount(0);
        await expect(page).toHaveURL(/hide=how,range/);
        await expect(page).toHaveURL(/lock=bases,pair/);
      };
      await holds('puzzle');
      await page.keyboard.press('ArrowRight');
      await holds('digits');
      await expect(page.locator('[data-part=pair][data-covered]')).toHaveCount(1);
      // The step's own scene, and its question: it covers a locked part, and uncovers it locked.
      await expect(page).toHaveURL(/step=1/);
      await page.getByRole('main').focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('[data-covered]')).toHaveCount(0);
      await holds('digits');
      await page.keyboard.press('ArrowRight');
      await holds('rows');
      await page.keyboard.press('ArrowLeft');
      await holds('digits');
      // By key: the page still glides to what the step points at, and would take the button from under a pointer.
      await page.getByRole('button', { name: say.sheet.unlock }).press('Enter');
      await expect(bases).toBeEnabled();
      await page.getByRole('main').focus();
      await page.keyboard.press('ArrowRight');
      await expect(bar).toHaveAttribute('data-step', 'rows');
      await expect(bases).toBeEnabled();
    });

    test('the student preset locks what is dragged, too', async ({ page }) => {
      await open(page, `#/numerals?lang=${language}`);
      await expect(page.locator('[data-part=line]')).toBeVisible();
      await page.getByRole('button', { name: say.share.title, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say.share.title });
      await dialog.getByRole('radio', { name: say.share.forms.worksheet }).check({ force: true });
      await expect(page.locator('main [data-part=line]')).toHaveAttribute('inert');
      await expect(page.locator('main [data-part=how]')).toHaveCount(0);
      await expect(page.locator('main [data-part=try]')).toBeAttached();
    });

    test('where the clipboard is closed, the link is selected', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      });
      await open(page, `#/numerals?lang=${language}`);
      await page.getByRole('button', { name: say.share.title, exact: true }).click();
      await page.getByRole('button', { name: say.share.copy }).click();
      await expect(page.getByText(say.share.blocked)).toBeVisible();
      expect(await page.evaluate(() => getSelection()?.toString())).toContain('#/numerals');
    });

    test('an embedded panel has its run and a way out, and no frame', async ({ page }) => {
      await page.setViewportSize({ width: 600, height: 400 });
      await open(page, `#/numerals?lang=${language}&embed=1&value=9`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('button', { name: frame.run.play, exact: true })).toBeVisible();
      await expect(page.getByRole('navigation')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
      await expectAccessible(page);
      const [whole] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: say.embed.open }).click(),
      ]);
      await expect(whole.getByRole('navigation', { name: frame.panels.label })).toBeVisible();
      expect(whole.url()).toContain('value=9');
      expect(whole.url()).not.toContain('embed');
    });

    test('what was changed is undone and done again', async ({ page }) => {
      await open(page, `#/numerals?lang=${language}`);
      const undo = page.getByRole('button', { name: say.undo, exact: true });
      const redo = page.getByRole('button', { name: say.redo, exact: true });
      const marker = page.locator('[data-part=line]').getByRole('slider').last();
      await expect(marker).toHaveAttribute('aria-valuenow', '51');
      await expect(undo).toBeDisabled();
      // A drag by keys settles into one entry.
      await marker.evaluate(async (element) => {
        for (let i = 0; i < 3; i++) {
          element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
          await new Promise(requestAnimationFrame);
        }
      });
      await expect(undo).toBeEnabled();
      await page.getByRole('radio', { name: numerals.controls.kinds.shared }).check({ force: true });
      await expect(page).toHaveURL(/value=54/);

      await page.keyboard.press('Control+z');
      await expect(page.getByRole('radio', { name: numerals.controls.kinds.shared })).not.toBeChecked();
      await expect(marker).toHaveAttribute('aria-valuenow', '54');
      await undo.click();
      await expect(marker).toHaveAttribute('aria-valuenow', '51');
      await expect(undo).toBeDisabled();
      await page.keyboard.press('Control+Shift+z');
      await expect(marker).toHaveAttribute('aria-valuenow', '54');
      await redo.click();
      await expect(page.getByRole('radio', { name: numerals.controls.kinds.shared })).toBeChecked();
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    });

    test('presenting goes by keys: panels, a black screen, a pointer, the end', async ({ page }) => {
      await open(page, `#/${routes[0]}?lang=${language}`);
      await page.getByRole('main').focus();
      await page.keyboard.press('p');
      await expect(page.locator('html')).toHaveAttribute('data-presenting');
      await page.keyboard.press('PageDown');
      await expect(page).toHaveURL(new RegExp(`#/${routes[1]}`));
      await page.keyboard.press('ArrowLeft');
      await expect(page).toHaveURL(new RegExp(`#/${routes[0]}`));

      await page.keyboard.press('b');
      await expect(page.locator('.blank')).toBeVisible();
      // The key that ends it does nothing else.
      await page.keyboard.press('PageDown');
      await expect(page.locator('.blank')).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(`#/${routes[0]}`));

      await page.keyboard.press('l');
      await page.mouse.move(300, 200);
      const dot = await page.locator('.laser').boundingBox();
      expect((dot?.x ?? 0) + (dot?.width ?? 0) / 2).toBeCloseTo(300, -1);
      await page.keyboard.press('p');
      await expect(page.locator('html')).not.toHaveAttribute('data-presenting');
      await expect(page.locator('.laser')).toHaveCount(0);
    });

    test('keys are found by letter, place and clicker, wherever the focus is; ? lists them', async ({
      page,
    }) => {
      await open(page, `#/${routes[0]}?lang=${language}`);
      await page.getByRole('main').focus();
      // A keyboard in another script: the key where others have their p.
      const press = (key: string, code: string) =>
        page.evaluate((init) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init)), {
          key,
          code,
          bubbles: true,
          cancelable: true,
        });
      const root = page.locator('html');
      await press('з', 'KeyP');
      await expect(root).toHaveAttribute('data-presenting');
      const list = page.getByRole('main').getByRole('combobox').first();
      const chosen = await list.inputValue();
      await list.focus();
      await page.keyboard.press('.');
      await expect(page.locator('.blank')).toBeVisible();
      await page.keyboard.press('.');
      await expect(page.locator('.blank')).toHaveCount(0);
      await expect(list).toBeFocused();
      await page.keyboard.press('PageDown');
      await expect(page).toHaveURL(new RegExp(`#/${routes[1]}`));
      await expect(root).toHaveAttribute('data-ready', routes[1]);
      await page.keyboard.press('PageUp');
      await expect(page).toHaveURL(new RegExp(`#/${routes[0]}`));
      await expect(root).toHaveAttribute('data-ready', routes[0]);
      await expect(list).toHaveValue(chosen);
      await press('Ｐ', 'KeyP');
      await expect(root).not.toHaveAttribute('data-presenting');

      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: say.keys.title });
      await expect(keys.getByText(say.keys.does.blank)).toBeVisible();
      await expectAccessible(page, 'dialog');
      // A dialog keeps its keys.
      await page.keyboard.press('p');
      await expect(root).not.toHaveAttribute('data-presenting');
      await page.keyboard.press('Escape');
      await expect(keys).toHaveCount(0);
    });

    test('the speaker has a window of their own, kept in step', async ({ page }) => {
      await open(page, `#/${routes[0]}?lang=${language}`);
      const openMenu = async () => {
        await page.getByRole('button', { name: say.more.label, exact: true }).click();
        const menu = page.getByRole('navigation', { name: say.more.label });
        await expect(menu).toBeVisible();
        return menu;
      };
      const menu = await openMenu();
      await expect(menu.getByRole('link', { name: say.more.glossary })).toHaveAttribute('href', '#/glossary');
      await expect(menu.getByRole('link', { name: say.more.sources })).toHaveAttribute('href', '#/sources');
      await expectAccessible(page, 'header');
      const [notes] = await Promise.all([
        page.waitForEvent('popup'),
        menu.getByRole('button', { name: say.present.notes }).click(),
      ]);
      await expect(notes.getByRole('heading', { name: frame.panels.overview })).toBeVisible();
      await notes.getByRole('button', { name: say.notes.forward, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#/${routes[1]}`));
      await expect(notes.getByRole('heading', { level: 1 })).not.toHaveText(frame.panels.overview);
      await expect(notes.locator('.notes-key')).toHaveText(
        (await page.locator('.panel-key').textContent()) ?? '',
      );
      await expectAccessible(notes);
    });

    test('a browser that allows no new window is said so', async ({ page }) => {
      await page.addInitScript(() => {
        window.open = () => null;
      });
      await open(page, `#/timeline?lang=${language}&present=1`);
      await page.getByRole('button', { name: say.present.notes }).click();
      await expect(page.getByText(frame.notices.popup())).toBeVisible();
    });
  });
}
