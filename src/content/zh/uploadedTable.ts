import type { UploadedTableWords } from '../en/uploadedTable';

export const uploadedTable: UploadedTableWords = {
  title: '你自己的嵌入表',
  claim: '在此测量，你的文件',
  intro:
    '导入你自己模型的向量（Embedding Projector 的格式）：它用到了多少个[[singular|方向]]？同样形状的随机表又会用到多少？',
  private: '文件只在本浏览器内读取，不会上传，不会写进链接，关闭页面后即不再保留。',
  files: {
    group: '文件',
    vectors: '选择向量文件（TSV）',
    vectorsNote: '每行一个向量，数字用制表符（或逗号）分隔，没有表头。',
    labels: '选择标签文件（TSV）',
    labelsNote: '可选。单列时没有表头；多列时第一行是表头。',
    labelsFirst: '请先打开向量文件。',
    drop: '也可以把文件拖放到这里：文件名含“label”或“metadata”的当作标签。',
    limits: (bytes, rows, columns, numbers) =>
      `上限：${bytes} MB，${rows} 行，${columns} 列，共 ${numbers} 个数。`,
    example: '或选用本页的一张表',
    open: '查看',
    stop: '停止',
    see: '查看这张表',
  },
  examples: {
    behaviour: '行为类目 b（广告模型）',
    gap: '时间间隔 p（广告模型）',
    target: '目标类目 t（广告模型）',
    numeral: '数位编码（广告模型）',
    a: '用户表，本页 A 组',
    b: '用户表，本页 B 组',
  },
  stages: {
    reading: (name, percent) => `正在读取“${name}”：${percent}%`,
    reducing: (name, percent) => `正在约简“${name}”的行：${percent}%`,
    directions: (name) => `正在求“${name}”的各个方向。若有 1,024 列，需要等一会儿。`,
  },
  shown: (name, rows, columns) => `${name}：${rows} × ${columns}`,
  labelled: (name) => `标签来自 ${name}`,
  unlabelled: '没有标签',
  none: '还没有表。请选择文件，或选用本页的一张表。',
  kept: '原先显示的内容保持不变。',
  taken: {
    title: '文件的读取方式',
    header: (first, last) => `第一行是列名：${first} … ${last}`,
    ids: (column, first, last) => `第 ${column} 列是行名：${first} … ${last}`,
    counts: '是逐一递增的整数。关闭后按数据计入。',
    whole: '是整数，而其余数值是小数。关闭后按数据计入。',
  },
  trouble: (name, problem) => `未能采用“${name}”。${problem}`,
  problems: {
    tooLarge: ({ bytes, most }) => `文件有 ${bytes} 字节，最多只读取 ${most} 字节。`,
    tooMany: ({ what, most }) =>
      `${{ rows: '行数', columns: '列数', numbers: '数的个数' }[what]}超过了上限 ${most}。`,
    empty: () => '文件里没有任何一行数据。',
    blankLine: ({ line }) => `第 ${line} 行是空行，但后面还有数据。`,
    ragged: ({ line, found, wanted }) => `第 ${line} 行有 ${found} 列，而第一行有 ${wanted} 列。`,
    notNumber: ({ line, column, text }) =>
      text === ''
        ? `第 ${line} 行第 ${column} 列是空的，此处应为数字。`
        : `第 ${line} 行第 ${column} 列：“${text}”不是数字。${line === 1 ? '向量文件没有表头，数字用制表符或逗号分隔。' : ''}`,
    notFinite: ({ line, column, text }) =>
      `第 ${line} 行第 ${column} 列：“${text}”是 NaN、无穷大或绝对值超过 10¹⁰⁰。`,
    zero: () => '所有数都是零：这张表没有方向可言。',
    notText: ({ line }) => `第 ${line} 行不是 UTF-8 编码，请把文件另存为 UTF-8。`,
    labelCount: ({ found, wanted, headed }) =>
      `表有 ${wanted} 行，标签有 ${found} 行${headed ? '（多列时第一行是表头，不计在内）' : '（单列时没有表头）'}。`,
    failed: () => '文件无法读取，或所需内存超出可用内存。',
  },
  spectrum: {
    title: '每个方向各占多少',
    note: 'σ 除以最大值，对数刻度。未做中心化：各行共有的均值也算一个方向。',
    chart: '这张表与同形状随机表的归一化奇异值',
    own: '这张表',
    random: '随机表',
    axis: '方向',
    direction: '方向',
    table: '奇异值除以最大值',
  },
  energy: {
    title: '前若干个方向的能量',
    chart: '前若干个方向占 Σσ² 的比例，这张表与随机表',
    count: '前几个方向',
    share: '占 Σσ² 的比例',
  },
  measures: {
    title: '用到的宽度',
    caption: '这张表与随机表的度量',
    shape: (rows, columns) => `${rows} × ${columns}`,
    random: '随机表：马尔琴科–帕斯图尔律在这一形状下的分位数。',
  },
  cloud: {
    title: '前两个方向',
    note: (drawn, all) => `均匀选取 ${all} 行中的 ${drawn} 行画出。指向一个点可看它的标签。`,
    all: '指向一个点可看它的标签。',
    chart: '这张表的各行沿前两个主方向的位置，两轴单位相同',
    row: '行',
    label: '标签',
    by: '标签取自列',
    column: (number) => `第 ${number} 列`,
    unnamed: (row) => `第 ${row} 行`,
    along: (direction) => `沿方向 ${direction}：`,
    points: '各行',
    card: (row, direction) => `${row}沿方向 ${direction}`,
    product: (column, x, v) => `第 ${column} 列：${x} × ${v}`,
    rest: (count) => `其余 ${count} 列`,
    cardNote: '该行与方向逐列相乘再求和；列出其中最大的几项。',
  },
  data: {
    title: '查看一张嵌入表',
    explain: '任何模型的向量表，或在这里导出的表：把它的奇异值与随机表的相比。',
  },
};
