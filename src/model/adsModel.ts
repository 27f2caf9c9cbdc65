import * as tf from '@tensorflow/tfjs';
import { leak } from '../math/attention';
import { inputWidth, layout, learnable, type Network } from '../math/network';
import {
  exampleRows,
  type Impressions,
  interestSizes,
  type Labelled,
  type NumberRows,
  numberRows,
} from './examples';
import {
  attentionWeights,
  column,
  columnsOf,
  type InterestSizes,
  interestGradient,
  memoryScores,
  memorySlopes,
  scoreSlopes,
  towerInput,
} from './interestKernels';
import { lookUp, multiHotNumbers, targetRows } from './lookups';
import { withCrossEntropy } from './losses';
import { Model, type Slopes } from './model';
import { Parameters } from './parameters';
import { named, selfAttentionLogits, tablesOf } from './selfAttention';
import { hiddenUnits, inputSlopes, towerGradient, towerOutput, unitSlopes } from './towerKernels';

/** One user at one moment. */
export type User = {
  /** Newest first, one entry each per behaviour. */
  readonly categories: readonly number[];
  readonly buckets: readonly number[];
  readonly number: number;
};

/** What so many candidates take fits into the processor's cache. */
const scoredAtOnce = 1000;

/**
 * The ads model on tensors: the forward pass of math/attention.ts, in batches, and its training. Histories that the
 * target reads run on kernels of our own; behaviours that attend to each other on tfjs's (selfAttention.ts).
 */
export class AdsModel extends Model {
  readonly network: Network;
  private readonly numbers: NumberRows;
  private readonly sizes: InterestSizes;
  private readonly tower;
  private readonly scale: number;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: Network, saved: Float32Array, step = 0) {
    super(new Parameters(tablesOf(network).blocks, learnable(network), saved, step));
    const { blocks } = layout(network);
    this.network = network;
    this.numbers = numberRows(network);
    this.sizes = interestSizes(network, this.numbers.numbers);
    this.scale = 1 / Math.sqrt(network.dimension);
    this.tower = {
      hidden: blocks.hidden.offset,
      width: inputWidth(network),
      units: network.hidden,
      leak,
    };
  }

  /** One training step on the chosen impressions. @returns their logits [B, 1] before it, for the caller to free */
  train(log: Labelled, chosen: ArrayLike<number>, rate: number): tf.Tensor2D {
    return this.descend(() => this.slopes(log, chosen), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(log: Labelled, chosen: ArrayLike<number>): tf.Tensor1D {
    return this.differentiate(() => this.slopes(log, chosen));
  }

  /** Logits [B, 1] of the chosen impressions, for the caller to free. */
  predict(log: Impressions, chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => {
      if (this.network.sequence === 'self') {
        const table = named(this.network, this.parameters.read());
        return selfAttentionLogits(this.network, table, lookUp(this.network, log, chosen));
      }
      return this.forward(this.examples(log, chosen)).logits;
    });
  }

  /** Logits [K, 1] of candidate ads [K] for one user, for the caller to free. */
  score({ categories, buckets, number }: User, candidates: ArrayLike<number>): tf.Tensor2D {
    const history = categories.length;
    const count = candidates.length;
    const user = { categories, buckets, lengths: [history], targets: [0], numbers: [number] };
    return tf.tidy(() => {
      if (this.network.sequence === 'self') {
        // Behaviours attend to each other once, whatever K is.
        const once = lookUp(this.network, user, [0], history);
        return selfAttentionLogits(this.network, named(this.network, this.parameters.read()), {
          ...once,
          targets: targetRows(this.network, candidates),
          numbers: multiHotNumbers(this.network, new Uint16Array(count).fill(number)),
          lengths: tf.tensor1d(new Float32Array(count).fill(history)),
        });
      }
      const sizes = { ...this.sizes, history };
      const one = exampleRows(user, [0], this.numbers, sizes);
      const logits = Array.from({ length: Math.ceil(count / scoredAtOnce) }, (_, part) => {
        const some = Array.from(candidates).slice(part * scoredAtOnce, (part + 1) * scoredAtOnce);
        const rows = tf.tensor2d(withTargets(one, some), [some.length, columnsOf(sizes)]);
        return this.forward(rows, sizes).logits;
      });
      return logits.length === 1 ? logits[0] : tf.concat2d(logits, 0);
    });
  }

  private slopes(log: Labelled, chosen: ArrayLike<number>): Slopes {
    if (this.network.sequence === 'self') {
      const batch = lookUp(this.network, log, chosen);
      const labels = tf.tensor2d(
        Float32Array.from(chosen, (i) => log.labels[i]),
        [chosen.length, 1],
      );
      return this.parameters.differentiate((tables) =>
        withCrossEntropy(selfAttentionLogits(this.network, named(this.network, tables), batch), labels),
      );
    }
    const { sizes, tower, scale } = this;
    const { state } = this.parameters;
    const examples = this.examples(log, chosen);
    const { weights, input, activations, logits } = this.forward(examples);
    const ofUnits = unitSlopes(
      { state, activations, predictions: logits, examples },
      { ...tower, squared: 0 },
    );
    const slopes = inputSlopes({ state, unitSlopes: ofUnits }, tower);
    const ofMemory = memorySlopes({ state, examples, slopes }, sizes);
    const ofScores = scoreSlopes({ weights, examples, memorySlopes: ofMemory }, sizes);
    const ofTower = towerGradient(
      { state, x: input, activations, unitSlopes: ofUnits, examples },
      { ...tower, ...this.biases },
    );
    const gradient = interestGradient(
      { state, examples, weights, input, slopes, scoreSlopes: ofScores, towerGradient: ofTower },
      { ...sizes, scale },
    );
    return { value: logits, gradient: gradient as tf.Tensor1D };
  }

  private examples(log: Impressions & Partial<Labelled>, chosen: ArrayLike<number>): tf.Tensor2D {
    const rows = exampleRows(log, chosen, this.numbers, this.sizes);
    return tf.tensor2d(rows, [chosen.length, columnsOf(this.sizes)]);
  }

  private forward(examples: tf.Tensor2D, sizes = this.sizes) {
    const { state } = this.parameters;
    const scores = memoryScores({ state }, { ...sizes, scale: this.scale });
    const weights = attentionWeights({ scores, examples }, sizes);
    const input = towerInput({ state, weights, examples }, sizes);
    return { weights, input, ...this.judge(input, examples) };
  }

  private judge(input: tf.Tensor, examples: tf.Tensor) {
    const { state } = this.parameters;
    const activations = hiddenUnits({ state, x: input }, this.tower);
    const logits = towerOutput({ state, activations, examples }, { ...this.tower, ...this.biases });
    return { activations, logits: logits as tf.Tensor2D };
  }

  /** One bias for every target category, and one for all. */
  private get biases() {
    const { bias, targetBias } = layout(this.network).blocks;
    return { ownBias: bias.offset, biases: targetBias.rows, choice: column.target };
  }

  /**
   * The parts of the forward pass, each on inputs that were made before it: to be run, and timed, alone. Of networks
   * whose sequence is read by the target; the caller frees what a part returns, and calls `dispose` at the end.
   */
  parts(log: Impressions, chosen: ArrayLike<number>) {
    const { sizes, scale } = this;
    const { state } = this.parameters;
    const kept = tf.tidy(() => {
      const examples = this.examples(log, chosen);
      const { weights, input } = this.forward(examples);
      const batch = lookUp(this.network, log, chosen);
      return { examples, weights, input, batch, table: named(this.network, this.parameters.read()) };
    });
    const { examples, weights, input, batch, table } = kept;
    const alone = (part: () => tf.Tensor) => () => tf.tidy(part);
    return {
      run: {
        encode: alone(() => tf.matMul(batch.behaviours, table.memory)),
        target: alone(() => tf.matMul(batch.targets, table.target)),
        attention: alone(() => {
          const scores = memoryScores({ state }, { ...sizes, scale });
          return attentionWeights({ scores, examples }, sizes);
        }),
        interest: alone(() => towerInput({ state, weights, examples }, sizes)),
        number: alone(() =>
          table.numeral ? tf.matMul(batch.numbers, table.numeral) : tf.zeros([chosen.length, 0]),
        ),
        tower: alone(() => this.judge(input, examples).logits),
      },
      dispose: () => tf.dispose(kept),
    };
  }
}

/** The example [columns] once for each target, [K · columns]. */
function withTargets(example: Float32Array, targets: ArrayLike<number>): Float32Array {
  const rows = new Float32Array(targets.length * example.length);
  for (let k = 0; k < targets.length; k++) {
    rows.set(example, k * example.length);
    rows[k * example.length + column.target] = targets[k];
  }
  return rows;
}
