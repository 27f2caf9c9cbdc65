import { type ComponentType, lazy } from 'react';
import { type Panel as LessonPanel, registerPanels } from '../lessons/scenes';
import { Icon as CollapseIcon } from '../panels/collapse/Icon';
import { Icon as DataIcon } from '../panels/data/Icon';
import { Icon as EntanglementIcon } from '../panels/entanglement/Icon';
import { Icon as HashidIcon } from '../panels/hashid/Icon';
import { Icon as NumeralsIcon } from '../panels/numerals/Icon';
import { Icon as OverviewIcon } from '../panels/overview/Icon';
import { Icon as TimelineIcon } from '../panels/timeline/Icon';
import { linksComplete } from '../state/link/link';
import { linkWorksheet } from '../state/link/worksheet';
import type { ArmNames } from './armNames';

/** The panels, in the rail's order; the first is shown when the address names none. */
export const panels = [
  panel('overview', OverviewIcon, () => import('../panels/overview')),
  panel('timeline', TimelineIcon, () => import('../panels/timeline')),
  panel('numerals', NumeralsIcon, () => import('../panels/numerals')),
  panel('collapse', CollapseIcon, () => import('../panels/collapse')),
  panel('entanglement', EntanglementIcon, () => import('../panels/entanglement')),
  panel('hashid', HashidIcon, () => import('../panels/hashid')),
  panel('data', DataIcon, () => import('../panels/data')),
];

/**
 * What a panel's folder gives: its picture; `link`, which binds its store to the address once it is loaded; `run`, where
 * the header is to drive the panel's own experiment and not the lab's; `armNames`, what it calls the arms; and what lessons may measure and train.
 */
type PanelModule = {
  readonly View: ComponentType;
  readonly link: () => void;
  readonly armNames?: ArmNames;
} & LessonPanel;

function panel<const Id extends string>(id: Id, Icon: ComponentType, load: () => Promise<PanelModule>) {
  return { id, Icon, ...lazily(id, load) };
}

/** Something with an address of its own, loaded when it is asked for. */
export function lazily(route: string, load: () => Promise<PanelModule>) {
  let loading: Promise<{ default: ComponentType } & Omit<PanelModule, 'View' | 'link'>> | undefined;
  /** Bound before it is first drawn, so that a link never shows the defaults for a moment. */
  const bound = () => {
    loading ??= load().then(({ View, link, ...lent }) => {
      link();
      linkWorksheet(route);
      linksComplete(route);
      return { default: View, ...lent };
    });
    return loading;
  };
  return { View: lazy(bound), preload: bound };
}

registerPanels(async (route) => {
  const found = panels.find(({ id }) => id === route);
  return found ? found.preload() : {};
});
