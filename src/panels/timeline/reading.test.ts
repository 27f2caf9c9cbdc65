import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PresetName, presets } from '../../data/presets';
import { parseSnapshot, specOf } from '../../state/run/snapshot';
import { modelOf } from './model';
import { readingOf } from './reading';
import { eventsOf } from './settings';
import { allOn, useTimeline } from './store';

const file = join(import.meta.dirname, '../../../public/snapshot/tim.json');
const bundled = parseSnapshot(readFileSync(file, 'utf8'), specOf('tim'));
const model = modelOf({ ...bundled, source: 'snapshot' }, undefined, allOn, 'live');

function read(name: PresetName, keep: (i: number) => boolean = () => true) {
  const { behaviours, target } = presets[name];
  const history = eventsOf(behaviours).filter((_, i) => keep(i));
  return readingOf(model, { ...useTimeline.getInitialState(), history, target });
}

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
