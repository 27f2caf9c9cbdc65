/** Ranks from 1, ties sharing their mean rank. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a] - values[b],
  );
  const result = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    // From the next on: NaN equals nothing, not even itself.
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let i = start; i < end; i++) result[order[i]] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

/** Area under the ROC curve: the share of (click, no click) pairs ranked rightly. NaN where one class is missing. */
export function auc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const rank = ranks(scores);
  let rankSum = 0;
  let clicks = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] > 0.5) {
      rankSum += rank[i];
      clicks++;
    }
  }
  return (rankSum - (clicks * (clicks + 1)) / 2) / (clicks * (labels.length - clicks));
}

/** Pearson correlation; NaN where one side does not vary. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < n; i++) {
    meanA += a[i] / n;
    meanB += b[i] / n;
  }
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let i = 0; i < n; i++) {
    aa += (a[i] - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
    ab += (a[i] - meanA) * (b[i] - meanB);
  }
  return ab / Math.sqrt(aa * bb);
}

export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return pearson(ranks(a), ranks(b));
}

/** 1 / (1 + e^−x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Mean cross-entropy of logits against labels in {0, 1}, in nats; stable for large logits. */
export function crossEntropy(labels: ArrayLike<number>, logits: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const z = logits[i];
    sum += Math.max(z, 0) - z * labels[i] + Math.log1p(Math.exp(-Math.abs(z)));
  }
  return sum / labels.length;
}

/** Mean of (a − b)²; NaN of nothing. */
export function meanSquaredError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum / a.length;
}

/** Mutual information of two binary variables from their 2×2 counts, in bits. */
export function mutualInformation(n11: number, n10: number, n01: number, n00: number): number {
  const n = n11 + n10 + n01 + n00;
  const term = (joint: number, row: number, column: number) =>
    joint === 0 ? 0 : (joint / n) * Math.log2((joint * n) / (row * column));
  return (
    term(n11, n11 + n10, n11 + n01) +
    term(n10, n11 + n10, n10 + n00) +
    term(n01, n01 + n00, n11 + n01) +
    term(n00, n01 + n00, n10 + n00)
  );
}

/** Cases in ascending order of their scores. */
export function ascending(scores: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a] - scores[b]);
}

/**
 * The AUC an endless log would give, where case i is shown as often as any other and clicked with probability
 * `probabilities[i]`: the chance that a random clicked case outscores a random unclicked one, ties counting half.
 * @param order the cases that count, ascending by score
 */
export function expectedAuc(
  probabilities: ArrayLike<number>,
  scores: ArrayLike<number>,
  order: Uint32Array = ascending(scores),
): number {
  let below = 0;
  let won = 0;
  let clicked = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let hits = 0;
    let misses = 0;
    do {
      hits += probabilities[order[end]];
      misses += 1 - probabilities[order[end]];
      end++;
    } while (end < order.length && scores[order[end]] === scores[order[start]]);
    won += hits * (below + misses / 2);
    below += misses;
    clicked += hits;
    start = end;
  }
  return won / (clicked * below);
}
