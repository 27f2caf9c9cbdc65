import { useMemo } from 'react';
import { vectorGroups } from '../../math/numerals';
import { usePart } from '../../ui/parts';
import { encodingOf, useTwins } from './model';
import { hover, setCompare, useNumerals } from './store';
import { useSay } from './words';

/** Longest list before the rest is only counted. */
const shown = 10;

/** Who shares the chosen number's vector; a click makes it the second number, and the pair says why. */
export function Twins() {
  const say = useSay().twins;
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const bases = useNumerals((state) => state.bases);
  const kind = useNumerals((state) => state.kind);
  const range = useNumerals((state) => state.range);
  const encoding = useMemo(() => encodingOf({ kind, bases }), [kind, bases]);
  const { always, even } = useTwins();
  const groups = useMemo(() => vectorGroups(encoding, range), [encoding, range]);
  const colliding = groups.reduce((sum, group) => sum + (group.length > 1 ? group.length : 0), 0);

  const chips = (numbers: readonly number[], note: string, hollow: boolean) =>
    numbers.length > 0 && (
      <span className="numerals-twin-list">
        {numbers.slice(0, shown).map((twin) => (
          <button
            key={twin}
            type="button"
            className={`numerals-chip${hollow ? ' numerals-chip-hollow' : ''}`}
            aria-label={say.show(twin, value)}
            aria-pressed={twin === compare}
            onClick={() => setCompare(twin)}
            onPointerEnter={() => hover({ kind: 'value', value: twin })}
            onPointerLeave={() => hover(undefined)}
          >
            {twin}
          </button>
        ))}
        <span className="numerals-quiet">
          {numbers.length > shown && `${say.more(numbers.length - shown)} · `}
          {note}
        </span>
      </span>
    );

  const { hidden, element } = usePart('twins', 'figures', say.title(value));
  if (hidden) return null;
  return (
    <section {...element} className="numerals-twins" aria-live="polite">
      <strong>{say.title(value)}</strong>
      {chips(always, say.always, false)}
      {chips(even, say.even, true)}
      {always.length + even.length === 0 && (
        <span>{kind === 'shared' ? say.noneShared(range) : say.none(range)}</span>
      )}
      {colliding > 0 && <span className="numerals-quiet">{say.all(colliding, range, groups.length)}</span>}
    </section>
  );
}
