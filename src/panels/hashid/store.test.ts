import { expect, it } from 'vitest';
import { adCount, newAd } from '../../data/creatives';
import { adKeys, adLogits } from '../../math/adKeys';
import { clickRate } from '../../math/adMeasures';
import { type Look, lineValue } from '../../math/hash';
import { initialOf, linkOfSettings, settingsOfLink } from '../../state/link/settings';
import { duplicate, experiment, place, presets, setHash, settings, specsOf, useHashid } from './store';
import { byCounter, byHash, byLooks, catalogueOf, predicted, worldOf } from './world';

const spec = specsOf(useHashid.getState()).hash;
const of = catalogueOf(spec);

it('finds the settings of a past run again in its link', () => {
  for (const preset of Object.values(presets)) {
    const wanted = { ...initialOf(settings), ...preset, clusters: 7, hashSeed: 5 };
    expect(settingsOfLink(linkOfSettings('hashid', settings, wanted), settings)).toEqual(wanted);
  }
});

it('one line crossed is one bit and one row', () => {
  if (of.hash.kind !== 'lines') throw new Error();
  // The new ad goes to one side of the line that is nearest, then to the other.
  const look: Look = [0.3, 0.2];
  const values = of.hash.lines.map((line) => lineValue(line, look));
  const nearest = values.reduce((best, value, i) => (Math.abs(value) < Math.abs(values[best]) ? i : best), 0);
  const { normal } = of.hash.lines[nearest];
  const beyond = values[nearest] + 0.002 * Math.sign(values[nearest]);
  const after: Look = [look[0] - beyond * normal[0], look[1] - beyond * normal[1]];
  place(look);
  const before = of.rows(look, newAd);
  place(after);
  const { before: symbols, x, y } = useHashid.getState();
  const now = of.rows([x, y], newAd);
  const other = of.symbols([x, y], newAd).flatMap((symbol, i) => (symbol === symbols[i] ? [] : [i]));
  expect(other).toEqual([nearest]);
  expect(now.filter((row) => !before.includes(row))).toHaveLength(1);
});

it('a duplicate looks like its original and is predicted like it by its hash', () => {
  duplicate(17);
  const { x, y } = useHashid.getState();
  expect(byLooks(spec, worldOf(spec).looks[17], -1, 1)).toEqual([17]);
  expect(Math.hypot(x - worldOf(spec).looks[17][0], y - worldOf(spec).looks[17][1])).toBeLessThan(0.15);
});

it('finds neighbours by counter, hash and looks', () => {
  expect(byCounter(newAd, 3)).toEqual([adCount - 1, adCount - 2, adCount - 3]);
  const { looks } = worldOf(spec);
  const [near] = byHash(spec, of.symbols(looks[5], 5), 5, 1);
  const far = (ad: number) =>
    of.symbols(looks[ad], ad).filter((bit, i) => bit !== of.symbols(looks[5], 5)[i]).length;
  for (let ad = 0; ad < adCount; ad++) if (ad !== 5) expect(far(near)).toBeLessThanOrEqual(far(ad));
});

it('predicts the mean over users of the readable forward pass', () => {
  const { arms } = experiment.useArms.getState();
  for (const key of adKeys) {
    const { spec: own, weights } = arms[key];
    const { network, rows } = catalogueOf(own);
    const look: Look = [0.4, -0.3];
    expect(predicted(own, weights, look, newAd)).toBeCloseTo(
      clickRate(adLogits(network, weights, rows(look, newAd))),
      12,
    );
  }
});

it('another hash brings the base of its alphabet', () => {
  setHash('centres');
  expect(useHashid.getState().bases).toEqual([8]);
  setHash('lines');
  expect(useHashid.getState().bases).toEqual([2]);
});
