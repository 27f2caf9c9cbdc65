import { Section } from '../../../ui/PanelFrame';
import { Tabs } from '../../../ui/Tabs';
import './experiments.css';
import { Hidden } from './Hidden';
import { Meter } from './Meter';
import { Odometer } from './Odometer';
import { Order } from './Order';
import { Prices } from './Prices';
import { experiments, set, useExperiments } from './store';
import { useSay } from './words';

const views = { odometer: Odometer, order: Order, prices: Prices, hidden: Hidden, meter: Meter };

/** The panel's experiments, one at a time: what an experiment trains ends when another takes its place. */
export function NumeralExperiments() {
  const say = useSay();
  const experiment = useExperiments((state) => state.experiment);
  const View = views[experiment];
  return (
    <Section part="experiments" title={say.title} wide>
      <div className="numerals-experiments">
        <p>{say.explain}</p>
        <Tabs
          label={say.tabs}
          tabs={experiments.map((value) => ({ value, label: say.names[value] }))}
          value={experiment}
          onChange={(experiment) => set({ experiment })}
        >
          <View />
        </Tabs>
      </div>
    </Section>
  );
}
