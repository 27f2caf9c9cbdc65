import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { record, recordedLabs } from '../.scripts/record';
import { armAt, grain, parseRecording } from './state/run/recording';

/** What `npm run pretrain` recorded of the labs is what training here gives, to the last digit. */

const folder = join(import.meta.dirname, '../public/recordings');
const arms = recordedLabs.flatMap(({ lab, keepEvery, arms }) =>
  arms.map((arm) => ({ ...arm, file: `${lab}-${arm.name}.bin`, lab, keepEvery })),
);
const recordingOf = ({ file, spec, untrained }: (typeof arms)[number]) =>
  parseRecording(new Uint8Array(gunzipSync(readFileSync(join(folder, file)))), spec, untrained);

it('there is a file for each arm, and none beside; each is small', () => {
  expect(readdirSync(folder).sort()).toEqual(arms.map(({ file }) => file).sort());
  for (const { file } of arms) expect(statSync(join(folder, file)).size).toBeLessThan(200 * 1024);
});

/** The cheapest lab is trained to its end; of the others, what a few seconds reach. */
const whole = 'entanglement';

describe('recorded', () => {
  for (const arm of arms)
    it(`${arm.file} is what a run of the same seeds on the same backend learns`, async () => {
      const recorded = recordingOf(arm);
      const [, evaluated] = recorded.metrics;
      const until = arm.lab === whole ? arm.spec.steps : evaluated.step;
      const live = await record(arm, arm.keepEvery, until);
      const known = armAt(recorded, until);
      expect(live.metrics).toEqual(known.metrics);
      expect(live.losses).toEqual(known.losses);
      for (const [m, { step, weights }] of live.moments.entries()) {
        const kept = recorded.moments[m];
        expect(kept.step).toBe(step);
        const isExact = m === 0 || step === arm.spec.steps;
        if (isExact) expect(kept.weights).toEqual(weights);
        else
          for (const [i, weight] of weights.entries())
            if (Math.abs(weight - kept.weights[i]) > grain / 2) expect.fail(`weight ${i} at step ${step}`);
      }
    });
});
