import { Figure } from '../../ui/PanelFrame';
import { Segmented } from '../../ui/Segmented';
import { Plane } from './Plane';
import { type ArmName, armTables, setSetting, useEntanglement } from './store';
import { useSay } from './words';

/** Users and items in every table: the one shared one, and the tables of the model beside it. */
export function Planes() {
  const say = useSay();
  const beside = useEntanglement((state) => state.beside);
  const width = useEntanglement((state) => state.width);
  return (
    <div className="entanglement-planes">
      <Figure
        part="plane-shared"
        title={<span className="entanglement-arm-shared">{say.planes.shared}</span>}
        note={width > 2 ? say.planes.flat(width) : say.planes.near}
      >
        <Tables arm="shared" />
      </Figure>
      <Figure
        part="plane-beside"
        title={<span className={`entanglement-arm-${beside}`}>{say.arms[beside]}</span>}
        note={<Legend />}
        aside={
          <Segmented
            label={say.planes.beside}
            hideLabel
            small
            value={beside}
            choices={[
              { value: 'stem', label: say.planes.stem },
              { value: 'single', label: say.planes.single },
            ]}
            onChange={(value) => setSetting({ beside: value })}
          />
        }
      >
        <Tables arm={beside} />
      </Figure>
    </div>
  );
}

function Tables({ arm }: { readonly arm: ArmName }) {
  return (
    <div className="entanglement-tables">
      {armTables[arm].map((name, table) => (
        <Plane key={name} arm={arm} table={table} />
      ))}
    </div>
  );
}

function Legend() {
  const { planes } = useSay();
  return (
    <span className="entanglement-legend">
      <span>
        <b className="entanglement-key-conflicting">▲</b> {planes.conflicting}
      </span>
      <span>
        <b className="entanglement-key-agreeing">●</b> {planes.agreeing}
      </span>
      <span>
        <b className="entanglement-key-item">■</b> {planes.item}
      </span>
      <span>{planes.hint}</span>
    </span>
  );
}
