/** Words of the overview: the whole model on one screen. */
export const overview = {
  title: 'One click, predicted live',
  key: 'Will this user click this ad? A small ads model, trained and live here, answers with pCTR, the predicted click rate. Change what it is asked.',

  inputs: {
    label: 'What the model is asked',
    user: 'User',
    target: 'Ad',
    now: 'Now',
    opened: 'as opened',
    later: (gap: string) => `${gap} later`,
    number: 'Number x',
  },
  sinceUser: (user: string) => `since “${user}”`,
  sinceTarget: (ad: string) => `since the ad was ${ad}`,
  sinceNow: (time: string) => `since ${time}`,
  sinceNumber: (number: number) => `since x was ${number}`,
  turn: (gap: string) => `And ${gap} later?`,

  diagram: 'The model, from features to predicted click rate',
  legend:
    'Into the tower: blue raises the logit, red lowers it, thickness is how much. Before it: thickness is the size of the vector.',
  experiment: 'separate experiment',
  open: (name: string) => `${name}: open its panel`,

  blocks: {
    sequence: { name: 'Sequence features', note: 'what this user did, and how long ago' },
    ad: { name: 'Candidate ad', note: 'the ad that asks' },
    numeric: { name: 'Numeric feature', note: 'a whole number from 0 to 63' },
    encode: { name: 'TIM · temporal encoding', note: 'meaning and age, added' },
    target: { name: 'Ad embedding', note: 'the ad, now' },
    number: { name: 'MNSE · digits of x', note: 'one table row per digit, summed' },
    attention: { name: 'TIM · attention', note: 'which memory this ad asks' },
    interest: { name: 'TIM · representation', note: 'pooled, then multiplied by the ad' },
    tower: { name: 'Tower', note: 'one hidden layer, one output' },
    pctr: { name: 'pCTR · predicted click rate', note: 'predicted click rate' },
  },
  apart: {
    similarity: { name: 'Similarity encoding' },
    hashid: { name: 'HashID → MNSE' },
    interaction: { name: 'Interaction over several embedding sets' },
    tasks: { name: 'Tasks: shared and own tables' },
  },
  strips: {
    behaviour: (category: string) => `b̃ of ${category}`,
    target: 't̃',
    number: 'vector of x',
    pooled: 'Σ α b̃',
    interest: 'u',
    input: 'input of the tower',
    hidden: 'hidden units',
  },
  parts: { interest: 'interest u', target: 'ad t̃', number: 'number x', ad: 'bias of ad', bias: 'biases' },

  scrub: {
    label: 'Stage of the pass',
    replay: 'Replay the pass',
    hold: 'Hold',
    names: {
      features: 'features',
      encode: 'encode',
      attend: 'attend',
      represent: 'represent',
      tower: 'tower',
      pctr: 'pCTR',
    },
    sentences: {
      features: 'Three kinds of features enter: a sequence of behaviours, an ad, a number.',
      encode: 'Each becomes vectors. A behaviour’s vector holds both what it was and how long ago.',
      attend: 'The ad asks every behaviour one question; the answers become weights that add up to 1.',
      represent: 'The weighted behaviours are summed, then multiplied with the ad: this is the interest u.',
      tower: 'Interest, ad and number meet in the tower, which turns them into one logit.',
      pctr: 'The logit, squeezed between 0 and 1, is the predicted click rate.',
    },
  },

  details: {
    hint: 'Point at a block: formula, shape, parameters, time. Click its name to open its panel.',
    shape: 'output',
    parameters: 'parameters',
    noParameters: 'none',
    share: 'share of the forward pass',
    shareOn: (share: string, backend: string) => `${share} (${backend})`,
    unmeasured: 'not measured yet',
  },

  table: {
    title: 'The picture as a table',
    summary: (user: string, ad: string, probability: string, strongest: string, alpha: string) =>
      `User “${user}”, ad ${ad}: predicted click rate ${probability}. The ad looks hardest at ${strongest}, with α = ${alpha}.`,
    columns: ['Block', 'Output', 'Parameters', 'Size of the output', 'Moved by', 'Share of time'],
    time: (backend: string) =>
      `Time: each part of the forward pass run alone on a batch of 256 on ${backend}, median of 15.`,
  },

  cards: {
    pctr: 'Predicted click rate',
    change: 'Change of the predicted click rate',
    before: 'before',
    after: 'after',
    logit: 'logit',
    part: (part: string) => `Added to the logit · ${part}`,
    biases:
      'The output bias, and the bias of every hidden unit as far as it passes now: which units are on depends on user, ad and number.',
    adBias: 'A learned constant of the ad, whoever is asked.',
    behaviour: (category: string, gap: string) => `${category}, ${gap} ago`,
    dimension: (k: number) => `dimension ${k}`,
    others: (count: number) => `the other ${count} dimensions`,
    linear:
      'With its hidden units on or leaking as they are now, the tower is linear, so the logit is an exact sum.',
    attentionLogit: 'attention logit',
    power: 'e to its logit',
    powers: 'sum over all behaviours',
    norm: (block: string) => `Size of the output · ${block}`,
    squares: (count: number) => `sum of ${count} squares`,
    moved: (block: string) => `How far it moved · ${block}`,
    differences: (count: number) => `sum of ${count} squared differences`,
    normBefore: 'size before',
    normAfter: 'size after',
  },

  how: {
    encode: 'Every behaviour and the ad: what it is, plus when.',
    attention: 'The hardest look of this ad.',
    interest: 'Pooling, then once more the ad.',
    number: 'One row per binary and ternary digit of x.',
    tower: 'What interest, ad, number and biases add to the logit.',
    pctr: 'The click rate.',
    source: '2403.00793 §3, single-task model',
    first: 'first of 32',
    firstOfNumber: 'first of 16',
  },

  problems: {
    title: 'Three problems of the paper, and where to meet them',
    priors: {
      name: 'Priors lost in encoding',
      text: 'Plain ids forget time, order and looks. Temporal interest (TIM), numeral systems (MNSE) and hashes keep them.',
      links: { timeline: 'Timeline', numerals: 'Numerals', hashid: 'HashID' },
    },
    collapse: {
      name: 'Dimensional collapse',
      text: 'A wide embedding table uses few of its dimensions; several sets, each with its own interaction, use more.',
      links: { collapse: 'Collapse' },
    },
    entanglement: {
      name: 'Interest entanglement',
      text: 'One shared table must serve tasks that disagree; tables of their own beside it let them.',
      links: { entanglement: 'Entanglement' },
    },
    begin: 'Start here: the 20-minute tour',
  },

  tries: {
    larger: {
      predict: (user: string, ad: string) =>
        `For “${user}”, which change moves pCTR more: the ad to ${ad}, or the number from 31 to 63?`,
      options: ['The ad', 'The number'],
      reveal: (ad: string, number: string) => `The ad moves it by ${ad}, the number by ${number}.`,
      act: 'Change the ad',
    },
    blocks: {
      predict: 'Only the number changes. How many of the seven computed blocks move?',
      options: ['Three', 'Five', 'All seven'],
      reveal: 'MNSE, tower and pCTR. The interest cannot know the number: they first meet in the tower.',
      act: 'Try it',
    },
    later: {
      predict: 'Coffee ten minutes ago, a coffee ad. A day later, does pCTR rise or fall?',
      options: ['It rises', 'It falls', 'It stays'],
      reveal: (before: string, after: string) =>
        `${before} becomes ${after}: the same memory, older, says something else.`,
      act: 'Let a day pass',
    },
  },
};

export type Overview = typeof overview;
