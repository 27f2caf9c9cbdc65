import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, type History, record, redo, undo } from './undo';

const go = (history: History, link: string) => record(history, link);
const linksOf = ({ past, present, future }: History) => ({
  past: past.map(({ link }) => link),
  present: present.link,
  future: future.map(({ link }) => link),
});
/** What was trained at a step and replaced. */
const at = (step: number) => [{ id: 'set', step, restore: () => {} }];

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
    const three = ['#/b', '#/c'].reduce(go, begin('#/a'));
    expect(linksOf(undo(three))).toEqual({ past: ['#/a'], present: '#/b', future: ['#/c'] });
    expect(linksOf(undo(undo(three)))).toEqual({ past: [], present: '#/a', future: ['#/b', '#/c'] });
    expect(linksOf(redo(undo(undo(three))))).toEqual({ past: ['#/a'], present: '#/b', future: ['#/c'] });
  });

  it('ends at both ends', () => {
    expect(undo(begin('#/a'))).toEqual(begin('#/a'));
    expect(redo(begin('#/a'))).toEqual(begin('#/a'));
  });

  it('forgets what could be redone once something new happens, and keeps it when nothing does', () => {
    const back = undo(record(begin('#/a'), '#/b'));
    expect(linksOf(record(back, '#/c'))).toEqual({ past: ['#/a'], present: '#/c', future: [] });
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
    expect(history.past[199].link).toBe('#/499');
  });

  it('keeps what was trained and replaced with the moment it belongs to, also where the scene stays', () => {
    const reset = record(begin('#/a'), '#/a', at(300));
    expect(linksOf(reset)).toEqual({ past: ['#/a'], present: '#/a', future: [] });
    expect(undo(reset).present.trained).toMatchObject([{ step: 300 }]);
    expect(record(reset, '#/b').past.map(({ trained }) => trained.length)).toEqual([1, 0]);
  });

  it('keeps the latest eight trainings, and no moment that differed by its weights alone', () => {
    let history = begin('#/0');
    for (let i = 1; i <= 5; i++) history = record(history, '#/0', at(i));
    for (let i = 6; i <= 12; i++) history = record(history, `#/${i}`, at(i));
    const kept = history.past.map(({ link, trained }) => `${link} ${trained.map(({ step }) => step)}`);
    expect(kept).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((i) => `#/${i < 7 ? 0 : i - 1} ${i}`));
  });
});
