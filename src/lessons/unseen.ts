import { unseen as en } from '../content/en/lessons/unseen';
import { unseen as zh } from '../content/zh/lessons/unseen';
import type { Lesson, Measure } from './lesson';

/** An ad no one has clicked: HashID. */

const usual = '#/hashid';
const shuffled = '#/hashid?hash=random';
const manyBits = '#/hashid?bits=24&traffic=5000';
const busy = '#/hashid?traffic=160000';
/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.02;

const lesson: Lesson = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: usual, parts: ['scatter', 'predictions'], run: 'untrained' },
    {
      id: 'counter',
      link: usual,
      parts: ['auc-cold'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => compare(measure, 'cold increment', 'cold id'),
        quote: {
          increment: { measure: 'cold increment', as: 2 },
          id: { measure: 'cold id', as: 2 },
        },
      },
    },
    { id: 'lines', link: usual, parts: ['scatter', 'code'] },
    {
      id: 'hash',
      link: usual,
      parts: ['auc-cold', 'code'],
      ask: {
        kind: 'bar',
        from: 0.5,
        to: 0.8,
        step: 0.01,
        as: 2,
        truth: (measure) => measure('cold hash'),
        quote: { best: { measure: 'best cold', as: 2 }, id: { measure: 'cold id', as: 2 } },
      },
    },
    { id: 'cross', link: usual, parts: ['scatter', 'code'] },
    {
      id: 'twins',
      link: usual,
      parts: ['predictions', 'neighbours'],
      ask: {
        kind: 'order',
        items: 3,
        as: 'percent',
        truth: (measure) => all(['increment', 'id', 'hash'].map((key) => measure(`variation ${key}`))),
      },
    },
    {
      id: 'shuffle',
      link: shuffled,
      parts: ['hash', 'auc-cold'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 2,
        truth: (measure) => {
          const auc = measure('cold hash');
          return auc && (auc > 0.6 ? 0 : 1);
        },
        quote: { auc: { measure: 'cold hash', as: 2 } },
      },
    },
    {
      id: 'bits',
      link: manyBits,
      parts: ['hash', 'auc-cold'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => compare(measure, 'cold hash', 'cold hashId'),
        quote: { plain: { measure: 'cold hashId', as: 2 }, digits: { measure: 'cold hash', as: 2 } },
      },
    },
    {
      id: 'traffic',
      link: busy,
      parts: ['world', 'auc-warm'],
      run: 'train',
      ask: {
        kind: 'order',
        items: 3,
        as: 3,
        truth: (measure) => all(['hash', 'id', 'both'].map((key) => measure(`warm ${key}`))),
        quote: { id: { measure: 'cold id', as: 2 }, both: { measure: 'cold both', as: 2 } },
      },
    },
    { id: 'take', link: usual, parts: ['limits'] },
  ],
};

export default lesson;

/** Every value, or nothing while one is missing. */
function all(values: readonly (number | undefined)[]): readonly number[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** 0: the first is better; 1: no difference worth the name; 2: worse. */
function compare(measure: Measure, one: string, other: string): number | undefined {
  const found = all([measure(one), measure(other)]);
  if (!found) return undefined;
  const gain = found[0] - found[1];
  return Math.abs(gain) < noteworthy ? 1 : gain > 0 ? 0 : 2;
}
