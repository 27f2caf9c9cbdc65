/** Words of the frame: header, rail, notices, and what all panels share. */
export const frame = {
  documentTitle: (panel: string) => `${panel} · Unfold 展开`,
  name: 'Unfold',
  nameBeside: '展开',
  skip: 'Skip to content',
  run: {
    group: 'Training',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    speed: 'Speed',
    perSecond: (steps: number) => `${steps} steps/s`,
    fullSpeed: 'full speed',
  },
  status: {
    live: 'Live model',
    experiment: (panel: string) => `Experiment: ${panel}`,
    details: 'Details of the training',
    idle: 'ready',
    starting: 'starting',
    running: 'training',
    paused: 'paused',
    finished: 'finished',
    stopped: 'stopped',
    untrained: 'untrained',
    snapshot: 'trained in advance',
    imported: 'from a file',
    backendLoading: 'loading the trainer',
    step: (step: number, total: number) => `step ${step} / ${total}`,
    auc: (auc: string) => `AUC ${auc}`,
    aucUnknown: 'AUC –',
    loss: (loss: string) => `loss ${loss}`,
    stepsPerSecond: (steps: string) => `${steps} steps/s`,
    fault: {
      unavailable: (backend: string) => `${backend} is not available here`,
      software: (backend: string) => `${backend} only in software, passed over`,
      failed: (backend: string) => `${backend} failed`,
      lost: (backend: string) => `${backend} lost its device`,
      nan: (backend: string) => `the loss was no number on ${backend}; the last good weights stay`,
      rejected: (backend: string) => `${backend} could not be loaded`,
    },
    trainer: 'the trainer',
    snapshotFile: 'the trained model',
  },
  /** A lab's run of its default setting that comes with the page. */
  recorded: {
    group: 'Recorded run',
    label: (seeds: string) => `Recorded, seed ${seeds}`,
    explain: (backend: string) =>
      `Trained in advance on ${backend}. A live run of this seed on ${backend} ends in the same numbers.`,
    step: 'step',
    watch: 'Watch it learn',
    hold: 'Hold',
    live: 'Train it live',
    show: 'Show a recorded run',
  },
  data: 'Export and import weights',
  language: 'Language',
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system' },
  panels: {
    label: 'Panels',
    overview: 'Overview',
    timeline: 'Timeline',
    numerals: 'Numerals',
    collapse: 'Collapse',
    entanglement: 'Entanglement',
    hashid: 'HashID',
    data: 'Your data',
  },
  field: {
    beyond: (typed: string, min: number, max: number, kept: number) =>
      `${typed} is not between ${min} and ${max}: ${kept} stays.`,
    notWhole: (typed: string, kept: number) => `${typed} is not a whole number: ${kept} stays.`,
    expected: (min: number, max: number, whole: boolean, kept: number) =>
      `A ${whole ? 'whole ' : ''}number from ${min} to ${max}, please; until then ${kept} stays.`,
    lastStays: 'The last one stays on: at least one is needed.',
  },
  /** Pages beside the panels. */
  pages: { label: 'Reference', glossary: 'Glossary', sources: 'Sources and errata' },
  sections: { how: 'How it works', try: 'Try this' },
  claims: {
    paper: 'From the paper',
    measured: 'Measured here on toy data',
    illustration: 'Illustration',
  },
  card: {
    exact: 'Exact digits',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    rounding: (lost: string) => `(rounding ${lost})`,
  },
  notices: {
    label: 'Notices',
    dismiss: 'Dismiss',
    damaged: ({ value, instead }: NoticeValues) =>
      `The link says ${value}, which cannot be used here. Shown instead: ${instead}.`,
    unknown: ({ value }: NoticeValues) =>
      `The link says ${value}, which means nothing here and was left out.`,
    path: ({ value, instead }: NoticeValues) =>
      `The address goes on with “${value}” after “${instead}”, which means nothing here and was left out.`,
    route: ({ value }: NoticeValues) => `There is no panel “${value}”. This is the overview.`,
    popup: () => 'The browser did not let the page open a window. Allow pop-ups for this site and try again.',
    untrainable: (_: NoticeValues) =>
      'This browser does not run the training worker, so Play and Step do nothing here. Everything that is explained from the models trained in advance works.',
  },
  unfinished: {
    kept: 'The page was loaded again in mid-training. The last weights were kept.',
    show: 'Show them',
  },
  broken: {
    title: 'This panel stopped working',
    explain: 'The rest of the page is alive. Open it again, or go back to its starting values.',
    again: 'Open again',
    fresh: 'Starting values',
  },
  loading: 'Loading',
};

/** What a notice is about, as plain text. */
export type NoticeValues = { readonly value?: string; readonly instead?: string };
export type Frame = typeof frame;
