import { timeline as en } from '../content/en/lessons/timeline';
import { timeline as zh } from '../content/zh/lessons/timeline';
import { categories } from '../data/behaviour';
import type { measures } from '../panels/timeline/measures';
import { type Ask, all, type Lesson } from './lesson';

const coffee = categories.indexOf('coffee');
/** Gap buckets at which a curve is drawn: under half an hour to three months. */
const buckets = [0, 1, 2, 3, 4, 5, 7, 9, 11];

/** Asked today and tomorrow. 0: coffee is looked at most and helps; 1: and hurts; 2: another behaviour is looked at. */
const whatCoffeeDoes: Ask<typeof measures> = {
  kind: 'choose',
  choices: 3,
  truth: (m) => {
    return m.topCategory() !== coffee ? 2 : m.topShare() > 0 ? 0 : 1;
  },
  quote: {
    weight: { of: (m) => m.topWeight(), as: 'percent' },
    effect: { of: (m) => m.topShare(), as: 2 },
  },
};

/** Who decides what you want now: the Temporal Interest Module on the timeline. */
const lesson: Lesson<'timeline', typeof measures> = {
  words: { en, zh },
  steps: [
    {
      id: 'puzzle',
      link: '#/timeline',
      parts: ['stage'],
      run: 'bundled',
      cover: ['stage', 'reading', 'terms', 'vectors', 'behaviours', 'ads'],
      ask: whatCoffeeDoes,
    },
    { id: 'sign', link: '#/timeline', parts: ['stage'] },
    {
      id: 'tomorrow',
      link: '#/timeline',
      reveal: '#/timeline?now=24',
      parts: ['stage', 'clock'],
      ask: whatCoffeeDoes,
    },
    {
      id: 'curve',
      link: '#/timeline?chosen=0',
      parts: ['stage'],
      ask: {
        kind: 'curve',
        x: buckets,
        from: -3,
        to: 3,
        as: 1,
        truth: (m) => buckets.map(m.aged),
      },
    },
    { id: 'terms', link: '#/timeline?chosen=0', parts: ['terms'] },
    {
      id: 'concat',
      link: '#/timeline?chosen=0',
      reveal: '#/timeline?chosen=0&fusion=concat',
      parts: ['terms', 'switches'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => {
          const gone = (['bt', 'bq', 'pt', 'pq'] as const).map((name) => m.termSize(name) === 0);
          return gone[1] && gone[2] ? 1 : gone[0] || gone[3] ? 2 : 0;
        },
      },
    },
    {
      id: 'parts',
      link: '#/timeline?chosen=0',
      parts: ['switches', 'stage'],
      run: 'start:parts',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => {
          const without = all([m.auc('noTTE'), m.auc('noTA'), m.auc('noTR')]);
          return without?.indexOf(Math.max(...without));
        },
        quote: {
          whole: { of: (m) => m.auc('tim'), as: 3 },
          tte: { of: (m) => m.auc('noTTE'), as: 3 },
          ta: { of: (m) => m.auc('noTA'), as: 3 },
          tr: { of: (m) => m.auc('noTR'), as: 3 },
        },
      },
    },
    { id: 'asks', link: '#/timeline', parts: ['views'] },
    { id: 'yours', link: '#/timeline?target=coffee&now=24', parts: ['behaviours', 'user', 'ads', 'stage'] },
  ],
};

export default lesson;
