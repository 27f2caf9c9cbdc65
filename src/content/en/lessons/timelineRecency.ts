import type { LessonWords } from '../../lessonWords';

export const timelineRecency = {
  puzzle: {
    title: 'Two flights and a hotel ad',
    text: 'Half an hour ago this user booked a flight. Before that: news, a coffee, and forty hours ago another flight; a month ago a hotel. Now a hotel ad asks this history.',
    notes: [
      'Ask why one would build recency in by hand: “the last click counts most”. Then ask for hands.',
      'Both are flights, with the same embedding b. Whatever tells them apart is time.',
    ],
    ask: {
      question: 'Which behaviour does the hotel ad weigh most?',
      choices: ['The flight of half an hour ago', 'The flight of forty hours ago', 'Another one'],
      because: ({ weight, newest }) =>
        `The largest weight is ${weight}; the newest behaviour has ${newest}. Two flights mean the same and differ in age alone: p·t lets the ad say which age it wants.`,
    },
  },
  often: {
    title: 'How often is the newest the loudest?',
    text: 'One history proves nothing. Take every history of the test log, 6 to 20 behaviours long, and ask the model: does the newest behaviour have the largest α? By chance it would be so in about 9 % of them.',
    notes: ['Collect guesses before you show the number, and ask what chance alone would give.'],
    ask: {
      question: 'In what share of histories is the newest behaviour weighed most?',
      axes: ['Share of histories'],
      because: () =>
        'Counted over the whole test log with the model on the page. More often than by chance, and still the exception.',
    },
  },
  ads: {
    title: 'It depends on who asks',
    text: 'This share is not the same for every ad. Think of a game, a hotel and a car insurance: which of them lives in the moment, which looks far back? Choose one of them in the list of ads, and see where it looks.',
    notes: ['Let each row of the class argue for one ad.'],
    ask: {
      question: 'For which ad is the newest behaviour most often the loudest? Most often first.',
      choices: ['Insurance', 'Hotels', 'Games'],
      because: () =>
        'Games fade within hours, so they look at what is fresh. Insurance looks for a car, bought days ago rather than minutes.',
    },
  },
  binge: {
    title: 'A week without games',
    text: 'A binge: games an hour ago and four hours ago. Now let a week pass in which nothing happens. The clock moves; nobody touches the history.',
    notes: ['Look at the ranking of all ads before and after.'],
    ask: {
      question: 'After a week, the predicted click rate of the games ad …',
      choices: ['… has risen', '… has fallen', '… is about the same'],
      because: ({ before, after }) =>
        `From ${before} to ${after}. Here recency is what matters: the mood is gone.`,
    },
  },
  month: {
    title: 'A month without diapers',
    text: 'Another user bought diapers an hour ago, and the diapers ad looks at nothing else. Again nothing happens, this time for four weeks. Nobody touches the history.',
    notes: [
      'Ask first: would it move like the games ad?',
      'Then +1 day, again and again: when does the purchase’s part of the logit change its sign?',
    ],
    ask: {
      question: 'After four weeks, the predicted click rate of the diapers ad …',
      choices: ['… has risen', '… has fallen', '… is about the same'],
      because: ({ before, after, weight }) =>
        `From ${before} to ${after}, and the largest weight is still ${weight}. Nobody did anything: the same purchase, only older, now says the opposite.`,
    },
  },
  curve: {
    title: 'A booked flight, as it ages',
    text: 'Back to the hotel ad, with a single flight, forty hours old. Make it younger or older. Draw its part of the logit of the hotel ad: where is it strongest?',
    notes: [
      'A delayed complement: it is planted to peak after two days. Did the model find the peak or only the tail?',
    ],
    ask: {
      question: 'How does the flight’s part of the hotel ad’s logit change with its age?',
      choices: ['10 min', '1 h', '4 h', '12 h', '1 d', '1.5 d', '4 d', '14 d', '60 d'],
      axes: ['part of the logit', 'part of the logit'],
      because: ({ fresh, ripe, old }) =>
        `Ten minutes old its part of the logit is ${fresh}, a day and a half old ${ripe}, sixty days old ${old}. One forward pass for each age, all else as it was.`,
    },
  },
  alone: {
    title: 'Train a model that hears only time',
    text: 'Now three models train from scratch on the same log: one whose attention hears only how long ago (p·q), one that hears no time at all, and the full one. This could come out otherwise: in many systems recency alone does well.',
    notes: [
      '150 steps, one seed: run it again with other seeds before believing a third decimal.',
      'While it trains: what would a log look like in which recency alone wins?',
    ],
    ask: {
      question: 'Of what the full model gains from time, how much does recency alone get?',
      choices: ['Most of it', 'The smaller part', 'Nothing, or less'],
      because: ({ alone, without, full }) =>
        `Test AUC: recency alone ${alone}, no time ${without}, full ${full}. How recent is not enough; it depends on what, and for which ad.`,
    },
  },
  pass: {
    title: 'Let time pass',
    text: 'Press “Let time pass” and watch the ads change places while nobody does anything. So: is recent important? Say it in one sentence with the words “for which ad”.',
    notes: [
      'Close by collecting sentences. A good one: recency is a question the ad asks, not a property of the behaviour.',
    ],
  },
} satisfies LessonWords;
