import type { LessonWords } from '../../lessonWords';

/** An ad no one has clicked. */
export const unseen: LessonWords = {
  puzzle: {
    title: 'Uploaded a minute ago',
    text: 'A new ad arrives: no impression, no click. The table below the picture asks five models what they predict for it. All the log knows are the older ads. What could a model possibly use?',
    notes: [
      'Collect answers: its campaign, its category, its picture. Today only the picture counts.',
      'Each dot is an ad; where it lies is how it looks. Filled dots were in the log, hollow ones are newer than the log.',
    ],
  },
  counter: {
    title: 'Does its number help?',
    text: 'Ids come from a counter: ad 412 was uploaded after ad 411. Numerals gave numbers a meaning, so write the counter in digits and look up rows. All five models train now. How does the counter do on [[cold|new ads]], beside a random id embedding?',
    notes: [
      'Numeral encoding worked wonders for prices. Will it for counters?',
      'A random id embedding of a new ad is untrained: it knows nothing but the users’ habits.',
    ],
    ask: {
      question: 'On new ads, the counter in digits is, against the plain id,',
      choices: ['clearly better', 'no better and no worse', 'clearly worse'],
      because: ({ increment, id }) =>
        `Counter ${increment}, id ${id}; a coin has .5. Digits carry over what numbers mean. A counter means nothing about clicks, so there is nothing to carry over.`,
    },
  },
  lines: {
    title: 'Give the number a meaning',
    text: '[[srp|Draw lines]] through the plane of looks. For each line note on which side the ad lies: 1 or 0. Read the bits as a number. Ads that look alike lie on the same side of most lines, so their numbers share most digits.',
    notes: [
      'Sign random projection: with pictures it is hyperplanes in the space of a visual embedding; here the plane has two dimensions so that we can see it.',
      'Tap a bit: its card recomputes the signed distance from the line.',
    ],
  },
  hash: {
    title: 'The same encoding, another number',
    text: 'Nothing else changes: digits of the number choose table rows, and the rows are summed. Only the number is now a [[hashid|hash of the looks]]. The rows of a new ad were all trained by ads that share its sides.',
    notes: ['HashID, 2403.00793 §3.2. Ask where the new ad’s rows got their training from.'],
    ask: {
      question: 'AUC of HashID + MNSE on new ads?',
      axes: ['AUC'],
      because: ({ best, id }) =>
        `The plain id has ${id}. Whoever knew every click probability would reach ${best}.`,
    },
  },
  cross: {
    title: 'Cross one line',
    text: 'Move the new ad with the arrow keys, or drag it, until it crosses a line. One bit flips; one row of the table is exchanged for another; the prediction moves a little. Crossing far away changes many.',
    notes: [
      'Let a student drive. Within a cell nothing changes at all: that is the price of hashing.',
      'Compare with the id: move as you like, its row never changes.',
    ],
  },
  twins: {
    title: 'Upload the same picture again',
    text: 'An advertiser uploads a creative a second time, [[duplicate|pixel for pixel nearly the same]]. Users will not notice. Will the model? We measure how far the predictions of such pairs differ, over all pairs.',
    notes: [
      'In production this is a real nuisance: the copy starts from nothing, or worse, is tried out for its novelty.',
      'Press “Duplicate this creative” and look at both rows of the table of predictions.',
    ],
    ask: {
      question: 'Whose predictions for near duplicates differ most? Order them, most first.',
      choices: ['counter in digits', 'random id', 'HashID in digits'],
      because: () =>
        'Two ids are two strangers. Two hashes of nearly the same looks are nearly the same digits, so their vectors agree.',
    },
  },
  shuffle: {
    title: 'Is it the digits, or the looks?',
    text: 'A control: keep bits, digits and rows, but draw the bits at random, whatever the ad looks like. If digits do the work, this will still rank new ads.',
    notes: [
      'One switch, everything else the same. Ask for a prediction and for what each outcome would mean.',
    ],
    ask: {
      question: 'With shuffled bits, new ads are ranked',
      choices: ['about as well as before', 'hardly better than by chance'],
      because: ({ auc }) =>
        `AUC ${auc}. The meaning was in the hash; numeral encoding carries it, and carries nonsense as well.`,
    },
  },
  bits: {
    title: 'Why not use the hash as an id?',
    text: 'One could give each hash a row of its own and spare oneself the digits. Take 24 bits, so that hashes become fine, and a small log of 5,000 impressions.',
    notes: [
      'Twenty-four lines cut the plane into many cells, and most of them were never seen in training.',
      'A row of its own for every 24-bit number: sixteen million rows. In digits: 48.',
    ],
    ask: {
      question: 'On new ads, HashID in digits is, against one row per hash,',
      choices: ['clearly better', 'no better and no worse', 'clearly worse'],
      because: ({ digits, plain }) =>
        `In digits ${digits}, one row per hash ${plain}. A new ad’s exact hash is often unseen; each of its bits has been seen a thousand times.`,
    },
  },
  traffic: {
    title: 'Does the id ever come back?',
    text: 'Now a large log: 160,000 impressions, so every old ad has been shown some four hundred times. On these known ads, who ranks best: HashID, the id, or both side by side?',
    notes: [
      'This one could come out otherwise, and in production it decides what is built.',
      'Looks are not everything: an ad has quirks that only its own clicks can tell.',
    ],
    ask: {
      question: 'AUC on known ads with much traffic: order them, best first.',
      choices: ['HashID in digits', 'random id', 'HashID and id'],
      because: ({ id, both }) =>
        `With traffic, an ad’s own clicks say more than its looks, so the id must come back beside the hash. On new ads the id alone has ${id}, both together ${both}.`,
    },
  },
  take: {
    title: 'What to take home',
    text: 'An encoding can only keep a meaning that is there. Hash what matters into the number, match the base to the hash, and digits will share what was learned. Keep the id where there is data for it.',
    notes: [
      'Paper: 2403.00793 §3.2. Ours is a toy: looks in two dimensions, clicks planted on them.',
      'Homework: choose the learned hash, k-means with eight centres, once with base 8 and once with base 2 and 3. Why does the base matter?',
    ],
  },
};
