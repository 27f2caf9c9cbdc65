/** What a model sees of the pre-trained embeddings. */
type Seen = 'none' | 'embeddings' | 'cosine' | 'digits';
type Sizes = {
  readonly users: number;
  readonly ads: number;
  readonly warm: number;
  readonly embedding: number;
};

/** The section on similarity encoding of pre-trained embeddings. */
export const similarity = {
  title: 'Similarity encoding: pre-trained embeddings as a number',
  key: 'Do not feed two pre-trained embeddings to the model: feed it how similar they are. The cosine becomes an integer, and its digits look up rows like those of any other number.',
  source: ({ users, ads, warm, embedding }: Sizes) =>
    `The pre-trained embeddings are made here: a second synthetic log, of what ${users} users view elsewhere, is factorised (truncated singular value decomposition, ${embedding} dimensions). All ${ads} ads stand in that log; ${ads - warm} of them are new and have no clicks yet.`,
  paper: 'The paper’s idea: 2403.00793',
  ask: 'Which wins on new ads?',
  choices: {
    digits: 'digits of the cosine',
    cosine: 'the raw cosine',
    embeddings: 'both embeddings, raw',
    alike: 'cosine and digits about alike',
  },
  verdict: { right: 'Right.', wrong: 'Not quite.' },
  trainToSee: 'Train all four to the end: your own run answers.',
  answer: (auc: (of: Seen) => string) =>
    `AUC on new ads in this run: digits ${auc('digits')}, raw cosine ${auc('cosine')}, raw embeddings ${auc('embeddings')}, none ${auc('none')}.`,
  meaning: {
    digits: 'Here the digits come out ahead; other seeds tell whether that lasts.',
    cosine: 'Here the raw cosine comes out ahead; other seeds tell whether that lasts.',
    embeddings: 'Here the raw embeddings hold their own; other seeds tell whether that lasts.',
    alike: 'The gain is the similarity itself; the encoding keeps it.',
  },
  honest: (noise: number) =>
    `Honest note: in this toy the numeral encoding does about as well as the plain cosine; over five seeds their AUCs on new ads differ by less than ${noise}. What it offers is a vector of the same kind as other numbers have, and freedom in the shape of the response. None reaches the best possible: the factors know the tastes only approximately, and nothing is known of the own appeal of a new ad.`,
  user: 'User',
  ad: 'Ad',
  newAd: (ad: number, fresh: boolean) => `ad ${ad} (${fresh ? 'new' : 'seen in training'})`,
  count: 'Integers N',
  bases: 'Bases',
  base: (base: number) => `base ${base}`,
  seed: 'Seed',
  train: 'Train all four',
  pause: 'Pause',
  again: 'Train again',
  step: 'One step',
  progress: (step: number, steps: number) => `step ${step} / ${steps}`,
  walk: {
    title: 'From two embeddings to one vector',
    user: (user: number) => `Embedding of user ${user}`,
    ad: (ad: number) => `Embedding of ad ${ad}`,
    cosine: 'Cosine',
    integer: 'Integer',
    digits: 'Digits → rows',
    vector: 'Vector: the sum of the rows',
    axis: (cosine: string, count: number) => `Cosine ${cosine} on the axis from −1 to 1, in ${count} cells`,
  },
  cards: {
    cosine: (user: number, ad: number) => `Cosine of user ${user} and ad ${ad}`,
    dot: 'dot product',
    userNorm: 'length of the user’s embedding',
    adNorm: 'length of the ad’s embedding',
    integer: 'The cosine as an integer',
    similarity: 'cosine',
    cells: 'integers N',
    entry: (index: number) => `Entry ${index} of the vector`,
    response: (arm: string, from: string, to: string) =>
      `${arm}: mean logit at cosines from ${from} to ${to}`,
    sum: 'sum of their logits',
    auc: (arm: string, fresh: boolean) => `${arm}: AUC on ${fresh ? 'new ads' : 'ads seen in training'}`,
    pairs: 'pairs of user and ad',
    best: 'best possible',
    aucNote:
      'The chance that a random clicked pair gets a higher score than a random unclicked one, over all users and these ads, weighted by the planted click probabilities.',
    bestNote: 'The AUC of the very logits that clicks are drawn from: no model can do better on average.',
    parameters: (arm: string) => `Feature parameters: ${arm}`,
    tableRows: 'rows of the feature’s table',
    dimension: 'entries of a row',
  },
  curve: {
    title: 'Response to similarity',
    note: (least: number) =>
      `Mean logit of new ads by cosine of the pre-trained embeddings. Planted: interest rises with similarity, then gives way to fatigue. Where fewer than ${least} pairs fall, nothing is drawn.`,
    name: 'Mean logit by cosine: planted, and learned by each arm',
    x: 'cosine',
    y: 'logit',
    planted: 'planted',
  },
  table: {
    title: 'AUC now',
    note: 'The four differ in nothing but what they see of the pre-trained embeddings.',
    model: 'The model sees',
    cold: 'New ads',
    warm: 'Seen ads',
    parameters: 'Feature parameters',
    best: 'best possible',
  },
  arms: {
    none: 'no pre-trained feature',
    embeddings: 'both embeddings, raw',
    cosine: 'the raw cosine',
    digits: 'digits of the cosine',
  },
};

export type SimilarityWords = typeof similarity;
