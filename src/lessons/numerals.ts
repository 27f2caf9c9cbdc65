import { numerals as en } from '../content/en/lessons/numerals';
import { numerals as zh } from '../content/zh/lessons/numerals';
import type { measures } from '../panels/numerals/measures';
import { all as every, type Lesson } from './lesson';

const cliff = '#/numerals?value=31&compare=32&source=random&bases=2';

/** Index of the smallest; undefined while one is missing. */
function smallest(...values: readonly (number | undefined)[]): number | undefined {
  const all = every(values);
  return all?.indexOf(Math.min(...all));
}

/** Why 51 is not just 51: the numerals panel. */
const lesson: Lesson<'numerals', typeof measures> = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: '#/numerals', parts: ['line'], run: 'bundled' },
    {
      id: 'digits',
      link: '#/numerals?compare=50&step=1&bases=2',
      parts: ['walk'],
      cover: ['walk', 'pair'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => {
          const changed = m.changed();
          return changed && [1, 2, 6].indexOf(changed);
        },
        quote: { changed: { of: (m) => m.changed(), as: 0 } },
      },
    },
    { id: 'rows', link: '#/numerals?compare=50', parts: ['walk'] },
    {
      id: 'twins',
      link: '#/numerals?compare=23',
      reveal: '#/numerals?compare=23&kind=shared',
      parts: ['twins', 'walk'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => {
          return m.twins() === 0 ? 0 : m.smallestTwin() === 23 ? 1 : 2;
        },
        quote: {
          twins: { of: (m) => m.twins(), as: 0 },
          first: { of: (m) => m.smallestTwin(), as: 0 },
        },
      },
    },
    {
      id: 'positions',
      link: '#/numerals?compare=23',
      parts: ['tables', 'twins'],
      done: (m) => m.twins() === 0,
    },
    {
      id: 'cliff',
      link: cliff,
      parts: ['pair', 'maps'],
      cover: ['pair', 'maps'],
      ask: {
        kind: 'order',
        items: 3,
        as: 2,
        truth: (m) => [m.apart(50, 51), m.apart(0, 48), m.apart(31, 32)],
      },
    },
    {
      id: 'mend',
      link: cliff,
      reveal: '#/numerals?value=31&compare=32&source=random',
      parts: ['pair', 'bases'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => smallest(m.changedShare(2, 4), m.changedShare(2, 3), m.changedShare(2)),
        quote: {
          alone: { of: (m) => m.changedShare(2), as: 'percent' },
          four: { of: (m) => m.changedShare(2, 4), as: 'percent' },
          three: { of: (m) => m.changedShare(2, 3), as: 'percent' },
        },
      },
    },
    {
      id: 'order',
      link: '#/numerals?experiment=order&trainSteps=200',
      parts: ['outcome'],
      run: 'start:order',
      ask: {
        kind: 'bar',
        from: 0,
        to: 1,
        step: 0.05,
        as: 2,
        truth: (m) => m.order('positions', 'end'),
        quote: {
          random: { of: (m) => m.order('positions', 'start'), as: 2 },
          shared: { of: (m) => m.order('shared', 'end'), as: 2 },
        },
      },
    },
    {
      id: 'hidden',
      link: '#/numerals?experiment=hidden&trainSteps=200',
      parts: ['outcome'],
      run: 'start:hidden',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => smallest(m.errorHidden('ids'), m.errorHidden('shared'), m.errorHidden('digits')),
        quote: {
          ids: { of: (m) => m.errorHidden('ids'), as: 2 },
          shared: { of: (m) => m.errorHidden('shared'), as: 2 },
          digits: { of: (m) => m.errorHidden('digits'), as: 2 },
        },
      },
    },
    {
      id: 'prices',
      link: '#/numerals?experiment=prices&trainSteps=200',
      parts: ['outcome'],
      run: 'start:prices',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) =>
          smallest(m.errorPrices('base2'), m.errorPrices('bases2and3'), m.errorPrices('bases2and5')),
        quote: {
          two: { of: (m) => m.errorPrices('base2'), as: 2 },
          three: { of: (m) => m.errorPrices('bases2and3'), as: 2 },
          five: { of: (m) => m.errorPrices('bases2and5'), as: 2 },
        },
      },
    },
    { id: 'limits', link: '#/numerals', parts: ['limits'] },
  ],
};

export default lesson;
