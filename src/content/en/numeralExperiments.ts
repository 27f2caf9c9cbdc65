/** Words of the experiments below the numerals panel. Numbers in the text are filled in from what was computed. */
export const numeralExperiments = {
  title: 'Experiments',
  /** The picture of an experiment, where a worksheet lists it. */
  outcome: 'What came out',
  explain:
    'Predict, then let it run. Where something learns, it is a small model that sees one number only: its vector (8 wide), 16 ReLU units, one value; squared error.',
  tabs: 'Experiments',
  names: {
    odometer: '31 | 32',
    order: 'Order appears',
    prices: '…9 prices',
    hidden: 'Hidden values',
    meter: 'Parameters',
  },
  right: 'Right.',
  wrong: 'Not quite.',

  /** Training controls and readings. */
  train: 'Train',
  again: 'Train again',
  stop: 'Stop',
  seed: 'Seed',
  steps: 'Steps',
  bases: 'Bases',
  baseSet: (bases: readonly number[]) =>
    bases.length > 1 ? `bases ${bases.join(', ')}` : `base ${bases[0]}`,
  kinds: {
    positional: (bases: readonly number[]) =>
      `digits, ${bases.length > 1 ? 'bases' : 'base'} ${bases.join(', ')}`,
    shared: (bases: readonly number[]) =>
      `one table per base, ${bases.length > 1 ? 'bases' : 'base'} ${bases.join(', ')}`,
    id: 'one row per value',
    raw: 'the plain number',
    none: 'nothing',
  },
  status: {
    untrained: 'not trained yet',
    running: (step: number, total: number) => `step ${step} / ${total}`,
    finished: (step: number) => `trained, ${step} steps`,
    stopped: (step: number) => `stopped at step ${step}`,
    fault: (detail: string) => `ended early: ${detail}`,
  },
  errors: {
    caption: 'Error (RMSE) against the planted curve, on values seen and unseen in training',
    encoder: 'Encoder',
    parameters: 'Table',
    seen: 'Seen',
    unseen: 'Unseen',
    card: (name: string, unseen: boolean) => `RMSE on ${unseen ? 'unseen' : 'seen'} values: ${name}`,
    values: 'values',
    squares: 'sum of squared errors',
    first: (value: number) => `error at ${value}: answer − truth`,
    note: 'Every answer is recomputed from the weights last reported; the truth is the planted curve without noise.',
    rows: (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`,
  },
  chart: {
    label: 'Planted curve and what each encoder answers',
    value: 'number',
    answer: 'answer',
    planted: 'planted curve',
    unseen: 'unseen in training',
  },

  odometer: {
    key: 'Where many digits change at once, neighbours share almost no row. Cliffs of different bases fall at different places, so a second base holds the hand.',
    ask: 'From 31 to 32, how many of the six binary wheels turn, and how many of the four ternary ones?',
    choices: ['One and one', 'Six and one', 'Six and four'],
    answer:
      '011111 becomes 100000, but 1011 becomes 1012. The neighbours share no binary row at all, and three of the four ternary ones.',
    reading: 'Reading',
    roll: 'Roll 31 → 32',
    other: 'Roll 26 → 27',
    wheels: (base: number) => `Wheels of base ${base}`,
    showing: (wheels: string, digits: string) => `${wheels}: ${digits}`,
    changed: 'Digits that change',
    of: (changed: number, all: number) => `${changed} of ${all}`,
    still: 'standing still',
    step: (from: number) => `${from} → ${from + 1}`,
    chart: 'Share of digits that change from each number to the next',
    share: 'share of digits',
    worst: (from: number, share: string) => `worst: ${from} → ${from + 1}, ${share}`,
    sets: 'The worst step from 0 to 63',
    set: 'Bases',
    where: 'Where',
    digits: 'Digits that change',
    card: (from: number) => `Digits that change from ${from} to ${from + 1}`,
    note: 'Before training, the expected squared distance of two vectors grows with the number of digits in which they differ.',
  },

  order: {
    key: 'Near numbers do not get near vectors by themselves. They learn to, where the digits leave them the freedom.',
    ask: 'Both models learn the same rising line. In which will near numbers end up with near vectors?',
    choices: ['In both', 'Only with a row for every position', 'In neither'],
    answer:
      'A shared row means 1, 2, 4 … at once: whatever it learns for one place changes every other, so its distances keep far less order than those of a row for every position.',
    maps: 'Distances of all pairs of numbers',
    mapOf: (name: string) => `Distances of all pairs, ${name}`,
    cell: (u: number, v: number, distance: string) => `${u} and ${v}: ${distance}`,
    scrub: 'Look back at step',
    correlation: 'Order (Spearman)',
    chart: 'Order while training',
    step: 'step',
    card: (name: string) => `Order of distances: ${name}`,
    pairs: 'pairs of numbers compared',
    cardNote:
      'Correlation of the ranks of |u − v| and of the distance of their vectors: 1 when numbers further apart always have vectors further apart.',
  },

  prices: {
    key: 'Prices that end in 9 sell better: a rule of the last decimal digit. Only encoders that can see this digit find it.',
    ask: 'Besides base 10, which of these sets finds “ends in 9”?',
    choices: ['Base 2', 'Bases 2 and 3', 'Bases 2 and 5'],
    answer:
      'Odd says 1, 3, 5, 7 or 9; the last digit in base 5 being 4 says 4 or 9. Both together say 9: 2 and 5 are all there is in 10. Bases 2 and 3 do not hold the last decimal digit, however many rows they have.',
    bars: 'Error on unseen prices (RMSE)',
    pick: 'Show the answers of',
    window: (from: number, to: number) => `Prices ${from} to ${to}`,
    raw: 'plain number',
  },

  hidden: {
    key: 'An id that never occurred has a row that never learned. Digits of an unseen number did occur, in other numbers.',
    ask: 'Some of the values never occur in training. Which encoder answers them best?',
    choices: ['One row per value', 'One table per base', 'Digits with their positions'],
    answer:
      'Every digit at every place was learned from other numbers. Then hide a block instead, take the cliff, and see that digits can fail, too.',
    curve: 'Curve',
    curves: {
      monotone: 'rising',
      valley: 'valley',
      wave: 'wave',
      cliff: 'cliff',
      price9: '…9 prices',
    },
    values: 'Values',
    counts: { 64: '0–63', 1024: '0–1023' },
    hiding: 'Hide',
    hidings: { share: 'at random', block: 'a block' },
    share: 'Share hidden',
    from: 'From',
    to: 'Up to',
    trap: 'A block that defeats bases 2 and 3',
    trapNote:
      'In base 3 the hidden numbers lean on a pair of digits that training hardly ever saw together; the sum of the rows guesses, and may guess wrong. Another base, or another block, may not.',
    honest:
      'Where the curve is a straight line the plain number does as well or better, with a single row. Compare the table: the more a curve bends, the more it needs digits.',
    show: 'Compare',
  },

  meter: {
    key: 'A table of ids grows with the number of values; tables of digits grow with the number of digits, its logarithm.',
    ask: 'From 64 values to a billion (2³⁰): how many rows do the digit tables of bases 2 and 3 have then, instead of 24?',
    choices: ['117', '1,170', 'About 17 million'],
    answer: '30 binary digits with 2 rows each and 19 ternary ones with 3 rows each: 60 + 57 = 117.',
    values: 'Number of values',
    rows: 'Rows (log scale)',
    parameters: (d: number) => `Parameters, d = ${d}`,
    parameterCount: 'Parameters',
    id: 'one row per value',
    card: (name: string) => `Rows: ${name}`,
    cardParameters: (name: string) => `Parameters: ${name}`,
    base: (base: number) => `base ${base}: rows × digits`,
    width: 'width d',
    count: 'Rows',
    times: 'Ids need',
    timesOf: (times: string) => `${times} times as many rows as bases 2 and 3`,
  },
};

export type NumeralExperimentsWords = typeof numeralExperiments;
