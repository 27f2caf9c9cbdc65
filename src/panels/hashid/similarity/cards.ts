import type { SimilarityWords } from '../../../content/en/similarity';
import { dot } from '../../../math/vectors';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatNumber } from '../../../ui/formatNumber';

/** Where the numbers of this section come from; those of digits and of the vector's entries are the panel's own. */

type Say = SimilarityWords['cards'];

export function cosineCard(
  say: Say,
  { user, ad, u, a }: { user: number; ad: number; u: ArrayLike<number>; a: ArrayLike<number> },
): Explanation {
  const [product, ofUser, ofAd] = [dot(u, a), Math.sqrt(dot(u, u)), Math.sqrt(dot(a, a))];
  return {
    title: say.cosine(user, ad),
    rows: [
      { label: say.dot, value: product },
      { label: say.userNorm, value: ofUser },
      { label: say.adNorm, value: ofAd },
    ],
    expression: `${formatFixed(product, 3)} ÷ (${formatFixed(ofUser, 3)} × ${formatFixed(ofAd, 3)})`,
    result: product / (ofUser * ofAd),
  };
}

export function integerCard(say: Say, cosine: number, count: number, integer: number): Explanation {
  return {
    title: say.integer,
    rows: [
      { label: say.similarity, value: cosine },
      { label: say.cells, value: String(count) },
    ],
    expression: `⌊(${formatFixed(cosine, 4)} + 1) ÷ 2 × ${count}⌋`,
    result: integer,
  };
}

/** A point of an arm's curve: the mean of the logits of the pairs whose cosine lies in the cell. */
export function responseCard(
  say: Say,
  {
    from,
    to,
    arm,
    pairs,
    sum,
    others,
  }: {
    from: number;
    to: number;
    arm: string;
    pairs: number;
    sum: number;
    /** What the same pairs get elsewhere. */
    others: readonly { readonly label: string; readonly value: number }[];
  },
): Explanation {
  return {
    title: say.response(arm, formatFixed(from, 1), formatFixed(to, 1)),
    rows: [{ label: say.pairs, value: String(pairs) }, { label: say.sum, value: sum }, ...others],
    expression: `${formatFixed(sum, 1)} ÷ ${pairs}`,
    result: sum / pairs,
  };
}

/** @param best of the logits that clicks are drawn from; of these themselves there is no better */
export function aucCard(say: Say, title: string, pairs: number, auc: number, best?: number): Explanation {
  return {
    title,
    rows: [
      { label: say.pairs, value: formatNumber(pairs) },
      ...(best === undefined ? [] : [{ label: say.best, value: best }]),
    ],
    result: auc,
    note: best === undefined ? say.bestNote : say.aucNote,
  };
}

export function parametersCard(say: Say, arm: string, rows: number, dimension: number): Explanation {
  return {
    title: say.parameters(arm),
    rows: [
      { label: say.tableRows, value: String(rows) },
      { label: say.dimension, value: String(dimension) },
    ],
    expression: `${rows} × ${dimension}`,
    result: rows * dimension,
  };
}
