import { fusedOp } from './kernels';

/**
 * The two-task model of math/entanglement.ts in three kernels, with its weights where taskLayout lays them in the flat
 * state. `examples` [B, 6] are user, item, both tasks' labels, and how much each label counts. `tables` [tables, 5] say
 * of each table whether tasks A and B see it, whether they train it, and its decay. `towered` is the table that
 * towers read. Computing little things again is cheaper than keeping them: a pair has two or three scores.
 */
const sizes = ['users', 'rows', 'dimension', 'count', 'units', 'towered'] as const;
export type TaskSizes = Record<(typeof sizes)[number], number>;
export const exampleColumns = 6;
export const tableColumns = 5;

/** Where what follows the embeddings lies. */
const partsOf = ({ rows, dimension, count, units }: TaskSizes) => {
  const gates = rows * count * dimension;
  const slopes = gates + 2 * count;
  const offsets = slopes + 2;
  const into = offsets + 2;
  const bias = into + 6 * dimension * units;
  return { gates, slopes, offsets, into, bias, out: bias + 2 * units };
};

/** [task · count + table]: softmax of the gates over what a task sees; and each task's positive slope. */
function shares(state: Float32Array, tables: Float32Array, of: TaskSizes) {
  const { count } = of;
  const { gates, slopes } = partsOf(of);
  const shared = new Float64Array(2 * count);
  const steep = new Float64Array(2);
  for (let task = 0; task < 2; task++) {
    let total = 0;
    for (let k = 0; k < count; k++) {
      if (!tables[k * tableColumns + task]) continue;
      shared[task * count + k] = Math.exp(state[gates + task * count + k]);
      total += shared[task * count + k];
    }
    for (let k = 0; k < count; k++) shared[task * count + k] /= total;
    steep[task] = Math.log1p(Math.exp(state[slopes + task]));
  }
  return { shared, steep };
}

/** A pair's places: where user and item lie in the state. */
const placesOf = (examples: Float32Array, b: number, { users, count, dimension }: TaskSizes) => {
  const wide = count * dimension;
  return [
    (examples[b * exampleColumns] * wide) | 0,
    ((users + examples[b * exampleColumns + 1]) * wide) | 0,
  ] as const;
};

/** −‖u − v‖² in a table. */
function scoreOf(state: Float32Array, user: number, item: number, table: number, d: number): number {
  let sum = 0;
  for (let e = table * d; e < (table + 1) * d; e++) {
    const apart = state[user + e] - state[item + e];
    sum -= apart * apart;
  }
  return sum;
}

/** What goes into a tower's unit: [u, v, u ⊙ v] of the shared table times its column. */
function unitOf(state: Float32Array, user: number, item: number, unit: number, of: TaskSizes): number {
  const { dimension: d, units, towered } = of;
  const { into, bias } = partsOf(of);
  const wide = 2 * units;
  let sum = state[bias + unit];
  for (let e = 0; e < d; e++) {
    const u = state[user + towered * d + e];
    const v = state[item + towered * d + e];
    const from = into + e * wide + unit;
    sum += u * state[from] + v * state[from + d * wide] + u * v * state[from + 2 * d * wide];
  }
  return sum;
}

/** The same in WGSL. */
const functions = `
  fn gatesAt() -> i32 { return uniforms.rows * uniforms.count * uniforms.dimension; }
  fn slopesAt() -> i32 { return gatesAt() + 2 * uniforms.count; }
  fn intoAt() -> i32 { return slopesAt() + 4; }
  fn biasAt() -> i32 { return intoAt() + 6 * uniforms.dimension * uniforms.units; }
  fn userAt(b : i32) -> i32 { return i32(examples[b * ${exampleColumns}]) * uniforms.count * uniforms.dimension; }
  fn itemAt(b : i32) -> i32 {
    return (uniforms.users + i32(examples[b * ${exampleColumns} + 1])) * uniforms.count * uniforms.dimension;
  }
  fn shareOf(task : i32, k : i32) -> f32 {
    var total = 0.0;
    for (var other = 0; other < uniforms.count; other++) {
      if (tables[other * ${tableColumns} + task] > 0.0) { total += exp(state[gatesAt() + task * uniforms.count + other]); }
    }
    let own = exp(state[gatesAt() + task * uniforms.count + k]) / total;
    return select(0.0, own, tables[k * ${tableColumns} + task] > 0.0);
  }
  fn steepOf(task : i32) -> f32 { return log(1.0 + exp(state[slopesAt() + task])); }
  fn scoreOf(b : i32, k : i32) -> f32 {
    var sum = 0.0;
    for (var e = k * uniforms.dimension; e < (k + 1) * uniforms.dimension; e++) {
      let apart = state[userAt(b) + e] - state[itemAt(b) + e];
      sum -= apart * apart;
    }
    return sum;
  }
  fn mixOf(b : i32, task : i32) -> f32 {
    var sum = 0.0;
    for (var k = 0; k < uniforms.count; k++) { sum += shareOf(task, k) * scoreOf(b, k); }
    return sum;
  }
  fn inputOf(b : i32, place : i32) -> f32 {
    let d = uniforms.dimension;
    let u = state[userAt(b) + uniforms.towered * d + place % d];
    let v = state[itemAt(b) + uniforms.towered * d + place % d];
    return select(select(u * v, v, place < 2 * d), u, place < d);
  }
  fn unitOf(b : i32, unit : i32) -> f32 {
    var sum = state[biasAt() + unit];
    for (var place = 0; place < 3 * uniforms.dimension; place++) {
      sum += inputOf(b, place) * state[intoAt() + place * 2 * uniforms.units + unit];
    }
    return sum;
  }`;

/** [B, task] */
export const taskLogits = fusedOp({
  name: 'UnfoldTaskLogits',
  inputs: ['state', 'examples', 'tables'],
  sizes,
  outputShape: ({ examples }) => [examples[0], 2],
  plain: (output, { state, examples, tables }, of, [batch]) => {
    const { count, dimension: d, units } = of;
    const { offsets, out } = partsOf(of);
    const { shared, steep } = shares(state, tables, of);
    for (let b = 0; b < batch; b++) {
      const [user, item] = placesOf(examples, b, of);
      let [mixA, mixB] = [0, 0];
      for (let k = 0; k < count; k++) {
        const score = scoreOf(state, user, item, k, d);
        mixA += shared[k] * score;
        mixB += shared[count + k] * score;
      }
      let towerA = 0;
      let towerB = 0;
      for (let h = 0; h < units; h++) {
        towerA += Math.max(unitOf(state, user, item, h, of), 0) * state[out + h];
        towerB += Math.max(unitOf(state, user, item, units + h, of), 0) * state[out + units + h];
      }
      output[2 * b] = state[offsets] + steep[0] * mixA + towerA;
      output[2 * b + 1] = state[offsets + 1] + steep[1] * mixB + towerB;
    }
  },
  wgslFunctions: functions,
  wgsl: `
    let task = index % 2;
    let b = index / 2;
    var logit = state[slopesAt() + 2 + task] + steepOf(task) * mixOf(b, task);
    for (var h = task * uniforms.units; h < (task + 1) * uniforms.units; h++) {
      logit += max(unitOf(b, h), 0.0) * state[biasAt() + 2 * uniforms.units + h];
    }
    setOutputAtIndex(index, logit);`,
});

/** d loss / d logits [B, task]: cross-entropy summed over the labels that count, divided by the batch's size. */
export const taskSlopes = fusedOp({
  name: 'UnfoldTaskSlopes',
  inputs: ['logits', 'examples'],
  outputShape: ({ logits }) => logits,
  plain: (output, { logits, examples }, _, [batch]) => {
    for (let i = 0; i < output.length; i++) {
      const label = (i >> 1) * exampleColumns + 2 + (i & 1);
      output[i] = ((1 / (1 + Math.exp(-logits[i])) - examples[label]) * examples[label + 2]) / batch;
    }
  },
  wgsl: `
    let label = index / 2 * ${exampleColumns} + 2 + index % 2;
    let slope = 1.0 / (1.0 + exp(-logits[index])) - examples[label];
    setOutputAtIndex(index, slope * examples[label + 2] / f32(uniforms.outShape.x));`,
});

/** The flat gradient [size]. A task moves the tables that it trains; gates learn from all that it sees. */
export const taskGradient = fusedOp({
  name: 'UnfoldTaskGradient',
  inputs: ['state', 'examples', 'tables', 'slopes'],
  sizes,
  outputShape: ({ state }) => [state[1]],
  plain: (output, { state, examples, tables, slopes }, of) => {
    const { count, dimension: d, units, towered } = of;
    const at = partsOf(of);
    const { shared, steep } = shares(state, tables, of);
    const gates = new Float64Array(2 * count);
    // Adding in double precision spares two conversions each time.
    const gradient = new Float64Array(output.length);
    for (let b = 0; b < slopes.length / 2; b++) {
      const [user, item] = placesOf(examples, b, of);
      for (let k = 0; k < count; k++) {
        const score = scoreOf(state, user, item, k, d);
        let pull = 0;
        for (let task = 0; task < 2; task++) {
          const slope = slopes[2 * b + task] * steep[task];
          gates[task * count + k] += slope * score;
          if (tables[k * tableColumns + 2 + task]) pull -= 2 * slope * shared[task * count + k];
        }
        for (let e = k * d; e < (k + 1) * d; e++) {
          const change = pull * (state[user + e] - state[item + e]);
          gradient[user + e] += change;
          gradient[item + e] -= change;
        }
      }
      for (let task = 0; task < 2; task++) gradient[at.offsets + task] += slopes[2 * b + task];
      for (let h = 0; h < 2 * units; h++) {
        const unit = unitOf(state, user, item, h, of);
        if (unit <= 0) continue;
        const slope = slopes[2 * b + (h < units ? 0 : 1)];
        const change = slope * state[at.out + h];
        gradient[at.out + h] += slope * unit;
        gradient[at.bias + h] += change;
        for (let e = 0; e < d; e++) {
          const [atU, atV] = [user + towered * d + e, item + towered * d + e];
          const [u, v] = [state[atU], state[atV]];
          const into = at.into + e * 2 * units + h;
          const [ofV, ofBoth] = [into + d * 2 * units, into + 2 * d * 2 * units];
          gradient[into] += change * u;
          gradient[ofV] += change * v;
          gradient[ofBoth] += change * u * v;
          gradient[atU] += change * (state[into] + state[ofBoth] * v);
          gradient[atV] += change * (state[ofV] + state[ofBoth] * u);
        }
      }
    }
    for (let task = 0; task < 2; task++) {
      let mean = 0;
      for (let k = 0; k < count; k++) mean += shared[task * count + k] * gates[task * count + k];
      for (let k = 0; k < count; k++)
        gradient[at.gates + task * count + k] = shared[task * count + k] * (gates[task * count + k] - mean);
      // softplus' is the sigmoid; `mean` holds softplus itself as a factor.
      gradient[at.slopes + task] = mean / steep[task] / (1 + Math.exp(-state[at.slopes + task]));
    }
    for (let i = 0; i < at.gates; i++)
      gradient[i] += tables[Math.floor((i % (count * d)) / d) * tableColumns + 4] * state[i];
    output.set(gradient);
  },
  wgslFunctions: functions,
  wgsl: `
    let d = uniforms.dimension;
    let count = uniforms.count;
    let wide = 2 * uniforms.units;
    let outAt = biasAt() + wide;
    let batch = uniforms.examplesShape.x;
    var sum = 0.0;
    if (index < gatesAt()) {
      let row = index / (count * d);
      let k = index % (count * d) / d;
      let e = index % d;
      let isUser = row < uniforms.users;
      for (var b = 0; b < batch; b++) {
        let user = userAt(b);
        let item = itemAt(b);
        if (select(item, user, isUser) == row * count * d) {
          let apart = state[user + k * d + e] - state[item + k * d + e];
          for (var task = 0; task < 2; task++) {
            let slope = slopes[2 * b + task];
            if (tables[k * ${tableColumns} + 2 + task] > 0.0) {
              sum += select(2.0, -2.0, isUser) * slope * steepOf(task) * shareOf(task, k) * apart;
            }
            if (k == uniforms.towered) {
              for (var h = task * uniforms.units; h < (task + 1) * uniforms.units; h++) {
                if (unitOf(b, h) > 0.0) {
                  let own = state[intoAt() + select(d + e, e, isUser) * wide + h];
                  let both = state[intoAt() + (2 * d + e) * wide + h];
                  sum += slope * state[outAt + h] * (own + both * state[select(user, item, isUser) + k * d + e]);
                }
              }
            }
          }
        }
      }
      sum += tables[k * ${tableColumns} + 4] * state[index];
    } else if (index < slopesAt()) {
      let task = (index - gatesAt()) / count;
      let k = (index - gatesAt()) % count;
      for (var b = 0; b < batch; b++) { sum += slopes[2 * b + task] * (scoreOf(b, k) - mixOf(b, task)); }
      sum *= shareOf(task, k) * steepOf(task);
    } else if (index < slopesAt() + 2) {
      let task = index - slopesAt();
      for (var b = 0; b < batch; b++) { sum += slopes[2 * b + task] * mixOf(b, task); }
      sum *= 1.0 / (1.0 + exp(-state[index]));
    } else if (index < intoAt()) {
      for (var b = 0; b < batch; b++) { sum += slopes[2 * b + index - slopesAt() - 2]; }
    } else {
      let h = (index - intoAt()) % max(wide, 1);
      let place = (index - intoAt()) / max(wide, 1);
      for (var b = 0; b < batch; b++) {
        let unit = unitOf(b, h);
        let slope = slopes[2 * b + select(0, 1, h >= uniforms.units)];
        if (unit > 0.0 && index >= outAt) { sum += slope * unit; }
        if (unit > 0.0 && index < outAt) {
          sum += slope * state[outAt + h] * select(inputOf(b, min(place, 3 * d - 1)), 1.0, place == 3 * d);
        }
      }
    }
    setOutputAtIndex(index, sum);`,
});
