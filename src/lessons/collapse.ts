import { half as en } from '../content/en/lessons/collapse';
import { half as zh } from '../content/zh/lessons/collapse';
import { all, compared, type Lesson, type Measure } from './lesson';

/** Half of the dimensions are empty: dimensional collapse. */

/** Both arms the same: what four sets do is not to be seen before it is asked. */
const same = '#/collapse?setsB=1';
const usual = '#/collapse';
const widths = [4, 8, 16, 32, 64];
const partners = [2, 3, 5, 10, 30, 100, 300];
/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.008;

const lesson: Lesson = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: same, parts: ['spectra'], run: 'untrained' },
    { id: 'random', link: same, parts: ['spectra', 'measures'] },
    {
      id: 'collapse',
      link: same,
      parts: ['spectra', 'measures'],
      run: 'train',
      veil: ['recovery'],
      ask: {
        kind: 'bar',
        from: 1,
        to: 64,
        step: 1,
        as: 0,
        truth: (measure) => measure('k90 a'),
        quote: { abundance: { measure: 'abundance a', as: 1 } },
      },
    },
    { id: 'knee', link: same, parts: ['spectra', 'cloud-a'], run: 'trained', veil: ['recovery'] },
    {
      id: 'lost',
      link: same,
      parts: ['recovery'],
      run: 'trained',
      veil: ['recovery'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => lost(measure),
        quote: {
          item: { measure: 'recovered user × item a', as: 2 },
          gender: { measure: 'recovered user × gender a', as: 2 },
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
          a: { measure: 'auc a', as: 3 },
          b: { measure: 'auc b', as: 3 },
          item: { measure: 'recovered user × item b', as: 2 },
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
        quote: { a: { measure: 'auc a', as: 3 }, b: { measure: 'auc b', as: 3 } },
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
        truth: (measure) => all(widths.map((width) => measure(`auc a width ${width}`))),
        quote: {
          narrow: { measure: 'auc a width 8', as: 3 },
          wide: { measure: 'auc a width 64', as: 3 },
          sets: { measure: 'auc b width 64', as: 3 },
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
        truth: (measure) => all(partners.map((partner) => measure(`abundance partner ${partner}`))),
        quote: {
          few: { measure: 'abundance partner 2', as: 1 },
          many: { measure: 'abundance partner 300', as: 1 },
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
        quote: { a: { measure: 'auc a', as: 3 }, b: { measure: 'auc b', as: 3 } },
      },
    },
    { id: 'take', link: usual, parts: ['limits'] },
  ],
};

export default lesson;

/** 0: user × item was lost and user × gender kept; 1: the other way round; 2: neither of the two. */
function lost(measure: Measure): number | undefined {
  const found = all([measure('recovered user × item a'), measure('recovered user × gender a')]);
  if (!found) return undefined;
  const [item, gender] = found.map((correlation) => correlation > 0.5);
  return item === gender ? 2 : gender ? 0 : 1;
}

/** 0: arm B ranks better; 1: no difference worth the name; 2: worse. */
function gain(measure: Measure): number | undefined {
  return compared(measure('auc b'), measure('auc a'), noteworthy);
}
