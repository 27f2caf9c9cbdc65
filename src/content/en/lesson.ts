/** Words of the lesson bar and of the list of lessons. */
export const lesson = {
  button: 'Lessons',
  list: 'Lessons',
  listLead: 'Each begins with a puzzle. Predict first; the model on the page gives the answer.',
  minutes: (minutes: number) => `about ${minutes} minutes`,
  steps: (done: number, all: number) => (done ? `${done} of ${all} steps done` : `${all} steps`),
  begin: 'Begin',
  goOn: 'Go on',
  closeList: 'Close the list',
  bar: (title: string) => `Lesson: ${title}`,
  place: (step: number, all: number) => `${step} / ${all}`,
  /** For the speaker: where one is, and on a path the minute by which the step should be over. */
  noted: (place: string, clock?: number) =>
    clock === undefined ? place : `${place} · until minute ${clock}`,
  dot: (step: number, title: string, done: boolean) => `Step ${step}: ${title}${done ? ', done' : ''}`,
  next: 'Next',
  back: 'Back',
  finish: 'Finish',
  close: 'Leave the lesson',
  fold: 'Fold the text away',
  unfold: 'Show the text',
  again: 'Set this step up again',
  keys: 'Space or → goes on, ← goes back',
  loading: 'Loading the lesson',
  covered: 'covered for now',
  answer: 'Your prediction',
  reveal: 'Show what happens',
  waiting: 'The model is at work …',
  stopped: 'The run was stopped before its end.',
  right: 'As you said.',
  wrong: 'The model says otherwise.',
  measured: 'Measured',
  yours: 'You said',
  none: 'No prediction was made.',
  pairs: (right: number, all: number) => `${right} of ${all} pairs in the measured order.`,
  gap: (gap: string) => `Apart by ${gap}.`,
  meanGap: (gap: string) => `On average your curve lies ${gap} from the measured one.`,
  hands: 'Show of hands',
  handsOf: (choice: string, count: number) => `${choice}: ${count} hands`,
  more: (choice: string) => `One hand more: ${choice}`,
  less: (choice: string) => `One hand less: ${choice}`,
  up: (item: string) => `Move up: ${item}`,
  down: (item: string) => `Move down: ${item}`,
  point: (x: string) => `Value at ${x}`,
  draw: 'Draw with the pointer, or move each point with the arrow keys.',
  lessons: {
    tour: {
      title: 'The tour',
      puzzle:
        'Three problems of a real ads model in twenty minutes: what gets lost, what stays empty, who pulls whom.',
    },
    hour: {
      title: 'An hour with a class',
      puzzle: 'Forty-five minutes of steps and a quarter of questions. What would the class have built?',
    },
    numerals: {
      title: 'Why 51 is not just 51',
      puzzle: 'A model that has never seen the price 51 is asked about it. What could it know?',
    },
    timeline: {
      title: 'Who decides what you want now?',
      puzzle: 'Ten minutes ago you had a coffee. Do you want one? And tomorrow?',
    },
    timelineRecency: {
      title: 'Is recent always important?',
      puzzle: 'A hotel ad may ask your history one question. Does it ask what you did last?',
    },
    collapse: {
      title: 'Half of the dimensions are empty',
      puzzle: 'You pay for 64 numbers per user. How many of them does the model use?',
    },
    entanglement: {
      title: 'One vector, two masters',
      puzzle: 'A user clicks on everything and buys nothing. Near to the item, or far from it?',
    },
    hashid: {
      title: 'An ad no one has clicked',
      puzzle: 'It was uploaded a minute ago. What do you predict, and from what?',
    },
    overview: {
      title: 'The whole model',
      puzzle: 'One user, one ad, one number between 0 and 1. Where does it come from?',
    },
  },
};

export type LessonFrame = typeof lesson;
