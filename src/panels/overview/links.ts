import { presets } from '../../data/presets';
import { behaviours, category } from '../../state/link/behaviours';
import { formatHash } from '../../state/link/link';
import type { BlockName } from './blocks';
import type { Inputs } from './store';

const route = (name: string, parameters: Readonly<Record<string, string>> = {}) =>
  formatHash({ route: name, parameters: new Map(Object.entries(parameters)) });

/** The panel that opens a block, with the same user, ad and number where it understands them. */
export function panelOf(block: BlockName, inputs: Inputs): string {
  if (block === 'numeric' || block === 'number') return route('numerals', { value: `${inputs.number}` });
  const { user, target, now, number } = inputs;
  const history = behaviours().format(presets[user].behaviours);
  return route('timeline', { target: category.format(target), now: `${now}`, history, x: `${number}` });
}

/** Parts of the paper's architecture that stand apart from the live model, and where they are tried. */
export const experiments = {
  similarity: route('hashid'),
  hashid: route('hashid'),
  interaction: route('collapse'),
  tasks: route('entanglement'),
} as const;
export type Experiment = keyof typeof experiments;
