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
  problems: {
    tooLarge: ({ bytes, most }: { bytes: number; most: number }) =>
      `The file has ${bytes} bytes; at most ${most} are read.`,
    notSafetensors: () =>
      'The file is too short for a safetensors file: it needs 8 bytes for the header’s length.',
    header: ({ length, bytes }: { length: number; bytes: number }) =>
      `Bytes 1–8 say that the header has ${length} bytes, but the file has only ${bytes}. It is damaged, or no safetensors file.`,
    headerText: () => 'The header after byte 8 is no JSON object.',
    tensor: ({ name, what }: { name: string; what: 'form' | 'dtype' | 'shape' | 'place' }) =>
      `Tensor “${name}”: ${
        {
          form: 'its description is no object.',
          dtype: 'only dtype F32 is read.',
          shape: 'its shape does not go with its number of bytes.',
          place: 'its data_offsets lie outside the file.',
        }[what]
      }`,
    notFinite: ({ name, row, column }: { name: string; row: number; column: number }) =>
      `Tensor “${name}”, row ${row}, column ${column}: the value is NaN or infinite.`,
    gap: ({ offset }: { offset: number }) =>
      `The tensors do not fill the data without gaps or overlaps: see offset ${offset}.`,
    metadata: () =>
      'The header’s __metadata__ does not say what was trained (spec). Was the file saved here?',
    spec: ({ field }: { field: string }) =>
      `The specification’s field “${field}” is missing, unknown or outside what this model can be.`,
    missing: ({ name }: { name: string }) => `The table “${name}” is missing.`,
    extra: ({ name }: { name: string }) => `The specified model has no table “${name}”.`,
    wrongShape: ({ name, found, wanted }: { name: string; found: string; wanted: string }) =>
      `Table “${name}” is ${found}; the specification wants ${wanted}.`,
  },
};

export type ExchangeWords = typeof exchange;
