import { timelineRecency as en } from '../content/en/lessons/timelineRecency';
import { timelineRecency as zh } from '../content/zh/lessons/timelineRecency';
import { categories } from '../data/behaviour';
import type { measures } from '../panels/timeline/measures';
import { type Ask, all, type Lesson } from './lesson';

const flightsTwice =
  '#/timeline?target=hotels&history=flights:0.5,news:2,coffee:5,flights:40,sneakers:72,music:168,hotels:720';
/** The second behaviour is the flight. */
const oneFlight =
  '#/timeline?target=hotels&history=news:2,coffee:5,flights:40,sneakers:72,music:168,hotels:720&chosen=2';
const binge =
  '#/timeline?target=games&history=coffee:0.2,games:1,games:4,news:20,games:72,music:192,games:1440';
const diapers =
  '#/timeline?target=diapers&history=coffee:0.3,diapers:1,news:4,games:20,music:72,sneakers:168';
const week = 7 * 24;
const flights = categories.indexOf('flights');
const buckets = [0, 1, 2, 3, 4, 5, 7, 9, 11];

/** Which way the click rate of the ad went while nothing was done: up, down, or by less than half a per cent. */
const whereItWent: Ask<typeof measures> = {
  kind: 'choose',
  choices: 3,
  truth: (m) => {
    const change = m.pctrSinceOpened();
    return change > 0.005 ? 0 : change < -0.005 ? 1 : 2;
  },
  quote: {
    before: { of: (m) => m.pctrWhenOpened(), as: 'percent' },
    after: { of: (m) => m.pctr(), as: 'percent' },
  },
};

/** Is recent always important: time with and without meaning, on the timeline. */
const lesson: Lesson<'timeline', typeof measures> = {
  words: { en, zh },
  steps: [
    {
      id: 'puzzle',
      link: flightsTwice,
      parts: ['stage'],
      run: 'bundled',
      cover: ['stage', 'reading', 'terms', 'vectors', 'behaviours'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => {
          return m.topCategory() !== flights ? 2 : m.topAge() < 1 ? 0 : 1;
        },
        quote: {
          weight: { of: (m) => m.topWeight(), as: 'percent' },
          newest: { of: (m) => m.newestWeight(), as: 'percent' },
        },
      },
    },
    {
      id: 'often',
      link: flightsTwice,
      parts: ['stage'],
      run: 'start:newest',
      ask: {
        kind: 'bar',
        from: 0,
        to: 1,
        step: 0.01,
        as: 'percent',
        truth: (m) => m.newestFirst(),
      },
    },
    {
      id: 'ads',
      link: binge,
      parts: ['stage', 'ads'],
      run: 'start:newest',
      ask: {
        kind: 'order',
        items: 3,
        as: 'percent',
        truth: (m) => all([m.newestFirst('insurance'), m.newestFirst('hotels'), m.newestFirst('games')]),
      },
    },
    {
      id: 'binge',
      link: binge,
      reveal: `${binge}&now=${week}`,
      parts: ['stage', 'clock', 'ads'],
      ask: whereItWent,
    },
    {
      id: 'month',
      link: diapers,
      reveal: `${diapers}&now=${4 * week}`,
      parts: ['stage', 'clock', 'ads'],
      ask: {
        ...whereItWent,
        quote: { ...whereItWent.quote, weight: { of: (m) => m.topWeight(), as: 'percent' } },
      },
    },
    {
      id: 'curve',
      link: oneFlight,
      parts: ['stage'],
      ask: {
        kind: 'curve',
        x: buckets,
        from: -2,
        to: 6,
        as: 1,
        truth: (m) => buckets.map(m.aged),
        quote: {
          fresh: { of: (m) => m.aged(0), as: 1 },
          ripe: { of: (m) => m.aged(5), as: 1 },
          old: { of: (m) => m.aged(11), as: 1 },
        },
      },
    },
    {
      id: 'alone',
      link: `${flightsTwice}&experiment=recency&trialSteps=150`,
      parts: ['experiments'],
      run: 'start:recency',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => {
          const aucs = all([m.trialAuc('recency'), m.trialAuc('din'), m.trialAuc('full')]);
          if (!aucs) return undefined;
          const [alone, without, full] = aucs;
          const share = (alone - without) / (full - without);
          return share > 0.5 ? 0 : share > 0 ? 1 : 2;
        },
        quote: {
          alone: { of: (m) => m.trialAuc('recency'), as: 3 },
          without: { of: (m) => m.trialAuc('din'), as: 3 },
          full: { of: (m) => m.trialAuc('full'), as: 3 },
        },
      },
    },
    { id: 'pass', link: flightsTwice, parts: ['clock', 'ads', 'stage'] },
  ],
};

export default lesson;
