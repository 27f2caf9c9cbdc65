import { entanglement as en } from '../content/en/lessons/entanglement';
import { entanglement as zh } from '../content/zh/lessons/entanglement';
import type { measures } from '../panels/entanglement/measures';
import { all, type Lesson } from './lesson';

/** One vector, two masters: interest entanglement. */

const opposed = '#/entanglement?group=conflicting';
const conflicts = [0, 0.25, 0.5, 0.75, 1];

/** AUC below, around, or above a coin's: 0, 1, 2. */
const against = (auc: number | undefined) => auc && (auc < 0.35 ? 0 : auc < 0.65 ? 1 : 2);
/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.02;

const lesson: Lesson<'entanglement', typeof measures> = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: opposed, parts: ['pair'], run: 'untrained' },
    { id: 'near', link: opposed, parts: ['plane-shared'] },
    {
      id: 'average',
      link: '#/entanglement?group=all',
      parts: ['auc', 'plane-shared'],
      run: 'train',
      cover: ['plane-beside'],
      ask: {
        kind: 'bar',
        from: 0.2,
        to: 1,
        step: 0.01,
        as: 2,
        truth: (m) => m.auc('shared', 'all'),
      },
    },
    {
      id: 'inverted',
      link: opposed,
      parts: ['auc', 'plane-shared'],
      run: 'trained',
      // The curve against the conflict has a point of this very run.
      cover: ['auc', 'sweep', 'plane-beside'],
      ask: {
        kind: 'choose',
        choices: 3,
        truth: (m) => against(m.auc('shared', 'conflicting')),
        quote: {
          auc: { of: (m) => m.auc('shared', 'conflicting'), as: 2 },
          agreeing: { of: (m) => m.auc('shared', 'agreeing'), as: 2 },
        },
      },
    },
    { id: 'pull', link: opposed, parts: ['cosine', 'plane-shared'], run: 'trained', cover: ['plane-beside'] },
    {
      id: 'apart',
      link: opposed,
      parts: ['plane-beside', 'plane-shared'],
      run: 'trained',
      cover: ['plane-beside'],
      ask: {
        kind: 'order',
        items: 3,
        as: 2,
        truth: (m) => all([m.distance('shared', 'S'), m.distance('stem', 'A'), m.distance('stem', 'B')]),
        quote: { auc: { of: (m) => m.auc('stem', 'conflicting'), as: 2 } },
      },
    },
    { id: 'gates', link: opposed, parts: ['gates'], run: 'trained' },
    {
      id: 'agree',
      link: '#/entanglement?conflict=0&group=all',
      parts: ['auc'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 3,
        truth: whoWins,
        quote: {
          shared: { of: (m) => m.auc('shared', 'all'), as: 2 },
          stem: { of: (m) => m.auc('stem', 'all'), as: 2 },
          single: { of: (m) => m.auc('single', 'all'), as: 2 },
        },
      },
    },
    {
      id: 'between',
      link: '#/entanglement?conflict=0&group=all',
      parts: ['sweep'],
      run: 'start:sweep',
      // It keeps the runs of earlier visits.
      cover: ['sweep'],
      ask: {
        kind: 'curve',
        x: conflicts,
        from: 0.4,
        to: 1,
        as: 2,
        truth: (m) => all(conflicts.map((conflict) => m.swept('shared', 'all', conflict))),
        quote: {
          shared: { of: (m) => m.swept('shared', 'all', 0.5), as: 2 },
          stem: { of: (m) => m.swept('stem', 'all', 0.5), as: 2 },
        },
      },
    },
    {
      id: 'tower',
      link: '#/entanglement?width=4&towers=1&group=conflicting',
      parts: ['auc', 'models'],
      run: 'train',
      ask: {
        kind: 'choose',
        choices: 2,
        truth: (m) => {
          const auc = m.auc('shared', 'conflicting');
          return auc && (auc < 0.65 ? 0 : 1);
        },
        quote: {
          tower: { of: (m) => m.auc('shared', 'conflicting'), as: 2 },
          stem: { of: (m) => m.auc('stem', 'conflicting'), as: 2 },
        },
      },
    },
    { id: 'take', link: '#/entanglement?width=4&towers=1&group=conflicting', parts: ['limits'] },
  ],
};

export default lesson;

/** 0: tables of one's own alone; 1: sharing, with or without; 2: no difference worth the name. */
function whoWins({ auc }: typeof measures): number | undefined {
  const found = all([auc('shared', 'all'), auc('stem', 'all'), auc('single', 'all')]);
  if (!found) return undefined;
  const [shared, stem, single] = found;
  const gain = Math.min(shared, stem) - single;
  return Math.abs(gain) < noteworthy ? 2 : gain > 0 ? 1 : 0;
}
