/** The dialog in which weights and tables leave the page and come back. */
export const exchange = {
  open: 'Data',
  title: 'Weights and tables',
  close: 'Close',
  intro: 'Files are written and read in this browser; nothing is sent anywhere.',
  take: {
    title: 'Take with you',
    state: (step: number, auc: string) =>
      `The live model of Overview, Timeline and Numerals: step ${step}, test AUC ${auc}`,
    weights: 'Weights (safetensors)',
    config: 'Configuration (JSON)',
    arms: (panel: string) => `The experiment in the picture: ${panel}`,
    arm: (name: string, file: string) => `${name} (${file})`,
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
    explain: 'Weights that were saved here. They take the place of the live model.',
    choose: 'Choose a safetensors file',
    drop: 'or drop it here',
    reading: 'Reading the file',
    measuring: (step: number) => `The live model is that of step ${step}. Its test AUC is being measured.`,
    taken: (step: number, measured: string, said: string) =>
      `The live model is that of step ${step}. Test AUC measured here: ${measured}; the file says ${said}.`,
    unknown: 'nothing',
    kept: 'The live model stays as it was.',
    failed: 'The file could not be read.',
  },
};

export type ExchangeWords = typeof exchange;
