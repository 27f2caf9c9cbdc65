/** The dialog in which weights and tables leave the page and come back. */
export const exchange = {
  open: 'Data',
  title: 'Weights and tables',
  close: 'Close',
  intro: 'Files are written and read in this browser; nothing is sent anywhere.',
  take: {
    title: 'Take with you',
    state: (step: number, auc: string) => `The model on screen: step ${step}, test AUC ${auc}`,
    weights: 'Weights (safetensors)',
    config: 'Configuration (JSON)',
    arms: 'This panel’s experiment',
    step: (step: number) => `step ${step}`,
    tables: 'Tables for the Embedding Projector (TSV)',
    names: {
      behaviour: 'Behaviour categories b',
      gap: 'Time gaps p',
      target: 'Target categories t',
      numeral: 'Numeral codes',
    },
    shape: (rows: number, columns: number) => `${rows} × ${columns}`,
    vectors: 'Vectors',
    labels: 'Labels',
    of: (what: string, table: string) => `${what}: ${table}`,
  },
  bring: {
    title: 'Bring back',
    explain: 'Weights that were saved here. They take the place of the model on screen.',
    choose: 'Choose a safetensors file',
    drop: 'or drop it here',
    reading: 'Reading the file',
    measuring: (step: number) => `The model of step ${step} is on screen. Its test AUC is being measured.`,
    taken: (step: number, measured: string, said: string) =>
      `The model of step ${step} is on screen. Test AUC measured here: ${measured}; the file says ${said}.`,
    unknown: 'nothing',
    kept: 'The model on screen stays as it was.',
    failed: 'The file could not be read.',
  },
};

export type ExchangeWords = typeof exchange;
