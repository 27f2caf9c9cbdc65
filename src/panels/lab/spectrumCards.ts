import type { CollapseWords } from '../../content/en/collapse';
import type { Spectrum } from '../../math/spectrum';
import type { Concept, Explanation } from '../../ui/explanation';
import { calculation } from '../../ui/expression';
import { formatFixed } from '../../ui/formatNumber';

/** Number cards of what is read off a spectrum: operands, what is done with them, and the result. */

type SpectrumWords = Pick<CollapseWords, 'cards'>;

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const squares = (values: readonly number[]) => total(values.map((value) => value * value));

export function explainAbundance(
  say: SpectrumWords,
  { values, abundance }: Spectrum,
  concept?: Concept,
): Explanation {
  const sum = total(values);
  return {
    title: say.cards.abundance,
    rows: [
      { label: say.cards.sum, value: sum },
      { label: say.cards.largest, value: values[0] },
      { label: say.cards.count, value: values.length },
    ],
    expression: calculation`${sum} ÷ ${values[0]}`,
    result: abundance,
    concept,
    note: say.cards.abundanceNote,
  };
}

export function explainK90(say: SpectrumWords, { k90, energy }: Spectrum, concept?: Concept): Explanation {
  return {
    title: say.cards.k90,
    rows: [k90 - 1, k90]
      .filter((count) => count > 0)
      .map((count) => ({ label: say.cards.before(count), value: energy[count - 1] })),
    expression: `${k90 > 1 ? `${formatFixed(energy[k90 - 2], 3)} < ` : ''}.9 ≤ ${formatFixed(energy[k90 - 1], 3)}`,
    result: k90,
    concept,
    note: say.cards.k90Note,
  };
}

export function explainEffectiveRank(say: SpectrumWords, spectrum: Spectrum, concept?: Concept): Explanation {
  const entropy = Math.log(spectrum.effectiveRank);
  return {
    title: say.cards.effectiveRank,
    rows: [
      { label: say.cards.entropy, value: entropy },
      { label: say.cards.sum, value: total(spectrum.values) },
    ],
    expression: calculation`exp(${entropy})`,
    result: spectrum.effectiveRank,
    concept,
    note: say.cards.effectiveRankNote,
  };
}

export function explainEnergy(
  say: SpectrumWords,
  { values, energy }: Spectrum,
  count: number,
  concept?: Concept,
): Explanation {
  const held = squares(values.slice(0, count));
  const all = squares(values);
  return {
    title: say.cards.energy,
    rows: [
      { label: say.cards.held(count), value: held },
      { label: say.cards.all, value: all },
    ],
    expression: calculation`${held} ÷ ${all}`,
    result: energy[Math.min(count, energy.length) - 1],
    concept,
  };
}
