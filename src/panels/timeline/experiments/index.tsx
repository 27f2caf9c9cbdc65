import { useEffect } from 'react';
import { Section } from '../../../ui/PanelFrame';
import { Tabs } from '../../../ui/Tabs';
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
import { useSay } from './words';

const views: Record<Tab, () => React.ReactNode> = {
  maps: ThreeMaps,
  recency: Recency,
  cost: Candidates,
  drown: Drown,
  knockouts: KnockOuts,
  copies: Copies,
  rule: AddsUp,
};

/** Questions put to the model, each answered by weights or by training, never by what someone wrote down. */
export function Experiments() {
  const say = useSay();
  const tab = useExperiments((state) => state.tab);
  useEffect(() => stopAllTrials, []);
  const View = views[tab];
  return (
    <Section wide title={say.title}>
      <Tabs
        label={say.tabsLabel}
        tabs={tabs.map((value) => ({ value, label: say.tabs[value] }))}
        value={tab}
        onChange={setTab}
      >
        <View />
      </Tabs>
    </Section>
  );
}
