/** The shapes of a training step: of the ads model with a tower over interest, target and number. */
export type Shapes = {
  readonly categories: number;
  readonly buckets: number;
  readonly history: number;
  readonly dimension: number;
  readonly hidden: number;
  /** Rows of the number's table, how many of them a number selects, and their width. */
  readonly numeralRows: number;
  readonly numerals: number;
  readonly numeralWidth: number;
  readonly batch: number;
};

/**
 * Median milliseconds of a training step in the plainest JavaScript: one example after the other through
 * math/attention.ts's formulas and back, and Adam. The yardstick for the kernels. It runs in a page, so it refers to
 * nothing outside itself; data and weights are random, which does not matter to the time.
 */
export function plainLoop(shapes: Shapes): number {
  const { categories, buckets, history, dimension: d, hidden, batch } = shapes;
  const { numeralRows, numerals, numeralWidth } = shapes;
  const width = 2 * d + numeralWidth;
  let size = 0;
  const block = (count: number) => {
    size += count;
    return size - count;
  };
  const behaviour = block(categories * d);
  const gap = block(buckets * d);
  const target = block(categories * d);
  const now = block(d);
  const targetBias = block(categories);
  const bias = block(1);
  const numeral = block(numeralRows * numeralWidth);
  const matrix = block(width * hidden);
  const hiddenBias = block(hidden);
  const output = block(hidden);
  const w = Float32Array.from({ length: size }, () => 0.5 * (Math.random() - 0.5));
  const [g, first, second] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  const upTo = (count: number) => Math.floor(Math.random() * count);
  const drawn = (count: number, most: number) => Uint8Array.from({ length: count }, () => upTo(most));
  const lengths = Uint8Array.from({ length: batch }, () => 6 + upTo(history - 5));
  const targets = drawn(batch, categories);
  const labels = drawn(batch, 2);
  const rows = drawn(batch * history, categories);
  const gaps = drawn(batch * history, buckets);
  const digits = drawn(batch * numerals, numeralRows);

  const placed = new Float32Array(history * d);
  const [alpha, slopes] = [new Float32Array(history), new Float32Array(history)];
  const [t, pooled, ofPooled, ofTarget] = [0, 1, 2, 3].map(() => new Float32Array(d));
  const [x, ofX] = [new Float32Array(width), new Float32Array(width)];
  const units = new Float32Array(hidden);

  const example = (b: number) => {
    const length = lengths[b];
    const own = target + targets[b] * d;
    for (let e = 0; e < d; e++) t[e] = w[own + e] + w[now + e];
    let largest = -Infinity;
    for (let j = 0; j < length; j++) {
      const from = behaviour + rows[b * history + j] * d;
      const time = gap + gaps[b * history + j] * d;
      let product = 0;
      for (let e = 0; e < d; e++) {
        placed[j * d + e] = w[from + e] + w[time + e];
        product += placed[j * d + e] * t[e];
      }
      alpha[j] = product / Math.sqrt(d);
      largest = Math.max(largest, alpha[j]);
    }
    let total = 0;
    for (let j = 0; j < length; j++) {
      alpha[j] = Math.exp(alpha[j] - largest);
      total += alpha[j];
    }
    pooled.fill(0);
    for (let j = 0; j < length; j++) {
      alpha[j] /= total;
      for (let e = 0; e < d; e++) pooled[e] += alpha[j] * placed[j * d + e];
    }
    x.fill(0);
    for (let e = 0; e < d; e++) {
      x[e] = pooled[e] * t[e];
      x[d + e] = t[e];
    }
    for (let i = 0; i < numerals; i++) {
      const from = numeral + digits[b * numerals + i] * numeralWidth;
      for (let e = 0; e < numeralWidth; e++) x[2 * d + e] += w[from + e];
    }
    let z = w[bias] + w[targetBias + targets[b]];
    for (let h = 0; h < hidden; h++) {
      let unit = w[hiddenBias + h];
      for (let i = 0; i < width; i++) unit += x[i] * w[matrix + h * width + i];
      units[h] = unit > 0 ? unit : 0.1 * unit;
      z += units[h] * w[output + h];
    }

    const slope = (1 / (1 + Math.exp(-z)) - labels[b]) / batch;
    g[bias] += slope;
    g[targetBias + targets[b]] += slope;
    ofX.fill(0);
    for (let h = 0; h < hidden; h++) {
      g[output + h] += slope * units[h];
      const ofUnit = slope * w[output + h] * (units[h] > 0 ? 1 : 0.1);
      g[hiddenBias + h] += ofUnit;
      for (let i = 0; i < width; i++) {
        g[matrix + h * width + i] += ofUnit * x[i];
        ofX[i] += ofUnit * w[matrix + h * width + i];
      }
    }
    for (let i = 0; i < numerals; i++) {
      const to = numeral + digits[b * numerals + i] * numeralWidth;
      for (let e = 0; e < numeralWidth; e++) g[to + e] += ofX[2 * d + e];
    }
    let mean = 0;
    for (let e = 0; e < d; e++) {
      ofPooled[e] = ofX[e] * t[e];
      ofTarget[e] = ofX[d + e] + ofX[e] * pooled[e];
    }
    for (let j = 0; j < length; j++) {
      slopes[j] = 0;
      for (let e = 0; e < d; e++) slopes[j] += ofPooled[e] * placed[j * d + e];
      mean += alpha[j] * slopes[j];
    }
    for (let j = 0; j < length; j++) {
      const ofLogit = (alpha[j] * (slopes[j] - mean)) / Math.sqrt(d);
      const to = behaviour + rows[b * history + j] * d;
      const time = gap + gaps[b * history + j] * d;
      for (let e = 0; e < d; e++) {
        const change = alpha[j] * ofPooled[e] + ofLogit * t[e];
        g[to + e] += change;
        g[time + e] += change;
        ofTarget[e] += ofLogit * placed[j * d + e];
      }
    }
    for (let e = 0; e < d; e++) {
      g[own + e] += ofTarget[e];
      g[now + e] += ofTarget[e];
    }
  };

  const step = (count: number) => {
    g.fill(0);
    for (let b = 0; b < batch; b++) example(b);
    for (let i = 0; i < size; i++) {
      first[i] = 0.9 * first[i] + 0.1 * g[i];
      second[i] = 0.999 * second[i] + 0.001 * g[i] * g[i];
      const square = Math.sqrt(second[i] / (1 - 0.999 ** count)) + 1e-8;
      w[i] -= (0.05 * first[i]) / (1 - 0.9 ** count) / square;
    }
  };
  const spans: number[] = [];
  for (let count = 1; count <= 40; count++) {
    const started = performance.now();
    step(count);
    if (count > 10) spans.push(performance.now() - started);
  }
  return spans.sort((a, b) => a - b)[spans.length >> 1];
}
