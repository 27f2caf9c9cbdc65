import { describe, expect, it } from 'vitest';
import { languages } from '../content';
import { lesson as en } from '../content/en/lesson';
import { lesson as zh } from '../content/zh/lesson';
import { collapseWorld, plantedRank } from '../data/collapseLog';
import { warmCount } from '../data/creatives';
import { covered, ranked, type Step, written } from './lesson';
import { lessonIds, lessons, paths } from './lessons';

describe.each(lessonIds)('lesson %s', (id) => {
  const load = lessons[id].load;

  it('has as many steps as the list says, not too many for its time, each with its own id', async () => {
    const { steps } = await load();
    expect(steps.length).toBe(lessons[id].steps);
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps.length).toBeLessThanOrEqual(id in paths ? 30 : 12);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
  });

  it('has a title, and words for every step, question and choice in both languages', async () => {
    const { steps, words } = await load();
    for (const list of [en, zh]) expect(list.lessons[id].puzzle).not.toBe('');
    for (const language of languages) {
      expect(Object.keys(words[language]).sort()).toEqual(steps.map((step) => step.id).sort());
      for (const step of steps) {
        const say = words[language][step.id];
        expect(say.text.length).toBeGreaterThan(20);
        expect(say.notes.length).toBeGreaterThan(0);
        expect(Boolean(say.ask)).toBe(Boolean(step.ask));
        const { ask } = step;
        if (!ask) continue;
        const needed = { choose: 'choices', order: 'items', curve: 'x', bar: '' }[ask.kind];
        const wanted = needed && (ask as unknown as Record<string, number | unknown[]>)[needed];
        if (wanted !== '' && wanted !== undefined)
          expect(say.ask?.choices).toHaveLength(Array.isArray(wanted) ? wanted.length : wanted);
        if (ask.kind === 'curve' || ask.kind === 'bar') expect(say.ask?.axes?.[0]).toBeTruthy();
        const quoted = Object.fromEntries(Object.keys(ask.quote ?? {}).map((name) => [name, `«${name}»`]));
        const because = say.ask?.because(quoted) ?? '';
        expect(because).not.toContain('undefined');
        for (const value of Object.values(quoted)) expect(because).toContain(value);
      }
    }
  });
});

it('a path takes the steps and words of the lessons it leads through, and its clock ends with its minutes', async () => {
  const { steps, words } = await lessons.hour.load();
  const { steps: own, words: spoken } = await lessons.timeline.load();
  const at = steps.findIndex(({ id }) => id === 'timeline.sign');
  expect(steps[at]).toEqual({ ...own.find(({ id }) => id === 'sign'), id: 'timeline.sign', clock: 14 });
  expect(words.zh['timeline.sign']).toBe(spoken.zh.sign);
  const clocks = steps.map(({ clock }) => clock ?? Number.NaN);
  expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
  expect(clocks.at(-1)).toBe(lessons.hour.minutes);
  expect(lessons.hour.minutes).toBe(45);
  expect(lessons.tour.minutes).toBe(20);
});

it('uncovers what a step covered once its answer is locked, but for what the next step asks about', () => {
  const step = (cover?: string[]): Step => ({ id: 'one', link: '#/collapse', parts: [], cover });
  expect(covered(step(['auc', 'gates']), step(['gates', 'planes']), false)).toEqual(['auc', 'gates']);
  expect(covered(step(['auc', 'gates']), step(['gates', 'planes']), true)).toEqual(['gates']);
  expect(covered(step(['auc']), step(), true)).toEqual([]);
  expect(covered(step(['auc']), undefined, true)).toEqual([]);
  expect(covered(step(), step(['auc']), false)).toEqual([]);
});

describe('what a text says', () => {
  it('by chance the newest of 6 to 20 behaviours comes first in about 9 per cent', () => {
    const lengths = Array.from({ length: 15 }, (_, i) => i + 6);
    const chance = lengths.reduce((sum, length) => sum + 1 / length, 0) / lengths.length;
    expect(written(chance, 'percent')).toBe('9 %');
  });

  it('small fields span 4 + 2 + 1 = 7 of the directions that a user table could need', () => {
    const world = collapseWorld(0.6);
    expect(world.cardinalities.slice(3)).toEqual([6, 3, 2]);
    const of = [3, 4, 5].map((small) => {
      const { few } = plantedRank(
        { ...world, pairs: world.pairs.filter(({ fields: [i, j] }) => i === 0 && j === small) },
        0,
      );
      return few;
    });
    expect(of).toEqual([4, 2, 1]);
  });

  it('every old ad is shown some four hundred times in 160,000 impressions', () => {
    expect(Math.round(160_000 / warmCount / 100)).toBe(4);
  });

  it('writes and ranks figures', () => {
    expect(written(-0.126, 2)).toBe('−0.13');
    expect(written(-0.001, 2)).toBe('0.00');
    expect(ranked([0.2, 0.9, 0.5])).toEqual([1, 2, 0]);
  });
});
