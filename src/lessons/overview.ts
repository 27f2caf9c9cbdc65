import { overview as en } from '../content/en/lessons/overview';
import { overview as zh } from '../content/zh/lessons/overview';
import type { measures } from '../panels/overview/measures';
import type { Lesson } from './lesson';

/** The whole model, for a class in ten minutes. */

const home = '#/overview?user=coffee&target=coffee';
const stage = (of: number) => `${home}&stage=${of}` as const;

const lesson: Lesson<'overview', typeof measures> = {
  words: { en, zh },
  steps: [
    { id: 'puzzle', link: home, parts: ['diagram'], run: 'bundled' },
    { id: 'features', link: stage(0), parts: ['diagram'], run: 'bundled' },
    { id: 'encode', link: stage(1), parts: ['diagram'] },
    { id: 'attend', link: stage(2), parts: ['diagram'] },
    { id: 'tower', link: stage(4), parts: ['diagram'] },
    {
      id: 'moves',
      link: home,
      parts: ['inputs'],
      run: 'bundled',
      ask: {
        kind: 'order',
        items: 3,
        as: 3,
        truth: (m) => [m.moves('ad'), m.moves('number'), m.moves('day')],
        quote: { rate: { of: (m) => m.rate(), as: 3 } },
      },
    },
    {
      id: 'blank',
      link: home,
      parts: ['diagram'],
      run: 'untrained',
      cover: ['status'],
      ask: {
        kind: 'bar',
        from: 0.3,
        to: 1,
        step: 0.01,
        as: 2,
        truth: (m) => m.testAuc(),
      },
    },
    {
      id: 'learn',
      link: home,
      parts: ['diagram'],
      run: 'train',
      ask: {
        kind: 'bar',
        from: 0.3,
        to: 1,
        step: 0.01,
        as: 2,
        truth: (m) => m.testAuc(),
      },
    },
    { id: 'priors', link: '#/numerals?value=51&compare=50', parts: ['walk'] },
    { id: 'collapse', link: '#/collapse', parts: ['spectra', 'cloud-a', 'cloud-b'], run: 'train' },
    {
      id: 'entangled',
      link: '#/entanglement',
      parts: ['plane-shared', 'plane-beside', 'pair'],
      run: 'train',
    },
    { id: 'take', link: home, parts: ['problems'] },
  ],
};

export default lesson;
