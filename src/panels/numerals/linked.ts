import type { Explanation } from '../../ui/explanation';
import { type CardTrigger, useNumberCards } from '../../ui/NumberCards';
import { type Entity, hover } from './store';

/** A number that explains itself and lights up what it belongs to in every view. */
export function useLinkedCards(): (explain: () => Explanation, entity: Entity) => CardTrigger {
  const card = useNumberCards();
  return (explain, entity) => {
    const trigger = card(explain);
    return {
      ...trigger,
      onPointerEnter: (event) => {
        trigger.onPointerEnter(event);
        hover(entity);
      },
      onPointerLeave: (event) => {
        trigger.onPointerLeave(event);
        hover(undefined);
      },
      onFocus: (event) => {
        trigger.onFocus(event);
        hover(entity);
      },
      onBlur: (event) => {
        trigger.onBlur(event);
        hover(undefined);
      },
    };
  };
}
