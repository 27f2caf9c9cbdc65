import type { BackendName, Spec } from '../../training/protocol';
import type { Arm, Measured, Moment } from './arm';
import { readRecording } from './bundled';

/**
 * A run that was trained in advance, with all that was measured on its way: what a lab opens on. `npm run pretrain`
 * writes one file for each arm.
 */
export type Recording<S extends Spec> = {
  readonly spec: S;
  /** Where it was trained: on another backend the last digits differ. */
  readonly backend: BackendName;
  /** At every evaluation after step 0. */
  readonly losses: Arm<S>['losses'];
  readonly metrics: readonly Measured<S>[];
  /**
   * Weights at some of the evaluations, oldest first. The first, which the seed draws, and the last are exact; those
   * between are rounded to `grain` in the file.
   */
  readonly moments: readonly Moment[];
};

/** Weights between the first and the last are kept to multiples of it: a hundredth of what they come to. */
export const grain = 2 ** -7;

const version = 1;

/**
 * As bytes, to be compressed: the header's length in four, the header as JSON; then of each moment after the first but
 * the last how far its rounded weights are from those before, and last the exact ones. Bytes of like weight stand
 * together, so that they compress.
 * @throws RangeError where weights run so far between two moments that two bytes do not hold it
 */
export function formatRecording<S extends Spec>(recording: Recording<S>): Uint8Array<ArrayBuffer> {
  const { spec, backend, losses, metrics, moments } = recording;
  const [first, ...later] = moments;
  const steps = moments.map(({ step }) => step);
  const header = new TextEncoder().encode(
    JSON.stringify({ version, spec, backend, losses, metrics, steps }, (_, value) =>
      Number.isNaN(value) ? 'NaN' : value,
    ),
  );
  const parts = [new Uint8Array(Uint32Array.of(header.length).buffer), header];
  let before = rounded(first.weights);
  for (const { weights } of later.slice(0, -1)) {
    const now = rounded(weights);
    const changes = Uint16Array.from(now, (value, i) => unsigned(value - before[i]));
    parts.push(planes(new Uint8Array(changes.buffer), 2));
    before = now;
  }
  const last = Float32Array.from(moments[moments.length - 1].weights);
  parts.push(planes(new Uint8Array(last.buffer), 4));
  return joined(parts);
}

/**
 * @param expected what it must have been trained for: an older file is of no use to a newer lab
 * @param untrained the weights it began with
 * @throws Error that says what is wrong with the file
 */
export function parseRecording<S extends Spec>(
  bytes: Uint8Array<ArrayBuffer>,
  expected: S,
  untrained: Float32Array,
): Recording<S> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const file = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)), (_, value) =>
    value === 'NaN' ? Number.NaN : value,
  );
  if (file.version !== version) throw new Error(`version ${file.version}, not ${version}`);
  if (JSON.stringify(file.spec) !== JSON.stringify(expected)) throw new Error('trained for another lab');
  const steps: readonly number[] = file.steps;
  const size = untrained.length;
  if (bytes.length !== 4 + length + 2 * size * (steps.length - 2) + 4 * size)
    throw new Error('weights of another size');
  let at = 4 + length;
  const take = (width: number) => {
    const from = at;
    at += width * size;
    return whole(bytes.subarray(from, at), width).buffer;
  };
  let before = rounded(untrained);
  const between = steps.slice(1, -1).map((step): Moment => {
    const changes = new Uint16Array(take(2));
    before = before.map((value, i) => value + signed(changes[i]));
    return { step, weights: new Float32Array(before).map((value) => value * grain) };
  });
  const last = { step: steps[steps.length - 1], weights: new Float32Array(take(4)) };
  const moments = [{ step: steps[0], weights: untrained }, ...between, last];
  return { spec: expected, backend: file.backend, losses: file.losses, metrics: file.metrics, moments };
}

export async function fetchRecording<S extends Spec>(
  name: string,
  spec: S,
  untrained: Float32Array,
): Promise<Recording<S>> {
  return parseRecording(await readRecording(name), spec, untrained);
}

/**
 * The recorded run as an arm that stands at one of its moments, for everything that shows arms.
 * @throws RangeError where there is no moment of that step
 */
export function armAt<S extends Spec>(
  { spec, losses, metrics, moments }: Recording<S>,
  step: number,
): Arm<S> {
  const moment = moments.find((one) => one.step === step);
  if (!moment) throw new RangeError(`no weights of step ${step}`);
  const until = <One extends { readonly step: number }>(all: readonly One[]) =>
    all.filter((one) => one.step <= step);
  const past = until(losses);
  return {
    spec,
    status: moment === moments[moments.length - 1] ? 'finished' : 'stopped',
    source: 'snapshot',
    step,
    weights: moment.weights,
    loss: past[past.length - 1]?.loss ?? Number.NaN,
    losses: past,
    metrics: until(metrics),
    trail: [moment],
  };
}

const rounded = (weights: Float32Array) =>
  new Int32Array(weights.map((weight) => Math.round(weight / grain)));

/** 0, −1, 1, −2 … as 0, 1, 2, 3 …: small changes are small numbers. */
function unsigned(change: number): number {
  const code = change < 0 ? -2 * change - 1 : 2 * change;
  if (code > 0xffff) throw new RangeError(`a weight ran by ${change * grain}`);
  return code;
}

const signed = (code: number) => (code % 2 ? -(code + 1) / 2 : code / 2);

/** All first bytes of numbers of `width` bytes, then all second ones … */
function planes(bytes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const count = bytes.length / width;
  return new Uint8Array(bytes.length).map((_, i) => bytes[(i % count) * width + Math.floor(i / count)]);
}

/** The other way round. */
function whole(bytes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const count = bytes.length / width;
  return new Uint8Array(bytes.length).map((_, i) => bytes[(i % width) * count + Math.floor(i / width)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
