import { describe, expect, it } from 'vitest';
import { doubleCentred } from './doubleCentring';
import {
  fieldTable,
  type InteractionNetwork,
  initialInteraction,
  interactionLayout,
  interactionLogit,
  learnedTable,
  pairRecovery,
  pairWeightsOf,
} from './interaction';

/** Two fields of two values, two sets of one dimension each. */
const network: InteractionNetwork = {
  cardinalities: [2, 2],
  dimension: 2,
  sets: 2,
  pairs: [[0, 1]],
  pairWeights: 'own',
};
/** Embeddings of user 0, user 1, item 0, item 1; linear; a pair weight for each set; bias. */
const weights = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 0.1, 0.2, 0.3, 0.4, 0.5, -1, 0.25);

describe('the interaction model', () => {
  it('lays its tables end to end', () => {
    expect(interactionLayout(network).size).toBe(weights.length);
    expect([...fieldTable(network, weights, 1)]).toEqual([5, 6, 7, 8]);
    expect(pairWeightsOf(network, weights)).toEqual([[0.5], [-1]]);
  });

  it('adds up what the formula says', () => {
    // .25 + .2 + .3 + .5 · (3 · 5) − 1 · (4 · 6)
    expect(interactionLogit(network, weights, [1, 0])).toBeCloseTo(0.75 + 7.5 - 24, 5);
    // The table holds the interaction alone.
    expect(learnedTable(network, weights, 0)[2]).toBeCloseTo(7.5 - 24, 5);
  });

  it('finds a planted table again, whatever its scale and its means', () => {
    const wide: InteractionNetwork = { ...network, cardinalities: [3, 4] };
    const start = { deviation: 1, scattered: true, bias: 0 };
    const drawn = initialInteraction(wide, start, 3);
    const own = learnedTable(wide, drawn, 0);
    const table = doubleCentred(
      own.map((x, i) => 2 * x + Math.floor(i / 4) - (i % 4)),
      3,
      4,
    );
    expect(pairRecovery(wide, drawn, { fields: [0, 1], table })).toBeCloseTo(1, 6);
    expect(pairRecovery({ ...wide, pairs: [] }, drawn, { fields: [0, 1], table })).toBe(0);
  });

  it('starts sets that share their pair weights with the same ones', () => {
    const start = { deviation: 0.01, scattered: true, bias: -1 };
    const drawn = initialInteraction({ ...network, pairWeights: 'shared' }, start, 1);
    const [[one], [other]] = pairWeightsOf(network, drawn);
    expect(one).toBe(other);
    expect(one).not.toBe(1);
    expect(drawn[drawn.length - 1]).toBe(-1);
  });
});

it('double centring leaves no row or column mean', () => {
  // Means: rows 1.5, 4.5 (of three columns: 2, 5); by hand [1 2 3; 4 5 9] − row − column + all.
  const centred = doubleCentred([1, 2, 3, 4, 5, 9], 2, 3);
  [0.5, 0.5, -1, -0.5, -0.5, 1].forEach((value, i) => {
    expect(centred[i]).toBeCloseTo(value, 12);
  });
});
