import { collapse as en } from '../content/en/lessons/collapse';
import { collapse as zh } from '../content/zh/lessons/collapse';
import type { measures } from '../panels/collapse/measures';
import { all, compared, type Lesson } from './lesson';

/** Half of the dimensions are empty: dimensional collapse. */

/** Both arms the same: what four sets do is not to be seen before it is asked. */
const same = '#/collapse?setsB=1';
const usual = '#/collapse';
const widths = [4, 8, 16, 32, 64];
const partners = [2, 3, 5, 10, 30, 100, 300];
/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.008;

const lesson: Lesson<'collapse', typeof measures> = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: same, parts: ['spectra'], run: 'untrained' },
    { id: 'random', link: same, parts: ['spectra', 'measures'] },
    {
      id: 'collapse',
      link: same,
      parts: ['spectra', 'measures'],
      run: 'train',
      cover: ['recovery'],
      ask: {
        kind: 'bar',
        from: 1,
        to: 64,
        step: 1,
        as: 0,
        truth: (m) => m.k90('a'),
        quote: { abundance: { of: (m) => m.abundance('a'), as: 1 } },
      },
    },
    { id: 'knee', link: same, parts: ['spectra', 'cloud-a'], run: 'trained', cover: ['recovery'] },
    {
      id: 'lost',
      link: same,
      parts: ['recovery'],
      run: 'trained',
      cover: ['recovery'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: lost,
        quote: {
          item: { of: (m) => m.recovered('a', 'item'), as: 2 },
          gender: { of: (m) => m.recovered('a', 'gender'), as: 2 },
        },
      },
    },
    {
      id: 'sets',
      link: usual,
      parts: ['measures', 'recovery', 'arm-b'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: gain,
        quote: {
          a: { of: (m) => m.auc('a'), as: 3 },
          b: { of: (m) => m.auc('b'), as: 3 },
          item: { of: (m) => m.recovered('b', 'item'), as: 2 },
        },
      },
    },
    {
      id: 'shared',
      link: '#/collapse?pairsB=shared',
      parts: ['arm-b', 'measures'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: gain,
        quote: { a: { of: (m) => m.auc('a'), as: 3 }, b: { of: (m) => m.auc('b'), as: 3 } },
      },
    },
    {
      id: 'wider',
      link: usual,
      parts: ['sizes'],
      run: 'start:sizes',
      ask: {
        kind: 'curve',
        x: widths,
        from: 0.75,
        to: 0.9,
        as: 3,
        truth: (m) => all(widths.map((width) => m.aucAtWidth('a', width))),
        quote: {
          narrow: { of: (m) => m.aucAtWidth('a', 8), as: 3 },
          wide: { of: (m) => m.aucAtWidth('a', 64), as: 3 },
          sets: { of: (m) => m.aucAtWidth('b', 64), as: 3 },
        },
      },
    },
    {
      id: 'partner',
      link: usual,
      parts: ['regulated'],
      run: 'start:partners',
      ask: {
        kind: 'curve',
        x: partners,
        from: 0,
        to: 14,
        as: 1,
        truth: (m) => all(partners.map((partner) => m.abundanceBeside(partner))),
        quote: {
          few: { of: (m) => m.abundanceBeside(2), as: 1 },
          many: { of: (m) => m.abundanceBeside(300), as: 1 },
        },
      },
    },
    {
      id: 'later',
      link: '#/collapse?setsB=1&pairsB=warmUp',
      parts: ['arm-b', 'measures'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: gain,
        quote: { a: { of: (m) => m.auc('a'), as: 3 }, b: { of: (m) => m.auc('b'), as: 3 } },
      },
    },
    { id: 'take', link: usual, parts: ['limits'] },
  ],
};

export default lesson;

/** 0: user × item was lost and user × gender kept; 1: the other way round; 2: neither of the two. */
function lost({ recovered }: typeof measures): number | undefined {
  const found = all([recovered('a', 'item'), recovered('a', 'gender')]);
  if (!found) return undefined;
  const [item, gender] = found.map((correlation) => correlation > 0.5);
  return item === gender ? 2 : gender ? 0 : 1;
}

/** 0: arm B ranks better; 1: no difference worth the name; 2: worse. */
function gain({ auc }: typeof measures): number | undefined {
  return compared(auc('b'), auc('a'), noteworthy);
}
