import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Given, Step } from './lesson';
import { parseAnswers, parseDone } from './memory';

const place = { link: '#/timeline', parts: [] } as const;
const steps: readonly Step[] = [
  { id: 'read', ...place },
  {
    ...{ id: 'choose', ...place },
    ask: { kind: 'choose', choices: 3, truth: () => 0, quote: { auc: { of: () => 0.85, as: 2 } } },
  },
  { id: 'order', ...place, ask: { kind: 'order', items: 3, as: 2, truth: () => [1, 2, 3] } },
  { id: 'bar', ...place, ask: { kind: 'bar', from: 0, to: 1, step: 0.1, as: 2, truth: () => 0.5 } },
  { id: 'curve', ...place, ask: { kind: 'curve', x: [1, 2], from: -3, to: 3, as: 1, truth: () => [0, 4] } },
];
const recalled = (answers: unknown) => parseAnswers(JSON.stringify({ timeline: answers }), 'timeline', steps);

describe('what is remembered of lessons', () => {
  it('steps that were done are read with distrust', () => {
    expect(parseDone('{"numerals":["a"],"other":["b"],"timeline":[1]}')).toEqual({ numerals: ['a'] });
    for (const text of [undefined, 'x', 'null', '7', '[]', '"numerals"']) expect(parseDone(text)).toEqual({});
  });

  it('answers of every kind come back whole', () => {
    const answers: Record<string, Given> = {
      choose: { answer: 2, locked: true, truth: 1, quoted: { auc: '0.85' }, hands: [3, 0, 12] },
      order: { answer: [2, 0, 1], locked: true, truth: [0.1, 0.9, 0.4] },
      bar: { answer: 0.4, locked: false },
      // What was measured may lie beyond what can be drawn.
      curve: { answer: [0, -3], locked: true, truth: [0.5, 4.1] },
    };
    expect(recalled(answers)).toEqual(answers);
    expect(parseAnswers(JSON.stringify({ timeline: answers }), 'timelineRecency', steps)).toEqual({});
  });

  it("what was kept under a lesson's former name is found, until there is something under its own", () => {
    expect(parseDone('{"digits":["a"],"unseen":["b"],"hashid":["c"]}')).toEqual({
      numerals: ['a'],
      hashid: ['c'],
    });
    const given = { bar: { answer: 0.4, locked: false } };
    expect(parseAnswers(JSON.stringify({ wants: given }), 'timeline', steps)).toEqual(given);
    expect(parseAnswers(JSON.stringify({ wants: given, timeline: {} }), 'timeline', steps)).toEqual({});
  });

  it.each([
    ['choose', { answer: 3, locked: true }],
    ['choose', { answer: -1, locked: true }],
    ['choose', { answer: 1, locked: 'yes' }],
    ['choose', { answer: 1, locked: true, truth: 1 }],
    ['choose', { locked: true, hands: [1, 2] }],
    ['choose', { locked: true, hands: [1, 2, 1e6] }],
    ['choose', { answer: 1, locked: false, truth: 1, quoted: { auc: '0.85' } }],
    ['order', { answer: [0, 0, 1], locked: false }],
    ['order', { answer: [0, 1, 2], locked: true, truth: [1, 2] }],
    ['order', { answer: [0, 1, 2], locked: true, hands: [1, 2, 3] }],
    ['bar', { answer: 7, locked: false }],
    ['bar', { answer: '0.4', locked: false }],
    ['curve', { answer: [0], locked: false }],
    ['curve', { answer: [0, null], locked: false }],
    ['read', { locked: true }],
    ['gone', { locked: true }],
  ])('an answer to %s that cannot be one is forgotten, and no other: %j', (id, given) => {
    const other = id === 'bar' ? 'curve' : 'bar';
    expect(recalled({ [id]: given, [other]: { locked: false } })).toEqual({ [other]: { locked: false } });
  });

  it('whatever the storage holds, nothing but sound answers comes out', () => {
    const piece = fc.oneof(fc.jsonValue(), fc.record({ locked: fc.boolean(), answer: fc.jsonValue() }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('choose', 'order', 'bar', 'curve', 'x'), piece),
        (answers) => {
          const found = recalled(answers);
          for (const { locked } of Object.values(found)) expect(typeof locked).toBe('boolean');
          expect(recalled(found)).toEqual(found);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseAnswers(text, 'timeline', steps)).toEqual({});
      }),
    );
  });
});
