import { beforeEach, describe, expect, it } from 'vitest';
import { behaviour } from '../../content/en/behaviour';
import { overview } from '../../content/en/overview';
import { categories } from '../../data/behaviour';
import { sigmoid } from '../../math/metrics';
import { parseHash } from '../../state/link/link';
import { defaultSpec, untrainedWeights } from '../../state/run/lab';
import { blockNames, downstream } from './blocks';
import { changeCard, logitCard, movedCard, partCard, probabilityCard } from './cards';
import { panelOf } from './links';
import { readingOf } from './reading';
import { change, inputsOf, memoriesOf, setUser, useOverview } from './store';
import type { PanelWords } from './words';

const { network } = defaultSpec;
const weights = untrainedWeights(defaultSpec);
const words = {
  ...overview,
  categoryName: (category: number) => behaviour.categories[categories[category]],
  gap: behaviour.gap,
} as unknown as PanelWords;
const read = () =>
  readingOf(network, weights, useOverview.getState().before, inputsOf(useOverview.getState()));

beforeEach(() => useOverview.setState(useOverview.getInitialState(), true));

describe('what moves', () => {
  it('nothing, before anything was touched', () => {
    for (const moved of Object.values(read().moved)) expect(moved).toBe(0);
  });

  it.each([
    ['number', { number: 63 }],
    ['target', { target: categories.indexOf('games') }],
    ['now', { now: 24 }],
  ] as const)('by %s: just the blocks that the diagram says', (input, to) => {
    change(input, to);
    const { moved } = read();
    const reached = downstream(input);
    for (const block of blockNames) {
      if (moved[block] === undefined) continue;
      expect(moved[block] > 0, block).toBe(reached.has(block));
    }
  });

  it('a drag is compared with where it began, another input with what was there before it', () => {
    change('number', { number: 40 });
    change('number', { number: 50 });
    expect(useOverview.getState().before.number).toBe(31);
    change('now', { now: 5 });
    expect(useOverview.getState().before).toMatchObject({ number: 50, now: 0 });
    setUser('trip');
    expect(useOverview.getState()).toMatchObject({ target: categories.indexOf('hotels'), now: 0 });
  });
});

describe('cards', () => {
  beforeEach(() => change('number', { number: 12 }));
  const values = ({ rows }: { rows: readonly { value: number | string }[] }) =>
    rows.map(({ value }) => Number(value));

  it('the logit is the sum of what the tower hears', () => {
    const card = logitCard(read(), words);
    expect(values(card).reduce((a, b) => a + b, 0)).toBeCloseTo(Number(card.result), 10);
  });

  it('each part of the logit is the sum of its behaviours, or of its dimensions', () => {
    for (const part of ['interest', 'target', 'number'] as const) {
      const card = partCard(read(), part, words);
      // The largest dimensions by name, the rest together; behaviours all.
      expect(values(card)).toHaveLength(part === 'interest' ? read().now.weights.length : 7);
      expect(values(card).reduce((a, b) => a + b, 0)).toBeCloseTo(Number(card.result), 10);
    }
  });

  it('the click rate is the sigmoid of the logit, its change a difference', () => {
    const card = probabilityCard(read(), words);
    expect(card.result).toBeCloseTo(sigmoid(values(card)[0]), 12);
    const [after, before] = values(changeCard(read(), words));
    expect(changeCard(read(), words).result).toBeCloseTo(after - before, 12);
  });

  it('a distance is the root of the squared differences', () => {
    const card = movedCard(read(), 'tower', words);
    const { before, now } = read();
    const squares = now.hidden.reduce((sum, value, h) => sum + (value - before.hidden[h]) ** 2, 0);
    expect(values(card)[0]).toBeCloseTo(squares, 10);
    expect(card.result).toBeCloseTo(Math.sqrt(squares), 10);
  });
});

describe('links of blocks', () => {
  it('take user, ad and number along', () => {
    const inputs = { user: 'coffee', target: categories.indexOf('games'), now: 24, number: 51 } as const;
    const { route, parameters } = parseHash(panelOf('attention', inputs));
    expect(route).toBe('timeline');
    expect(Object.fromEntries(parameters)).toEqual({
      target: 'games',
      now: '24',
      x: '51',
      history: 'coffee:0.167,news:1.5,games:5,music:12,sneakers:72,diapers:360,phones:1440',
    });
    // A day later, the coffee of ten minutes ago is a day older.
    expect(memoriesOf(inputs)[0].hours).toBeCloseTo(24 + 1 / 6, 12);
    expect(panelOf('number', inputs)).toBe('#/numerals?value=51');
  });
});
