const adName = (ad?: number) => (ad === undefined ? 'The new ad' : `Ad ${ad}`);
const arms = {
  increment: 'Upload counter + MNSE',
  id: 'Random id embedding',
  hashId: 'Hash as plain id',
  hash: 'HashID + MNSE',
  both: 'HashID + MNSE, plus id',
};

/** The panel on HashID. */
export const hashid = {
  title: 'HashID',
  key: 'An id says nothing about an ad. Hash its looks and write the hash in digits: ads that look alike share table rows, so even a brand-new one is predicted sensibly.',
  source: 'MNSE, 2403.00793, §3.2',
  arms,
  short: { increment: 'counter', id: 'id', hashId: 'hash as id', hash: 'HashID', both: 'HashID + id' },
  creative: (ad?: number) => `${adName(ad)}, drawn from its looks`,
  scatter: {
    title: 'Looks of all ads',
    name: 'Ads by their looks, with the borders that the hash draws',
    hint: 'Click drops the new ad, drag or arrow keys move it',
    warm: (count: number) => `${count} ads in the log`,
    cold: (count: number) => `${count} newer ads (cold)`,
    own: '⊕ the new ad',
    movable: 'movable ad',
    at: (x: string, y: string) => `The new ad at ${x}, ${y}; arrow keys move it, with Shift farther`,
  },
  code: {
    title: (ad?: number) => `${adName(ad)}: looks → bits → number → digits → rows`,
    symbols: (kind: 'lines' | 'centres' | 'random') =>
      ({
        lines: 'On which side of each line? One bit each:',
        centres: 'Which of eight centres is nearest? Then again for the rest:',
        random: 'Bits drawn at random, whatever it looks like:',
      })[kind],
    number: 'read as a number:',
    symbol: 'Symbol',
    value: 'Value',
    digits: (bases: string) => `Its digits in base ${bases} (lowest first), each with the row it chooses:`,
    sum: (rows: number, table: number) => `Sum of ${rows} of ${table} rows:`,
    vector: 'The ad’s vector',
    flipped: (which: string, count: number, rows: number) =>
      `${count === 1 ? 'Symbol' : 'Symbols'} ${which} changed: ${rows === 1 ? 'one row is another' : `${rows} rows are others`}.`,
  },
  neighbours: {
    title: 'Neighbours',
    order: 'Order',
    ad: (ad: number) => `ad ${ad}`,
    by: { counter: 'by upload counter', hash: 'by hash', looks: 'by looks' },
    pick: (ad: number) => `Look at ad ${ad}`,
    duplicate: 'Duplicate this creative',
    back: 'Back to the new ad',
  },
  predictions: {
    title: 'What the new ad is predicted, under each key',
    caption:
      'Predicted click rate of the new ad and of the ad that looks most like it, mean over all users, and how far the two differ',
    columns: (twin: number) => ['Key', 'New ad', `Look-alike, ad ${twin}`, 'Variation (CV)'],
    truth: 'Truth, by looks',
  },
  curves: {
    cold: 'AUC on new ads (cold)',
    warm: 'AUC on known ads (warm)',
    name: (which: 'warm' | 'cold'): string =>
      which === 'cold'
        ? 'Test AUC on ads that are in no log, over training steps'
        : 'Test AUC on ads of the log, over training steps',
    best: 'oracle',
    chance: 'chance',
  },
  controls: {
    train: 'Train all five',
    again: 'Train again',
    presetLabel: 'Presets',
    preset: {
      usual: 'Usual',
      bits: 'Many bits',
      shuffle: 'Shuffle the hash',
      traffic: 'Much traffic',
      centres: 'Learned hash',
    },
    creative: 'Make your own creative',
    across: 'Hue and turn',
    up: 'Corners and stripes',
    hash: 'The hash',
    kind: 'Kind of hash',
    kinds: { lines: 'random lines', centres: 'k-means', random: 'shuffled' },
    bits: 'Bits',
    bases: 'Bases of the digits',
    fits: 'The base fits the hash’s alphabet.',
    unfit: 'The base does not fit the hash’s alphabet: its digits mix symbols.',
    world: 'The log',
    traffic: 'Traffic (impressions)',
    clusters: 'Clusters of looks',
    seeds: 'Seeds',
    seed: { data: 'Data', hash: 'Hash', weights: 'Weights', batches: 'Batches' },
  },
  cards: {
    symbol: (index: number) => `Symbol ${index}`,
    look: 'looks (across, up)',
    side: 'signed distance from the line',
    symbolNote: {
      lines: 'Sign random projection: 1 on the positive side of a random line. Near looks share most sides.',
      centres: 'Residual k-means: the index of the nearest centre to what earlier centres left over.',
      random: 'Drawn from the ad’s number: the control that knows nothing of looks.',
    },
    number: 'The hash as a number',
    numberNote: (alphabet: number) => `Symbols read in base ${alphabet}, the first weighs most.`,
    digit: (base: number, position: number) => `Digit ${position + 1} in base ${base}`,
    row: 'row',
    entries: 'entries of the row',
    entry: (k: number) => (k === 0 ? 'Linear term of the ad' : `Entry ${k} of the ad’s vector`),
    rate: (arm: string) => `Predicted click rate: ${arm}`,
    users: 'users',
    truth: 'truth, by looks',
    rateNote: 'The mean over all users of σ(logit); three of them are written out.',
    variation: (arm: string) => `Variation of predictions: ${arm}`,
    newRate: 'new ad',
    twinRate: 'look-alike',
    variationNote: 'Coefficient of variation of the two: their sample deviation over their mean.',
    auc: (arm: string, which: 'warm' | 'cold') => `${arm}: AUC on ${which} ads`,
    best: 'whoever knows every click probability',
    parameters: 'parameters for ads',
    aucNote: {
      warm: 'Over all users and the 384 ads of the log, each pair weighed by its true click probability.',
      cold: 'Over all users and the 128 ads that no log has shown, each pair weighed by its true click probability.',
    },
  },
  how: {
    text: 'A factorisation machine of users and ads. The key chooses rows E of one table; their sum gives the ad’s linear term a and its vector. Everything else is the same for all keys.',
    formula:
      'Logit: bias plus linear terms of ad and user plus the product of the ad’s summed rows with the user’s vector',
    now: (number: number, rows: string) => `HashID + MNSE, number ${number}, rows ${rows}, user 0:`,
    keys: 'A counter in digits shares rows between ads that have only their upload time in common. A hash of looks shares them between ads that look alike. A row of its own, for the hash’s number or the ad, is exact where there are clicks and random where there are none.',
    world:
      '512 ads and 64 users. Looks are points of a plane, in clusters; appeal and liking depend on looks, plus a little of each ad’s own. The newest 128 ads are in no log. Creatives are drawn from their looks alone.',
    training:
      'Adam .02, batch 512, 400 steps, vectors of 8 and a linear term; all keys share seeds and clicks.',
  },
  tries: {
    right: 'Right.',
    wrong: 'Not quite.',
    shuffle: {
      ask: 'The hash is shuffled: every ad gets random bits instead of its looks’. What is left of HashID’s AUC on cold ads?',
      choices: [
        'most of it: digits still share rows',
        'about what an id gets',
        'it becomes worse than chance',
      ],
      answer: (of: Figure) =>
        `${of('shuffled', 'cold')}, as an id (${of('id', 'cold')}). Digits share rows either way, but now between ads that have nothing in common. The meaning was in the hash, not in the encoding. On warm ads it is even worse than an id (${of('shuffled', 'warm')} against ${of('id', 'warm')}).`,
      go: 'Shuffle the hash',
    },
    traffic: {
      ask: 'Each ad has been shown 400 times (160,000 impressions). Which key is best on warm ads?',
      choices: ['HashID + MNSE', 'the plain id, or both together', 'the counter'],
      answer: (of: Figure) =>
        `With data the id comes back: it learns what looks do not tell (${of('idMany', 'warm')} against ${of('hashMany', 'warm')}). HashID plus id keeps that (${of('bothMany', 'warm')}) and the cold start (${of('bothMany', 'cold')} against the id’s ${of('idMany', 'cold')}).`,
      go: 'Much traffic',
    },
    bits: {
      ask: 'Few clicks (5,000) and 24 bits. Does the hash do better on cold ads as a plain id or in digits?',
      choices: ['as a plain id: nothing is lost', 'in digits', 'the same'],
      answer: (of: Figure) =>
        `In digits (${of('hashFew', 'cold')} against ${of('plainFew', 'cold')}). With many lines most cells hold an ad or two, and a new ad falls into one that nobody trained. Its digits are all known.`,
      go: 'Many bits',
    },
  },
  standing: {
    caption: 'Test AUC now',
    columns: ['Key', 'Parameters', 'cold', 'warm', 'CV of duplicates'],
  },
  results: {
    title: 'Over five seeds',
    caption:
      'After 400 steps, means over seeds 1 to 5; 12 bits, 12 clusters, 40,000 impressions unless named. The last column: variation of predictions between near duplicates.',
    columns: ['Key', 'AUC cold', 'AUC warm', 'CV'],
    rows: {
      increment: arms.increment,
      id: arms.id,
      hash: 'HashID + MNSE {2}',
      centres: 'k-means, 3 × 8, base 8',
      unfit: 'k-means, 3 × 8, base 2',
      shuffled: 'Shuffled hash + MNSE',
      plainFew: 'Hash as plain id, 24 bits, 5,000',
      hashFew: 'HashID, 24 bits, 5,000',
      idMany: 'id, 160,000 impressions',
      hashMany: 'HashID, 160,000',
      bothMany: 'HashID + id, 160,000',
    },
    note: 'Every number is the mean of five runs that differ in their seed alone.',
  },
  sweeps: {
    title: 'Bits and traffic',
    bits: 'Cold AUC against bits',
    traffic: 'Warm AUC against traffic',
    name: {
      bits: 'AUC on cold ads at the end of your runs, against bits',
      traffic: 'AUC on warm ads at the end of your runs, against impressions',
    },
    empty: 'Every finished run with these settings adds its points.',
    go: 'Fill the curve (5 runs)',
    stop: 'End filling',
  },
  limits: {
    title: 'What this does not show',
    list: (of: Figure) => [
      'Digits are not magic: a meaningless number in digits (the counter, the shuffled hash) is worse than a plain id on warm ads.',
      `The base should fit the hash’s alphabet: eight-way k-means codes get ${of('unfit', 'cold')} on cold ads in base 2, ${of('centres', 'cold')} in base 8.`,
      'With much data the plain id must come back: looks do not tell all about an ad.',
      'In a plane and with 40,000 impressions, the hash as plain id does as well as its digits; digits win where bits are many and clicks few.',
      `Ids beside HashID make near duplicates differ again (CV ${of('bothMany', 'variation')} at 160,000 impressions).`,
      'Clicks depend on looks because we made them so. Results of the paper’s online tests are not repeated here.',
    ],
  },
  history: {
    title: 'Your runs',
    empty: 'Finished runs are kept here, also when the page is loaded again.',
    caption: 'Finished runs, newest first: settings, and AUC on cold ads (warm ads)',
    columns: [
      'Run',
      'Hash, bits',
      'Bases',
      'Traffic',
      'Clusters',
      'Seeds',
      'counter',
      'id',
      'hash as id',
      'HashID',
      'HashID + id',
      'Actions',
    ],
    recall: 'Recall',
    overlay: 'Overlay',
    forget: 'Forget',
    of: (action: string, run: number) => `${action} run ${run}`,
    overlaid: (run: number) => `thin: run ${run}`,
  },
};

/** A number of the table over five seeds, as text. */
type Figure = (
  row: 'id' | 'shuffled' | 'centres' | 'unfit' | 'plainFew' | 'hashFew' | 'idMany' | 'hashMany' | 'bothMany',
  column: 'cold' | 'warm' | 'variation',
) => string;

export type HashidWords = typeof hashid;
