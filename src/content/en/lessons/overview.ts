import type { LessonWords } from '../../lessonWords';

/** The whole model. */
export const overview: LessonWords = {
  puzzle: {
    title: 'One number decides',
    text: 'A user opens an app; hundreds of ads could be shown. For each the model gives one number: how likely is a click? Everything on this page is alive: the number at the end was computed just now, in your browser.',
    notes: [
      'Change the ad once, so that everyone sees the number move. Then ask: what would you need to know to give such a number yourself?',
      'The paper: Ads Recommendation in a Collapsed and Entangled World, Tencent, KDD 2024 (2403.00793).',
    ],
  },
  features: {
    title: 'What the model is told',
    text: 'Three kinds of features enter: what the user did and when, the ad that asks, and a plain number such as a price. None of them is a vector yet.',
    notes: ['Move the slider “Stage of the pass” back and forth: each stage lights up what it computes.'],
  },
  encode: {
    title: 'Everything becomes a vector',
    text: 'A behaviour is what it was plus how long ago. A number is written in [[mnse|binary and ternary digits]], each digit picks a table row, and the rows are summed. Bad encodings forget order and time: the first problem of the paper.',
    notes: ['Red and blue are negative and positive entries. Tap an entry to see where it comes from.'],
  },
  attend: {
    title: 'The ad asks the history',
    text: 'The ad’s vector is multiplied with the vector of each behaviour, and [[softmax|a softmax]] makes weights out of the products: the longest bar is what this ad looks at most. Another ad would ask the same history another question.',
    notes: ['Change the ad now and watch another bar grow. This is target-aware attention.'],
  },
  tower: {
    title: 'And the tower decides',
    text: 'Interest, ad and number meet in a small network, which gives [[logit|one logit]]. Because we know which units are on, the logit can be split exactly: how much came from the interest, how much from the number?',
    notes: [
      'Blue links raise the logit, red ones lower it. Their sum, squeezed between 0 and 1, is the pCTR.',
    ],
  },
  moves: {
    title: 'What moves it most?',
    text: 'Ten minutes ago this user had a coffee, and a coffee ad asks. Three changes, one at a time: another ad (phones), another number (63 instead of 31), or the same question one day later.',
    notes: [
      'Hands first. Afterwards try each change in the framed row: ad, number, the slider “Now”. Set the step up again in between.',
    ],
    ask: {
      question: 'Which change moves the predicted click rate most? Order them, most first.',
      choices: ['another ad', 'another number', 'a day later'],
      because: ({ rate }) =>
        `Now it is ${rate}; the figures say how far each change alone moves it. Another ad asks the history another question; a day makes the coffee old; the number never reaches the interest vector: it joins in the tower only.`,
    },
  },
  blank: {
    title: 'Take away what it learned',
    text: 'All tables and layers are random numbers again. The diagram looks as busy as before: vectors, weights, a prediction. How well does it rank clicks? Its [[auc|AUC]] is the share of pairs, one clicked and one not, in which the clicked one is predicted higher.',
    notes: ['The strips look just as colourful. A picture of activations proves nothing; a test does.'],
    ask: {
      question: 'Test AUC of the untrained model?',
      axes: ['AUC'],
      because: () => 'About what a coin reaches, one half. Structure alone knows nothing.',
    },
  },
  learn: {
    title: 'And now let it learn',
    text: 'Three hundred steps of 256 impressions each, from random numbers, on this machine: a few seconds. Watch the diagram while it learns. How far will it get?',
    notes: [
      'The status line at the top tells step, loss and AUC.',
      'The ceiling of this log is not 1: clicks are drawn with chance, and even whoever knows every rule errs.',
    ],
    ask: {
      question: 'Test AUC after training?',
      axes: ['AUC'],
      because: () =>
        'The log allows little more: clicks are drawn by chance, so even someone who knows all planted rules stays below 0.9.',
    },
  },
  priors: {
    title: 'Problem one: priors lost in encoding',
    text: 'An id embedding of 51 knows nothing of 50. Written in digits, the two share most of their rows. Time and similarity have the same problem, and the paper gives each an encoding that keeps what was known before.',
    notes: [
      'The lessons “Why 51 is not just 51”, “Who decides what you want now?” and “An ad no one has clicked” go deeper.',
    ],
  },
  collapse: {
    title: 'Problem two: dimensional collapse',
    text: 'A wide table may use only a few of its directions: large fields are pulled into the small space of their partners. Two models train now, for a few seconds: watch A’s curve fall and its cloud flatten, while B, with [[me|several embedding sets]], keeps more.',
    notes: [
      'A has one set of 64 numbers, B four of 16, each with its own interaction. Lesson: “Half of the dimensions are empty”.',
    ],
  },
  entangled: {
    title: 'Problem three: interest entanglement',
    text: 'Clicking and buying may want opposite things of the same vector. This pair clicks and never buys: in one shared table it must be near or far. Watch a few seconds of training: with [[stem|shared and task-specific tables]] it is near in table A, where clicks are told, and far in table B.',
    notes: ['Lesson: “One vector, two masters”.'],
  },
  take: {
    title: 'A collapsed and entangled world',
    text: 'Encode so that nothing known is lost; interact so that no dimension is wasted; share only what agrees. What the paper’s model has and this small live one does without, the dashed boxes of the diagram, stands in experiments of its own: the links lead there.',
    notes: [
      'Questions for the way home: which of the three problems would you look for first in a system you know, and with what measurement?',
    ],
  },
};
