import { type ComponentType, memo, useEffect } from 'react';
import { Section } from '../../../ui/PanelFrame';
import { Tabs } from '../../../ui/Tabs';
import { type Model, useModel } from '../model';
import { AddsUp } from './AddsUp';
import { Candidates } from './Candidates';
import { Copies } from './Copies';
import { Drown } from './Drown';
import './Experiments.css';
import { KnockOuts } from './KnockOuts';
import { Recency } from './Recency';
import { setTab, type Tab, tabs, useExperiments } from './store';
import { ThreeMaps } from './ThreeMaps';
import { stopAllTrials } from './trials';
import { useHeld, useSeen } from './useSeen';
import { useSay } from './words';

/** What an experiment is given: the model on screen, as of when it was last in sight. */
type Given = { readonly model: Model };

const views: Record<Tab, ComponentType<Given>> = {
  maps: memo(ThreeMaps),
  recency: memo(Recency),
  cost: memo(Candidates),
  drown: memo(Drown),
  knockouts: memo(KnockOuts),
  copies: memo(Copies),
  rule: memo(AddsUp),
};

/** Questions put to the model, each answered by weights or by training, never by what someone wrote down. */
export function Experiments() {
  const say = useSay();
  const tab = useExperiments((state) => state.tab);
  const [place, seen] = useSeen();
  const model = useHeld(useModel(), seen);
  useEffect(() => stopAllTrials, []);
  const View = views[tab];
  return (
    <Section part="experiments" wide title={say.title}>
      <Tabs
        label={say.tabsLabel}
        tabs={tabs.map((value) => ({ value, label: say.tabs[value] }))}
        value={tab}
        onChange={setTab}
      >
        <div ref={place}>
          <View model={model} />
        </div>
      </Tabs>
    </Section>
  );
}
