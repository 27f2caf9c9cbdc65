import { digits as en } from '../content/en/lessons/numerals';
import { digits as zh } from '../content/zh/lessons/numerals';
import type { Lesson, Measure } from './lesson';

const cliff = '#/numerals?value=31&compare=32&source=random&bases=2';

/** Index of the smallest; undefined while one is missing. */
function smallest(measure: Measure, names: readonly string[]): number | undefined {
  const values = names.map(measure);
  return values.every((value) => value !== undefined) ? values.indexOf(Math.min(...values)) : undefined;
}

/** Why 51 is not just 51: the numerals panel. */
const lesson: Lesson = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: '#/numerals', parts: ['line'], run: 'bundled' },
    {
      id: 'digits',
      link: '#/numerals?compare=50&step=1&bases=2',
      parts: ['walk'],
      veil: ['walk', 'pair'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => {
          const changed = measure('changed');
          return changed && [1, 2, 6].indexOf(changed);
        },
        quote: { changed: { measure: 'changed', as: 0 } },
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
        truth: (measure) => {
          const first = measure('smallest twin');
          return measure('twins') === 0 ? 0 : first === 23 ? 1 : 2;
        },
        quote: {
          twins: { measure: 'twins', as: 0 },
          first: { measure: 'smallest twin', as: 0 },
        },
      },
    },
    {
      id: 'positions',
      link: '#/numerals?compare=23',
      parts: ['tables', 'twins'],
      done: (measure) => measure('twins') === 0,
    },
    {
      id: 'cliff',
      link: cliff,
      parts: ['pair', 'maps'],
      veil: ['pair', 'maps'],
      ask: {
        kind: 'order',
        items: 3,
        as: 2,
        truth: (measure) => {
          const values = ['50 to 51', '0 to 48', '31 to 32'].map(measure);
          return values.every((value) => value !== undefined) ? values : undefined;
        },
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
        truth: (measure) =>
          smallest(measure, ['changed with base 4', 'changed with base 3', 'changed in base 2']),
        quote: {
          alone: { measure: 'changed in base 2', as: 'percent' },
          four: { measure: 'changed with base 4', as: 'percent' },
          three: { measure: 'changed with base 3', as: 'percent' },
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
        truth: (measure) => measure('order, positions'),
        quote: {
          random: { measure: 'order at random', as: 2 },
          shared: { measure: 'order, one table per base', as: 2 },
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
        truth: (measure) =>
          smallest(measure, ['unseen, ids', 'unseen, one table per base', 'unseen, digits']),
        quote: {
          ids: { measure: 'unseen, ids', as: 2 },
          shared: { measure: 'unseen, one table per base', as: 2 },
          digits: { measure: 'unseen, digits', as: 2 },
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
        truth: (measure) =>
          smallest(measure, ['prices, base 2', 'prices, bases 2 and 3', 'prices, bases 2 and 5']),
        quote: {
          two: { measure: 'prices, base 2', as: 2 },
          three: { measure: 'prices, bases 2 and 3', as: 2 },
          five: { measure: 'prices, bases 2 and 5', as: 2 },
        },
      },
    },
    { id: 'limits', link: '#/numerals', parts: ['limits'] },
  ],
};

export default lesson;
