import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../content/en/timeline';
import { categories } from '../../data/behaviour';
import { type PresetName, presets } from '../../data/presets';
import { parseSnapshot, specOf } from '../../state/run/snapshot';
import { modelOf } from './model';
import { readingOf } from './reading';
import { verdict } from './Stage';
import { eventsOf } from './settings';
import { allOn, useTimeline } from './store';
import type { PanelWords } from './words';

const file = join(import.meta.dirname, '../../../public/snapshot/tim.json');
const bundled = parseSnapshot(readFileSync(file, 'utf8'), specOf('tim'));
const model = modelOf({ ...bundled, source: 'snapshot' }, undefined, allOn, 'live');

function read(name: PresetName, keep: (i: number) => boolean = () => true) {
  const { behaviours, target } = presets[name];
  const history = eventsOf(behaviours).filter((_, i) => keep(i));
  return readingOf(model, { ...useTimeline.getInitialState(), history, target });
}

const say = timeline as unknown as PanelWords;
const inWords = (reading: ReturnType<typeof read>) =>
  verdict(reading, { ...say, categoryName: (category) => categories[category] });

describe('the sentence under the stage', () => {
  it('takes copies together: two flights of the same age stand out as one would', () => {
    const target = categories.indexOf('hotels');
    const flights = { category: categories.indexOf('flights'), hours: 40 };
    const history = eventsOf([flights, flights, { category: categories.indexOf('news'), hours: 2 }]);
    const two = readingOf(model, { ...useTimeline.getInitialState(), history, target });
    expect(Math.max(...two.forward.weights)).toBeLessThan(0.5);
    expect(inWords(two)).toBe(timeline.stage.agrees('flights'));
  });

  it('names nothing where nothing holds half of the attention', () => {
    expect(inWords(read('music'))).toBe(timeline.stage.spread);
    expect(inWords(read('coffee'))).toBe(timeline.stage.satiated('coffee'));
  });
});

describe('the behaviour that is looked at most, with the bundled weights', () => {
  it.each(['coffee', 'trip', 'car', 'games'] as const)(
    '%s: keeps the sign of its part of the logit, whichever bystanders are removed',
    (name) => {
      const all = read(name);
      const loudest = all.forward.weights.indexOf(Math.max(...all.forward.weights));
      const { id } = all.memories[loudest];
      const sign = Math.sign(all.shares[loudest].share);
      expect(sign).toBe(name === 'coffee' ? -1 : 1);
      const others = all.memories.map((memory) => memory.id).filter((one) => one !== id);
      for (let kept = 0; kept < 1 << others.length; kept++) {
        const part = read(name, (i) => i === id || Boolean((kept >> others.indexOf(i)) & 1));
        const at = part.memories.findIndex((memory) => memory.id === id);
        expect(Math.sign(part.shares[at].share)).toBe(sign);
      }
    },
  );
});
