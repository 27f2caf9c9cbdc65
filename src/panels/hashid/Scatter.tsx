import { Delaunay, scaleLinear } from 'd3';
import { type MouseEvent, useMemo } from 'react';
import { Cloud } from '../../charts/Cloud';
import { Frame } from '../../charts/Frame';
import { LegendLine } from '../../charts/Legend';
import { CloudTable, cloudData } from '../../charts/tables';
import { useDrag } from '../../charts/useDrag';
import type { Size } from '../../charts/useSize';
import { adCount, warmCount } from '../../data/creatives';
import type { HashLine, Look } from '../../math/hash';
import { useTableWords } from '../../state/files/tableWords';
import { formatSigned } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { useArms, useFlip, useNewLook, useSubject } from './live';
import { place, reach } from './store';
import { useSay } from './words';
import { catalogueOf, worldOf } from './world';

/** All ads where their looks put them, the borders that the hash draws, and the new ad to be moved. */
export function Scatter() {
  const say = useSay().scatter;
  const heads = useTableWords();
  const groups = useGroups();
  return (
    <Figure
      part="scatter"
      title={say.title}
      aside={say.hint}
      table={() => (
        <CloudTable
          caption={say.name}
          words={heads.cloud}
          groups={groups}
          format={(value) => formatSigned(value, 2)}
        />
      )}
      data={() => cloudData(heads.cloud, groups)}
    >
      <div className="hashid-scatter">
        <Frame name={say.name} interactive>
          {(box) => <Plane box={box} />}
        </Frame>
      </div>
      <LegendLine
        items={[
          { key: 'warm', name: groups[0].name, mark: 'circle', color: 'var(--text-3)' },
          { key: 'cold', name: groups[1].name, mark: 'triangle', color: 'var(--semantic)' },
          { key: 'own', name: groups[2].name, mark: 'none', color: 'none' },
        ]}
      />
    </Figure>
  );
}

/** Ads of the log, and those that came after it. */
function useGroups() {
  const say = useSay().scatter;
  const { looks } = worldOf(useArms().arms.hash.spec);
  return [
    { name: say.warm(warmCount), points: looks.slice(0, warmCount) },
    { name: say.cold(adCount - warmCount), points: looks.slice(warmCount, adCount) },
    { name: say.own, points: [useNewLook()] },
  ];
}

/** Steps of the arrow keys, and with Shift. */
const small = 0.02;
const large = 0.2;

function Plane({ box }: { readonly box: Size }) {
  const say = useSay().scatter;
  const { arms } = useArms();
  const own = useNewLook();
  const { look } = useSubject();
  const { flipped } = useFlip();
  const { spec } = arms.hash;
  const { looks } = worldOf(spec);
  const { hash } = catalogueOf(spec);
  const half = Math.min(box.width, box.height) / 2;
  const spread = (reach * box.width) / (2 * half);
  const rise = (reach * box.height) / (2 * half);
  const x = scaleLinear([-spread, spread], [0, box.width]);
  const y = scaleLinear([-rise, rise], [box.height, 0]);
  const drag = useDrag<'own'>({
    onMove: (_, point) => place([x.invert(point.x), y.invert(point.y)]),
    onStep: (_, dx, dy, big) => {
      const by = big ? large : small;
      place([own[0] + dx * by, own[1] - dy * by]);
    },
  });
  const drop = (event: MouseEvent<SVGElement>) => {
    const from = event.currentTarget.getBoundingClientRect();
    place([x.invert(event.clientX - from.left), y.invert(event.clientY - from.top)]);
  };
  const clouds = useMemo(() => {
    const at = ([a, b]: Look) => [x(a), y(b)] as const;
    return (
      <>
        <Cloud points={looks.slice(0, warmCount).map(at)} r={2.1} color="var(--text-3)" opacity={0.7} />
        <Cloud
          points={looks.slice(warmCount, adCount).map(at)}
          shape="triangle"
          r={2.6}
          color="var(--semantic)"
          opacity={0.9}
        />
      </>
    );
    // Scales follow from the box.
  }, [looks, box.width, box.height]);
  return (
    <>
      <clipPath id="hashid-plane">
        <rect width={box.width} height={box.height} />
      </clipPath>
      <rect className="hashid-ground" width={box.width} height={box.height} />
      <g clipPath="url(#hashid-plane)">
        {hash.kind === 'lines' &&
          hash.lines.map((line, i) => (
            <path
              key={i}
              className="hashid-line"
              data-flipped={flipped.includes(i) || undefined}
              d={ends(line, x, y)}
            />
          ))}
        {hash.kind === 'centres' && (
          <path
            className="hashid-line"
            d={Delaunay.from(hash.levels[0].map(([a, b]) => [x(a), y(b)]))
              .voronoi([0, 0, box.width, box.height])
              .render()}
          />
        )}
        {clouds}
      </g>
      <rect width={box.width} height={box.height} fill="transparent" onClick={drop} />
      {look !== own && <circle className="hashid-picked" cx={x(look[0])} cy={y(look[1])} r={7} />}
      <g
        {...drag('own')}
        className="hashid-own"
        role="application"
        aria-roledescription={say.movable}
        aria-label={say.at(own[0].toFixed(2), own[1].toFixed(2))}
        transform={`translate(${x(own[0])},${y(own[1])})`}
      >
        <circle r={14} fill="transparent" />
        <circle r={7} />
        <path d="M-3.500 0H3.500M0 -3.500V3.500" />
      </g>
    </>
  );
}

/** A line across everything that could be in sight. */
function ends(
  { normal: [a, b], offset }: HashLine,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const far = 20;
  const at = (along: number) => `${x(-offset * a - along * b)} ${y(-offset * b + along * a)}`;
  return `M${at(-far)}L${at(far)}`;
}
