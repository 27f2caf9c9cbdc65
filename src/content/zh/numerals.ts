import type { NumeralsWords } from '../en/numerals';

export const numerals: NumeralsWords = {
  title: '进制编码',
  key: '把一个数[[mnse|写成几种进制]]，每个数字从一张[[embedding|小表]]里取出一行，这些行加起来就是一个向量。',
  stage: '从一个数到一个向量',

  controls: {
    value: '数',
    compare: '第二个数',
    swap: '交换两个数',
    cliff: '31 | 32',
    cliffName: '看 31 和 32 这一对',
    range: '范围',
    ranges: { 64: '0–63', 1024: '0–1023' },
    kind: '表',
    kinds: { positional: '区分数位（论文）', shared: '每种进制一张表（简化）' },
    bases: '进制',
    base: (base) => `${base} 进制`,
    source: '表中的行',
    sources: { model: '当前模型', random: '随机' },
    seed: '种子',
  },

  origin: {
    snapshot: '行取自预先训练好的当前模型',
    imported: (step) => `行取自文件中的模型，第 ${step} 步`,
    trained: (step) => `行取自当前模型，第 ${step} 步`,
    untrained: '行取自当前模型，尚未训练',
    random: (seed) => `随机的行，种子 ${seed}，未经训练`,
    mismatch: ({ kind, bases, count }) =>
      `当前模型不是这套设置（0–${count - 1}${bases ? `，${bases} 进制` : ''}，${kind}），这里显示随机初始化的行。`,
    kinds: {
      positional: '区分数位的编码',
      shared: '每种进制一张表',
      id: '每个取值一行',
      raw: '原始数值',
      none: '不用数值特征',
    },
    retrain: '照这样训练它',
    back: '回到它的设置',
  },

  cards: {
    number: '数',
    place: '位值',
    base: '进制',
    digitNote: (digit, place, worth) => `这一位的值是 ${digit} × ${place} = ${worth}。`,
    row: (code) => `编码 ${code} 的行`,
    length: '行的长度',
    rowNote: '长度是各分量平方和的平方根。这一行是模型的参数：是学出来的，不是算出来的。',
    sum: (base, index) => `${base} 进制之和，第 ${index} 个分量`,
    total: (value, index) => `${value} 的向量，第 ${index} 个分量`,
    times: (times) => `${times} ×`,
    distance: (a, b) => `${a} 与 ${b} 的向量距离`,
    distanceNote: '欧氏距离：逐个分量求差，平方和再开方。',
    hamming: '各进制中不同的数字',
    spearman: '|u − v| 与距离的 Spearman 相关系数',
    spearmanNote: '对所有数对，两列各自排名；若差得越多的数向量总是离得越远，排名的相关系数就是 1。',
    pairs: '比较的数对',
    learned: (x) => `学到的响应，在 ${x} 处`,
    planted: (x) => `埋入的响应，在 ${x} 处`,
    plantedNote: '这是我们写进合成日志里的：一个谷，外加 32 处 0.8 的台阶。图中已减去均值。',
    lookups: '查出的行数',
    meanLogit: (x) => `${x} 处的平均 logit`,
    meanOfAll: '所有数的平均',
    learnedNote: (contexts) => `取这个数时 ${contexts} 个情境的平均 logit，减去所有数的平均。`,
    correlation: '学到的与埋入的之间的相关系数',
    points: '比较的数',
    parameters: (name) => `参数：${name}`,
    operations: (name) => `乘加：${name}`,
    additions: (name) => `加法：${name}`,
    width: '宽度 d',
    rows: '表的行数',
    matrices: 'd × d 矩阵',
    digitsOf: (base) => `${base} 进制的位数`,
  },

  line: {
    label: '数轴',
    value: (value) => `数 ${value}`,
    compare: (value) => `第二个数 ${value}`,
    twin: (twin, value) => `${twin} 与 ${value} 得到同一个向量`,
    hint: '拖动标记；点数轴上方移动这个数，点下方移动第二个数。',
  },

  twins: {
    title: (value) => `与 ${value} 向量相同的数：`,
    none: (count) => `0 到 ${count - 1} 中没有。每个（数位，数字）都有自己的一行。`,
    noneShared: (count) => `在这组进制下，0 到 ${count - 1} 中没有。`,
    always: '无论表里是什么',
    even: '仅当各行等距',
    more: (count) => `还有 ${count} 个`,
    show: (twin, value) => `比较 ${value} 与 ${twin}`,
    all: (colliding, count, vectors) =>
      `${count} 个数里有 ${colliding} 个与别的数共用向量；不同的向量只有 ${vectors} 个。`,
  },

  walk: {
    label: '从数到向量的过程',
    step: '步骤',
    steps: { split: '拆分', lookUp: '查表', sum: '求和', add: '相加', concat: '拼接' },
    stepNames: {
      split: '1 · 拆成数字',
      lookUp: '2 · 查出各行',
      sum: '3 · 每种进制内求和',
      add: '4 · 各进制相加',
      concat: '4 · 各进制拼接',
    },
    play: '走一遍',
    stop: '停下',
    next: '下一步',
    previous: '上一步',
    baseTitle: (base) => `${base} 进制`,
    digit: (digit, place) => `数字 ${digit}，值 ${digit} × ${place}`,
    code: (code) => `编码 ${code}`,
    row: (code) => `${code} 的行`,
    sum: (base) => `${base} 进制之和`,
    total: (value) => `${value} 的向量`,
    wide: (value, bases, dimension) => `${value} 的向量，${bases} × ${dimension} = ${bases * dimension} 维`,
    component: (index) => `第 ${index} 个分量`,
    second: (digit, changed) => (changed ? `第二个数在这里是 ${digit}，变了` : `第二个数在这里也是 ${digit}`),
  },

  across: {
    title: '进制之间',
    choices: { add: '相加', concat: '拼接' },
    text: {
      add: '各进制的向量相加，当前模型就是这样做的。',
      concat: '各进制的向量首尾拼接。行还是同样的行；当前模型用的是相加，并不这样读取它们。',
    },
    source: {
      add: '流传的讲解与下面的手算例子如此',
      concat: '2403.00793 的一份公开摘要如此：进制内求和，进制间拼接；未能核对原文',
    },
    cost: ({ rows, bases, dimension, units }) =>
      `嵌入表仍是 ${rows} × ${dimension}；向量从 ${dimension} 维变为 ${bases} × ${dimension} = ${bases * dimension} 维，${units} 个单元的塔要多用 ${(bases - 1) * dimension} × ${units} = ${(bases - 1) * dimension * units} 个权重来读取它。`,
  },

  pair: {
    title: (a, b) => `${a} 与 ${b}`,
    of: (changed, places) => `${places} 个中 ${changed} 个`,
    hamming: '改变的数字（汉明距离）',
    distance: '向量距离',
    difference: '差',
    sameCounts: '数字相同，只是次序不同：加的是同样的行，次数也相同，所以无论表里是什么，两个向量都相等。',
    sameSums: (sums) =>
      `数字不同，但数字和相等（${sums}）。如果表的各行等距（如下面的手算例子），两个向量就相等；用现在这些行则不相等。`,
  },

  map: {
    title: '任意两个数的距离',
    random: '随机初始',
    trained: '当前模型',
    cell: (u, v, distance) => `${u} 与 ${v}：距离 ${distance}`,
    hint: '颜色越浓离得越远；点一格比较这两个数。',
    pair: (u, v) => `${u} 与 ${v}：`,
    label: (name) => `${name}：任意两个数的向量之间的距离`,
    noModel: '当前模型没有这种设置的行',
    sampled: (stride) => `每 ${stride} 个数取一个`,
  },

  response: {
    title: '当前模型学到的数值响应',
    explain:
      '点击 logit 随这个数的变化，对许多用户和广告取平均，再平移到均值为 0。预先埋入的响应是一个谷，在 32 处有一道陡坎，正好是二进制六位数字一起翻转的地方。',
    planted: '埋入的',
    learned: '学到的',
    x: '数',
    y: 'logit 的变化',
    correlation: '相关系数',
    hidden: '训练中从未出现',
    hiddenCorrelation: (count) => `在 ${count} 个隐藏的取值上`,
    at: (x) => `在 ${x} 处`,
    label: '点击 logit 对这个数的响应：埋入的与学到的',
    contexts: (count) => `${count} 个情境的平均`,
    off: '当前模型训练时不用数值特征。',
  },

  worked: {
    title: '手算例子',
    explain:
      '有一份流传很广的讲解用 51 作例子，每种进制一张表，向量四维。表如下，但它印出的和是错的。点任何一个数都能看到它是怎么加出来的。',
    table: '表',
    row: (base, digit) => `E${subscript(base)}[${digit}]`,
    step: '步骤',
    printed: '流传的结果',
    right: '实际相加',
    binary: '二进制：110011',
    ternary: '三进制：1220',
    total: '总和',
    why: '印出的结果只有第一个分量是对的。每往后一个分量，每一行都增加 0.1（二进制）或 0.01（三进制）；一共加了六行和五行，所以和应当增加 0.6 和 0.05，而不是 0.2 和 0.03。',
    twins:
      '用这两张表，51、23 和 43 得到完全相同的向量。23 在两种进制里的数字都与 51 相同，所以换成任何共用的表都一样。43 写作 101011 和 1121：三进制数字不同，但数字和同样是 5；而这些行是等距的，只有数字和留得下来。',
    also: {
      title: '另外几处流传的错误',
      digits: '“50 和 51 的二进制末两位不同”：110010 和 110011 只差一位。三进制的 1212 和 1220 才差两位。',
      near: '“相近的数得到相近的向量”：训练之前并非如此。那时距离取决于有几个数字改变，而 31 | 32 的六个二进制数字全变。',
      position:
        '“每种进制一张表”：论文给数位编了号，5₁ 和 1₁ 是不同的行。不区分数位，模型就分不清 51 和 23。',
    },
    same: '相等',
    components: (index) => `第 ${index} 个分量`,
  },

  cost: {
    title: '数字之间做注意力要花多少',
    explain:
      '前身 NaryDis 先在同一进制的各位数字之间做注意力，再在各进制之间做一次。论文去掉了这两级，直接把行相加。下面按结构逐项算出当前设置的开销。',
    method: '编码方式',
    parameters: '参数',
    multiplications: '乘加',
    additions: '加法',
    lookups: '查表',
    id: '每个取值一行',
    sum: '数字行之和（MNSE）',
    attention: '加上注意力（类 NaryDis）',
    ratio: (times) => `算术量是直接求和的 ${times} 倍`,
    values: '取值个数',
    note: '每种进制一组查询、键、值矩阵（d × d），进制之间再一组；这是我们按结构数出的，不是作者的代码。',
    stage: (n) => `${n} 个向量的一级`,
  },

  how: {
    digits: '用每种进制 b 写出这个数，位数取最大值所需的位数。',
    codes:
      '一个[[position|编码]]由数位和数字组成：论文的记号 6₁ 表示“第 6 位上是 1”。数位从右往左数，从 1 开始。',
    sum: '每种进制的每个编码在表中各有一行。把这些行加起来。',
    size: '每个数位需要 b 行：表的大小随范围的对数增长，而按取值编号的表随范围本身增长。',
    distance:
      '训练之前每一行都是随机的，所以两个向量距离的平方平均正比于[[hamming|改变的数字个数]]。训练会移动这些行，直到任务需要相近之处确实相近。',
    shared:
      '每种进制只有一张表时，求和只能数出各数字的个数。数字相同而次序不同的数就[[collision|撞在一起]]。',
    cliffs:
      '进位会一次改变许多数字：二进制的 31 | 32，三进制的 26 | 27。互素的进制不会在同一处出现断崖，所以另一种进制能把相邻的两个数拉在一起。',
    limitsTitle: '局限',
    limits:
      '如果响应是一条直线，直接用数值也一样好；平滑的响应用分段线性编码即可。响应陡峭或与数字有关（如以 9 结尾的价格）时，以及遇到从未见过的取值时，多进制编码占优，而按取值编号的表对没见过的值一无所知。但若整段取值都没有出现过，多进制编码也会失效。',
    source: '2403.00793，§3.2',
    live: (value) => `现在，对 ${value}：`,
  },

  tries: {
    twins: {
      ask: '切换到每种进制一张表。哪些数会变得与 51 无法区分？',
      choices: ['没有', '23', '50 和 52'],
      answer:
        '23：110011 和 010111 都是四个 1、两个 0；1220 和 0212 都是一个 0、一个 1、两个 2。求和看不见次序。（若各行等距，43 也一样。）',
      go: '切换',
    },
    cliff: {
      ask: '训练之前，只用二进制，哪一对离得更远：31 和 32，还是 31 和 63？',
      choices: ['31 和 63', '31 和 32', '一样远'],
      answer:
        '31 和 32：六个二进制数字全不同，而 31 和 63 只差一个。随机初始时，距离取决于有几个数字不同，而不是两数之差。',
      go: '用二进制看 31 和 32',
    },
    mend: {
      ask: '在二进制之外再加一种进制，哪一种更能弥合 31 | 32 处的断崖？',
      choices: ['四进制', '三进制', '都不能'],
      answer:
        '三进制：四个数字中只变一个（1011 到 1012）。四是二的幂，进位发生在同一处：133 到 200，三个数字全变。',
      go: '加上三进制',
    },
    predict: '你的预测',
    reveal: '正确答案',
    right: '对。',
    wrong: '不太对。',
  },
};

function subscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
}
