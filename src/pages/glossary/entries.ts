/**
 * The terms of the field: where each comes from, and the place in the app where it can be seen. A section is named only
 * where it is known; terms older than these papers have no source here. Words: content/…/glossary.ts.
 */
export const entries = [
  // Sequences
  { id: 'behaviour', place: '#/timeline' },
  { id: 'attention', source: '2308.08487 §4', place: '#/timeline?target=coffee' },
  { id: 'softmax', place: '#/timeline' },
  { id: 'tte', source: '2308.08487 §4; 2403.00793 §3.1', place: '#/timeline?tte=off' },
  { id: 'bucket', source: '2308.08487 §4', place: '#/timeline?now=24' },
  { id: 'tar', source: '2308.08487 §4; 2403.00793 §3.1', place: '#/timeline?tr=off' },
  { id: 'self', place: '#/timeline' },
  { id: 'mi', source: '2308.08487', place: '#/timeline' },
  // Numbers
  { id: 'embedding', place: '#/numerals' },
  { id: 'mnse', source: '2403.00793 §3.2', place: '#/numerals?value=51' },
  { id: 'position', source: '2403.00793 §3.2', place: '#/numerals?step=2' },
  { id: 'collision', place: '#/numerals?value=51&compare=23&kind=shared' },
  { id: 'hamming', place: '#/numerals?value=31&compare=32&bases=2' },
  { id: 'spearman', place: '#/numerals?source=random' },
  // Collapse
  { id: 'singular', place: '#/collapse' },
  { id: 'collapse', source: '2310.04400; 2403.00793', place: '#/collapse' },
  { id: 'ia', source: '2310.04400', place: '#/collapse' },
  { id: 'erank', place: '#/collapse' },
  { id: 'k90', place: '#/collapse' },
  { id: 'mp', place: '#/collapse' },
  { id: 'me', source: '2310.04400; 2403.00793', place: '#/collapse?setsA=1&setsB=4' },
  { id: 'fm', place: '#/collapse?pairsA=freeze&pairsB=freeze' },
  { id: 'fwfm', place: '#/collapse' },
  { id: 'dcn', place: '#/collapse' },
  { id: 'recovery', place: '#/collapse' },
  // Tasks
  { id: 'entanglement', source: '2403.00793', place: '#/entanglement?conflict=1' },
  { id: 'negative', source: '2308.13537', place: '#/entanglement?conflict=1' },
  { id: 'stem', source: '2308.13537', place: '#/entanglement' },
  { id: 'stopgrad', source: '2308.13537', place: '#/entanglement' },
  { id: 'gate', source: '2308.13537', place: '#/entanglement' },
  { id: 'cosine', place: '#/entanglement?conflict=1' },
  // New ads
  { id: 'cold', place: '#/hashid' },
  { id: 'hashid', source: '2403.00793', place: '#/hashid' },
  { id: 'srp', place: '#/hashid' },
  { id: 'duplicate', place: '#/hashid' },
  { id: 'simenc', source: '2403.00793', place: '#/hashid' },
  // Training and judging
  { id: 'pctr', place: '#/timeline' },
  { id: 'logit', place: '#/timeline' },
  { id: 'auc', place: '#/timeline' },
  { id: 'bayes', place: '#/collapse' },
  { id: 'ceiling', place: '#/timeline' },
  { id: 'adam', place: '#/timeline' },
  { id: 'step', place: '#/timeline' },
  { id: 'seed', place: '#/numerals?source=random&seed=2' },
] as const satisfies readonly { id: string; source?: string; place: string }[];

export type TermId = (typeof entries)[number]['id'];
export type Entry = { readonly id: TermId; readonly source?: string; readonly place: string };

export const termIds = entries.map(({ id }) => id);
