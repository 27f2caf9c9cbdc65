import { useInTransition } from '../../ui/useInTransition';
import { type Reading, readingOf, tellingPair, type World, worldOf } from './reading';
import { type ArmName, experiment, useEntanglement } from './store';

/** The arms, drawn in the pauses between frames. */
export const useArms = () => useInTransition(experiment.useArms);

/** An arm's tables as they are now, and the world it learns. */
export function useReading(name: ArmName): Reading & { readonly world: World } {
  const { spec, weights } = useArms().arms[name];
  return { ...readingOf(spec, weights), world: worldOf(spec) };
}

/** The picked user and item; whichever is not picked comes from the pair on which the tasks disagree most. */
export function usePair(): { readonly user: number; readonly item: number; readonly world: World } {
  const world = worldOf(useArms().arms.shared.spec);
  const user = useEntanglement((state) => state.user);
  const item = useEntanglement((state) => state.item);
  const telling = tellingPair(world.tastes);
  return { user: user ?? telling.user, item: item ?? telling.item, world };
}

export const armColors: Readonly<Record<ArmName, string>> = {
  shared: 'var(--negative)',
  stem: 'var(--positive)',
  single: 'var(--text-3)',
};
