/** Words of the experiments below the timeline. Numbers come in as text, formatted by the panel. */
export const experiments = {
  title: 'Experiments',
  tabsLabel: 'Experiments',
  tabs: {
    maps: 'Three maps',
    recency: 'Recency',
    cost: 'K candidates',
    drown: 'Target drowns?',
    knockouts: 'Knock-outs',
    copies: 'Copies',
    rule: 'Adding up',
  },
  run: 'Run',
  again: 'Run again',
  stop: 'Stop',
  steps: 'Steps',
  predictFirst: 'Predict first; then run it.',
  verdict: { right: 'As you predicted.', wrong: 'Not as you predicted.' },
  measuredNow: ({ seed, step }: Provenance) => `Measured here on toy data · seed ${seed} · step ${step}`,
  measuredRuns: ({ seed, step }: Provenance) =>
    `Measured here on toy data · seed ${seed}, ${step} steps, one run each`,
  progress: (step: number, steps: number) => `step ${step} of ${steps}`,
  asking: 'Asking the trainer …',
  failed: (detail: string) => `The trainer could not answer: ${detail}`,
  stopped: 'Stopped',
  notYet: 'not measured yet',
  auc: 'test AUC',
  ceiling: 'reachable ceiling',
  step: 'step',
  model: 'Model',
  aucCard: {
    title: (name: string) => `Test AUC, ${name}`,
    step: 'training steps',
    seeds: 'seeds: data, weights, batches',
    pairs: 'pairs compared',
    pairsText: 'every click with every non-click of the test log',
    note: 'The share of pairs in which the clicked impression scores higher. A coin gets .5.',
  },

  maps: {
    lead: (ad: string) =>
      `For the ad “${ad}”: every category of behaviour against how long ago it was. What was planted, what the log alone shows, and what the model has learned from clicks.`,
    planted: 'Planted',
    plantedNote: 'change of the click logit; this made the log',
    measured: 'Measured in the log',
    measuredNote: 'mutual information with clicks, in thousandths of a bit; no model, no sign',
    learned: 'Learned',
    learnedNote: 'change of the model’s logit when one behaviour is added',
    attention: 'Authors’ read-out',
    attentionNote: 'softmax of standardised logits × ‖b̃⊙t̃‖, 0 to 1; no sign',
    third: 'Third map',
    key: 'Blue helps, red hurts; grey, nothing. Arrow keys move through a map, the same cell lights up in all three.',
    cell: (category: string, gap: string) => `${category}, ${gap}`,
    between: (from: string, to: string) => `${from} – ${to} ago`,
    help: 'helps',
    hurt: 'hurts',
    nothing: 'nothing',
    bits: (value: string) => `${value} mbit`,
    correlation: 'How well the maps agree (Pearson)',
    thisAd: 'this ad',
    allAds: 'all ads',
    pairs: {
      learned: 'learned with planted',
      measured: 'measured with |planted|',
      attentionSize: 'authors’ read-out with |planted|',
      attention: 'authors’ read-out with planted',
    },
    remark:
      'The authors’ read-out has no sign: it shows that a behaviour matters, never whether it helps or hurts. Over all ads it therefore agrees poorly with the signed truth. The log’s own map has no sign either, and it is not causal: users who do one thing also do another.',
    nothingPlanted: 'Nothing is planted for this ad, so there is nothing to correlate with.',
    whenPaused: 'when paused',
    cards: {
      planted: {
        mean: 'mean response in the bucket',
        rules: {
          loudest: (r: string) => `1.75 · ${r}`,
          sum: (r: string) => `5 · tanh(1.2 · ${r} / 5)`,
        },
        note: 'What one such behaviour alone adds to the true click logit.',
      },
      measured: {
        presence: 'x',
        presenceText: (cell: string) => `at least one behaviour “${cell}” in the history`,
        click: 'y',
        clickText: 'the ad was clicked',
        expression: 'Σ p(x,y) · log₂ p(x,y) / p(x)p(y)',
        note: 'Counted over all training impressions of this ad.',
      },
      learned: {
        backgrounds: 'histories it is added to',
        least: 'smallest change',
        most: 'largest change',
        note: 'Mean change of the logit over histories that have nothing to do with this ad.',
      },
      attention: {
        logit: 'attention logit ⟨b̃, t̃⟩/√d',
        norm: '‖b̃ ⊙ t̃‖',
        expression: 'softmax(standardised logit) × ‖b̃ ⊙ t̃‖, then scaled to 0 … 1 over the map',
        note: 'Not negative by construction.',
      },
      correlation: {
        cells: 'cells',
        covariance: 'covariance',
        deviations: 'standard deviations',
        worker: 'recomputed by the trainer over every ad, category and bucket',
      },
    },
  },

  recency: {
    question:
      'Attention could simply look at how recent a behaviour is. Train one model whose attention hears only time (p·q), one that hears no time at all (DIN-like), and the full one, on the same log with the same seeds. Does recency alone decide?',
    choices: [
      'Yes: recency alone comes close to the full model',
      'It helps, but most of the gain needs time and meaning together',
      'No: it is worse than no time at all',
    ],
    names: { recency: 'recency alone', din: 'no time (DIN-like)', full: 'full' },
    chart: 'Test AUC of the three models while they train',
    because: ({ share }: { share: string }) =>
      `Of what the full model gains over the one without time, recency alone gets ${share}. A coffee an hour ago says “no”, one of yesterday morning says “yes”: how recent is not enough, it depends on what, and for which ad.`,
    newest: 'How often the newest behaviour has the largest weight',
    newestLead: ({ share, chance }: { share: string; chance: string }) =>
      `Over the test log: ${share} of histories (by chance it would be ${chance}).`,
    newestColumn: 'newest has the largest weight',
    ad: 'Ad',
    newestCard: {
      title: (ad: string) => `Newest behaviour first, ad “${ad}”`,
      model: 'model',
      expression: 'histories in which α of the newest is the largest / histories with this ad',
    },
  },

  cost: {
    question:
      'Target attention is computed anew for every candidate ad; mean pooling can summarise the user once. How many times the operations of mean pooling does an extra candidate cost?',
    choices: ['About the same', 'Up to about two times', 'About twenty times: once for each behaviour'],
    because: ({ ratio, n }: { ratio: string; n: string }) =>
      `${ratio} times, with ${n} behaviours: the behaviours are encoded once and shared; what repeats is the attention, and the tower, which both models need, costs more than that.`,
    count: 'Counted from the configuration',
    behaviours: 'Behaviours in the history',
    part: 'Part',
    often: 'How often',
    formula: 'Formula',
    operations: 'Operations',
    attention: 'target attention',
    mean: 'mean pooling',
    once: 'once per user',
    perAd: 'for each ad',
    parts: {
      encode: 'b ⊕ p of every behaviour',
      mean: 'mean of the behaviours',
      logits: 'attention logits ⟨b̃, t̃⟩',
      softmax: 'softmax',
      pool: 'Σ α b̃',
      represent: '⊙ t̃',
      hidden: 'tower, hidden layer',
      output: 'tower, output',
    },
    total: 'together',
    law: ({ once, perAd }: { once: string; perAd: string }) => `${once} + ${perAd} · K`,
    measured: 'Measured on this machine',
    measuredLead: (backend: string) =>
      `Fastest of nine calls on ${backend}, the two models taking turns, all candidates in one batch.`,
    measure: 'Measure',
    candidates: 'K',
    milliseconds: (value: string) => `${value} ms`,
    chart: 'Milliseconds for K candidates, target attention and mean pooling',
    perCandidate: 'per candidate',
    honest:
      'Small batches pay for the calls, not for the arithmetic, so time hardly grows at first. This page’s mean pooling goes through the same batched code and does not share its pool between candidates: its measured time is an upper bound.',
    card: {
      operations: (name: string, k: string) => `Operations for ${k} candidates, ${name}`,
      time: (name: string, k: string) => `Time for ${k} candidates, ${name}`,
      calls: 'calls, in ms',
      fastest: 'the fastest: whatever else the machine does only adds time',
    },
  },

  drown: {
    question:
      'Inside attention the target only chooses where to look. If it appears nowhere else, does it drown before the tower can use it? Train four models that hear the target more and more directly.',
    choices: [
      'No: attention carries all of it',
      'Yes, partly: it ranks worse, though still far better than chance',
      'Yes: without more it is little better than chance',
    ],
    names: {
      inside: 'target only inside α',
      beside: '+ t̃ beside u',
      product: '+ u ⊙ t̃ in the tower',
      full: 'TR: Σ α (b̃ ⊙ t̃)',
    },
    chart: 'Test AUC of the four models while they train',
    spearman: 'order of ads (Spearman)',
    because: ({ lost, low, high }: { lost: string; low: string; high: string }) =>
      `The AUC lost is ${lost}. Ranking the twelve ads for one user shows it more plainly: Spearman ${low} where only α knows the target, ${high} with target-aware representation. Clicks are compared across users in AUC; an ad server compares ads for one user.`,
    honest:
      'Once the tower sees t̃, it could learn the product by itself, but how soon it does depends on luck (try 1,000 steps, or other seeds). Handed the product, it comes close to target-aware representation: what that buys is not having to discover it.',
    spearmanCard: {
      title: (name: string) => `Order of ads, ${name}`,
      users: 'test users',
      ads: 'ads ranked for each',
      expression: 'mean over users of Spearman(true logits, predicted logits)',
    },
  },

  knockouts: {
    lead: 'The attention logit of the trained model is a sum of four terms. Silence one, keep everything else, and see what AUC is left. Nothing is retrained.',
    measure: 'Silence each in turn',
    stale: 'The weights have changed since.',
    parts: {
      none: 'nothing silenced',
      bt: 'without b·t (meaning × meaning)',
      bq: 'without b·q (meaning × now)',
      pt: 'without p·t (time × meaning)',
      pq: 'without p·q (time × now)',
      p: 'p zeroed everywhere',
    },
    chart: 'Test AUC left by each knock-out',
    loss: 'lost',
    because: ({ most, least }: { most: string; least: string }) =>
      `Most is lost ${most}, least ${least}. Zeroing p takes time out of the value too, not only out of the logit.`,
    card: {
      title: (part: string) => `Test AUC, ${part}`,
      intact: 'intact model',
      left: 'left',
      expression: (intact: string, left: string, lost: string) => `${intact} − ${left} = ${lost} lost`,
      impressions: 'on the test log',
    },
  },

  copies: {
    lead: 'Add the same behaviour once, twice, six times. If evidence simply adds up, every copy changes the logit as much as the first.',
    behaviour: 'Behaviour',
    gap: 'How long ago',
    copies: 'Copies',
    chart: 'Change of the click logit by number of copies',
    adds: 'evidence adds up: n · R',
    rule: {
      loudest: 'this log’s rule: the loudest decides',
      sum: 'this log’s rule: adds up, then saturates',
    },
    learned: 'the model',
    change: 'change of the logit',
    share: 'attention the copies hold together',
    withCopies: (n: string) => `With n = ${n}`,
    sentence:
      'Softmax weights add up to one. Copies can only take attention from others, until they hold nearly all of it: the model can say which memory, not how many. Nor can a weight be negative: “no” must come from the value and the tower.',
    card: {
      single: 'R: what one alone adds',
      copies: 'n',
      response: 'mean response in the bucket',
      backgrounds: 'histories they are added to',
      note: 'Mean over histories that have nothing to do with this ad.',
      shareNote: 'Sum of their α, mean over the same histories. It cannot pass one.',
      sumExpression: (n: string, r: string) => `5 · tanh(1.2 · ${n} · ${r} / 5)`,
      loudestExpression: (r: string) => `1.75 · ${r}, however many`,
    },
  },

  rule: {
    lead: 'The log’s own rule was chosen by us: “the loudest memory decides” suits a softmax. Here is the other one. Switching draws a new log and retrains the model of the whole page.',
    label: 'How memories make a click',
    choices: { loudest: 'The loudest decides', sum: 'Evidence adds up' },
    formulas: {
      loudest: 'logit = base + 1.75 · (the response of largest size)',
      sum: 'logit = base + 5 · tanh(1.2 · Σ responses / 5)',
    },
    rows: {
      bayes: 'Bayes AUC',
      ceiling: 'ceiling: only buckets known',
      model: 'the model',
      gap: 'missing to the ceiling',
    },
    column: 'AUC on the test log',
    because: ({ loudest, sum }: { loudest: string; sum: string }) =>
      `The model misses ${loudest} where the loudest decides and ${sum} where evidence adds up: there, how many matters, and softmax pooling cannot count.`,
    both: 'Switch to the other rule to compare.',
    card: {
      bayes: 'AUC of the true logits that clicks were drawn from.',
      ceiling: 'AUC of the best logit for someone who knows every rule but only the buckets of gaps.',
      gap: 'ceiling − model',
    },
  },
};

export type Provenance = { readonly seed: string; readonly step: string };
export type ExperimentsWords = typeof experiments;
