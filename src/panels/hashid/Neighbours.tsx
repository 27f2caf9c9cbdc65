import { MatrixTable } from '../../charts/tables';
import { newAd } from '../../data/creatives';
import { Button } from '../../ui/Button';
import { Figure } from '../../ui/PanelFrame';
import { Creative } from './Creative';
import { useArms, useSubject } from './live';
import { duplicate, pick } from './store';
import { useSay } from './words';
import { byCounter, byHash, byLooks, catalogueOf, worldOf } from './world';

const count = 6;

/** Who stands beside the ad: in the counter, in the hash's symbols, in looks. */
export function Neighbours() {
  const say = useSay();
  const { arms } = useArms();
  const { ad, look } = useSubject();
  const { spec } = arms.hash;
  const { looks } = worldOf(spec);
  const kinds = [
    { kind: 'counter', ads: byCounter(ad, count) },
    { kind: 'hash', ads: byHash(spec, catalogueOf(spec).symbols(look, ad), ad, count) },
    { kind: 'looks', ads: byLooks(spec, look, ad, count) },
  ] as const;
  return (
    <Figure
      part="neighbours"
      title={say.neighbours.title}
      table={() => (
        <MatrixTable
          caption={say.neighbours.title}
          corner={say.neighbours.order}
          rows={kinds.map(({ kind }) => say.neighbours.by[kind])}
          columns={Array.from({ length: count }, (_, i) => String(i + 1))}
          cell={(row, i) => {
            const one = kinds[row].ads[i];
            return one === undefined ? '–' : say.neighbours.ad(one);
          }}
        />
      )}
      aside={
        <span className="hashid-actions">
          <Button small onPress={() => duplicate(ad === newAd ? byLooks(spec, look, ad, 1)[0] : ad)}>
            {say.neighbours.duplicate}
          </Button>
          {ad !== newAd && (
            <Button small onPress={() => pick(null)}>
              {say.neighbours.back}
            </Button>
          )}
        </span>
      }
    >
      {kinds.map(({ kind, ads }) => (
        <div key={kind} className="hashid-row" role="group" aria-label={say.neighbours.by[kind]}>
          <span>{say.neighbours.by[kind]}</span>
          {ads.map((one) => (
            <button key={one} type="button" aria-label={say.neighbours.pick(one)} onClick={() => pick(one)}>
              <Creative look={looks[one]} size={26} />
            </button>
          ))}
        </div>
      ))}
    </Figure>
  );
}
