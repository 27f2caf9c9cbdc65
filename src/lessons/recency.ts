import { recency as en } from '../content/en/lessons/recency';
import { recency as zh } from '../content/zh/lessons/recency';
import { categories } from '../data/behaviour';
import { all, type Lesson, type Measure } from './lesson';

const trip =
  '#/timeline?target=hotels&history=news:0.3,coffee:3,flights:40,sneakers:48,flights:96,music:168,hotels:720';
const binge = 'target=games&history=coffee:0.2,games:1,games:4,news:20,games:72,music:192,games:1440';
const car = 'target=insurance&history=games:0.4,coffee:6,cars:36,news:72,cars:168,phones:600';
const flights = categories.indexOf('flights');
const buckets = [0, 1, 2, 3, 4, 5, 7, 9, 11];

/** Which way the click rate went: up, down, or by less than half a per cent. */
function direction(measure: Measure): number | undefined {
  const change = measure('since opened');
  return change === undefined ? undefined : change > 0.005 ? 0 : change < -0.005 ? 1 : 2;
}

/** Is recent always important: time with and without meaning, on the timeline. */
const lesson: Lesson = {
  words: { en, zh },
  steps: [
    {
      id: 'puzzle',
      link: trip,
      parts: ['stage'],
      run: 'bundled',
      veil: ['stage', 'reading', 'terms', 'vectors'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => {
          const age = measure('top age');
          if (age === undefined) return undefined;
          return measure('top category') === flights ? 1 : age < 1 ? 0 : 2;
        },
        quote: { weight: { measure: 'top weight', as: 'percent' } },
      },
    },
    {
      id: 'often',
      link: trip,
      parts: ['stage'],
      run: 'start:newest',
      ask: {
        kind: 'bar',
        from: 0,
        to: 1,
        step: 0.01,
        as: 'percent',
        truth: (measure) => measure('newest first'),
      },
    },
    {
      id: 'ads',
      link: `#/timeline?${binge}`,
      parts: ['ads', 'stage'],
      run: 'start:newest',
      ask: {
        kind: 'order',
        items: 3,
        as: 'percent',
        truth: (measure) => all(['insurance', 'hotels', 'games'].map((ad) => measure(`newest first, ${ad}`))),
      },
    },
    {
      id: 'binge',
      link: `#/timeline?${binge}`,
      reveal: `#/timeline?${binge}&now=168`,
      parts: ['clock', 'ads'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: direction,
        quote: { change: { measure: 'since opened', as: 'percent' } },
      },
    },
    {
      id: 'car',
      link: `#/timeline?${car}`,
      reveal: `#/timeline?${car}&now=168`,
      parts: ['clock', 'stage'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: direction,
        quote: { change: { measure: 'since opened', as: 'percent' } },
      },
    },
    {
      id: 'curve',
      link: `${trip}&chosen=2`,
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
    {
      id: 'alone',
      link: `${trip}&experiment=recency&trialSteps=150`,
      parts: ['experiments'],
      run: 'start:recency',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (measure) => {
          const [alone, without, full] = ['auc recency alone', 'auc without time', 'auc full'].map(measure);
          if (alone === undefined || without === undefined || full === undefined) return undefined;
          const share = (alone - without) / (full - without);
          return share > 0.8 ? 0 : share >= 0 ? 1 : 2;
        },
        quote: {
          alone: { measure: 'auc recency alone', as: 3 },
          without: { measure: 'auc without time', as: 3 },
          full: { measure: 'auc full', as: 3 },
        },
      },
    },
    { id: 'pass', link: trip, parts: ['clock', 'ads'] },
  ],
};

export default lesson;
