import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, type History, record, redo, undo } from './undo';

/** Any history that recording, undoing and redoing can lead to. */
const histories: fc.Arbitrary<History> = fc
  .array(fc.oneof(fc.constantFrom('undo', 'redo'), fc.integer({ min: 0, max: 4 })), { maxLength: 30 })
  .map((moves) =>
    moves.reduce<History>(
      (history, one) =>
        one === 'undo' ? undo(history) : one === 'redo' ? redo(history) : record(history, `#/${one}`),
      begin('#/start'),
    ),
  );

describe('a history of scenes', () => {
  it('leads back and forth', () => {
    const three = ['#/b', '#/c'].reduce(record, begin('#/a'));
    expect(undo(three)).toEqual({ past: ['#/a'], present: '#/b', future: ['#/c'] });
    expect(undo(undo(three))).toEqual({ past: [], present: '#/a', future: ['#/b', '#/c'] });
    expect(redo(undo(undo(three)))).toEqual({ past: ['#/a'], present: '#/b', future: ['#/c'] });
  });

  it('ends at both ends', () => {
    expect(undo(begin('#/a'))).toEqual(begin('#/a'));
    expect(redo(begin('#/a'))).toEqual(begin('#/a'));
  });

  it('forgets what could be redone once something new happens, and keeps it when nothing does', () => {
    const back = undo(record(begin('#/a'), '#/b'));
    expect(record(back, '#/c')).toEqual({ past: ['#/a'], present: '#/c', future: [] });
    expect(record(back, '#/a')).toBe(back);
  });

  it('undo then redo is the identity, and so is redo then undo', () => {
    fc.assert(
      fc.property(histories, (history) => {
        if (history.past.length) expect(redo(undo(history))).toEqual(history);
        if (history.future.length) expect(undo(redo(history))).toEqual(history);
      }),
    );
  });

  it('does not grow without end', () => {
    let history = begin('#/0');
    for (let i = 1; i <= 500; i++) history = record(history, `#/${i}`);
    expect(history.past).toHaveLength(200);
    expect(history.past[199]).toBe('#/499');
  });
});
