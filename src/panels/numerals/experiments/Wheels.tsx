import type { Numeral } from '../../../math/numerals';
import { wheelAt } from '../../../math/odometer';
import { colorOf, subscript } from '../../../ui/numeralNotation';
import { useSay } from './words';

/** A number in one base as the wheels of an odometer, the highest place at the left. */
export function Wheels({ numeral, reading }: { readonly numeral: Numeral; readonly reading: number }) {
  const say = useSay().odometer;
  const { base, width } = numeral;
  const wheels = Array.from({ length: width }, (_, i) => {
    const position = width - 1 - i;
    return { position, ...wheelAt(reading, base, position) };
  });
  const changed = wheels.filter(({ from, to }) => from !== to).length;
  const digits = wheels.map(({ from, to, turned }) => (turned < 0.5 ? from : to)).join('');
  return (
    <div className="numerals-experiment-wheels" style={{ '--own': colorOf(base) } as object}>
      <div role="img" aria-label={say.showing(say.wheels(base), `${digits}${subscript(base)}`)}>
        {wheels.map(({ position, from, to, turned }) => (
          <span key={position} data-turns={from === to ? undefined : ''}>
            <span style={{ transform: `translateY(${-50 * turned}%)` }}>
              <i>{from}</i>
              <i>{to}</i>
            </span>
          </span>
        ))}
        <sub>{base}</sub>
      </div>
      <output>{say.of(changed, width)}</output>
    </div>
  );
}
