import type { FileProblemWords } from '../en/fileProblems';

export const fileProblems: FileProblemWords = {
  tooLarge: ({ bytes, most }) => `文件有 ${bytes} 字节，最多只读取 ${most} 字节。`,
  format: ({ format }) => formats[format],
  cut: ({ offset, wanted }) =>
    `文件在第 ${offset} 字节处就结束了，而按文件头应有 ${wanted} 字节，可能没有下载完整。`,
  empty: () => '文件里没有任何一行数据。',
  tooMany: ({ what, most }) =>
    `${{ rows: '行数', columns: '列数', numbers: '数的个数' }[what]}超过了这里能测量的上限 ${most}。`,
  zero: () => '所有数都是零：这张表没有方向可言。',
  notText: ({ line }) => `第 ${line} 行不是 UTF-8 编码，请把文件另存为 UTF-8。`,
  longLine: ({ line, most }) => `第 ${line} 行超过 ${most} 个字符，恐怕不是文本表格。`,
  noNumbers: ({ text }) =>
    `没有一列是数字，文件开头是“${text}”。列与列之间可用制表符、逗号、分号、空格或“|”分隔。`,
  brackets: () =>
    '数字写在方括号里，像是 Python 打印出的列表。请每行写一个向量（numpy.savetxt 的格式），或存成 .npy。',
  blankLine: ({ line }) => `第 ${line} 行是空行，但后面还有数据。`,
  ragged: ({ line, found, wanted }) => `第 ${line} 行有 ${found} 列，而其他行有 ${wanted} 列。`,
  notNumber: ({ line, column, text }) =>
    text === ''
      ? `第 ${line} 行第 ${column} 列是空的，此处应为数字。`
      : `第 ${line} 行第 ${column} 列：“${text}”不是数字，而该列其余各行都是。`,
  notFinite: ({ line, column, text, ...all }) =>
    `第 ${line} 行第 ${column} 列：“${text}”是 NaN、无穷大或绝对值超过 10¹⁰⁰。${counted(all)}`,
  notFiniteAt: ({ name, row, column, ...all }) =>
    `张量“${name}”第 ${row} 行第 ${column} 列：数值为 NaN、无穷大或绝对值超过 10¹⁰⁰。${counted(all)}`,
  countLine: ({ what, said, found }) =>
    `首行写明有 ${said} ${what === 'rows' ? '行' : '列'}，实际却有 ${found} ${what === 'rows' ? '行，文件可能不完整' : '列'}。`,
  labelCount: ({ found, wanted, headed }) =>
    `表有 ${wanted} 行，标签有 ${found} 行${headed ? '（多列时第一行是表头，不计在内）' : '（单列时没有表头）'}。`,
  labelsFirst: () =>
    '没有一列是数字（列与列之间可用制表符、逗号、分号、空格或“|”分隔），先当作标签留着，请再给出向量文件。',
  moreLabels: () => '它也是标签文件，而标签只用一个文件。',
  noTable: ({ found }) => (found.length === 0 ? '文件里没有数组。' : `没有二维数组：${found.join('、')}。`),
  npy: ({ field, text }) =>
    ({
      version: `这是 NumPy 文件，但版本是 ${text}，这里只认识第 1 至第 3 版。`,
      length: `这是 NumPy 文件，但第 9–12 字节说文件头长 ${text} 字节，不合理。`,
      header: `这是 NumPy 文件，但文件头不是字典：“${text}”。`,
      descr: `这是 NumPy 文件，数据类型为 ${text}；这里只读取不超过 8 字节的整数和浮点数。`,
      fortran_order: '这是 NumPy 文件，但文件头没有写明 fortran_order 是 True 还是 False。',
      shape: `这是 NumPy 文件，但文件头里的形状（${text}）与字节数不符。`,
    })[field],
  word2vec: ({ word, offset }) =>
    `这是 word2vec 二进制文件，但第 ${word} 个词条（第 ${offset} 字节处）与首行所述不符，文件可能不完整。`,
  notSafetensors: () => '文件太短，不是 safetensors 文件：开头至少要有 8 字节的文件头长度。',
  header: ({ length, bytes }) =>
    `第 1–8 字节说文件头长 ${length} 字节，但整个文件只有 ${bytes} 字节。文件已损坏，或不是 safetensors 文件。`,
  headerText: () => '第 8 字节之后的文件头不是 JSON 对象。',
  tensor: ({ name, what }) =>
    `张量“${name}”：${
      {
        form: '其描述不是对象。',
        dtype: '这里不支持它的 dtype。',
        shape: '形状与字节数不符。',
        place: 'data_offsets 超出了文件范围。',
      }[what]
    }`,
  gap: ({ offset }) => `各张量没有无缝、不重叠地填满数据区，问题在偏移量 ${offset} 处。`,
  inflated: ({ most }) => `解压后超过 ${most} 字节，超出了读取上限。`,
  damaged: ({ name }) => `“${name}”的压缩数据已损坏或不完整。`,
  zip: ({ what, name, offset }) =>
    `这是 zip 压缩包，但${
      {
        directory: '文件目录已损坏或不完整',
        entry: `条目“${name}”超出了压缩包范围，或与别的条目重叠`,
        method: `条目“${name}”的压缩方式不受支持（只支持 stored 和 deflate）`,
        encrypted: `条目“${name}”已加密`,
        checksum: `条目“${name}”的校验和不对`,
        size: `条目“${name}”的大小与压缩包所述不符`,
      }[what]
    }（第 ${offset} 字节处）。`,
  pickle: ({ what, text, offset }) =>
    `这是 PyTorch 文件，其 pickle 在第 ${offset} 字节处无法继续：${
      {
        opcode: `操作码 ${text} 不是存张量所需要的`,
        class: `它要用到 ${text}，这不是存放张量的类，而这里不执行任何代码。请改存 model.state_dict()`,
        stack: '其中的值对不上',
        memo: `它引用了从未存入的值 ${text}`,
        end: '内容到此中断',
        arguments: `交给 ${text} 的参数构不成张量`,
      }[what]
    }。`,
  storage: ({ name, storage }) => `张量“${name}”与它的存储 data/${storage} 对不上，或压缩包里缺少这份存储。`,
  metadata: () => '文件头的 __metadata__ 没有说明训练的是什么（spec）。这个文件是在这里保存的吗？',
  spec: ({ field }) => `配置中的字段“${field}”缺失、未知，或超出了本模型允许的范围。`,
  missing: ({ name }) => `缺少嵌入表“${name}”。`,
  extra: ({ name }) => `配置所述的模型没有表“${name}”。`,
  wrongShape: ({ name, found, wanted }) => `表“${name}”的形状是 ${found}，而配置要求 ${wanted}。`,
};

const formats: Readonly<Record<Parameters<FileProblemWords['format']>[0]['format'], string>> = {
  png: '这是 PNG 图片，不是表格。',
  jpeg: '这是 JPEG 图片，不是表格。',
  gif: '这是 GIF 图片，不是表格。',
  pdf: '这是 PDF 文档，不是表格。',
  parquet: '这是 Parquet 文件，请先转成文本：pandas.read_parquet(…).to_csv(…)。',
  arrow: '这是 Arrow 或 Feather 文件，请先转成文本：pandas.read_feather(…).to_csv(…)。',
  hdf5: '这是 HDF5 文件，请先用 numpy.save(…) 把数组存成 .npy。',
  keras: '这是 Keras 模型，请先用 numpy.save(…) 把该层的权重存成 .npy。',
  xls: '这是旧版 Excel 工作簿（.xls），请把工作表另存为 CSV。',
  xlsx: '这是电子表格（Excel 或 OpenDocument），请把工作表另存为 CSV。',
  office: '这是办公文档，不是表格。',
  lfs: '这是 Git LFS 指针，文件本身还没有下载；运行“git lfs pull”即可取得。',
  gguf: '这是 GGUF 模型，这里不支持。',
  fasttext: '这是 fastText 模型（.bin），词向量在同名的 .vec 文件里。',
  sqlite: '这是 SQLite 数据库，请把表导出为 CSV。',
  matlab: '这是 MATLAB 文件，请把数组存成文本或 .npy。',
  bzip2: '这是 bzip2 压缩文件，请先解压，或改用 gzip 压缩。',
  xz: '这是 xz 压缩文件，请先解压，或改用 gzip 压缩。',
  zstd: '这是 Zstandard 压缩文件，请先解压，或改用 gzip 压缩。',
  sevenZip: '这是 7z 压缩包，请先解压。',
  rar: '这是 RAR 压缩包，请先解压。',
  tar: '这是 tar 归档，请先解包。',
  torchOld: '这是 PyTorch 1.6 之前的文件，请载入后用现在的 torch.save 重新保存。',
  pickle: '这是 Python 的 pickle，它本身是程序，这里不会运行。请用 numpy.save(…) 把数组存成 .npy。',
  html: '这是网页，不是表格。下载到的可能是一个报错页面。',
  xml: '这是 XML 文件，不是表格。',
  json: '这是 JSON，或 Python 打印出的列表。请每行写一个向量（numpy.savetxt 的格式），或存成 .npy。',
  binary: '这不是文本，也不是这里认识的任何格式。',
};

type Counted = { count: string; rows?: string; all?: string };
const counted = ({ count, rows, all }: Counted) =>
  rows === undefined || all === undefined
    ? ''
    : `这样的数共有 ${count} 个，分布在 ${all} 行中的 ${rows} 行。`;
