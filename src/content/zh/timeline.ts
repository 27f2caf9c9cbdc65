import type { Timeline } from '../en/timeline';

export const timeline: Timeline = {
  title: '时间线',
  key: '同一个[[behaviour|行为]]，隔的时间不同，作用也不同；不同的广告，[[attention|关注行为序列中的不同部分]]。',

  user: '用户',
  presets: {
    parent: '一小时前刚买了纸尿裤',
    coffee: '十分钟前刚喝过咖啡',
    trip: '订了机票，想要酒店',
    car: '买了新车，该上车险',
    games: '连着玩游戏',
    music: '听音乐：没有埋入规律',
  },
  random: '随机换一个用户',
  own: '自己编排的',

  switches: {
    label: '模型的部件',
    encoding: {
      short: 'TTE',
      name: '目标感知时间编码',
      explain: '给每个行为加上时间间隔的向量 p。关掉后，模型分不出新旧。',
    },
    attention: {
      short: 'TA',
      name: '目标感知注意力',
      explain: '用 ⟨b̃, t̃⟩ 给行为加权。关掉后，所有行为权重相同。',
    },
    representation: {
      short: 'TR',
      name: '目标感知表示',
      explain: '把汇总结果与 t̃ 逐位相乘。关掉后，u = Σ α b̃。',
    },
    fusion: {
      name: 'b 与 p 怎样合成 b̃ = b ⊕ p',
      sum: '相加',
      concat: '拼接',
    },
  },

  weights: {
    label: '正在使用的权重',
    snapshot: (step) => `预先训练好，${step} 步`,
    trained: (step) => `在此训练，第 ${step} 步`,
    imported: (step) => `来自文件，第 ${step} 步`,
    untrained: '未训练：随机数',
    off: '直接关闭，没有重训',
    auc: (auc) => `测试 AUC ${auc}`,
    aucUnknown: '测试 AUC –',
    choice: '用哪一份权重',
    live: '直接关闭（不重训）',
    variant: '去掉后重训（消融）',
    train: '在这里训练',
    training: (step, total) => `训练中，第 ${step} / ${total} 步`,
    stop: '停止',
    none: '没有训练过这种组合的模型。',
  },

  stage: {
    columns: { place: '由新到旧', behaviour: '行为', age: '距今' },
    label: '一位用户的行为按间隔排开，以及广告给每个行为的注意力',
    verdict: '一句话读图',
    now: '现在',
    ad: '广告',
    pctr: 'pCTR',
    alpha: '注意力 α',
    share: '对 logit 的贡献',
    ruler: '时间项 p·t̃',
    rulerLabel: '每个间隔分桶给这个广告的注意力 logit 增减多少',
    bucket: (from, to) => `间隔 ${from} 到 ${to}`,
    behaviour: (category, gap, alpha, share) =>
      `${gap}前的${category}，注意力 ${alpha}，对 logit 的贡献 ${share}`,
    ago: (gap) => `${gap}前`,
    hint: '沿轴拖动，或用方向键移动；Delete 键删除。',
    raises: '抬高预测',
    lowers: '压低预测',
    neither: '几乎没有影响',
    satiated: (category) => `广告最看重的是${category}，它却压低了预测：注意力没有正负号。`,
    agrees: (category) => `广告最看重的是${category}，它抬高了预测。`,
    spread: '没有哪个行为突出：权重之和必须为 1，只能分摊。',
    alike: '注意力已关闭：每个行为的权重都是 1/n。',
  },

  edit: {
    title: '行为',
    add: '添加',
    addCategory: (category) => `添加${category}`,
    full: '最多二十个行为。',
    category: '所选行为的类目',
    remove: '删除',
    removeLabel: (category) => `删除${category}`,
    last: '至少留一个。',
  },

  clock: {
    label: '时间',
    slider: '现在',
    play: '让时间流动',
    stop: '停住时间',
    opened: '初始时刻',
    later: (gap) => `${gap}之后`,
    jumps: { threeHours: '+3 小时', day: '+1 天', back: '回到开头' },
    jumpLabels: { threeHours: '三小时之后', day: '一天之后', back: '回到初始时刻' },
  },

  ranking: {
    label: '此刻，这位用户的全部候选广告',
    item: (category, probability, rank) => `${category}，预估点击率 ${probability}，第 ${rank} 名`,
    number: '数值特征 x',
  },

  seeds: {
    title: (data, weights, batches) => `随机种子 ${data} · ${weights} · ${batches}`,
    data: '日志',
    weights: '权重',
    batches: '批次',
    note: '换一个种子就是另一次训练，按“开始训练”才开始。“重置”会原样重来。',
  },

  terms: {
    title: (category, gap) => `${gap}前的${category}，α 从何而来`,
    label: '注意力 logit 拆成四个乘积',
    names: {
      bt: '语义 × 语义',
      bq: '语义 × 时间',
      pt: '时间 × 语义',
      pq: '时间 × 时间',
    },
    zero: '没有：拼接后不交叉',
    zeroTime: '没有：时间已关闭',
    sum: 'logit',
    softmax: 'softmax',
    share: 'α',
    logit: '注意力 logit',
    over: (alpha, count) => `在 ${count} 个行为上做 softmax：α = ${alpha}`,
    off: '注意力已关闭：不用 logit，α = 1/n。',
  },

  vectors: {
    title: '从向量到兴趣',
    label: '所选行为与广告的各个向量',
    names: {
      b: 'b',
      p: 'p',
      behaviour: 'b̃',
      t: 't',
      q: 'q = p(0)',
      target: 't̃',
      product: 'b̃ ⊙ t̃',
      share: 'α (b̃ ⊙ t̃)',
      interest: 'u',
    },
    explain: {
      b: '行为的语义',
      p: '时间间隔',
      behaviour: '语义加时间',
      t: '广告的语义',
      q: '广告的时间：现在',
      target: '此刻的广告',
      product: '逐位相乘',
      share: '乘上权重',
      interest: '兴趣：对行为求和',
    },
    shareOfInterest: (share) => `在 u 方向上的投影：${share}（可超过 100%）`,
    dimension: (index) => `第 ${index} 维`,
    cell: (name, index, value) => `${name}，第 ${index} 维：${value}`,
  },

  cards: {
    alpha: '注意力权重',
    alphaOff: '注意力已关闭：行为个数分之一',
    share:
      '它对 logit 的贡献：注意力 × 独占全部注意力时的贡献（塔内各单元的激活状态不变）。所有行为的贡献之和，就是兴趣向量对 logit 的贡献。',
    pull: 'α = 1 时的贡献',
    age: '不论是什么行为，单凭时间间隔给注意力 logit 带来的增减。换一条广告，p·t 就不同。',
    without: (logit, change) =>
      `换一种问法：从历史里删掉它，logit 会是 ${logit}，相差 ${change}，因为它的权重会转给其他行为。`,
    pctr: '预估点击率',
    logit: 'logit',
    tower: 'MLP 塔：w · 隐藏层',
    targetBias: '广告的偏置',
    bias: '偏置',
    power: 'e 的 logit 次方',
    powers: '对全部行为求和',
    term: (formula) => `四个乘积之一：${formula} ÷ √d`,
    scalar: '内积',
    root: '√d',
    attentionLogit: '注意力 logit：四个乘积之和',
    table: '从表中读出',
    tableRow: (table, row) => `表 ${table} 的“${row}”行`,
    count: '行为个数',
  },

  views: {
    title: '谁作 query：候选广告，还是行为自身',
    label: '目标感知注意力与自注意力对比',
    target: '目标感知',
    self: '自注意力',
    targetExplain: '以广告为 query，对每个行为算一个权重，得到一行。换一条广告，这一行就变了。',
    selfExplain:
      '每个行为都作 query，两两计算，得到 L × L 的矩阵。换一条广告，什么也不变：还不知道是哪条广告，行为序列就已经汇总好了。',
    cell: (from, to, weight) => `${from}看向${to}：${weight}`,
    missing: '自注意力模型没有载入。',
    train: '在这里训练',
    loading: '正在训练自注意力模型',
    cost: (row, matrix) => `每条广告 ${row} 个权重；自注意力每段历史 ${matrix} 个`,
    source: (auc) => `所用权重：带时间分桶的自注意力模型，测试 AUC ${auc}。`,
  },

  how: {
    encoding:
      '每个行为是两个学到的向量之和：做了什么，以及隔了多久（十二个[[bucket|分桶]]之一）。广告用的是“现在”的时间向量。',
    attention: '广告作 query，与每个行为（key）求内积，除以 √d，再经 softmax 得到和为 1 的权重。',
    representation:
      '汇总后的行为再[[tar|与广告逐位相乘]]。于是广告用了两次：算 α 时作 query，⊙ t̃ 时再参与一次交叉。',
    factor: '每一项里的广告都相同，可以提到求和号外面，因此这一切只多一次乘法。',
    sign: 'α 不会是负数。“刚喝过”权重很高，起的却是抑制作用：注意力高，贡献为负。正负由 u 和后面的 MLP 塔决定。',
    concat:
      '用相加，logit 里有四项乘积；用拼接，两个交叉项消失：时间与语义在注意力里不再交叉，所有广告只能共用一条时效曲线。',
    oneTime:
      '对给定的广告，logit 里仍然没有 b 与 p 的乘积：α 可以拆成语义因子与时间因子。其余的交互由 (b + p) ⊙ t̃ 和 MLP 塔完成。',
    limits: '正负号与局限',
    source: 'Temporal Interest Network，2308.08487 第 4 节；2403.00793 第 3.1 节',
    toy: '合成日志，规律是预先埋入的：这些数字只在这里成立。',
  },

  tries: {
    coffee: {
      ask: '这位用户十分钟前刚喝过咖啡。咖啡广告最注意哪个行为？它有帮助吗？',
      choices: ['咖啡，有帮助', '咖啡，反而有害', '新闻，因为咖啡已经喝过了'],
      answer: '咖啡几乎占去全部注意力，却压低了预测。再按“+1 天”：注意力不变，作用反了过来。',
      go: '看一看',
    },
    recency: {
      ask: '40 小时前和 4 天前订了机票，3 小时前买了咖啡。酒店广告最看重哪个？',
      choices: ['最新的行为', '机票', '上个月的酒店'],
      answer: '机票。最新的行为并不因为新就权重最高：时间向量 p 起什么作用，由广告 t 决定。',
      go: '看一看',
    },
    concat: {
      ask: '把 ⊕ 从相加换成拼接，看那四根条。哪些会留下？',
      choices: ['四根都在，只是变短', 'b·t 与 p·q', 'b·q 与 p·t'],
      answer: '只剩语义对语义、时间对时间。交叉的两个乘积恰好是零。',
      go: '看一看',
    },
  },
  tryLabels: { predict: '先预测', right: '与你说的一致。', wrong: '与你说的不同。' },
};
