import { expect, it } from 'vitest';
import { costOf, total } from './modelCost';
import { type Network, temporalInterest, variants } from './network';

const plain: Network = { ...temporalInterest, number: { kind: 'none', bases: [] } };

it('counts the operations of the Temporal Interest Network by hand: d 32, 20 behaviours, 32 hidden units', () => {
  const { once, perAd } = costOf(plain, 20);
  expect(total(once)).toBe(640);
  // Logits 20·64, softmax 20·3, pooling 20·64, ⊙ 32; tower 64·32·2 + 32 + 32, output 2·32.
  expect(perAd.map(({ operations }) => operations)).toEqual([1280, 60, 1280, 32, 4160, 64]);
  expect(total(perAd)).toBe(6876);
});

it('lets mean pooling share its pooled history between ads', () => {
  const { once, perAd } = costOf({ ...plain, ...variants.mean }, 20);
  expect(total(once)).toBe(640);
  expect(total(perAd)).toBe(4224);
});
