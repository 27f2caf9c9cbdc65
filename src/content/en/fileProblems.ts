/** What is wrong with a visitor's file, and where. */
export const fileProblems = {
  tooLarge: ({ bytes, most }: { bytes: string; most: string }) =>
    `The file has ${bytes} bytes; at most ${most} are read.`,
  format: ({ format }: { format: Format }) => formats[format],
  cut: ({ offset, wanted }: { offset: string; wanted: string }) =>
    `The file ends after ${offset} bytes, but by its header it needs ${wanted}. Was it cut off?`,
  empty: () => 'The file has no rows.',
  tooMany: ({ what, most }: { what: 'rows' | 'columns' | 'numbers'; most: string }) =>
    `There are more than ${most} ${what}, the most that is measured here.`,
  zero: () => 'All numbers are zero: the table has no direction.',
  notText: ({ line }: { line: string }) => `Line ${line} is not UTF-8. Save the file in that encoding.`,
  longLine: ({ line, most }: { line: string; most: string }) =>
    `Line ${line} has more than ${most} characters. Is it a text?`,
  noNumbers: ({ text }: { text: string }) =>
    `No column holds numbers; it begins with “${text}”. Columns are separated by tabs, commas, semicolons, blanks or “|”.`,
  brackets: () =>
    'The numbers stand in brackets, as Python prints a list. Write a row a line, as numpy.savetxt does, or a .npy file.',
  blankLine: ({ line }: { line: string }) => `Line ${line} is blank, but rows follow it.`,
  ragged: ({ line, found, wanted }: { line: string; found: string; wanted: string }) =>
    `Line ${line} has ${found} ${found === '1' ? 'column' : 'columns'}, the others have ${wanted}.`,
  notNumber: ({ line, column, text }: { line: string; column: string; text: string }) =>
    text === ''
      ? `Line ${line}, column ${column} is empty; a number is expected.`
      : `Line ${line}, column ${column}: “${text}” is no number, as the rest of the column is.`,
  notFinite: ({ line, column, text, ...all }: { line: string; column: string; text: string } & Counted) =>
    `Line ${line}, column ${column}: “${text}” is NaN, infinite or beyond 10¹⁰⁰.${counted(all)}`,
  notFiniteAt: ({ name, row, column, ...all }: { name: string; row: string; column: string } & Counted) =>
    `Tensor “${name}”, row ${row}, column ${column}: the value is NaN, infinite or beyond 10¹⁰⁰.${counted(all)}`,
  countLine: ({ what, said, found }: { what: 'rows' | 'columns'; said: string; found: string }) =>
    `The first line says ${said} ${what}, but there are ${found}.${what === 'rows' ? ' Was the file cut off?' : ''}`,
  labelCount: ({ found, wanted, headed }: { found: string; wanted: string; headed: boolean }) =>
    `The table has ${wanted} rows, the labels ${found}${headed ? ', not counting the first line, which is the header of several columns' : ': a single column has no header line'}.`,
  labelsFirst: () =>
    'No column of it holds numbers (tabs, commas, semicolons, blanks or “|” separate columns): it is kept as labels until the vectors come.',
  moreLabels: () => 'It holds labels, too; one file of them is enough.',
  noTable: ({ found }: { found: readonly string[] }) =>
    found.length === 0 ? 'It holds no array.' : `None of its arrays has two dimensions: ${found.join(', ')}.`,
  npy: ({ field, text }: { field: NpyField; text: string }) =>
    ({
      version: `It is a NumPy file of version ${text}; versions 1 to 3 are known.`,
      length: `It is a NumPy file, but bytes 9 to 12 say that its header has ${text} bytes.`,
      header: `It is a NumPy file, but its header is no dictionary: “${text}”.`,
      descr: `It is a NumPy file with numbers of type ${text}; integers and floats of up to 8 bytes are read.`,
      fortran_order:
        'It is a NumPy file, but its header does not say whether fortran_order is True or False.',
      shape: `It is a NumPy file, but the shape in its header (${text}) does not go with the number of its bytes.`,
    })[field],
  word2vec: ({ word, offset }: { word: string; offset: string }) =>
    `It is a binary word2vec file, but entry ${word}, at byte ${offset}, is not as the first line says. Was it cut off?`,
  notSafetensors: () =>
    'The file is too short for a safetensors file: it needs 8 bytes for the header’s length.',
  header: ({ length, bytes }: { length: string; bytes: string }) =>
    `Bytes 1–8 say that the header has ${length} bytes, but the file has only ${bytes}. It is damaged, or no safetensors file.`,
  headerText: () => 'The header after byte 8 is no JSON object.',
  tensor: ({ name, what }: { name: string; what: 'form' | 'dtype' | 'shape' | 'place' }) =>
    `Tensor “${name}”: ${
      {
        form: 'its description is no object.',
        dtype: 'its dtype is not read here.',
        shape: 'its shape does not go with its number of bytes.',
        place: 'its data_offsets lie outside the file.',
      }[what]
    }`,
  gap: ({ offset }: { offset: string }) =>
    `The tensors do not fill the data without gaps or overlaps: see offset ${offset}.`,
  inflated: ({ most }: { most: string }) =>
    `Unpacked, it has more than ${most} bytes, the most that is read.`,
  damaged: ({ name }: { name: string }) => `The compressed data of “${name}” is damaged or cut off.`,
  zip: ({ what, name, offset }: { what: ZipFault; name: string; offset: string }) =>
    `It is a zip archive, but ${
      {
        directory: 'its list of files is damaged or cut off',
        entry: `the entry “${name}” lies outside the archive or over another one`,
        method: `the entry “${name}” is packed in a way that is not read here; stored and deflated ones are`,
        encrypted: `the entry “${name}” is encrypted`,
        checksum: `the checksum of “${name}” is wrong`,
        size: `the entry “${name}” has another size than the archive says`,
      }[what]
    } (byte ${offset}).`,
  pickle: ({ what, text, offset }: { what: PickleFault; text: string; offset: string }) =>
    `It is a PyTorch file whose pickle is not followed at byte ${offset}: ${
      {
        opcode: `opcode ${text} is none that tensors need`,
        class: `it asks for ${text}, which is none of the classes that hold tensors, and nothing is executed here. Save model.state_dict() instead`,
        stack: 'its values do not fit together',
        memo: `it refers to value ${text}, which was never stored`,
        end: 'it ends there',
        arguments: `${text} is given what does not make a tensor`,
      }[what]
    }.`,
  storage: ({ name, storage }: { name: string; storage: string }) =>
    `Tensor “${name}” does not fit into its storage data/${storage}, or that is missing from the archive.`,
  metadata: () => 'The header’s __metadata__ does not say what was trained (spec). Was the file saved here?',
  spec: ({ field }: { field: string }) =>
    `The specification’s field “${field}” is missing, unknown or outside what this model can be.`,
  missing: ({ name }: { name: string }) => `The table “${name}” is missing.`,
  extra: ({ name }: { name: string }) => `The specified model has no table “${name}”.`,
  wrongShape: ({ name, found, wanted }: { name: string; found: string; wanted: string }) =>
    `Table “${name}” is ${found}; the specification wants ${wanted}.`,
};

const formats = {
  png: 'It is a PNG picture, not a table.',
  jpeg: 'It is a JPEG picture, not a table.',
  gif: 'It is a GIF picture, not a table.',
  pdf: 'It is a PDF document, not a table.',
  parquet: 'It is a Parquet file. Save it as text first: pandas.read_parquet(…).to_csv(…).',
  arrow: 'It is an Arrow or Feather file. Save it as text first: pandas.read_feather(…).to_csv(…).',
  hdf5: 'It is an HDF5 file. Save the array as .npy first: numpy.save(…).',
  keras: 'It is a Keras model. Save the layer’s weights as .npy first: numpy.save(…).',
  xls: 'It is an Excel workbook of the old kind (.xls). Save the sheet as CSV.',
  xlsx: 'It is a spreadsheet (Excel or OpenDocument). Save the sheet as CSV.',
  office: 'It is a document of an office program, not a table.',
  lfs: 'It is a Git LFS pointer: the file itself was not downloaded. “git lfs pull” fetches it.',
  gguf: 'It is a GGUF model, which is not read here.',
  fasttext: 'It is a fastText model (.bin). Its vectors stand in the .vec file beside it.',
  sqlite: 'It is an SQLite database. Save the table as CSV.',
  matlab: 'It is a MATLAB file. Save the array as text or .npy.',
  bzip2: 'It is packed with bzip2. Unpack it first, or pack it with gzip.',
  xz: 'It is packed with xz. Unpack it first, or pack it with gzip.',
  zstd: 'It is packed with Zstandard. Unpack it first, or pack it with gzip.',
  sevenZip: 'It is a 7z archive. Unpack it first.',
  rar: 'It is a RAR archive. Unpack it first.',
  tar: 'It is a tar archive. Unpack it first.',
  torchOld:
    'It is a PyTorch file from before version 1.6. Load it and save it again, with torch.save as it is now.',
  pickle:
    'It is a Python pickle, which is a program and is not run here. Save the array as .npy: numpy.save(…).',
  html: 'It is a web page, not a table. Was an error page saved in place of the file?',
  xml: 'It is an XML file, not a table.',
  json: 'It is JSON, or a list as Python prints it. Write a row a line, as numpy.savetxt does, or a .npy file.',
  binary: 'It is no text and of no format that is known here.',
};
type Format = keyof typeof formats;
type NpyField = 'version' | 'length' | 'header' | 'descr' | 'fortran_order' | 'shape';
type ZipFault = 'directory' | 'entry' | 'method' | 'encrypted' | 'checksum' | 'size';
type PickleFault = 'opcode' | 'class' | 'stack' | 'memo' | 'end' | 'arguments';

type Counted = { count: string; rows?: string; all?: string };
const counted = ({ count, rows, all }: Counted) =>
  rows === undefined || all === undefined
    ? ''
    : count === '1'
      ? ` It is the only one in ${all} rows.`
      : ` There are ${count} such numbers, in ${rows} of ${all} rows.`;

export type FileProblemWords = typeof fileProblems;
