import type { LessonWords } from '../../lessonWords';

export const recency = {
  puzzle: {
    title: 'The hotel ad has one question',
    text: 'Eighteen minutes ago: news. Three hours ago: coffee. Forty hours and four days ago: flights booked. A month ago: a hotel. A hotel ad looks at this history.',
    notes: ['Ask why one would build recency in by hand: “the last click counts most”. Then ask for hands.'],
    ask: {
      question: 'Whom does the hotel ad ask?',
      choices: ['The newest: the news', 'The flights', 'The hotel of last month'],
      because: ({ weight }) =>
        `The behaviour with the largest weight holds ${weight} of the attention. Being new is no merit by itself: p·t lets the ad say which age it wants.`,
    },
  },
  often: {
    title: 'How often is the newest the loudest?',
    text: 'One history proves nothing. Take every history of the test log, 6 to 20 behaviours long, and ask the model: does the newest behaviour have the largest α? By chance it would be so in about 9 % of them.',
    notes: ['Collect guesses. Common answers lie between 50 and 80 per cent.'],
    ask: {
      question: 'In what share of histories is the newest behaviour weighed most?',
      axes: ['Share of histories'],
      because: () =>
        'Counted over the whole test log with the model on the page. More often than by chance, and still the exception.',
    },
  },
  ads: {
    title: 'It depends on who asks',
    text: 'This share is not the same for every ad. Think of a game, a hotel and a car insurance: which of them lives in the moment, which looks far back?',
    notes: ['Let each row of the class argue for one ad.'],
    ask: {
      question: 'For which ad is the newest behaviour most often the loudest? Most often first.',
      choices: ['Insurance', 'Hotels', 'Games'],
      because: () =>
        'Games fade within hours, so they look at what is fresh. Insurance waits for a car, whenever it was bought.',
    },
  },
  binge: {
    title: 'A week without games',
    text: 'A binge: games an hour ago and four hours ago. Now let a week pass in which nothing happens. The clock moves; nobody touches the history.',
    notes: ['Look at the ranking of all ads on the right before and after.'],
    ask: {
      question: 'After a week, the predicted click rate of the games ad …',
      choices: ['… has risen', '… has fallen', '… is about the same'],
      because: ({ change }) =>
        `Change: ${change} (in points of click rate). Here recency is what matters: the mood is gone.`,
    },
  },
  car: {
    title: 'A week without cars',
    text: 'Another user looked at cars a day and a half ago and a week ago. An insurance ad waits. Again a week passes in which nothing happens.',
    notes: ['If recency were all, this could only fall.'],
    ask: {
      question: 'After a week, the predicted click rate of the insurance ad …',
      choices: ['… has risen', '… has fallen', '… is about the same'],
      because: ({ change }) =>
        `Change: ${change} (in points of click rate). One and the same clock does one thing to games and another to insurance.`,
    },
  },
  curve: {
    title: 'A booked flight, as it ages',
    text: 'Back to the hotel ad. Take the flight of forty hours ago and make it younger or older. Draw its effect on the hotel ad: where is it strongest?',
    notes: [
      'A delayed complement: it is planted to peak after some days. Did the model find the peak or only the tail?',
    ],
    ask: {
      question: 'How does the flight’s effect on the hotel ad change with its age?',
      choices: ['10 min', '1 h', '4 h', '12 h', '1 d', '1.5 d', '4 d', '14 d', '60 d'],
      axes: ['effect on the logit', 'effect on the logit'],
      because: () =>
        'The solid line is one forward pass for each age, all else as it was. The second flight keeps speaking meanwhile.',
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
      question: 'Does recency alone come close to the full model?',
      choices: [
        'Yes, it gets most of the gain',
        'It helps, but most needs time and meaning together',
        'It is worse than no time at all',
      ],
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
