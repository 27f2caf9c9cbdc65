import { unseen as en } from '../content/en/lessons/unseen';
import { unseen as zh } from '../content/zh/lessons/unseen';
import { all, compared, type Lesson } from './lesson';

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
        truth: (measure) => compared(measure('cold increment'), measure('cold id'), noteworthy),
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
      veil: ['auc-cold'],
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
      veil: ['predictions'],
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
        truth: (measure) => compared(measure('cold hash'), measure('cold hashId'), noteworthy),
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
