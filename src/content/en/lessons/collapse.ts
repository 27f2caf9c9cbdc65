import type { LessonWords } from '../../lessonWords';

/** Half of the dimensions are empty. */
export const collapse: LessonWords = {
  puzzle: {
    title: 'You pay for 64 numbers. How many do you use?',
    text: 'Each user has an embedding of 64 numbers: memory, bandwidth, money. If all users lay in one plane inside that space, two numbers would do. How many does a table really use? The framed curve is one way to see it.',
    notes: [
      'Hold up a sheet of paper: it lives in three dimensions and has two.',
      'Singular values measure a table along its own directions, the largest first. Nothing has been trained yet: what is drawn is the random start.',
    ],
  },
  random: {
    title: 'Even a random table is not flat',
    text: 'Turn the table to its own [[singular|directions]], the strongest first: the curve shows how much each of them holds. The table is still random, and yet the last directions hold far less than the first, for 120 rows cannot fill 64 directions evenly. So compare with random, never with flat.',
    notes: [
      'Until B gets four sets both arms are the same, down to the seeds: their curves lie on each other.',
      'Information abundance adds up this curve: Σσ ÷ σ₁. The card of the number shows the sum.',
      'The short dotted line is the planted truth: the directions that the world really has. Aim at that line, not at 64.',
    ],
  },
  collapse: {
    title: 'Train it, and count again',
    text: 'Six fields (user, item, category, hour, device, gender), and [[fwfm|every pair interacts]]: an embedding of 64 numbers per value, a weight per pair. Training takes a few seconds. After its 500 steps, how many directions hold 90 % of the user table’s energy, Σσ²?',
    notes: [
      'The column “random table” says how many it takes at random. Ask for reasons before hands.',
      'Both arms are still the same: look at A only. The map of learned interactions stays covered: a later step asks about it.',
    ],
    ask: {
      question: 'Directions that hold 90 % of the energy of arm A’s user table',
      axes: ['directions'],
      because: ({ abundance }) =>
        `Its information abundance has fallen to ${abundance}. The table is as large as before; what it says lies in a few directions.`,
    },
  },
  knee: {
    title: 'Why just there?',
    text: 'Seven or eight directions hold nine tenths of the user table. Hour, device and gender have only 6, 3 and 2 values; their interactions with a user span 4 + 2 + 1 = 7 directions, and each of their values is met in every second to sixth impression. A user’s vector is pulled into the space of these small fields first.',
    notes: [
      'The gradient of a user’s vector is a weighted sum of its partners’ vectors. Where partners span few directions, it can only move in those.',
      'Move the slider “Clouds seen along direction 1 and” down to 2 and back to 9: the cloud swells, and is flat again.',
      'Why 4 + 2 + 1? Three values without their mean leave two directions, two leave one. Six would leave five, but the planted tables have rank four at most.',
    ],
  },
  lost: {
    title: 'What was lost?',
    text: 'We planted every interaction, so we can check which ones the model found again: 1 is found fully, 0 is lost. Below the diagonal stands arm A.',
    notes: ['Tap a cell: the card compares learned and planted table of this pair.'],
    ask: {
      question: 'Which of these did arm A lose?',
      choices: ['user × item, the large pair', 'user × gender, the small pair', 'neither, or both'],
      because: ({ item, gender }) =>
        `User × item: ${item}. User × gender: ${gender}. What gets lost is the strongest interaction of all, and the one for which wide embeddings are bought: many users times many items.`,
    },
  },
  sets: {
    title: 'The same 64 numbers, differently',
    text: 'Now arm B gets four sets of 16 instead of one of 64: as many numbers, but each set has an interaction of its own. Both arms train side by side on the same clicks, for a few seconds.',
    notes: [
      'Multi-embedding, 2310.04400. The cells above the diagonal are B’s.',
      'Side by side the sets span more directions than one set of the same width does.',
    ],
    ask: {
      question: 'Which arm ranks better on fresh impressions?',
      choices: ['B, four sets', 'No difference worth the name', 'A, one set'],
      because: ({ a, b, item }) =>
        `AUC of A ${a}, of B ${b}. B has found user × item again to ${item}, and its table uses more directions.`,
    },
  },
  shared: {
    title: 'Is it the split?',
    text: 'A sceptic says: four small tables train better than a large one, that is all. Test it: B keeps its four sets, but all of them share one interaction. Again a few seconds.',
    notes: [
      'A control. One switch of B is changed and nothing else: same seeds, same clicks.',
      'With one shared interaction, four dot products of 16 are one dot product of 64. Let someone show it on the board.',
    ],
    ask: {
      question: 'Does B still rank better than A?',
      choices: ['Yes, the split does it', 'No difference worth the name', 'It is even worse'],
      because: ({ a, b }) =>
        `AUC of A ${a}, of B ${b}. With one shared interaction, four dot products add up to one. The sets need interactions of their own to go separate ways.`,
    },
  },
  wider: {
    title: 'Or simply buy more?',
    text: 'The usual answer to a weak model is a wider table. Draw the test AUC of one set for widths 4, 8, 16, 32 and 64. Then ten runs fill the framed charts, in a few seconds.',
    notes: [
      'The widths are spaced evenly, although each is twice the last.',
      'This is the finding from which the paper starts: tables grow, models do not gain.',
    ],
    ask: {
      question: 'Test AUC of one set, by width',
      choices: ['4', '8', '16', '32', '64'],
      axes: ['AUC'],
      because: ({ narrow, wide, sets }) =>
        `One set has ${narrow} at width 8 and ${wide} at 64: eight times the memory for next to nothing. Four sets make ${sets} of the same 64.`,
    },
  },
  partner: {
    title: 'Only the partner grows',
    text: 'Now a smaller world with three fields, two of them with 300 values. The third, the partner, gets 2, 3, 5, … 300 values. Draw the [[ia|information abundance]] of the first field’s table; seven runs of a few seconds in all then tell.',
    notes: [
      'Our own experiment, after the paper’s idea that a small partner makes a large table collapse.',
      'Careful with the word cause: with a two-valued partner that says nothing about clicks hardly anything collapses. It is low-rank signal; few values merely force it. The switch “Clicks depend on the partner” shows it.',
    ],
    ask: {
      question: 'Information abundance of the 300-value table, by the partner’s number of values',
      choices: ['2', '3', '5', '10', '30', '100', '300'],
      axes: ['abundance'],
      because: ({ few, many }) =>
        `From ${few} with two values to ${many} with 300. The fewer directions a partner spans, the fewer remain for the large table.`,
    },
  },
  later: {
    title: 'Is multi-embedding the only cure?',
    text: 'One more suspect: the single weight of user × item. Early in training it is noise, and the model turns it down before the pair has learned anything. Arm B now has one set like A, but learns its pair weights only from step 250 on. A few seconds tell.',
    notes: [
      'This can come out either way, and it matters: whoever only compares the paper’s cure with the plain model would never find it.',
      'The table of pair weights further down shows where user × item ended in both arms.',
    ],
    ask: {
      question: 'Does waiting with the pair weights make one set better?',
      choices: ['Yes', 'No difference worth the name', 'It is even worse'],
      because: ({ a, b }) =>
        `AUC when learned at once ${a}, when later ${b}. So several sets are one cure and not the only one; what hurt was one weight that gave up too early.`,
    },
  },
  take: {
    title: 'What to take home',
    text: 'Width is not capacity: look at the spectrum, beside a random table and beside what you know of the truth. Several sets help where each has its own interaction. And abundance is no score: noise, too, is abundant.',
    notes: [
      'Paper: 2310.04400; in production 2403.00793, §4. Our numbers are toy numbers, the paper’s are its own.',
      'Homework: the case “Wide start: abundance without gain”. What does the abundance do, and what the AUC?',
    ],
  },
};
