import { LegendLine } from '../../charts/Legend';
import { CloudTable, cloudData } from '../../charts/tables';
import { useTableWords } from '../../state/files/tableWords';
import { formatSigned } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { Segmented } from '../../ui/Segmented';
import { useReading } from './live';
import { Plane } from './Plane';
import { type ArmName, armTables, setSetting, useEntanglement } from './store';
import { useSay } from './words';

/** Users and items in every table: the one shared one, and the tables of the model beside it. */
export function Planes() {
  const say = useSay();
  const beside = useEntanglement((state) => state.beside);
  const width = useEntanglement((state) => state.width);
  const { cloud } = useTableWords();
  const numbersOf = (planes: ReturnType<typeof usePlanes>) => ({
    table: () => <Extents planes={planes} />,
    data: () =>
      cloudData(
        cloud,
        planes.flatMap(({ name, groups }) =>
          groups.map((group) => ({ ...group, name: `${name}: ${group.name}` })),
        ),
      ),
  });
  return (
    <div className="entanglement-planes">
      <Figure
        {...numbersOf(usePlanes('shared'))}
        part="plane-shared"
        title={<span className="entanglement-arm-shared">{say.planes.shared}</span>}
        note={width > 2 ? say.planes.flat(width) : say.planes.near}
      >
        <Tables arm="shared" />
      </Figure>
      <Figure
        {...numbersOf(usePlanes(beside))}
        part="plane-beside"
        title={<span className={`entanglement-arm-${beside}`}>{say.arms[beside]}</span>}
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
        <Legend />
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

/** The points of each plane: users of both kinds, and items. */
function usePlanes(arm: ArmName) {
  const { planes, arms } = useSay();
  const { tables, world } = useReading(arm);
  const { conflicting } = world.tastes;
  return armTables[arm].map((name, table) => {
    const { users, items } = tables[table];
    const of = (wanted: number) => users.filter((_, user) => conflicting[user] === wanted);
    return {
      name: planes.name(arms[arm], planes.tables[name]),
      groups: [
        { name: planes.conflicting, points: of(1) },
        { name: planes.agreeing, points: of(0) },
        { name: planes.item, points: items },
      ].filter(({ points }) => points.length > 0),
    };
  });
}

/** What one sees of them: how far each kind reaches. */
function Extents({ planes }: { readonly planes: ReturnType<typeof usePlanes> }) {
  const { cloud } = useTableWords();
  return planes.map(({ name, groups }) => (
    <CloudTable
      key={name}
      caption={name}
      words={cloud}
      groups={groups}
      format={(value) => formatSigned(value, 2)}
    />
  ));
}

function Legend() {
  const { planes } = useSay();
  return (
    <LegendLine
      items={[
        { key: 'conflicting', name: planes.conflicting, mark: 'triangle', color: 'var(--accent)' },
        { key: 'agreeing', name: planes.agreeing, mark: 'circle', color: 'var(--text-3)' },
        { key: 'item', name: planes.item, mark: 'square', color: 'var(--target)' },
        { key: 'hint', name: planes.hint, mark: 'none', color: 'none' },
      ]}
    />
  );
}
