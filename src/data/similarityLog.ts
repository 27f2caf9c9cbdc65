import { factoriseInPieces, finish } from '../math/factorise';
import { sigmoid } from '../math/metrics';
import { integer, normal, type Random, seeded, seedFor } from '../math/random';
import { dot } from '../math/vectors';

/**
 * Users and ads with tastes on a sphere, and two logs of them. What users view elsewhere is factorised into the
 * pre-trained embeddings; what they click is to be predicted, and new ads are in the first log only.
 */
export const similaritySizes = { users: 400, ads: 300, warm: 225, taste: 8, embedding: 16 } as const;

export type SimilarityWorld = {
  /** [users, ads]: cosine of the planted tastes. */
  readonly truth: Float64Array;
  /** [users, embedding] and [ads, embedding]: factors of the log of views. */
  readonly userEmbeddings: Float64Array;
  readonly adEmbeddings: Float64Array;
  /** [users, ads]: cosine of the pre-trained embeddings. */
  readonly cosines: Float64Array;
  /** [users, ads]: logits that clicks are drawn from. */
  readonly logits: Float64Array;
};

/** Times that each ad's content was offered to each user on the other surface. */
const offers = 4;
const popularity = 0.4;

/** Interest rises with similarity, then fatigue: what is too similar has been seen. Logit without user and ad. */
export function fatigue(similarity: number): number {
  return 2.6 * similarity - 6.4 * Math.max(0, similarity - 0.45) - 1.2;
}

export function similarityWorld(seed: number): SimilarityWorld {
  return finish(similarityWorldInPieces(seed));
}

/** The same in pieces of some milliseconds each, between which a page can draw and hear. */
export function* similarityWorldInPieces(seed: number): Generator<undefined, SimilarityWorld> {
  const { users, ads, taste, embedding } = similaritySizes;
  const random = (purpose: string) => seeded(seedFor(seed, purpose));
  const [likes, shows] = [normals(random('users'), users * taste), normals(random('ads'), ads * taste)];
  const truth = cosinesOf(likes, shows, taste);
  yield;

  const watching = random('views');
  const views = truth.map((similarity) => {
    const chance = sigmoid(3 * similarity - 1);
    let count = 0;
    for (let offer = 0; offer < offers; offer++) if (watching() < chance) count++;
    return count;
  });
  const mean = views.reduce((sum, count) => sum + count, 0) / views.length;
  yield;

  const centred = views.map((count) => count - mean);
  const { left, right } = yield* factoriseInPieces(centred, ads, embedding, random('factors'));
  const cosines = cosinesOf(left, right, embedding);
  yield;

  const [ofUser, ofAd] = [normals(random('activity'), users), normals(random('appeal'), ads)];
  const logits = truth.map(
    (similarity, pair) =>
      fatigue(similarity) + popularity * (ofUser[Math.floor(pair / ads)] + ofAd[pair % ads]),
  );
  return { truth, userEmbeddings: left, adEmbeddings: right, cosines, logits };
}

/** [rows of a, rows of b] */
function cosinesOf(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const [rows, columns] = [a.length / width, b.length / width];
  const cosines = new Float64Array(rows * columns);
  const lengths = (table: Float64Array) =>
    Float64Array.from({ length: table.length / width }, (_, i) => {
      const one = vector(table, width, i);
      return Math.sqrt(dot(one, one));
    });
  const [ofA, ofB] = [lengths(a), lengths(b)];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let product = 0;
      for (let k = 0; k < width; k++) product += a[i * width + k] * b[j * width + k];
      cosines[i * columns + j] = product / (ofA[i] * ofB[j]);
    }
  }
  return cosines;
}

export type SimilarityClicks = {
  readonly users: Uint16Array;
  readonly ads: Uint16Array;
  readonly labels: Uint8Array;
};

/** Impressions of warm ads, clicked or not. */
export function similarityClicks(world: SimilarityWorld, size: number, random: Random): SimilarityClicks {
  const { users, ads, warm } = similaritySizes;
  const log = { users: new Uint16Array(size), ads: new Uint16Array(size), labels: new Uint8Array(size) };
  for (let n = 0; n < size; n++) {
    log.users[n] = integer(random, users);
    log.ads[n] = integer(random, warm);
    log.labels[n] = Number(random() < sigmoid(world.logits[log.users[n] * ads + log.ads[n]]));
  }
  return log;
}

/** Row `index` of a table. */
export function vector(table: Float64Array, width: number, index: number): Float64Array {
  return table.subarray(index * width, (index + 1) * width);
}

function normals(random: Random, count: number): Float64Array {
  return Float64Array.from({ length: count }, () => normal(random));
}
