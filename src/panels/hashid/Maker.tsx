import { formatFixed } from '../../ui/formatNumber';
import { ControlGroup } from '../../ui/PanelFrame';
import { Slider } from '../../ui/Slider';
import { place, reach, useHashid } from './store';
import { useSay } from './words';

/** The new ad by its looks. */
export function Maker() {
  const { controls: say } = useSay();
  const x = useHashid((state) => state.x);
  const y = useHashid((state) => state.y);
  const looks = { min: -reach, max: reach, step: 0.01, format: (value: number) => formatFixed(value) };
  return (
    <ControlGroup part="creative" title={say.creative}>
      <div className="hashid-maker">
        <Slider {...looks} label={say.across} value={x} onInput={(value) => place([value, y])} />
        <Slider {...looks} label={say.up} value={y} onInput={(value) => place([x, value])} />
      </div>
    </ControlGroup>
  );
}
