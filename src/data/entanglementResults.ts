/** Printed and held by `npm run verify` (training/entanglement.verify.ts): mean task-B AUC over seeds 1–5, [conflicting users]. */
export const results: readonly (readonly string[])[] = [
  ['0', '.837 (.834)', '.890 (.890)', '.884 (.884)', '.881 (.881)'],
  ['½', '.842 (.839)', '.713 (.528)', '.843 (.836)', '.824 (.789)'],
  ['1', '.842 (.839)', '.505 (.113)', '.842 (.838)', '.852 (.852)'],
];
