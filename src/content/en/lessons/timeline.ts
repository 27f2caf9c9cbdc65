import type { LessonWords } from '../../lessonWords';

export const timeline = {
  puzzle: {
    title: 'Ten minutes after the coffee',
    text: 'This user had a coffee ten minutes ago, read news, played games. A coffee ad asks this history which behaviour matters to it. Under the cover: discs for its [[attention|attention α]], bars for what each behaviour adds to the logit or takes from it.',
    notes: [
      'Ask for hands before anyone looks closely. Two questions in one: where does the ad look, and which way does it push?',
      'The model was trained in advance on a synthetic log; it found this in clicks.',
    ],
    ask: {
      question: 'Which behaviour gets the most attention from the coffee ad, and does it help?',
      choices: ['The coffee, and it helps', 'The coffee, and it hurts', 'Another one: coffee is done'],
      because: ({ weight, effect }) =>
        `The behaviour looked at hardest holds ${weight} of the attention, and its part of the logit is ${effect}.`,
    },
  },
  sign: {
    title: 'Loud is not the same as yes',
    text: 'Attention weights come out of a [[softmax|softmax]]: none is negative, together they are 1. So α says how loud a memory is, never what it says. The sign is made later, by u = Σ α (b̃ ⊙ t̃) and the tower. Compare the coffee’s disc with its bar.',
    notes: [
      'This is the most common misreading of attention maps: high attention taken for liking.',
      'Choose the coffee, remove it, and watch the prediction rise.',
    ],
  },
  tomorrow: {
    title: 'The same coffee, one day later',
    text: 'Nothing is done for a day. The history is the same, only every behaviour is 24 hours older. The coffee of ten minutes ago has become the coffee of yesterday at this time.',
    notes: [
      'Let them argue from their own habits. The log was planted with a daily rhythm; the model had to find it.',
    ],
    ask: {
      question: 'One day later: what does the coffee do to the coffee ad now?',
      choices: ['Most attention, and helps', 'Most attention, and hurts', 'No longer most'],
      because: ({ weight, effect }) =>
        `Now α is ${weight} and its part of the logit is ${effect}. Same behaviour, same ad; only the time between them is another.`,
    },
  },
  curve: {
    title: 'Draw it as it ages',
    text: 'Take this one coffee and make it older and older: an hour, half a day, a day, two months. Draw its part of the logit of the coffee ad. Above zero it helps, below it hurts.',
    notes: [
      'Let one student draw for the class. The shape matters, not the height: where does it cross zero, does it come back down?',
    ],
    ask: {
      question: 'How does the coffee’s part of the logit change with its age?',
      choices: ['10 min', '1 h', '4 h', '12 h', '1 d', '1.5 d', '4 d', '14 d', '60 d'],
      axes: ['part of the logit', 'part of the logit'],
      because: () =>
        'The model’s own answer, one run of its forward pass for each age. A single “decay rate” could not draw it.',
    },
  },
  terms: {
    title: 'Four products make one α',
    text: 'A behaviour is b + p: what it was and how long ago. The ad is t + q: what it is, and now. Multiplied out, the attention logit has four terms: b·t, b·q, p·t and p·q. The crossed term p·t lets each ad have its own idea of time.',
    notes: [
      'Write (b + p)·(t + q) on the board and multiply it out.',
      'Choose another ad and see which bars change: b·q and p·q do not contain the ad.',
    ],
  },
  concat: {
    title: 'What if ⊕ were a concatenation?',
    text: 'Meaning and time could also be put side by side, [b, p], instead of added. It looks like the richer choice: nothing is mixed up. The scalar product with [t, q] follows at once.',
    notes: ['The starting notes of this project read ⊕ as concatenation, too. The paper adds.'],
    ask: {
      question: 'Which of the four terms vanish with concatenation?',
      choices: ['None of them', 'b·q and p·t', 'b·t and p·q'],
      because: () =>
        'Meaning meets meaning, and time meets time. The crossed products are exactly zero: one recency curve must now serve every ad.',
    },
  },
  parts: {
    title: 'Which part carries least?',
    text: 'Three models were trained without one part each: without temporal encoding (TTE), without target-aware attention (TA), without target-aware representation (TR). The switches above the stage put them in the place of the whole model.',
    notes: [
      'Flip the switches afterwards: “cut out of the live model” and “trained without it” are different questions.',
      'One seed each. What TR is worth differs most from seed to seed: believe the order, not the third decimal.',
    ],
    ask: {
      question: 'Which part can the model do without at the smallest loss?',
      choices: ['TTE: the encoding of time', 'TA: the attention', 'TR: the representation'],
      because: ({ whole, tte, ta, tr }) =>
        `Test AUC with all parts ${whole}; without TTE ${tte}, without TA ${ta}, without TR ${tr}. Same log, same seeds, same number of steps, one run each.`,
    },
  },
  asks: {
    title: 'Who asks?',
    text: 'Target-aware attention, the first picture: each ad asks in a row of its own, and looks elsewhere. Self-attention, the second: the behaviours ask each other in a whole matrix, and the ad comes too late. It is the same matrix, whatever the ad.',
    notes: [
      'Count: 7 weights for each ad, 49 once for the history. With seven ads or more the matrix is the cheaper one; but it answers another question than the ad’s.',
      'Let someone find the row of diapers, and say what it looks at.',
    ],
  },
  yours: {
    title: 'Your own evening',
    text: 'Add what you did today, drag it to when you did it, and let every ad ask. Before you look: which ad will come first? So who decides what you want now: you, the ad, or the clock?',
    notes: [
      'Good as homework: find a history in which the newest behaviour decides, and one in which it is ignored.',
    ],
  },
} satisfies LessonWords;
