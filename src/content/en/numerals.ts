type Costs = {
  readonly rows: number;
  readonly bases: number;
  readonly dimension: number;
  readonly units: number;
};

/** Words of the numerals panel. Numbers in the text are filled in from what is on screen. */
export const numerals = {
  title: 'Numerals',
  key: 'Written in [[mnse|several numeral systems]], a number becomes digits; each digit picks one row of a small [[embedding|table]]; the rows add up to one vector.',
  stage: 'From a number to a vector',

  controls: {
    value: 'Number',
    compare: 'Second number',
    swap: 'Swap the two numbers',
    cliff: '31 | 32',
    cliffName: 'Show the pair 31 and 32',
    range: 'Range',
    ranges: { 64: '0–63', 1024: '0–1023' },
    kind: 'Table',
    kinds: { positional: 'Position-aware (paper)', shared: 'One per base (simplified)' },
    bases: 'Bases',
    base: (base: number) => `base ${base}`,
    source: 'Table rows',
    sources: { model: 'Live model', random: 'Random' },
    seed: 'Seed',
  },

  /** Which table is on screen. */
  origin: {
    snapshot: 'Rows of the live model, trained in advance',
    imported: (step: number) => `Rows of a model from a file, step ${step}`,
    trained: (step: number) => `Rows of the live model at step ${step}`,
    untrained: 'Rows of the live model, not trained yet',
    random: (seed: number) => `Random rows, seed ${seed}: untrained`,
    mismatch: ({ kind, bases, count }: { kind: string; bases: string; count: number }) =>
      `Random rows: the live model reads 0–${count - 1} with ${kind}${bases ? `, bases ${bases}` : ''}.`,
    kinds: {
      positional: 'position-aware codes',
      shared: 'one table per base',
      id: 'one row per value',
      raw: 'the plain number',
      none: 'no number at all',
    },
    retrain: 'Train it this way',
    back: 'Back to its settings',
  },

  /** Number cards. */
  cards: {
    number: 'number',
    place: 'place value',
    base: 'base',
    digitNote: (digit: number, place: number, worth: number) =>
      `The digit is worth ${digit} × ${place} = ${worth}.`,
    row: (code: string) => `Row of code ${code}`,
    length: 'length of the row',
    rowNote:
      'The length is the root of the summed squares. The row is a parameter of the model: it is learned, not computed.',
    sum: (base: number, index: number) => `Sum of base ${base}, component ${index}`,
    total: (value: number, index: number) => `Vector of ${value}, component ${index}`,
    times: (times: number) => `${times} ×`,
    distance: (a: number, b: number) => `Distance of the vectors of ${a} and ${b}`,
    distanceNote: 'Euclidean: the root of the summed squares of the differences, component by component.',
    hamming: 'Digits that differ, over all bases',
    spearman: 'Spearman correlation of |u − v| and distance',
    spearmanNote:
      'Both columns are ranked over all pairs; the correlation of the ranks is 1 when numbers further apart always have vectors further apart.',
    pairs: 'pairs compared',
    learned: (x: number) => `Learned response at ${x}`,
    planted: (x: number) => `Planted response at ${x}`,
    plantedNote:
      'Written into the synthetic log by us: a valley, and a step of 0.8 at 32. Shown minus its mean.',
    lookups: 'Table rows looked up',
    meanLogit: (x: number) => `mean logit at ${x}`,
    meanOfAll: 'mean over all numbers',
    learnedNote: (contexts: number) =>
      `Mean logit over ${contexts} contexts with this number, minus the mean over all numbers.`,
    correlation: 'Correlation of learned and planted',
    points: 'numbers compared',
    parameters: (name: string) => `Parameters: ${name}`,
    operations: (name: string) => `Multiply–adds: ${name}`,
    additions: (name: string) => `Additions: ${name}`,
    width: 'width d',
    rows: 'table rows',
    matrices: 'matrices d × d',
    digitsOf: (base: number) => `digits in base ${base}`,
  },

  line: {
    label: 'Number line',
    value: (value: number) => `Number ${value}`,
    compare: (value: number) => `Second number ${value}`,
    twin: (twin: number, value: number) => `${twin} gets the same vector as ${value}`,
    hint: 'Drag a marker. A click above the line moves the number, below it the second number.',
  },

  twins: {
    title: (value: number) => `Same vector as ${value}:`,
    none: (count: number) =>
      `no other number from 0 to ${count - 1}. Each (position, digit) has its own row.`,
    noneShared: (count: number) => `no other number from 0 to ${count - 1}, in this set of bases.`,
    always: 'whatever the table holds',
    even: 'only if rows step evenly',
    more: (count: number) => `and ${count} more`,
    show: (twin: number, value: number) => `Compare ${value} with ${twin}`,
    all: (colliding: number, count: number, vectors: number) =>
      `${colliding} of ${count} numbers share their vector with another; there are only ${vectors} different vectors.`,
  },

  walk: {
    label: 'The walk from number to vector',
    step: 'Step',
    steps: { split: 'Split', lookUp: 'Look up', sum: 'Sum', add: 'Add', concat: 'Concatenate' },
    stepNames: {
      split: '1 · Split into digits',
      lookUp: '2 · Look up rows',
      sum: '3 · Sum within each base',
      add: '4 · Add the bases',
      concat: '4 · Concatenate the bases',
    },
    play: 'Walk through',
    stop: 'Stop',
    next: 'Next step',
    previous: 'Previous step',
    baseTitle: (base: number) => `base ${base}`,
    digit: (digit: number, place: number) => `digit ${digit}, worth ${digit} × ${place}`,
    code: (code: string) => `code ${code}`,
    row: (code: string) => `row ${code}`,
    sum: (base: number) => `sum, base ${base}`,
    total: (value: number) => `vector of ${value}`,
    wide: (value: number, bases: number, dimension: number) =>
      `vector of ${value}, ${bases} × ${dimension} = ${bases * dimension} wide`,
    component: (index: number) => `component ${index}`,
    second: (digit: number, changed: boolean) =>
      changed ? `second number has ${digit} here: changed` : `second number has ${digit} here too`,
  },

  /** What becomes of the vectors of the bases. */
  across: {
    title: 'Across bases',
    choices: { add: 'Add', concat: 'Concatenate' },
    text: {
      add: 'The vectors of the bases are added, as the live model does it.',
      concat:
        'The vectors of the bases stand side by side. The rows are the same; the live model, which adds, does not read them so.',
    },
    source: {
      add: 'as retellings of the encoding have it, with the worked example below',
      concat:
        'as a public summary of 2403.00793 has it: summed per system, then concatenated; the text itself could not be checked',
    },
    cost: ({ rows, bases, dimension, units }: Costs) =>
      `The table keeps its ${rows} × ${dimension} entries; the vector grows from ${dimension} to ${bases} × ${dimension} = ${bases * dimension} components, and a tower of ${units} units would need ${(bases - 1) * dimension} × ${units} = ${(bases - 1) * dimension * units} more weights to read it.`,
  },

  pair: {
    title: (a: number, b: number) => `${a} against ${b}`,
    of: (changed: number, places: number) => `${changed} of ${places}`,
    hamming: 'Digits changed (Hamming)',
    distance: 'Vector distance',
    difference: 'Difference',
    sameCounts:
      'The same digits in another order: the same rows are added equally often, so the vectors are equal whatever the table holds.',
    sameSums: (sums: string) =>
      `Other digits, but equal digit sums (${sums}). With rows that step evenly, as in the worked example, the vectors are equal; with these rows they are not.`,
  },

  map: {
    title: 'Distance of all pairs',
    random: 'Random start',
    trained: 'Live model',
    cell: (u: number, v: number, distance: string) => `${u} and ${v}: distance ${distance}`,
    hint: 'Strong colour: far apart. Click a pair.',
    pair: (u: number, v: number) => `${u} and ${v}:`,
    label: (name: string) => `${name}: distances between the vectors of all pairs of numbers`,
    noModel: 'No live rows for these settings',
    sampled: (stride: number) => `every ${stride}th number`,
  },

  response: {
    title: 'What the live model learned about its number',
    explain:
      'The change of the click logit with the number, averaged over many users and ads and shifted to mean 0. The planted response is a valley with a cliff at 32, just where base 2 flips six digits at once.',
    planted: 'Planted',
    learned: 'Learned',
    x: 'Number',
    y: 'Logit change',
    correlation: 'Correlation',
    hidden: 'never seen in training',
    hiddenCorrelation: (count: number) => `On ${count} hidden values`,
    at: (x: number) => `At ${x}`,
    label: 'Planted and learned response of the click logit to the number',
    contexts: (count: number) => `mean of ${count} contexts`,
    off: 'The live model is trained without a number.',
  },

  worked: {
    title: 'The worked example, by hand',
    explain:
      'A widespread explanation of this encoding works through 51 with one table per base and four components. Its tables are these; its sums are not. Every number opens its sum.',
    table: 'Tables',
    row: (base: number, digit: number) => `E${subscript(base)}[${digit}]`,
    step: 'Step',
    printed: 'Printed elsewhere',
    right: 'Added up',
    binary: 'Base 2: 110011',
    ternary: 'Base 3: 01220',
    total: 'Total',
    why: 'Only the first component is printed right. From one component to the next every row grows by 0.1 (base 2) or 0.01 (base 3); six and five rows are added, so the sums grow by 0.6 and 0.05, not by 0.2 and 0.03.',
    twins:
      'With these tables 51, 23 and 43 get exactly the same vector. 23 has the same digits as 51 in both bases, so this holds for any shared table. 43 is written 101011 and 1121: its ternary digits differ, but their sum is 5 as well, and these rows step evenly, so that only digit sums survive.',
    also: {
      title: 'Also in circulation',
      digits:
        '“50 and 51 differ in the last two binary digits”: 110010 and 110011 differ in one. In base 3, 1212 and 1220 differ in two.',
      near: '“Near numbers get near vectors”: not before training. Distance then follows the number of changed digits, and 31 | 32 changes all six binary ones.',
      position:
        '“One table per base”: the paper numbers the positions, so that 5₁ and 1₁ are different rows. Without positions, 51 and 23 are the same number to the model.',
    },
    same: 'equal',
    components: (index: number) => `component ${index}`,
  },

  cost: {
    title: 'What attention over digits would cost',
    explain:
      'NaryDis, the predecessor, let the digits of a base attend to each other, then the bases. The paper dropped both stages and adds rows instead. Counted here from the structure, for these settings.',
    method: 'Encoder',
    parameters: 'Parameters',
    multiplications: 'Multiply–adds',
    additions: 'Additions',
    lookups: 'Look-ups',
    id: 'One row per value',
    sum: 'Sum of digit rows (MNSE)',
    attention: 'With attention (NaryDis-like)',
    ratio: (times: string) => `${times} times the arithmetic of the plain sum`,
    values: 'Number of values',
    note: 'One query, key and value matrix (d × d) per base and one set across the bases; our count from this structure, not the authors’ code.',
    stage: (n: number) => `stage over ${n} vectors`,
  },

  how: {
    digits: 'Write the number in every base b with as many digits as the largest value needs.',
    codes:
      'A [[position|code]] is a position and a digit: in the paper’s notation 6₁ means “position 6 holds a 1”. Positions are counted from the right, starting at 1.',
    sum: 'Every code of every base owns a row of the table. Add the rows.',
    size: 'The table needs b rows for each position: its size grows with the logarithm of the range, an id table’s with the range itself.',
    distance:
      'Before training every row is random, so the squared distance of two vectors is on average proportional to the [[hamming|number of digits that change]]. Training moves rows until near numbers are near where the task asks for it.',
    shared:
      'With one table per base the sum only counts digits. Numbers with the same digits in another order [[collision|collide]].',
    cliffs:
      'A carry changes many digits at once: 31 | 32 in base 2, 26 | 27 in base 3. Cliffs of coprime bases do not coincide, so another base holds the two neighbours together.',
    limitsTitle: 'Limits',
    limits:
      'Where the response is a straight line the plain number does as well; a piecewise-linear encoding serves a smooth one. Digits win where the response is sharp or follows digits (prices that end in 9), and on values never seen, where an id knows nothing. A whole hidden block can still break them.',
    source: '2403.00793, §3.2',
    live: (value: number) => `Now, for ${value}:`,
  },

  tries: {
    twins: {
      ask: 'Switch to one table per base. Which numbers become indistinguishable from 51?',
      choices: ['none', '23', '50 and 52'],
      answer:
        '23: 110011 and 010111 hold four 1s and two 0s; 1220 and 0212 hold a 0, a 1 and two 2s. The sum cannot see their order. (43 joins them when rows step evenly.)',
      go: 'Switch',
    },
    cliff: {
      ask: 'Before training, which pair is further apart: 31 and 32, or 31 and 63 (base 2 alone)?',
      choices: ['31 and 63', '31 and 32', 'equally far'],
      answer:
        '31 and 32: they differ in all six binary digits, 31 and 63 in a single one. At a random start distance counts changed digits, not units.',
      go: 'Show 31 and 32 in base 2',
    },
    mend: {
      ask: 'Which base mends the cliff at 31 | 32 better when added to base 2?',
      choices: ['base 4', 'base 3', 'neither'],
      answer:
        'Base 3: it changes one digit of four (1011 to 1012). Base 4 is a power of 2 and carries at the same place: 133 to 200, all three digits.',
      go: 'Add base 3',
    },
    predict: 'Your prediction',
    reveal: 'Right answer',
    right: 'Yes.',
    wrong: 'Not quite.',
  },
};

/** Digits as subscripts: 6, 12 → ₆, ₁₂. */
function subscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
}

export type NumeralsWords = typeof numerals;
