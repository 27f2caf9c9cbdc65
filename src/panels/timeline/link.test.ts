import { describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../state/link/link';
import { sharedOf } from './link';
import { settings } from './settings';
import { useTimeline } from './store';

const defaults = sharedOf(useTimeline.getInitialState());

const historyCodec = settings.history;

describe('the link of a history', () => {
  it('names categories and hours', () => {
    const history = historyCodec.parse('coffee:0.2,news:36');
    expect(history).toEqual([
      { id: 0, category: 1, at: -0.2 },
      { id: 1, category: 10, at: -36 },
    ]);
    expect(historyCodec.format(history ?? [])).toBe('coffee:0.2,news:36');
  });

  it('keeps what happened after the clock had moved on', () => {
    expect(historyCodec.parse('games:-3.5')).toEqual([{ id: 0, category: 0, at: 3.5 }]);
  });

  it.each(['', 'tea:1', 'coffee', 'coffee:', 'coffee:x', 'coffee:1:2', 'coffee:99999', 'coffee:1,,news:2'])(
    'rejects %j',
    (text) => expect(historyCodec.parse(text)).toBeUndefined(),
  );

  it('rejects more than twenty behaviours', () => {
    expect(historyCodec.parse(Array(20).fill('news:1').join())).toHaveLength(20);
    expect(historyCodec.parse(Array(21).fill('news:1').join())).toBeUndefined();
  });
});

describe('the link of the panel', () => {
  it('leaves defaults out', () => {
    expect([...formatLink(defaults, settings, defaults)]).toEqual([]);
  });

  it('says what differs, and gives it back', () => {
    const state = { ...defaults, target: 4, now: 27, encoding: false, fusion: 'concat' as const, chosen: 1 };
    const parameters = formatLink(state, settings, defaults);
    expect([...parameters]).toEqual([
      ['target', 'hotels'],
      ['now', '27'],
      ['tte', 'off'],
      ['fusion', 'concat'],
      ['chosen', '1'],
    ]);
    const { values, problems } = parseLink(parameters, settings, defaults);
    expect(problems).toEqual([]);
    expect(values).toMatchObject({ target: 4, now: 27, encoding: false, fusion: 'concat', chosen: 1 });
  });

  it('falls back one by one where values are damaged', () => {
    const damaged = new Map([
      ['target', 'tea'],
      ['now', '-1'],
      ['x', '64'],
      ['tte', 'maybe'],
      ['ta', 'off'],
    ]);
    const { values, problems } = parseLink(damaged, settings, defaults);
    expect(problems.map(({ name }) => name)).toEqual(['target', 'now', 'x', 'tte']);
    expect(values).toMatchObject({
      target: defaults.target,
      now: 0,
      number: 31,
      encoding: true,
      attention: false,
    });
  });
});
