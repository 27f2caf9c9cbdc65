/** The panel that looks into a visitor's own tables, and its place in the data dialog. */
export const uploadedTable = {
  title: 'Your own data',
  claim: 'Measured here, your file',
  intro:
    'Vectors from a model of your own: how many of their [[singular|directions]] are used, and how many would a random table of the same shape use?',
  private:
    'The file is read in this browser and sent nowhere. It is in no link and is forgotten when the page closes.',
  reading: [
    'Few directions in use is a question, not a verdict: the model may have nothing more to tell apart, or may have lost it. Train again with half the width; if the metric stays, the width was not needed.',
    'Many directions in use is no praise either: noise that was never trained away fills every direction. Compare with the random table, and with the same table before training.',
  ],
  list: {
    title: 'All tables of the file',
    caption: 'Tables by how much of their width they use, least first',
    note: 'Share: information abundance over the smaller side, the most it can be. A small share is a question: training again with half the width answers it.',
    progress: (done: number, all: number) => `${done} of ${all || '…'} measured`,
    columns: ['Table', 'Shape', 'Type', 'Abundance', 'Random table', 'Share of the width'],
    stop: 'Stop',
  },
  scale: { label: 'Axis of the spectra', log: 'log', linear: 'linear' },
  files: {
    group: 'Files',
    vectors: 'Choose vectors',
    vectorsNote:
      'TSV, CSV or other text, word2vec, GloVe and fastText, .npy, .npz, .safetensors, PyTorch (.pt, .pth, .bin); also as .gz or in a .zip.',
    labels: 'Choose labels (TSV)',
    labelsNote: 'If there are some: one column without a header line, or several columns with one.',
    labelsFirst: 'Open the vectors first.',
    drop: 'Files may also be dropped anywhere on the page, several at once: which holds numbers and which labels is seen from what is in them.',
    limits: (bytes: string, rows: string, columns: string, numbers: string) =>
      `At most ${columns} columns; of more than ${rows} rows or ${numbers} numbers, evenly chosen rows are measured. Text: at most ${bytes} MB.`,
    example: 'Or a table of this page',
    open: 'Look into it',
    stop: 'Stop',
    see: 'See the table',
  },
  examples: {
    behaviour: 'Behaviour categories b (ads model)',
    gap: 'Time gaps p (ads model)',
    target: 'Target categories t (ads model)',
    numeral: 'Numeral codes (ads model)',
  },
  stages: {
    reading: (name: string, percent: string) => `Reading “${name}”: ${percent} %`,
    reducing: (name: string, percent: string) => `Reducing the rows of “${name}”: ${percent} %`,
    directions: (name: string) => `Finding the directions of “${name}”; many columns take a while.`,
  },
  shown: (name: string, rows: string, columns: string) => `${name}: ${rows} × ${columns}`,
  example: (shown: string) => `Example, until you bring a file: ${shown}`,
  labelled: (name: string) => `labels from ${name}`,
  unlabelled: 'no labels',
  none: 'No table yet. Choose a file, or a table of this page.',
  kept: 'What was shown stays.',
  taken: {
    title: 'How the file was read',
    header: (first: string, last: string) => `The first row names the columns: ${first} … ${last}`,
    ids: (column: number, first: string, last: string) =>
      `Column ${column} names the rows: ${first} … ${last}`,
    counts: 'Whole numbers that count up. Switched off, they are measured as data.',
    whole: 'Whole numbers among fractions. Switched off, they are measured as data.',
    commas: 'Commas are decimal commas: 0,5 is one half',
    commasNote: 'Two whole numbers a line, a comma between them. Switched off, they are two columns.',
    table: (count: number) => `One of ${count} tables`,
    format: {
      text: 'text',
      npy: 'NumPy',
      safetensors: 'safetensors',
      torch: 'PyTorch',
      word2vec: 'word2vec',
    },
    option: (name: string, shape: string, type: string) => `${name} · ${shape}${type && ` · ${type}`}`,
    names: (first: string, last: string) => `The first line names the columns: ${first} … ${last}.`,
    words: (column: string) => `Column ${column} holds words; they are the labels.`,
    countLine: 'The first line says how many rows and columns there are, as word2vec writes it.',
    decimal: 'Commas were read as decimal commas: 0,5 is one half.',
    sampled: (kept: string, all: string) => `${kept} of ${all} rows are measured, evenly chosen.`,
    leftOut: (rows: string) =>
      rows === '1'
        ? '1 row with NaN or infinity is left out.'
        : `${rows} rows with NaN or infinity are left out.`,
    leaveOut: (rows: string) => (rows === '1' ? 'Leave that row out' : `Leave those ${rows} rows out`),
    left: (name: string, problem: string) => `“${name}” was left aside. ${problem}`,
  },
  trouble: (name: string, problem: string) => `“${name}” was not taken. ${problem}`,
  failed: 'The file could not be read, or needs more memory than there is.',
  spectrum: {
    title: 'How much each direction holds',
    note: {
      log: 'σ over the largest, log scale. Not centred: a mean that all rows share counts as a direction.',
      linear: 'σ over the largest. Not centred: a mean that all rows share counts as a direction.',
    },
    chart: 'Normalised singular values of this table and of a random table of its shape',
    own: 'this table',
    random: 'random table',
    axis: 'direction',
    direction: 'Direction',
    table: 'Singular values over the largest',
  },
  energy: {
    title: 'Energy in the first directions',
    chart: 'Share of Σσ² that the first directions hold, of this table and of a random table',
    count: 'First directions',
    share: 'Share of Σσ²',
  },
  measures: {
    title: 'Width in use',
    caption: 'Measures of this table and of a random table',
    shape: (rows: string, columns: string) => `${rows} × ${columns}`,
    random: 'Random: the quantiles of Marchenko and Pastur’s law for this shape.',
  },
  cloud: {
    title: 'The first two directions',
    note: (drawn: string, all: string) =>
      `${drawn} of ${all} rows drawn, evenly chosen. Point at one for its label.`,
    all: 'Point at a row for its label.',
    chart: 'The rows of this table along its first two principal directions, in the same unit',
    row: 'Row',
    label: 'Label',
    by: 'Labels from column',
    column: (number: number) => `column ${number}`,
    unnamed: (row: string) => `row ${row}`,
    along: (direction: number) => `along direction ${direction}:`,
    points: 'rows',
    card: (row: string, direction: number) => `${row} along direction ${direction}`,
    product: (column: number, x: string, v: string) => `column ${column}: ${x} × ${v}`,
    rest: (count: number) => `the other ${count} columns`,
    cardNote: 'The row times the direction, column by column, and summed; the largest terms are listed.',
  },
  data: {
    title: 'Look into a table',
    explain:
      'A table of vectors from any model, or one saved here: its singular values against a random table’s.',
  },
};

export type UploadedTableWords = typeof uploadedTable;
