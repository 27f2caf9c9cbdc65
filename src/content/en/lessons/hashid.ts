import type { LessonWords } from '../../lessonWords';

/** An ad no one has clicked. */
export const hashid: LessonWords = {
  puzzle: {
    title: 'Uploaded a minute ago',
    text: 'A [[cold|new ad]] arrives (the circled cross): no impression, no click. The framed table asks five models what they predict for it. All the log knows are older ads. What could a model possibly use?',
    notes: [
      'Collect answers: its campaign, its category, its picture. Today only the picture counts.',
      'Each dot is an ad; where it lies is how it looks. Round dots were in the log, triangles are newer than the log.',
    ],
  },
  counter: {
    title: 'Does any number help?',
    text: 'Ids come from a counter: ad 412 was uploaded after ad 411. Digits gave numbers a meaning, so write the counter in digits and look up rows. As a control, write twelve random bits in digits, too (“HashID” in the charts, its hash being shuffled). All train for a few seconds.',
    notes: [
      'Numeral encoding worked wonders for prices. Will it for counters? Ask what each outcome would mean.',
      'A random id embedding of a new ad is untrained: it knows nothing but the users’ habits.',
    ],
    ask: {
      question: 'What ranks new ads clearly better than a plain id?',
      choices: ['the counter in digits', 'random bits in digits', 'neither'],
      because: ({ increment, bits, id }) =>
        `AUC of the counter ${increment}, of random bits ${bits}, of the id ${id}; a coin has ½. Digits carry over what a number means. These numbers mean nothing about clicks, so there is nothing to carry over.`,
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
    title: 'The same digits, another number',
    text: 'One switch is changed: the bits are no longer random, they are a [[hashid|hash of the looks]]. Digits choose table rows as before, and the rows are summed. So the rows of a new ad were all trained by ads that share its sides. A few seconds tell.',
    notes: [
      'HashID, 2403.00793 §3.2. Ask where the new ad’s rows got their training from.',
      'The table of predictions stays covered until the next step asks about it.',
    ],
    ask: {
      question: 'AUC of HashID + MNSE on new ads?',
      axes: ['AUC'],
      because: ({ best, id }) =>
        `The plain id has ${id}. Whoever knew every click probability would reach ${best}. The meaning is in the hash; digits carry it over.`,
    },
  },
  twins: {
    title: 'Upload the same picture again',
    text: 'An advertiser uploads a creative a second time, [[duplicate|pixel for pixel nearly the same]]. Users will not notice. Will the model? We measure how far the predictions of such pairs differ, over all pairs.',
    notes: [
      'In production this is a real nuisance: the copy starts from nothing, or worse, is tried out for its novelty.',
      'Press “Duplicate this creative” and look at both columns of the table of predictions.',
    ],
    ask: {
      question: 'Whose predictions for near duplicates differ most? Order them, most first.',
      choices: ['counter in digits', 'random id', 'HashID in digits'],
      because: () =>
        'Two ids are two strangers. Two hashes of nearly the same looks are nearly the same digits, so their vectors agree.',
    },
  },
  cross: {
    title: 'Cross one line',
    text: 'Move the new ad with the arrow keys, or drag it, until it crosses a line. One bit flips, one row of the table is exchanged for another, and the prediction of HashID moves a little. A long way crosses many lines and changes many rows.',
    notes: [
      'Let a student drive. Within a cell nothing changes at all: that is the price of hashing.',
      'Compare with the id: move as you like, its row never changes.',
    ],
  },
  base: {
    title: 'Is a cleverer hash better?',
    text: 'Random lines know nothing of where ads lie. k-means learns it: it asks four times which of eight centres is nearest, so its code has four letters from 0 to 7. We write it in base 2, as before, and train for a few seconds.',
    notes: [
      'This could come out either way: the cells fit the looks better, and the digits fit the cells worse.',
      'Then choose {8} under “Bases of the digits” and train once more.',
    ],
    ask: {
      question: 'AUC of HashID + MNSE on new ads, with the learned hash in base 2?',
      axes: ['AUC'],
      because: ({ id }) =>
        `The id has ${id}. Random lines did better: there each bit was a side. Here a bit lumps centres together that have nothing in common. In base 8 the learned hash catches up; try it.`,
    },
  },
  bits: {
    title: 'Why not use the hash as an id?',
    text: 'One could give each hash a row of its own and spare oneself the digits. Take 24 bits, so that hashes become fine, and a small log of 5,000 impressions. A few seconds tell.',
    notes: [
      'Twenty-four lines cut the plane into many cells, and most of them were never seen in training.',
      'A row of its own for every 24-bit number: sixteen million rows. In digits: 48.',
    ],
    ask: {
      question: 'On new ads, HashID in digits is, against one row per hash,',
      choices: ['clearly better', 'no different', 'clearly worse'],
      because: ({ digits, plain }) =>
        `In digits ${digits}, one row per hash ${plain}. A new ad’s exact hash is often unseen; each of its bits has been seen a thousand times.`,
    },
  },
  traffic: {
    title: 'Does the id ever come back?',
    text: 'With 40,000 impressions HashID beat the id even on known ads. Now a large log: 160,000 impressions, so every old ad has been shown some four hundred times. A few seconds of training again.',
    notes: [
      'This one could come out otherwise, and in production it decides what is built.',
      'Looks are not everything: an ad has quirks that only its own clicks can tell.',
    ],
    ask: {
      question: 'With much traffic, who ranks known ads better?',
      choices: ['HashID in digits', 'no difference worth the name', 'the random id'],
      because: ({ hash, id, coldId, coldBoth }) =>
        `HashID ${hash}, id ${id}: with traffic, an ad’s own clicks tell as much as its looks. So the id comes back, beside the hash: on new ads the id alone has ${coldId}, both together ${coldBoth}.`,
    },
  },
  take: {
    title: 'What to take home',
    text: 'An encoding can only keep a meaning that is there. Hash what matters into the number, match the base to the hash, and digits will share what was learned. Keep the id where there is data for it.',
    notes: [
      'Paper: 2403.00793 §3.2. Ours is a toy: looks in two dimensions, clicks planted on them.',
      'Homework: set the bits to 3. What do new ads lose, and what do near duplicates?',
    ],
  },
};
