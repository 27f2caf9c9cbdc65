import type { LessonWords } from '../../lessonWords';

export const numerals = {
  puzzle: {
    title: 'A price nobody has seen',
    text: 'A shop sold things for 50 and for 52, never for 51. If every price has a row of its own in a table, the row of 51 has never learned anything. If the price is fed in as one plain number, the model can hardly bend at it. Is there a third way?',
    notes: [
      'Ask the class which features of their own systems are numbers: price, age, count of clicks, hour of day. How do they feed them in today?',
      'Keep the two failures apart: an id row knows nothing of its neighbours; a plain number only scales a weight.',
    ],
  },
  digits: {
    title: 'Write it in digits',
    text: '51 in base 2 is 110011: six digits, each worth a power of two. A number never seen is now made of digits that were seen, in other numbers. But what do neighbours share?',
    notes: [
      'Write 110011 on the board before the reveal and let someone compute 50.',
      'A widespread explanation says that 50 and 51 differ in two binary digits. Count.',
    ],
    ask: {
      question: 'From 50 to 51: how many of the six binary digits change?',
      choices: ['One', 'Two', 'All six'],
      because: ({ changed }) =>
        `Digits changed: ${changed}. 110010 becomes 110011, so 50 and 51 share all rows but one.`,
    },
  },
  rows: {
    title: 'Look up, add up',
    text: 'Each pair of position and digit owns one row of a small table. The rows of a base are added, then the sums of the bases: one vector for 51. Nothing is multiplied and nothing attends; the rows are what is learned. Press “Walk through” and watch.',
    notes: [
      'Step through split, look up, sum, add. Every number on screen opens its sum.',
      'In the paper’s notation 6₁ means: position 6 holds a 1.',
    ],
  },
  twins: {
    title: 'Do we need the positions?',
    text: 'It would be simpler to have one table per base: a row for 0, a row for 1, and the same two rows at every place. Many explanations of this encoding do just that. What would it cost?',
    notes: [
      'Addition does not know order. If nobody sees it: “what is 1 + 0 and what is 0 + 1?”',
      'When revealed: 51 is 110011 and 1220; 23 is 010111 and 0212. Same digits, other order, in both bases.',
    ],
    ask: {
      question: 'With one table per base (bases 2 and 3), which number becomes indistinguishable from 51?',
      choices: ['None', '23', '50 or 52'],
      because: ({ twins, first }) =>
        `Numbers with exactly the vector of 51: ${twins}, namely ${first}. Both hold four 1s and two 0s in base 2, and the same digits again in base 3; a sum cannot see their order.`,
    },
  },
  positions: {
    title: 'Positions bring them apart',
    text: 'With a row for every position, as in the paper, the twins are gone: nobody shares the vector of 51. Switch the table back and forth, try another number, and look for twins in base 2 alone.',
    notes: [
      'Let a student pick a number between 0 and 63 and predict whether it has a twin before switching.',
    ],
  },
  cliff: {
    title: 'How far apart before training?',
    text: 'People say: near numbers get near vectors. These rows are random, nobody has trained them yet, and base 2 stands alone. Put three pairs in order.',
    notes: [
      'Do not correct anyone before the reveal.',
      'At a random start the squared distance counts changed digits: six for 31 and 32, two for 0 and 48, one for 50 and 51.',
    ],
    ask: {
      question: 'Which pair of vectors is furthest apart? Largest first.',
      choices: ['50 and 51', '0 and 48', '31 and 32'],
      because: () =>
        'Distance counts changed digits, not units. 48 is 110000: only two digits away from 0. But 011111 and 100000 share no row at all: a cliff between two neighbours.',
    },
  },
  mend: {
    title: 'A second base lends a hand',
    text: 'At 31 | 32 base 2 changes everything at once. A second base is to keep the two neighbours together. Which one would you add?',
    notes: ['Let them write 31 and 32 in both: base 4: 133, 200; base 3: 1011, 1012.'],
    ask: {
      question: 'Which base mends the cliff between 31 and 32 better?',
      choices: ['Base 4', 'Base 3', 'Neither helps'],
      because: ({ alone, four, three }) =>
        `Digits that change: ${alone} with base 2 alone, ${four} with base 4 added, ${three} with base 3. Only then do 31 and 32 share rows. Base 4 is a power of 2 and carries at the same places.`,
    },
  },
  order: {
    title: 'What training makes of it',
    text: 'Two small models learn a rising line over 0–63, from random rows: one with a row for every position, one with one table per base. Do near numbers get near vectors now? Correlate the distance of two numbers with the distance of their vectors: 1 means complete order, 0 none.',
    notes: [
      'Watch the left map while it trains: order is learned from the task, it is not a gift of the encoding.',
      'Afterwards scrub back through the steps, and try base 2 alone. In the panel’s main model order stays low: its click curve is a valley with a step at 32, so there is less to be ordered.',
    ],
    ask: {
      question: 'With a row for every position: how much order after training?',
      axes: ['Rank correlation (Spearman)'],
      because: ({ random, shared }) =>
        `At the random start it was ${random}; with one table per base it is ${shared} after the same training. Order is learned, where the digits leave room for it.`,
    },
  },
  hidden: {
    title: 'Back to the price nobody has seen',
    text: 'Small models learn a rising curve over 0–1023, but a quarter of the values never occurs in training. Now they are asked about exactly these. It could go wrong: nobody has seen their digits in this combination.',
    notes: [
      'RMSE: the lower, the better. Compare the seen and the unseen column in the table.',
      'Afterwards hide a block instead of a scatter: digits can fail, too.',
    ],
    ask: {
      question: 'Who answers the values never seen best?',
      choices: ['One row per value', 'One table per base', 'Digits with positions'],
      because: ({ ids, shared, digits: own }) =>
        `Error (RMSE) on unseen values: ids ${ids}, one table per base ${shared}, digits ${own}. An id that never occurred still has its random row.`,
    },
  },
  prices: {
    title: 'Prices that end in 9',
    text: 'A rule of quite another kind: prices that end in 9 sell better. Base 10 would see it at once. Which set of other bases can?',
    notes: ['What does “odd” say about the last digit? What does the last digit in base 5 say? Together?'],
    ask: {
      question: 'Which set finds “ends in 9” best, on prices never seen?',
      choices: ['Base 2', 'Bases 2 and 3', 'Bases 2 and 5'],
      because: ({ two, three, five }) =>
        `Error (RMSE): base 2 ${two}, bases 2 and 3 ${three}, bases 2 and 5 ${five}. Ten is two times five: odd, and 4 modulo 5, is 9.`,
    },
  },
  limits: {
    title: 'When not to',
    text: 'Digits are no cure-all: the framed lines say where they earn their keep and what can still break them. Which feature of your own would you encode this way on Monday, and which one not?',
    notes: [
      'Ask for one feature of their own that should be encoded so, and one that should not; let them say why.',
    ],
  },
} satisfies LessonWords;
