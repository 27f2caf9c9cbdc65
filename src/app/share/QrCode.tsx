import { encode } from 'uqr';
import { modulePath } from './qr';

/** Light modules around the code that readers need. */
const quiet = 4;

/** A QR code, dark on light in either theme: that is what cameras look for. */
export function QrCode({
  text,
  name,
  tooLong,
}: {
  readonly text: string;
  readonly name: string;
  readonly tooLong: string;
}) {
  const modules = modulesOf(text);
  if (!modules) return <p>{tooLong}</p>;
  const size = modules.length + 2 * quiet;
  return (
    <svg className="qr" viewBox={`${-quiet} ${-quiet} ${size} ${size}`} role="img" aria-label={name}>
      <rect x={-quiet} y={-quiet} width={size} height={size} fill="#fff" />
      <path d={modulePath(modules)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function modulesOf(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    return encode(text, { ecc: 'L', border: 0 }).data;
  } catch {
    return undefined;
  }
}
