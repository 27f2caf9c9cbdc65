import { expect, it } from 'vitest';
import { damage, fuzzedFiles } from './fuzz';

/** A file of some hundred bytes is read in a millisecond; more than this would be a reader that goes astray. */
const patience = 2000;

it.each(fuzzedFiles)('%s, damaged, is refused or read as it stands', async (name) => {
  const { outcomes, slowest } = await damage(name, 1, 120);
  expect(slowest).toBeLessThan(patience);
  expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(120);
  expect([...outcomes.keys()].some((outcome) => outcome !== 'read')).toBe(true);
});
