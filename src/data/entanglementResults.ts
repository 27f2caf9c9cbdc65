/** Printed and held by `npm run verify` (training/entanglement.verify.ts): mean task-B AUC over seeds 1–5, [conflicting users]. */
export const results: readonly (readonly string[])[] = [
  ['0', '.833 (.829)', '.891 (.890)', '.883 (.883)', '.880 (.881)'],
  ['½', '.840 (.835)', '.716 (.534)', '.840 (.833)', '.826 (.789)'],
  ['1', '.841 (.840)', '.506 (.113)', '.842 (.839)', '.845 (.846)'],
];
