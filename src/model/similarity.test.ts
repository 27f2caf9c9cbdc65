import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossEntropy } from '../math/metrics';
import {
  initialSimilarity,
  type SimilarityNetwork,
  similarityFeatures,
  similarityForward,
} from '../math/similarity';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';
import { SimilarityModel } from './similarity';

const users = [0, 2, 2];
const ads = [3, 1, 1];
const labels = [1, 0, 1];
const embeddings = [
  [0.5, -1],
  [2, 0.3],
  [-0.4, 0.9],
  [1, 1],
];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it.each(['none', 'embeddings', 'cosine', 'digits'] as const)(
    'answers and learns like the plain reference: %s',
    async (feature) => {
      const network: SimilarityNetwork = {
        users: 3,
        ads: 4,
        feature,
        embedding: 2,
        count: 8,
        bases: [2, 3],
        dimension: 2,
        hidden: 4,
      };
      const weights = initialSimilarity(network, 5).map((x) => 2 * x + 0.03);
      const rows = users.map((user, b) => similarityFeatures(network, embeddings[user], embeddings[ads[b]]));
      const chosen = (row: Float64Array) =>
        feature === 'digits' ? [...row.keys()].filter((i) => row[i]) : [...row];
      const batch = { users, ads, labels, features: Float32Array.from(rows.flatMap(chosen)) };
      const answer = (parameters: Float32Array | Float64Array) =>
        users.map((user, b) => similarityForward(network, parameters, user, ads[b], rows[b]).logit);
      const before = tf.memory().numTensors;
      const model = new SimilarityModel(network, weights);
      const predicted = model.predict(batch);
      const logits = await predicted.data();
      answer(weights).forEach((logit, b) => {
        expect(logits[b]).toBeCloseTo(logit, 4);
      });
      const gradient = model.gradient(batch);
      const slopes = await gradient.data();
      weights.forEach((_, i) => {
        const moved = (by: number) => {
          const parameters = Float64Array.from(weights);
          parameters[i] += by;
          return crossEntropy(labels, answer(parameters));
        };
        const slope = (moved(1e-6) - moved(-1e-6)) / 2e-6;
        expect(Math.abs(slopes[i] - slope)).toBeLessThan(1e-4);
      });
      tf.dispose([predicted, gradient]);
      model.dispose();
      expect(tf.memory().numTensors).toBe(before);
    },
  );
});
