import type { LessonWords } from '../../lessonWords';

/** Half of the dimensions are empty. */
export const half: LessonWords = {
  puzzle: {
    title: 'You pay for 64 numbers. How many do you use?',
    text: 'Each user has an embedding of 64 numbers: memory, bandwidth, money. If all users lie in a plane inside that space, two numbers would have done. How can one see how many a table really uses?',
    notes: [
      'Hold up a sheet of paper: it lives in three dimensions and has two.',
      'Singular values measure a table along its own directions, the largest first. Nothing has been trained yet: what is drawn is the random start.',
    ],
  },
  random: {
    title: 'Even a random table is not flat',
    text: 'The curve shows how much each direction holds, next to the strongest. The table is still random, and yet the last directions hold far less than the first: 120 rows cannot fill 64 directions evenly. So compare with random, never with flat.',
    notes: [
      'Information abundance adds up this curve: Σσ ÷ σ₁. The card of the number shows the sum.',
      'The dotted line is the planted truth: the directions that the world really has. Aim at that line, not at 64.',
    ],
  },
  collapse: {
    title: 'Train it, and count again',
    text: 'Six fields — user, item, category, hour, device, gender — and every pair [[fwfm|interact]]s. Arm A learns one embedding per value, 64 wide, and one weight per pair. After 500 steps, how many directions hold 90 % of the user table?',
    notes: [
      'The column “random table” says how many it takes at random. Ask for reasons before hands.',
      'Both arms train at the same time on the same clicks. Look at A only; B comes later.',
    ],
    ask: {
      question: 'Directions that hold 90 % of arm A’s user table',
      axes: ['directions'],
      because: ({ abundance }) =>
        `Its information abundance has fallen to ${abundance}. The table is as large as before; what it says lies in a few directions.`,
    },
  },
  knee: {
    title: 'Why just there?',
    text: 'The curve of A bends at about seven. Hour, device and gender have 6, 3 and 2 values: their interactions with a user need 4 + 2 + 1 = 7 directions. The user’s vector is pulled into the space that small fields span.',
    notes: [
      'The gradient of a user’s vector is a weighted sum of its partners’ vectors. Where partners span few directions, it can only move in those.',
      'Move the slider of the clouds from direction 2 to 9: the cloud of A flattens.',
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
        `User × item: ${item}. User × gender: ${gender}. What gets lost is the interaction for which embeddings were bought: many users times many items.`,
    },
  },
  sets: {
    title: 'The same 64 numbers, differently',
    text: 'Arm B has four sets of 16 instead of one of 64: the same number of parameters in its tables. Each set has an interaction of its own. It was trained beside A on the same clicks.',
    notes: [
      'Multi-embedding, 2310.04400. The cells above the diagonal are B’s.',
      'Each set collapses too, but into other directions than its neighbours: side by side they span more.',
    ],
    ask: {
      question: 'Which arm ranks better on fresh impressions?',
      choices: ['B, four sets', 'No difference worth the name', 'A, one set'],
      because: ({ a, b, item }) => `A ${a}, B ${b}. B found user × item again to ${item}.`,
    },
  },
  shared: {
    title: 'Is it the split?',
    text: 'A sceptic says: four small tables train better than a large one, that is all. Test it: B keeps its four sets, but all of them share one interaction.',
    notes: [
      'A control. One switch is changed and nothing else: same seeds, same clicks.',
      'With one shared interaction, four dot products of 16 are one dot product of 64. Let someone show it on the board.',
    ],
    ask: {
      question: 'Does B still rank better than A?',
      choices: ['Yes, the split does it', 'No difference worth the name', 'It is even worse'],
      because: ({ a, b }) =>
        `A ${a}, B ${b}. With one shared interaction, four dot products add up to one. The sets need interactions of their own to go separate ways.`,
    },
  },
  wider: {
    title: 'Or simply buy more?',
    text: 'The usual answer to a weak model is a wider table. Draw the test AUC of one set for widths 4, 8, 16, 32 and 64. Then ten runs fill the curve.',
    notes: [
      'Ten runs of 500 steps take ten to twenty seconds. The widths are spaced evenly, although each is twice the last.',
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
    title: 'Turn the cause up and down',
    text: 'Now a smaller world with three fields, 300 values in each of two. The third, the partner, gets 2, 3, 5, … 300 values. Draw the [[ia|information abundance]] of the first field’s table.',
    notes: [
      'The regulated experiment of the embedding-collapse paper, rebuilt at toy size.',
      'Careful with the word cause: with a two-valued partner that says nothing about clicks hardly anything collapses, and 300 ids that stand for three groups collapse like three values. It is low-rank signal; few values merely force it. The switch below the chart shows it.',
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
    text: 'One more suspect: the single weight of user × item. Early in training it is noise, and the model turns it down before the pair has learned anything. Arm B now has one set like A, but learns its pair weights only from step 250 on.',
    notes: [
      'This can come out either way, and it matters: whoever only compares the paper’s cure with the plain model would never find it.',
      'The table of pair weights further down shows where user × item ended in both arms.',
    ],
    ask: {
      question: 'Does waiting with the pair weights make one set better?',
      choices: ['Yes', 'No difference worth the name', 'It is even worse'],
      because: ({ a, b }) =>
        `Learned at once ${a}, later ${b}. So several sets are one cure and not the only one; what hurt was one weight that gave up too early.`,
    },
  },
  take: {
    title: 'What to take home',
    text: 'Width is not capacity: look at the spectrum, beside a random table and beside what you know of the truth. Several sets help where each has its own interaction. And abundance is no score: noise, too, is abundant.',
    notes: [
      'Paper: 2310.04400; in production 2403.00793, §4. Our numbers are toy numbers, the paper’s are its own.',
      'Homework: set the spread of the initial embeddings to .3. What does the abundance do, and what the AUC?',
    ],
  },
};
