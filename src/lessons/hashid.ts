import { unseen as en } from '../content/en/lessons/hashid';
import { unseen as zh } from '../content/zh/lessons/hashid';
import { all, compared, type Lesson, type Measure } from './lesson';

/** An ad no one has clicked: HashID. */

const usual = '#/hashid';
const shuffled = '#/hashid?hash=random';
/** A learned hash has eight letters: bits do not fit them. */
const otherBase = '#/hashid?hash=centres&bases=2';
const manyBits = '#/hashid?bits=24&traffic=5000';
const busy = '#/hashid?traffic=160000';
/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.02;

const lesson: Lesson = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: usual, parts: ['predictions', 'scatter'], run: 'untrained' },
    {
      id: 'counter',
      link: shuffled,
      parts: ['auc-cold', 'hash'],
      run: 'train',
      // The table tells how far predictions for look-alikes differ.
      veil: ['predictions'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: meaningless,
        quote: {
          increment: { measure: 'cold increment', as: 2 },
          bits: { measure: 'cold hash', as: 2 },
          id: { measure: 'cold id', as: 2 },
        },
      },
    },
    { id: 'lines', link: usual, parts: ['scatter', 'code'], veil: ['predictions'] },
    {
      id: 'hash',
      link: usual,
      parts: ['auc-cold', 'code'],
      run: 'train',
      veil: ['predictions'],
      ask: {
        kind: 'bar',
        from: 0.5,
        to: 0.9,
        step: 0.01,
        as: 2,
        truth: (measure) => measure('cold hash'),
        quote: { best: { measure: 'best cold', as: 2 }, id: { measure: 'cold id', as: 2 } },
      },
    },
    {
      id: 'twins',
      link: usual,
      parts: ['predictions', 'neighbours'],
      run: 'trained',
      veil: ['predictions'],
      ask: {
        kind: 'order',
        items: 3,
        as: 'percent',
        truth: (measure) => all(['increment', 'id', 'hash'].map((key) => measure(`variation ${key}`))),
      },
    },
    { id: 'cross', link: usual, parts: ['scatter', 'code', 'predictions'], run: 'trained' },
    {
      id: 'base',
      link: otherBase,
      parts: ['auc-cold', 'hash'],
      run: 'train',
      ask: {
        kind: 'bar',
        from: 0.5,
        to: 0.9,
        step: 0.01,
        as: 2,
        truth: (measure) => measure('cold hash'),
        quote: { id: { measure: 'cold id', as: 2 } },
      },
    },
    {
      id: 'bits',
      link: manyBits,
      parts: ['auc-cold', 'hash'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => compared(measure('cold hash'), measure('cold hashId'), noteworthy),
        quote: { plain: { measure: 'cold hashId', as: 2 }, digits: { measure: 'cold hash', as: 2 } },
      },
    },
    {
      id: 'traffic',
      link: busy,
      parts: ['auc-warm', 'world'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => compared(measure('warm hash'), measure('warm id'), noteworthy),
        quote: {
          hash: { measure: 'warm hash', as: 2 },
          id: { measure: 'warm id', as: 2 },
          coldId: { measure: 'cold id', as: 2 },
          coldBoth: { measure: 'cold both', as: 2 },
        },
      },
    },
    { id: 'take', link: usual, parts: ['limits'] },
  ],
};

export default lesson;

/** What beats the plain id on new ads. 0: the counter in digits; 1: random bits in digits; 2: neither. */
function meaningless(measure: Measure): number | undefined {
  const against = ['cold increment', 'cold hash'].map((key) =>
    compared(measure(key), measure('cold id'), noteworthy),
  );
  if (!all(against)) return undefined;
  return against.includes(0) ? against.indexOf(0) : 2;
}
