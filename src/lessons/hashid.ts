import { hashid as en } from '../content/en/lessons/hashid';
import { hashid as zh } from '../content/zh/lessons/hashid';
import type { measures } from '../panels/hashid/measures';
import { all, compared, type Lesson } from './lesson';

/** An ad no one has clicked: HashID. */

const usual = '#/hashid';
const shuffled = '#/hashid?hash=random';
/** A learned hash has eight letters: bits do not fit them. */
const otherBase = '#/hashid?hash=centres&bases=2';
const manyBits = '#/hashid?bits=24&traffic=5000';
const busy = '#/hashid?traffic=160000';
/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.02;

const lesson: Lesson<'hashid', typeof measures> = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: usual, parts: ['predictions', 'scatter'], run: 'untrained' },
    {
      id: 'counter',
      link: shuffled,
      parts: ['auc-cold', 'hash'],
      run: 'train',
      // The table tells how far predictions for look-alikes differ.
      cover: ['predictions'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: meaningless,
        quote: {
          increment: { of: (m) => m.cold('increment'), as: 2 },
          bits: { of: (m) => m.cold('hash'), as: 2 },
          id: { of: (m) => m.cold('id'), as: 2 },
        },
      },
    },
    { id: 'lines', link: usual, parts: ['scatter', 'code'], cover: ['predictions'] },
    {
      id: 'hash',
      link: usual,
      parts: ['auc-cold', 'code'],
      run: 'train',
      cover: ['predictions'],
      ask: {
        kind: 'bar',
        from: 0.5,
        to: 0.9,
        step: 0.01,
        as: 2,
        truth: (m) => m.cold('hash'),
        quote: { best: { of: (m) => m.bestCold(), as: 2 }, id: { of: (m) => m.cold('id'), as: 2 } },
      },
    },
    {
      id: 'twins',
      link: usual,
      parts: ['predictions', 'neighbours'],
      run: 'trained',
      cover: ['predictions'],
      ask: {
        kind: 'order',
        items: 3,
        as: 'percent',
        truth: (m) => all([m.variation('increment'), m.variation('id'), m.variation('hash')]),
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
        truth: (m) => m.cold('hash'),
        quote: { id: { of: (m) => m.cold('id'), as: 2 } },
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
        truth: (m) => compared(m.cold('hash'), m.cold('hashId'), noteworthy),
        quote: {
          plain: { of: (m) => m.cold('hashId'), as: 2 },
          digits: { of: (m) => m.cold('hash'), as: 2 },
        },
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
        truth: (m) => compared(m.warm('hash'), m.warm('id'), noteworthy),
        quote: {
          hash: { of: (m) => m.warm('hash'), as: 2 },
          id: { of: (m) => m.warm('id'), as: 2 },
          coldId: { of: (m) => m.cold('id'), as: 2 },
          coldBoth: { of: (m) => m.cold('both'), as: 2 },
        },
      },
    },
    { id: 'take', link: usual, parts: ['limits'] },
  ],
};

export default lesson;

/** What beats the plain id on new ads. 0: the counter in digits; 1: random bits in digits; 2: neither. */
function meaningless({ cold }: typeof measures): number | undefined {
  const against = [cold('increment'), cold('hash')].map((auc) => compared(auc, cold('id'), noteworthy));
  if (!all(against)) return undefined;
  return against.includes(0) ? against.indexOf(0) : 2;
}
