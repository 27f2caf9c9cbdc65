import { expect, it } from 'vitest';
import { pearson } from '../math/metrics';
import { adCount, clickLog, creativeWorld, duplicateCount, newAd, userCount, warmCount } from './creatives';

const world = creativeWorld(12, 1);

it('looks come in clusters, and duplicates look like what they repeat', () => {
  expect(world.looks).toHaveLength(adCount + 1 + duplicateCount);
  const apart = (a: number, b: number) =>
    Math.hypot(world.looks[a][0] - world.looks[b][0], world.looks[a][1] - world.looks[b][1]);
  world.originals.forEach((ad, copy) => {
    expect(ad).toBeLessThan(warmCount);
    expect(apart(ad, newAd + 1 + copy)).toBeLessThan(0.15);
  });
  let same = [0, 0];
  let other = [0, 0];
  for (let a = 0; a < adCount; a++)
    for (let b = 0; b < a; b++) {
      if (world.clusters[a] === world.clusters[b]) same = [same[0] + apart(a, b), same[1] + 1];
      else other = [other[0] + apart(a, b), other[1] + 1];
    }
  expect(same[0] / same[1]).toBeLessThan(other[0] / other[1] / 2);
});

it('clicks depend on looks, up to a little of the ad’s own', () => {
  const byLooks = world.looks.slice(0, adCount).flatMap((look) => [...world.clicks(look)]);
  expect(pearson(byLooks, world.probabilities)).toBeGreaterThan(0.9);
  expect(pearson(byLooks, world.probabilities)).toBeLessThan(0.99);
});

it('logs show warm ads only, and a longer one begins with a shorter', () => {
  const long = clickLog(world, 20_000, 1);
  const short = clickLog(world, 500, 1);
  expect(Math.max(...long.ads)).toBe(warmCount - 1);
  expect([...long.labels.subarray(0, 500)]).toEqual([...short.labels]);
  let rate = 0;
  for (let i = 0; i < long.size; i++)
    rate += long.labels[i] - world.probabilities[long.ads[i] * userCount + long.users[i]];
  expect(Math.abs(rate / long.size)).toBeLessThan(0.01);
});
