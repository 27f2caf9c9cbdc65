import { wants as en } from '../content/en/lessons/timeline';
import { wants as zh } from '../content/zh/lessons/timeline';
import { categories } from '../data/behaviour';
import { type Ask, all, type Lesson } from './lesson';

const coffee = categories.indexOf('coffee');
/** Gap buckets at which a curve is drawn: under half an hour to three months. */
const buckets = [0, 1, 2, 3, 4, 5, 7, 9, 11];

/** Asked today and tomorrow. 0: coffee is looked at most and helps; 1: and hurts; 2: another behaviour is looked at. */
const whatCoffeeDoes: Ask = {
  kind: 'choose',
  choices: 3,
  truth: (measure) => {
    const effect = measure('top share');
    if (effect === undefined) return undefined;
    return measure('top category') !== coffee ? 2 : effect > 0 ? 0 : 1;
  },
  quote: {
    weight: { measure: 'top weight', as: 'percent' },
    effect: { measure: 'top share', as: 2 },
  },
};

/** Who decides what you want now: the Temporal Interest Module on the timeline. */
const lesson: Lesson = {
  words: { en, zh },
  steps: [
    {
      id: 'puzzle',
      link: '#/timeline',
      parts: ['stage'],
      run: 'bundled',
      veil: ['stage', 'reading', 'terms', 'vectors', 'behaviours', 'ads'],
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
        truth: (measure) => all(buckets.map((bucket) => measure(`aged ${bucket}`))),
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
        truth: (measure) => {
          const gone = (['|bt|', '|bq|', '|pt|', '|pq|'] as const).map((name) => measure(name) === 0);
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
        truth: (measure) => {
          const without = all(['noTTE', 'noTA', 'noTR'].map((name) => measure(`auc ${name}`)));
          return without?.indexOf(Math.max(...without));
        },
        quote: {
          whole: { measure: 'auc tim', as: 3 },
          tte: { measure: 'auc noTTE', as: 3 },
          ta: { measure: 'auc noTA', as: 3 },
          tr: { measure: 'auc noTR', as: 3 },
        },
      },
    },
    { id: 'asks', link: '#/timeline', parts: ['views'] },
    { id: 'yours', link: '#/timeline?target=coffee&now=24', parts: ['behaviours', 'user', 'ads', 'stage'] },
  ],
};

export default lesson;
