import type { Locator, Page } from '@playwright/test';
import { behaviour as behaviourEn } from '../src/content/en/behaviour';
import { exchange as exchangeEn } from '../src/content/en/exchange';
import { figureMenu as menuEn } from '../src/content/en/figureMenu';
import { fileProblems as problemsEn } from '../src/content/en/fileProblems';
import { frame as frameEn } from '../src/content/en/frame';
import { uploadedTable as en } from '../src/content/en/uploadedTable';
import { behaviour as behaviourZh } from '../src/content/zh/behaviour';
import { exchange as exchangeZh } from '../src/content/zh/exchange';
import { figureMenu as menuZh } from '../src/content/zh/figureMenu';
import { fileProblems as problemsZh } from '../src/content/zh/fileProblems';
import { frame as frameZh } from '../src/content/zh/frame';
import { uploadedTable as zh } from '../src/content/zh/uploadedTable';
import { expect, expectAccessible, open, test } from './page';

const spoken = {
  en: {
    say: en,
    problems: problemsEn,
    menu: menuEn,
    exchange: exchangeEn,
    frame: frameEn,
    behaviour: behaviourEn,
  },
  zh: {
    say: zh,
    problems: problemsZh,
    menu: menuZh,
    exchange: exchangeZh,
    frame: frameZh,
    behaviour: behaviourZh,
  },
};

const given = (name: string, text: string) => ({
  name,
  mimeType: 'text/tab-separated-values',
  buffer: Buffer.from(text),
});

/** Files dropped on the page itself. @returns whether the browser would open them in its place */
const drop = (page: Page, files: readonly (readonly [name: string, text: string])[]) =>
  page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of given) dataTransfer.items.add(new File([text], name));
    return document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
  }, files);

/** As the format's definition has it: the header's length, the header, the numbers. */
function safetensors(
  tensors: Readonly<Record<string, { shape: readonly number[]; values: readonly number[] }>>,
): Buffer {
  let end = 0;
  const header = Object.fromEntries(
    Object.entries(tensors).map(([name, { shape, values }]) => {
      const begin = end;
      end += 4 * values.length;
      return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }];
    }),
  );
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const numbers = Float32Array.from(Object.values(tensors).flatMap(({ values }) => values));
  return Buffer.concat([length, text, Buffer.from(numbers.buffer)]);
}

/** Singular values 4, 2 and 2: abundance 8 / 4, entropy of ½ ¼ ¼ = 1.5 bits, and .9 of 24 needs all three. */
const vectors = '\ufeff4\t0\t0\r\n0\t-2\t0\r\n0\t0\t2\r\n0\t0\t0\r\n';
const measured = ['2.0', '2.8', '3'];

/** The measures of the table, without those of chance. */
const measures = (section: Locator, caption: string) =>
  section.getByRole('table', { name: caption }).locator('tbody td:first-of-type');

const panelOf = (page: Page) => page.locator('.panel');

for (const language of ['en', 'zh'] as const) {
  const { say, problems, menu, exchange, frame, behaviour } = spoken[language];

  test.describe(`a table of one's own in ${language}`, () => {
    test('is measured, takes labels, and outlives files that cannot be read', async ({ page }) => {
      await open(page, `#/data?lang=${language}`);
      const section = panelOf(page);
      const status = section.locator('.uploaded-status');
      // An example stands there until a file comes.
      await expect(status).toHaveText(say.example(say.shown(say.examples.behaviour, '12', '32')));
      const [give, name] = [section.getByLabel(say.files.vectors), section.getByLabel(say.files.labels)];
      await expect(name).toBeDisabled();

      await give.setInputFiles(given('mine.tsv', vectors));
      await expect(status).toContainText(say.shown('mine.tsv', '4', '3'));
      await expect(measures(section, say.measures.caption)).toHaveText(measured);
      await expect(section.getByText(say.claim)).toBeVisible();

      const labels = given('names.tsv', 'word\tclass\nred\t1\ngreen\t2\n绿\t3\nnone\t4\n');
      await name.setInputFiles(labels);
      await expect(status).toContainText(say.labelled('names.tsv'));
      await section.getByLabel(say.cloud.row, { exact: true }).fill('3');
      const cloud = section.locator('[data-part=uploaded-cloud]');
      await expect(cloud.locator('strong')).toHaveText('绿');
      await section.getByLabel(say.cloud.by).selectOption('class');
      await expect(cloud.locator('strong')).toHaveText('3');
      // A point: the largest product is the only one.
      await section.getByLabel(say.cloud.row, { exact: true }).fill('1');
      await cloud.getByRole('button', { name: /4/ }).first().click();
      await expect(page.getByRole('dialog').getByRole('definition').first()).toHaveText(/^−?4$/);
      await page.keyboard.press('Escape');

      // The menu of every figure, and its numbers as a table.
      for (const part of ['spectrum', 'cloud', 'energy', 'measures']) {
        const figure = section.locator(`[data-part=uploaded-${part}]`);
        await figure.locator('.figure-menu-button').press('Enter');
        const show = page.locator('.figure-menu-items:popover-open').getByText(menu.showTable);
        if (part === 'measures') await page.keyboard.press('Escape');
        else {
          await show.click();
          await expect(figure.getByRole('table')).toBeVisible();
          await figure.locator('.figure-menu-button').press('Enter');
          await page.keyboard.press('Escape');
        }
      }
      await section.getByRole('slider', { name: say.energy.count }).fill('1');
      await expect(section.locator('[data-part=uploaded-energy]')).toContainText('0.667');
      await expectAccessible(page);

      const wrong = {
        [problems.ragged({ line: '2', found: '1', wanted: '2' })]: '1\t2\n3\n',
        [problems.notFinite({ line: '2', column: '2', text: 'NaN', count: '1', rows: '1', all: '2' })]:
          '1\t2\n3\tNaN\n',
        [problems.notNumber({ line: '2', column: '1', text: '<b>' })]: '1\t2\n<b>\t2\n',
        // Words alone are labels of what is on screen.
        [problems.labelCount({ found: '1', wanted: '4', headed: false })]: '<i>\n',
        [problems.format({ format: 'html' })]: '<!doctype html><title>404</title>',
        [problems.zero()]: '0\t0\n',
      };
      for (const [problem, text] of Object.entries(wrong)) {
        await give.setInputFiles(given('bad.tsv', text));
        await expect(status).toContainText(problem);
        await expect(status).toContainText(say.kept);
      }
      await name.setInputFiles(given('few.tsv', 'a\nb\n'));
      await expect(status).toContainText(problems.labelCount({ found: '2', wanted: '4', headed: false }));
      await expect(measures(section, say.measures.caption)).toHaveText(measured);
      await expect(section.getByLabel(say.cloud.by)).toBeVisible();
      expect(page.url()).not.toContain('mine');
    });

    test('rows and columns that count up are told and left out, unless switched to data', async ({
      page,
    }) => {
      await open(page, `#/data?lang=${language}`);
      const section = panelOf(page);
      const status = section.locator('.uploaded-status');
      const give = section.getByLabel(say.files.vectors);
      const table = ['.4\t0\t0', '0\t-.2\t0', '0\t0\t.2', '0\t0\t0'];
      const shown = measures(section, say.measures.caption);

      // As pandas writes it with index=False.
      await give.setInputFiles(given('header.tsv', ['0\t1\t2', ...table].join('\n')));
      await expect(status).toContainText(say.shown('header.tsv', '4', '3'));
      await expect(shown).toHaveText(measured);
      const header = section.getByRole('switch', { name: say.taken.header('0', '2') });
      await expect(header).toBeChecked();
      await header.click();
      await expect(header).not.toBeChecked();
      await expect(status).toContainText(say.shown('header.tsv', '5', '3'));
      await expect(shown.first()).not.toHaveText(measured[0]);
      await header.click();
      await expect(header).toBeChecked();
      await expect(shown).toHaveText(measured);

      // And with header=False.
      await give.setInputFiles(given('index.tsv', table.map((row, i) => `${i}\t${row}`).join('\n')));
      await expect(status).toContainText(say.shown('index.tsv', '4', '3'));
      await expect(shown).toHaveText(measured);
      await expect(section.locator('[data-part=uploaded-cloud] strong')).toHaveText('0');
      await expectAccessible(page);
      await section.getByRole('switch', { name: say.taken.ids(1, '0', '3') }).click();
      await expect(status).toContainText(say.shown('index.tsv', '4', '4'));
    });

    test('formats of other tools are read, and of several tables one is chosen', async ({ page }) => {
      await open(page, `#/data?lang=${language}`);
      const section = panelOf(page);
      const status = section.locator('.uploaded-status');
      const give = section.getByLabel(say.files.vectors);
      const shown = measures(section, say.measures.caption);
      const opened = async (name: string, buffer: Buffer) => {
        await give.setInputFiles({ name, mimeType: '', buffer });
        await expect(status).toContainText(name);
      };
      await opened('glove.txt', Buffer.from('red .4 0 0\ngreen 0 -.2 0\n绿 0 0 .2\nnone 0 0 0\n'));
      await expect(shown).toHaveText(measured);
      await expect(section.locator('[data-part=uploaded-cloud] strong')).toHaveText('red');
      await expect(section.getByText(say.taken.words('1'))).toBeVisible();

      // Of more than one table the likelier embedding comes first.
      const several = safetensors({
        'head.weight': { shape: [2, 2], values: [1, 0, 0, 1] },
        'user.embedding': { shape: [4, 3], values: [4, 0, 0, 0, -2, 0, 0, 0, 2, 0, 0, 0] },
      });
      await opened('user.embedding', several);
      await expect(shown).toHaveText(measured);
      const choice = section.getByLabel(say.taken.table(2));
      await expect(choice).toContainText(say.taken.option('head.weight', '2 × 2', 'float32'));
      // All of them are measured, the narrowest first: 2 of 3 directions, then 2 of 2.
      const list = section.locator('[data-part=uploaded-list]');
      await expect(list.locator('tbody td:last-child')).toHaveText(['0.67', '1.00']);
      await expect(list.locator('tbody th')).toHaveText(['user.embedding', 'head.weight']);
      await choice.selectOption({ index: 1 });
      await expect(status).toContainText(say.shown('head.weight', '2', '2'));
      await expect(shown).toHaveText(['2.0', '2.0', '2']);
      await expectAccessible(page);

      await give.setInputFiles({ name: 'user.npy', mimeType: '', buffer: several.subarray(0, -4) });
      await expect(status).toContainText(problems.tensor({ name: 'user.embedding', what: 'place' }));
      await expect(shown).toHaveText(['2.0', '2.0', '2']);

      // Rows that are not finite are left out only if one says so.
      await give.setInputFiles(given('nan.tsv', `${vectors}nan\t1\t1\n`));
      await section.getByRole('button', { name: say.taken.leaveOut('1') }).click();
      await expect(status).toContainText(say.shown('nan.tsv', '4', '3'));
      await expect(section.getByText(say.taken.leftOut('1'))).toBeVisible();
      await expect(shown).toHaveText(measured);
    });

    test('files dropped beside every door are tables and labels by what is in them', async ({ page }) => {
      await open(page, `#/timeline?lang=${language}`);
      const section = panelOf(page);
      const status = section.locator('.uploaded-status');
      const names = ['words.tsv', 'red\ngreen\n绿\nnone\n'] as const;
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Labels before their table wait for it; both names say the opposite of what is inside.
      expect(await drop(page, [names])).toBe(false);
      await expect(page).toHaveURL(/#\/data/);
      await expect(section.getByRole('heading', { name: say.title, level: 1 })).toBeInViewport();
      await expect(status).toContainText(problems.labelsFirst());
      expect(await drop(page, [['metapath2vec.tsv', vectors]])).toBe(false);
      await expect(status).toContainText(say.labelled('words.tsv'));
      await expect(measures(section, say.measures.caption)).toHaveText(measured);
      await expect(section.locator('[data-part=uploaded-cloud] strong')).toHaveText('red');

      await drop(page, [
        names,
        ['picture.tsv', '%PDF-1.7'],
        ['unlabeled-items.tsv', '1\t2\n3\t4\n.5\t6\n7\t8\n'],
      ]);
      await expect(status).toContainText(say.shown('unlabeled-items.tsv', '4', '2'));
      await expect(status).toContainText(say.labelled('words.tsv'));
      const left = say.taken.left('picture.tsv', problems.format({ format: 'pdf' }));
      await expect(section.getByText(left)).toBeVisible();
    });

    test('one that was taken along comes back as it was', async ({ page }) => {
      await open(page, `#/data?lang=${language}`);
      const section = panelOf(page);
      await section.getByRole('button', { name: say.files.open }).click();
      const status = section.locator('.uploaded-status');
      await expect(status).toContainText(say.labelled(say.examples.behaviour));
      await expect(measures(section, say.measures.caption)).toHaveCount(3);
      const before = await measures(section, say.measures.caption).allTextContents();
      await expect(section.locator('[data-part=uploaded-cloud] strong')).toHaveText(
        Object.values(behaviour.categories)[0],
      );

      await open(page, `#/timeline?lang=${language}`);
      await page.getByRole('button', { name: frame.data }).click();
      const dialog = page.getByRole('dialog', { name: exchange.title });
      const named = exchange.take.of(exchange.take.vectors, exchange.take.names.behaviour);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: named }).click(),
      ]);
      await dialog.getByLabel(say.files.vectors).setInputFiles(await download.path());
      await expect(dialog.getByRole('status').last()).toContainText(say.unlabelled);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: say.files.see }).click();
      await expect(section.getByRole('heading', { name: say.title, level: 1 })).toBeInViewport();
      await expect(page).toHaveURL(/#\/data/);
      await expect(measures(section, say.measures.caption)).toHaveText(before);
      // Of a file, no longer of the page.
      await expect(section.getByText(say.claim)).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(/#\/timeline/);
    });
  });
}
