import type { LessonWords } from '../../lessonWords';

/** The whole model. */
export const whole: LessonWords = {
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
    notes: ['Scrub back and forth with the slider: each stage lights up what it computes.'],
  },
  encode: {
    title: 'Everything becomes a vector',
    text: 'A behaviour is what it was plus how long ago. A number is written in [[mnse|binary and ternary digits]], each digit picks a table row, and the rows are summed. Bad encodings forget order and time: the paper’s first problem.',
    notes: ['Red and blue are negative and positive entries. Tap an entry to see where it comes from.'],
  },
  attend: {
    title: 'The ad asks the history',
    text: 'The ad’s vector is multiplied with each behaviour’s; [[softmax|a softmax]] makes weights out of it. Another ad would ask another question of the same history.',
    notes: ['Change the ad now and watch the thick link jump. This is target-aware attention.'],
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
      'Hands first, then try each by hand: ad, number, slider of time. Set the step up again in between.',
    ],
    ask: {
      question: 'Which change moves the predicted click rate most? Order them, most first.',
      choices: ['another ad', 'another number', 'a day later'],
      because: ({ rate }) =>
        `As things stand the predicted click rate is ${rate}. The figures say by how much each change alone would move it.`,
    },
  },
  blank: {
    title: 'Take away what it learned',
    text: 'All tables and layers are random numbers again. The diagram looks as busy as before: vectors, weights, a prediction. How well does it rank clicks?',
    notes: ['The strips look just as colourful. A picture of activations proves nothing; a test does.'],
    ask: {
      question: 'Test AUC of the untrained model?',
      axes: ['AUC'],
      because: () => 'About what a coin reaches, one half. Structure alone knows nothing.',
    },
  },
  learn: {
    title: 'And now let it learn',
    text: 'Three hundred steps of 256 impressions each, from random numbers, on this machine. Watch the diagram while it learns. How far will it get?',
    notes: [
      'A few seconds. The status line at the top tells step, loss and AUC.',
      'The ceiling of this log is not 1: clicks are drawn with chance, and even whoever knows every rule errs.',
    ],
    ask: {
      question: 'Test AUC after training?',
      axes: ['AUC'],
      because: () =>
        'The log allows little more: clicks are drawn by chance, so even someone who knows all planted rules stays below .9.',
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
    text: 'A wide table may use only a few of its directions, because large fields are pulled into the small space of their small partners. [[me|Several embedding sets]], each with its own interaction, keep more.',
    notes: [
      'Press Play if there is time: two models train side by side. Lesson: “Half of the dimensions are empty”.',
    ],
  },
  entangled: {
    title: 'Problem three: interest entanglement',
    text: 'Clicking and buying may want opposite things of the same vector. One shared table lets the task with more labels win. [[stem|Shared and task-specific tables]] let both be right.',
    notes: ['Lesson: “One vector, two masters”.'],
  },
  take: {
    title: 'A collapsed and entangled world',
    text: 'Encode so that nothing known is lost; interact so that no dimension is wasted; share only what agrees. Dashed boxes in the diagram are parts of the paper’s model that this small live one does not need: they have experiments of their own.',
    notes: [
      'Questions for the way home: which of the three problems would you look for first in a system you know, and with what measurement?',
    ],
  },
};
