import { factorise } from '../math/factorise';
import { sigmoid } from '../math/metrics';
import { integer, normal, type Random, seeded, seedFor } from '../math/random';
import { cosineOf } from '../math/similarity';

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
  const { users, ads, taste, embedding } = similaritySizes;
  const random = (purpose: string) => seeded(seedFor(seed, purpose));
  const [likes, shows] = [normals(random('users'), users * taste), normals(random('ads'), ads * taste)];
  const pairs = <T>(of: (user: number, ad: number) => T): T[] =>
    Array.from({ length: users * ads }, (_, pair) => of(Math.floor(pair / ads), pair % ads));
  const cosines = (a: Float64Array, b: Float64Array, width: number) =>
    Float64Array.from(pairs((user, ad) => cosineOf(vector(a, width, user), vector(b, width, ad))));
  const truth = cosines(likes, shows, taste);

  const watching = random('views');
  const views = Array.from(truth, (similarity) => {
    const chance = sigmoid(3 * similarity - 1);
    let count = 0;
    for (let offer = 0; offer < offers; offer++) if (watching() < chance) count++;
    return count;
  });
  const mean = views.reduce((sum, count) => sum + count, 0) / views.length;
  const { left, right } = factorise(
    views.map((count) => count - mean),
    ads,
    embedding,
    random('factors'),
  );

  const [ofUser, ofAd] = [normals(random('activity'), users), normals(random('appeal'), ads)];
  return {
    truth,
    userEmbeddings: left,
    adEmbeddings: right,
    cosines: cosines(left, right, embedding),
    logits: Float64Array.from(
      pairs((user, ad) => fatigue(truth[user * ads + ad]) + popularity * (ofUser[user] + ofAd[ad])),
    ),
  };
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
