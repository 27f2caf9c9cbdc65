import type { LessonWords } from '../../lessonWords';

/** One vector, two masters. Task A is clicking, task B is buying. */
export const entanglement: LessonWords = {
  puzzle: {
    title: 'A user who clicks and never buys',
    text: 'This user (the large triangle) clicks on this item (the large square) whenever it is shown, task A, and never buys it, task B. The model keeps one vector for the user and one for the item. Should the two lie close together, or far apart?',
    notes: [
      'Do not resolve it yet. Let the class feel that both answers are wrong.',
      'The framed line below the planes shows the truth for this pair: A near +1, B near −1. Task A = click, task B = purchase; the page calls them A and B because any two feedbacks will do: like and finish, click and complaint.',
    ],
  },
  near: {
    title: 'Near means liked',
    text: 'The score is minus the squared distance: the nearer a user lies to an item, the more the model expects a yes, in either task. Nothing has been trained, so everyone still lies in one heap.',
    notes: [
      'Point at triangles (users whose tasks conflict), circles (users whose tasks agree) and squares (items).',
      'Both tasks read the same picture. Each has its own slope and offset, but slopes are positive: near can never mean disliked.',
    ],
  },
  average: {
    title: 'What does the dashboard say?',
    text: 'Every impression has a click label; only one in five has a purchase label. Half of the users conflict like this one, the other half buy what they click. Both tasks now train one shared table, for a few seconds. How well will it rank purchases?',
    notes: [
      'When the number stands, ask what an engineer would conclude from it. Usually: task B is hard, get more data.',
      'A second model trains beside it. Its tables stay covered: a later step asks about them.',
    ],
    ask: {
      question: 'Task-B AUC of the shared table over all users, after 500 steps?',
      axes: ['AUC'],
      because: () =>
        'A coin reaches ½. So purchases cannot be predicted from this, and one needs more data? Do not believe it yet.',
    },
  },
  inverted: {
    title: 'Who wins the place?',
    text: 'A ½ over all users can mean two things: the model knows nothing, or it is right about one half of the users and wrong about the other. So let us take the users whose tasks conflict, alone.',
    notes: [
      'Count hands before you reveal.',
      'The lesson inside the lesson: an average of very right and very wrong looks like “no signal”.',
    ],
    ask: {
      question: 'Task-B AUC of the same table on conflicting users?',
      choices: ['far below ½: sure, and wrong', 'about ½: it guesses', 'well above ½: a compromise'],
      because: ({ auc, agreeing }) =>
        `${auc}, against ${agreeing} on agreeing users: two certainties that cancel out. Clicks have five times as many labels and win the place; purchases read it with a positive slope, and the model recommends what these users refuse to buy.`,
    },
  },
  pull: {
    title: 'Two hands on one vector',
    text: 'Each task’s gradient says where it wants the user to go. The curve “conflict” shows the [[cosine|cosine]] between the two for conflicting users: below zero, one task undoes what the other has just learned.',
    notes: [
      'Look at the first hundred steps. Later both gradients are small, and their cosine drowns in noise.',
      'The curve “agree” starts clearly above zero: there both tasks push the same way. This is why sharing is tempting.',
    ],
  },
  apart: {
    title: 'A place for each task',
    text: '[[stem|STEM]] keeps the shared table and gives each task one of its own. A task’s score may use all of them; its [[stopgrad|gradient reaches]] only its own and the shared one. So our pair can be near in one and far in another; in the one shared table it has the distance that you see.',
    notes: [
      'The figures under the planes are distance ÷ mean of the table: tables differ in size, so the raw distance would mislead.',
      'The pair is marked in each plane. Let someone come forward and point before you reveal.',
    ],
    ask: {
      question: 'Where do this user and this item lie farthest apart? Order the tables, farthest first.',
      choices: ['the one shared table', 'STEM, table A (clicks)', 'STEM, table B (purchases)'],
      because: ({ auc }) =>
        `Near where clicks are told, far where purchases are told. On conflicting users STEM reaches a task-B AUC of ${auc}.`,
    },
  },
  gates: {
    title: 'Who listens to whom?',
    text: '[[gate|A gate]] for each task says how much each table counts. Task B has turned to its own table. [[stopgrad|The stop-gradient]] keeps the meanings apart: clicks may be read by task B, but task B may not rewrite the table of clicks.',
    notes: [
      'Faint bars are tables that hardly exist: weight decay has emptied them, and the gate no longer cares.',
      'Tap a bar: the card shows the softmax over the gate logits.',
      'Switch stop-gradient off later and train again: the AUC barely moves, but the tables lose their meaning. Legibility is what it buys here.',
    ],
  },
  agree: {
    title: 'And when both want the same?',
    text: 'Now the tasks agree: who clicks, buys. Task B still has only a fifth of the labels. The same three models are trained again, for a few seconds.',
    notes: [
      'This one could come out otherwise: after what we saw, many expect tables of one’s own to win always.',
      'Sharing is not a mistake. It is how a task with few labels learns from one with many.',
    ],
    ask: {
      question: 'Which is better at task B when both tasks agree?',
      choices: ['its own table alone', 'sharing, with or without its own', 'no difference worth the name'],
      because: ({ shared, stem, single }) =>
        `Own tables alone ${single}, shared ${shared}, shared + own ${stem}. Task B borrows the places that task A learned from five times as many labels.`,
    },
  },
  between: {
    title: 'Where does sharing turn from help to harm?',
    text: 'Between agreeing (0) and opposing (1) tastes turn away step by step; at ½ they are unrelated. You have seen both ends: draw how the one shared table’s task-B AUC falls between them. The runs between then fill the framed curve, in a few seconds.',
    notes: [
      'Ask for reasons while they run.',
      'Compare with the flat line of STEM: it follows the better of the two others and clearly beats neither.',
    ],
    ask: {
      question: 'Task-B AUC of the one shared table, over all users, against the conflict',
      choices: ['0', '¼', '½', '¾', '1'],
      axes: ['AUC'],
      because: ({ shared, stem }) =>
        `At ½, where tastes are merely unrelated, the shared table has ${shared} and shared + own ${stem}. Tasks need not be enemies: strangers are enough.`,
    },
  },
  tower: {
    title: 'Is sharing itself to blame?',
    text: 'One more model: still one shared table, four wide instead of two, but each task reads it through a small tower of its own. The tasks oppose each other again; a few seconds tell.',
    notes: [
      'The honest turn of the lesson. The plain score could not turn a place around; a tower can.',
      'So entanglement bites where tables are narrow and heads are weak.',
    ],
    ask: {
      question: 'Does the shared table still fail on conflicting users?',
      choices: ['yes: whoever shares, suffers', 'no: a tower can turn a place around'],
      because: ({ tower, stem }) =>
        `With towers ${tower}, STEM ${stem}. Part of the entanglement was the weak head: a score with one positive slope can say “near is good” and nothing else.`,
    },
  },
  take: {
    title: 'What to take home',
    text: 'One vector cannot serve two masters that disagree; the majority’s labels win, and averages hide it. Shared + task-specific tables keep both. Before you add tables, measure conflict, and try a stronger head.',
    notes: [
      'Paper: STEM (2308.13537); in production, asymmetric multi-embedding (2403.00793). What we saw is a toy with planted conflict; in the field one has to guess who conflicts from feedback.',
      'Homework: share this page with the conflict at .5 and 100 % B labels. What happens to task A?',
    ],
  },
};
