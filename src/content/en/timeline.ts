/** Words of the timeline panel's stage and mechanism. Numbers come in as text that is already rounded. */
export const timeline = {
  title: 'Timeline',
  key: 'What you [[behaviour|did]] speaks differently [[bucket|as it ages]], and every ad [[attention|listens to a different part of it]].',

  user: 'User',
  presets: {
    parent: 'Diapers an hour ago',
    coffee: 'Coffee ten minutes ago',
    trip: 'Flights booked, hotel wanted',
    car: 'New car, insurance next',
    games: 'Games binge',
    music: 'Music: nothing to go by',
  },
  random: 'Another random user',
  own: 'Your own',

  switches: {
    label: 'Parts of the model',
    encoding: {
      short: 'TTE',
      name: 'Temporal encoding',
      explain: 'Adds the gap’s vector p to each behaviour. Off: the model cannot tell fresh from old.',
    },
    attention: {
      short: 'TA',
      name: 'Target-aware attention',
      explain: 'Weighs behaviours by ⟨b̃, t̃⟩. Off: all weigh alike.',
    },
    representation: {
      short: 'TR',
      name: 'Target-aware representation',
      explain: 'Multiplies what was pooled by t̃. Off: u = Σ α b̃.',
    },
    fusion: {
      name: 'How b and p become b̃ = b ⊕ p',
      sum: 'sum',
      concat: 'concat',
    },
  },

  weights: {
    label: 'Weights in use',
    snapshot: (step: number) => `trained in advance, ${step} steps`,
    trained: (step: number) => `trained here, step ${step}`,
    untrained: 'untrained: random numbers',
    imported: (step: number) => `from a file, step ${step}`,
    off: 'switched off, not retrained',
    auc: (auc: string) => `test AUC ${auc}`,
    aucUnknown: 'test AUC –',
    choice: 'Which weights',
    live: 'Part cut out of the live model',
    variant: 'Model trained without it',
    train: 'Train it here',
    training: (step: number, total: number) => `training, step ${step} of ${total}`,
    stop: 'Stop',
    none: 'No model was trained with just this combination.',
  },

  stage: {
    columns: { place: 'Newest first', behaviour: 'Behaviour', age: 'Age' },
    label: 'One user’s behaviours by age, and the attention an ad pays to each',
    verdict: 'The picture in a sentence',
    now: 'now',
    ad: 'Ad',
    pctr: 'pCTR',
    alpha: 'attention α',
    share: 'part of the logit',
    ruler: 'age term p·t̃',
    rulerLabel: 'What the age of a behaviour adds to its attention logit for this ad, by gap bucket',
    bucket: (from: string, to: string) => `gap ${from} to ${to}`,
    behaviour: (category: string, gap: string, alpha: string, share: string) =>
      `${category}, ${gap} ago, attention ${alpha}, part of the logit ${share}`,
    ago: (gap: string) => `${gap} ago`,
    hint: 'Drag or arrow keys move; Delete removes.',
    raises: 'raises the prediction',
    lowers: 'lowers the prediction',
    neither: 'next to nothing',
    satiated: (category: string) =>
      `The ad looks hardest at ${category}, and it lowers the prediction: attention has no sign.`,
    agrees: (category: string) => `The ad looks hardest at ${category}, and it raises the prediction.`,
    spread: 'Nothing stands out: weights must add up to 1, so they spread.',
    alike: 'Attention is off: every behaviour weighs 1/n.',
  },

  edit: {
    title: 'Behaviours',
    add: 'Add',
    addCategory: (category: string) => `Add ${category}`,
    full: 'Twenty behaviours at most.',
    category: 'Category of the chosen behaviour',
    remove: 'Delete',
    removeLabel: (category: string) => `Delete ${category}`,
    last: 'At least one stays.',
  },

  clock: {
    label: 'Time',
    slider: 'Now',
    play: 'Let time pass',
    stop: 'Hold time',
    opened: 'as opened',
    later: (gap: string) => `${gap} later`,
    jumps: { threeHours: '+3 h', day: '+1 day', back: 'back' },
    jumpLabels: { threeHours: 'Three hours later', day: 'One day later', back: 'Back to the beginning' },
  },

  ranking: {
    label: 'All ads for this user, now',
    item: (category: string, probability: string, rank: number) =>
      `${category}, predicted click rate ${probability}, rank ${rank}`,
    number: 'Numeric feature x',
  },

  seeds: {
    title: (data: number, weights: number, batches: number) => `Seeds ${data} · ${weights} · ${batches}`,
    data: 'Log',
    weights: 'Weights',
    batches: 'Batches',
    note: 'Another seed is another run, untrained until Play. Reset repeats a run exactly.',
  },

  terms: {
    title: (category: string, gap: string) => `How ${category}, ${gap} ago, gets its α`,
    label: 'The attention logit as four products',
    names: {
      bt: 'meaning × meaning',
      bq: 'meaning × time',
      pt: 'time × meaning',
      pq: 'time × time',
    },
    zero: 'none: kept apart',
    zeroTime: 'none: time is off',
    sum: 'logit',
    softmax: 'softmax',
    share: 'α',
    logit: 'attention logit',
    over: (alpha: string, count: number) => `softmax over ${count} behaviours: α = ${alpha}`,
    off: 'Attention is off: the logit is not used, α = 1/n.',
  },

  vectors: {
    title: 'From vectors to interest',
    label: 'Vectors of the chosen behaviour and of the ad',
    names: {
      b: 'b',
      p: 'p',
      behaviour: 'b̃',
      t: 't',
      q: 'q = p(0)',
      target: 't̃',
      product: 'b̃ ⊙ t̃',
      share: 'α (b̃ ⊙ t̃)',
      interest: 'u',
    },
    explain: {
      b: 'its meaning',
      p: 'its age',
      behaviour: 'meaning and age',
      t: 'the ad’s meaning',
      q: 'the ad’s own time: now',
      target: 'the ad, now',
      product: 'what they agree on',
      share: 'its share of the interest',
      interest: 'interest, the sum over all',
    },
    shareOfInterest: (share: string) => `its share of u: ${share}`,
    dimension: (index: number) => `dimension ${index}`,
    cell: (name: string, index: number, value: string) => `${name}, dimension ${index}: ${value}`,
  },

  cards: {
    alpha: 'Attention weight',
    alphaOff: 'Attention is off: one over the number of behaviours',
    share:
      'Its part of the logit: its attention times what it would add with all of the attention, the tower’s units as they are. The parts of all behaviours add up to the part of the interest vector.',
    pull: 'what it would add at α = 1',
    age: 'What the age alone adds to the attention logit, whatever the behaviour was. Another ad, other values: p·t.',
    without: (logit: string, change: string) =>
      `Another question: taken out of the history, the logit would be ${logit}, a change of ${change}, because the others then share its attention.`,
    pctr: 'Predicted click rate',
    logit: 'logit',
    tower: 'tower: w · hidden',
    targetBias: 'bias of the ad',
    bias: 'bias',
    power: 'e to its logit',
    powers: 'sum over all behaviours',
    term: (formula: string) => `One of the four products: ${formula} ÷ √d`,
    scalar: 'scalar product',
    root: '√d',
    attentionLogit: 'Attention logit: the sum of the four products',
    table: 'read from a table',
    tableRow: (table: string, row: string) => `row “${row}” of table ${table}`,
    count: 'number of behaviours',
  },

  views: {
    title: 'Who asks? The ad, or the history itself',
    label: 'Target-aware against self-attention',
    target: 'Target-aware',
    self: 'Self-attention',
    targetExplain: 'The ad asks every behaviour: one row of weights. Choose another ad and the row changes.',
    selfExplain:
      'Every behaviour asks every other: an L × L matrix. Choose another ad and nothing changes: the history is summed up before the ad is known.',
    cell: (from: string, to: string, weight: string) => `${from} looks at ${to}: ${weight}`,
    missing: 'The self-attention model is not loaded.',
    train: 'Train it here',
    loading: 'Training the self-attention model',
    cost: (row: number, matrix: number) => `${row} weights for each ad against ${matrix} once per history`,
    source: (auc: string) => `Weights of a self-attention model with time buckets, test AUC ${auc}.`,
  },

  how: {
    encoding:
      'Each behaviour is a sum of two learned vectors: what it was, and how long ago in one of twelve [[bucket|buckets]]. The ad gets the vector of “now”.',
    attention:
      'The ad asks each behaviour one question, a scalar product. Softmax turns the answers into weights that add up to 1.',
    representation:
      'The pooled behaviours are [[tar|multiplied, number by number, with the ad]]. So the ad is met twice: in α, which asks, and in ⊙ t̃, which reads the answer.',
    factor:
      'The ad is the same in every term, so it comes out of the sum, and all this costs one multiplication.',
    sign: 'α cannot be negative. “Just had one” is a loud memory that says no: high attention, a negative part of the logit. The sign is made by u and the tower after it.',
    concat:
      'With the sum, the logit has four products. With concatenation two of them vanish: time and meaning no longer meet inside attention, and one recency curve must serve every ad.',
    oneTime:
      'For a given ad the logit still holds no product of b and p: α falls apart into a factor of meaning and a factor of age. The value (b + p) ⊙ t̃ and the tower make the rest.',
    limits: 'Sign and limits',
    source: 'Temporal Interest Network, 2308.08487 §4; 2403.00793 §3.1',
    toy: 'Synthetic log, planted rules: numbers hold here only.',
  },

  tries: {
    coffee: {
      ask: 'This user had a coffee ten minutes ago. Which behaviour gets the most attention from a coffee ad, and does it help?',
      choices: ['The coffee, and it helps', 'The coffee, and it hurts', 'The news, because coffee is done'],
      answer:
        'The coffee takes nearly all the attention and lowers the prediction. Now press “One day later”: much the same attention, the opposite sign.',
      go: 'Show it',
    },
    recency: {
      ask: 'Flights were booked 40 hours ago and 4 days ago, coffee 3 hours ago. Whom does a hotel ad ask?',
      choices: ['The newest behaviour', 'The flights', 'The hotel of last month'],
      answer: 'The flights. The newest does not win by being new: t decides what p means.',
      go: 'Show it',
    },
    concat: {
      ask: 'Switch ⊕ from sum to concat and look at the four bars. Which ones stay?',
      choices: ['All four, smaller', 'b·t and p·q', 'b·q and p·t'],
      answer: 'Only meaning with meaning, and time with time. The crossed products are exactly zero.',
      go: 'Show it',
    },
  },
  tryLabels: { predict: 'First predict', right: 'As you said.', wrong: 'Not what you said.' },
};

export type Timeline = typeof timeline;
