import { type ComponentType, lazy } from 'react';
import type { PanelRun } from '../state/arms';
import { linksComplete } from '../state/link';
import { CollapseIcon, EntanglementIcon, HashidIcon, NumeralsIcon, TimelineIcon } from '../ui/Icons';

/** The panels, in the rail's order; the first is shown when the address names none. */
export const panels = [
  panel('timeline', TimelineIcon, () => import('../panels/timeline')),
  panel('numerals', NumeralsIcon, () => import('../panels/numerals')),
  panel('collapse', CollapseIcon, () => import('../panels/collapse')),
  panel('entanglement', EntanglementIcon, () => import('../panels/entanglement')),
  panel('hashid', HashidIcon, () => import('../panels/hashid')),
];

/**
 * What a panel's folder gives: its picture; `link`, which binds its store to the address once it is loaded; and `run`,
 * where the header is to drive the panel's own experiment and not the lab's.
 */
type PanelModule = { readonly View: ComponentType; readonly link: () => void; readonly run?: PanelRun };

function panel<const Id extends string>(id: Id, Icon: ComponentType, load: () => Promise<PanelModule>) {
  let loading: Promise<{ default: ComponentType; run?: PanelRun }> | undefined;
  /** Bound before it is first drawn, so that a link never shows the defaults for a moment. */
  const bound = () => {
    loading ??= load().then(({ View, link, run }) => {
      link();
      linksComplete(id);
      return { default: View, run };
    });
    return loading;
  };
  return { id, Icon, View: lazy(bound), preload: bound };
}

export type PanelId = (typeof panels)[number]['id'];
