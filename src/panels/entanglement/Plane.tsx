import { scaleLinear } from 'd3';
import type { MouseEvent } from 'react';
import { Cloud } from '../../charts/Cloud';
import { Frame } from '../../charts/Frame';
import type { Size } from '../../charts/useSize';
import { relativeDistance } from '../../math/entanglementMeasures';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { distanceCard } from './cards';
import { usePair, useReading } from './live';
import { type ArmName, armTables, itemCount, pick, useEntanglement } from './store';
import { useSay } from './words';

const tableColors = { A: 'var(--task-a)', B: 'var(--task-b)', S: 'var(--text)' };

/** One table: everyone where the table puts them, and the picked pair with the distance between them. */
export function Plane({ arm, table }: { readonly arm: ArmName; readonly table: number }) {
  const say = useSay();
  const reading = useReading(arm);
  const { user, item } = usePair();
  const name = armTables[arm][table];
  const { relative } = relativeDistance(reading.tables[table].distances, user * itemCount + item);
  return (
    <div className="entanglement-plane">
      <div className="entanglement-plane-picture">
        <Frame name={say.planes.name(say.arms[arm], say.planes.tables[name])}>
          {(box) => <Places box={box} arm={arm} table={table} />}
        </Frame>
      </div>
      <p>
        <b style={{ color: tableColors[name] }}>{say.planes.short[name]}</b>
        <span className="entanglement-caption">{say.planes.relative}</span>
        <Explained
          explain={() =>
            distanceCard(say.cards, {
              model: reading.model,
              distances: reading.tables[table].distances,
              table,
              user,
              item,
            })
          }
        >
          {formatFixed(relative)}
        </Explained>
      </p>
    </div>
  );
}

function Places({ box, arm, table }: { readonly box: Size; readonly arm: ArmName; readonly table: number }) {
  const { tables, reach, model, world } = useReading(arm);
  const { user, item } = usePair();
  const pickedUser = useEntanglement((state) => state.user);
  const pickedItem = useEntanglement((state) => state.item);
  const { users, items, norm } = tables[table];
  const side = Math.min(box.width, box.height);
  const x = scaleLinear([-reach, reach], [box.width / 2 - side / 2, box.width / 2 + side / 2]);
  const y = scaleLinear([-reach, reach], [box.height / 2 + side / 2, box.height / 2 - side / 2]);
  const at = ([across, up]: readonly [number, number]) => [x(across), y(up)] as const;
  const { conflicting } = world.tastes;
  const of = (wanted: number) => users.filter((_, one) => conflicting[one] === wanted).map(at);
  // What no task listens to, or what has shrunk to nothing, is pale.
  const weights = tables.map((view, k) => Math.max(model.gates[0][k], model.gates[1][k]) * view.norm);
  const strength = norm > 0 ? weights[table] / Math.max(...weights) : 0;
  const [ux, uy] = at(users[user]);
  const [ix, iy] = at(items[item]);
  const choose = (event: MouseEvent<SVGElement>) => {
    const from = event.currentTarget.getBoundingClientRect();
    const px = event.clientX - from.left + x(-reach);
    const py = event.clientY - from.top + y(reach);
    const gap = (place: readonly [number, number]) => Math.hypot(at(place)[0] - px, at(place)[1] - py);
    const nearestUser = nearest(users, gap);
    const nearestItem = nearest(items, gap);
    if (gap(users[nearestUser]) < gap(items[nearestItem])) pick(nearestUser, pickedItem);
    else pick(pickedUser, nearestItem);
  };
  return (
    <>
      <rect className="entanglement-ground" x={x(-reach)} y={y(reach)} width={side} height={side} />
      <g opacity={0.45 + 0.55 * strength}>
        <Cloud points={items.map(at)} shape="square" r={2.6} color="var(--target)" opacity={0.55} />
        <Cloud points={of(0)} r={2.6} color="var(--text-3)" opacity={0.8} />
        <Cloud points={of(1)} shape="triangle" r={3.2} color="var(--accent)" opacity={0.9} />
      </g>
      <path className="entanglement-thread" d={`M${ux} ${uy}L${ix} ${iy}`} />
      <Cloud points={[[ix, iy]]} shape="square" r={5.5} color="var(--target)" />
      <Cloud
        points={[[ux, uy]]}
        shape={conflicting[user] ? 'triangle' : 'circle'}
        r={6}
        color={conflicting[user] ? 'var(--accent)' : 'var(--text-2)'}
      />
      <rect x={x(-reach)} y={y(reach)} width={side} height={side} fill="transparent" onClick={choose} />
    </>
  );
}

function nearest(
  places: readonly (readonly [number, number])[],
  gap: (place: readonly [number, number]) => number,
): number {
  return places.reduce((best, place, index) => (gap(place) < gap(places[best]) ? index : best), 0);
}
