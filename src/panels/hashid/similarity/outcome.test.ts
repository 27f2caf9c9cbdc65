import { expect, it } from 'vitest';
import { outcomeOf } from './outcome';

it('calls a winner only where it is ahead by more than noise', () => {
  expect(outcomeOf({ none: 0.57, embeddings: 0.61, cosine: 0.66, digits: 0.67 })).toBe('alike');
  expect(outcomeOf({ none: 0.57, embeddings: 0.61, cosine: 0.66, digits: 0.68 })).toBe('digits');
  expect(outcomeOf({ none: 0.57, embeddings: 0.61, cosine: 0.68, digits: 0.66 })).toBe('cosine');
  expect(outcomeOf({ none: 0.57, embeddings: 0.7, cosine: 0.66, digits: 0.66 })).toBe('embeddings');
});
