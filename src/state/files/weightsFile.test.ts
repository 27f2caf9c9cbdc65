import { expect, it } from 'vitest';
import { defaultSpec, untrainedWeights } from '../run/lab';
import { formatWeights, parseWeights } from './weightsFile';

it('weights come back as they left, and a specification out of bounds is named', () => {
  const file = { spec: defaultSpec, step: 12, auc: 0.8, weights: untrainedWeights(defaultSpec) };
  expect(parseWeights(formatWeights(file))).toEqual(file);
  const spec = { ...defaultSpec, batchSize: 0 };
  expect(() => parseWeights(formatWeights({ ...file, spec }))).toThrow(/"field":"batchSize"/);
});
