import type { Overview } from '../en/overview';

export const overview: Overview = {
  title: '一次点击预估，实时运行',
  key: '这位用户会点这条广告吗？页面里跑着一个训练好的小型广告模型，实时给出预估点击率（pCTR）。换用户、换广告、拨时间试试。',

  inputs: {
    label: '模型的输入',
    user: '用户',
    target: '广告',
    now: '现在',
    opened: '初始时刻',
    later: (gap) => `${gap}之后`,
    number: '数值 x',
  },
  sinceUser: (user) => `相比“${user}”`,
  sinceTarget: (ad) => `相比广告为${ad}时`,
  sinceNow: (time) => `相比${time}`,
  sinceNumber: (number) => `相比 x = ${number}`,
  turn: (gap) => `${gap}之后呢？`,

  diagram: '从特征到预估点击率的整个模型',
  legend: '进入 MLP 塔的连线：蓝色抬高 logit，红色压低，线越粗作用越大。塔之前：粗细表示向量的模长。',
  experiment: '独立实验',
  open: (name) => `${name}：打开它的面板`,

  blocks: {
    sequence: { name: '序列特征', note: '这位用户做过什么，隔了多久' },
    ad: { name: '候选广告', note: '待打分的广告（query）' },
    numeric: { name: '数值特征', note: '0 到 63 的整数' },
    encode: { name: 'TIM · 时间编码', note: '语义与时间间隔相加' },
    target: { name: '广告嵌入', note: '此刻的广告' },
    number: { name: 'MNSE · 多进制', note: '每个数位查一行，再相加' },
    attention: { name: 'TIM · 注意力', note: '这条广告看重哪个行为' },
    interest: { name: 'TIM · 表示', note: '先加权求和，再与广告相乘' },
    tower: { name: 'MLP 塔', note: '一个隐藏层，一个输出' },
    pctr: { name: 'pCTR · 预估点击率', note: '预估点击率' },
  },
  apart: {
    similarity: { name: '相似度编码' },
    hashid: { name: 'HashID → MNSE' },
    interaction: { name: '多套嵌入上的特征交互' },
    tasks: { name: '多任务：共享表与任务专属表' },
  },
  strips: {
    behaviour: (category) => `${category}的 b̃`,
    target: 't̃',
    number: 'x 的向量',
    pooled: 'Σ α b̃',
    interest: 'u',
    input: 'MLP 塔的输入',
    hidden: '隐藏单元',
  },
  parts: { interest: '兴趣 u', target: '广告 t̃', number: '数值 x', ad: '广告的偏置', bias: '其余偏置' },

  scrub: {
    label: '前向传播的阶段',
    replay: '重放一遍',
    hold: '停住',
    names: {
      features: '特征',
      encode: '编码',
      attend: '注意力',
      represent: '表示',
      tower: 'MLP 塔',
      pctr: 'pCTR',
    },
    sentences: {
      features: '三类特征进入模型：一串行为、一条广告、一个数值。',
      encode: '它们各自变成向量。行为的向量里既有“是什么”，也有“隔了多久”。',
      attend: '广告作 query，与每个行为求内积，经 softmax 得到和为 1 的权重。',
      represent: '行为加权求和，再与广告逐位相乘，得到兴趣向量 u。',
      tower: '兴趣、广告和数值在 MLP 塔里汇合，得到一个 logit。',
      pctr: '把 logit 压到 0 与 1 之间，就是预估点击率。',
    },
  },

  details: {
    hint: '把鼠标移到模块上，看公式、形状、参数量和耗时；点击名称打开对应面板。',
    shape: '输出',
    parameters: '参数量',
    noParameters: '无',
    share: '占前向耗时',
    shareOn: (share, backend) => `${share}（${backend}）`,
    unmeasured: '尚未测量',
  },

  table: {
    title: '用表格读这张图',
    summary: (user, ad, probability, strongest, alpha) =>
      `用户“${user}”，广告${ad}：预估点击率 ${probability}。广告最看重的行为是${strongest}，α = ${alpha}。`,
    columns: ['模块', '输出', '参数量', '模长（L2 范数）', '变化量', '耗时占比'],
    time: (backend) => `耗时：在 ${backend} 上用 256 条一批的数据单独运行前向的每个部分，取 15 次的中位数。`,
  },

  cards: {
    pctr: '预估点击率',
    change: '预估点击率的变化',
    before: '变化前',
    after: '变化后',
    logit: 'logit',
    part: (part) => `对 logit 的贡献 · ${part}`,
    biases: '输出偏置，加上各隐藏单元偏置此刻传到输出的部分：哪些单元激活，取决于用户、广告和数值。',
    adBias: '每条广告各学一个常数，与用户无关。',
    behaviour: (category, gap) => `${gap}前的${category}`,
    dimension: (k) => `第 ${k} 维`,
    others: (count) => `其余 ${count} 维`,
    linear: '各隐藏单元此刻落在 LeakyReLU 的正段或负段，塔在这里是线性的，logit 恰好等于各部分之和。',
    attentionLogit: '注意力 logit',
    power: 'e 的 logit 次方',
    powers: '对所有行为求和',
    norm: (block) => `模长（L2 范数）· ${block}`,
    squares: (count) => `${count} 个数的平方和`,
    moved: (block) => `变化量（L2 距离）· ${block}`,
    differences: (count) => `${count} 个差的平方和`,
    normBefore: '变化前的模长',
    normAfter: '变化后的模长',
  },

  how: {
    encode: '每个行为和广告：语义向量加时间向量。',
    attention: '这条广告给权重最高的行为。',
    interest: '先加权求和，再与广告逐位相乘。',
    number: 'x 的每个二进制、三进制数位各查一行。',
    tower: '兴趣、广告、数值和偏置各对 logit 贡献多少。',
    pctr: '点击率。',
    source: '2403.00793 §3，单任务模型',
    first: '32 维中的第一维',
    firstOfNumber: '16 维中的第一维',
  },

  problems: {
    title: '论文的三个问题，分别在哪里看',
    priors: {
      name: '编码丢失先验',
      text: '单纯的 ID 丢掉了时间、大小和画面信息；时间兴趣（TIM）、多进制编码（MNSE）和哈希能保住它们。',
      links: { timeline: '时间线', numerals: '进制编码', hashid: 'HashID' },
    },
    collapse: {
      name: '维度坍缩',
      text: '嵌入表再宽，也只用到少数几个维度；多套嵌入各做各的特征交互，用到的维度更多。',
      links: { collapse: '维度坍缩' },
    },
    entanglement: {
      name: '兴趣纠缠',
      text: '一张共享表要服务目标相反的任务，只能顾此失彼；再给每个任务一张专属表，就能兼顾。',
      links: { entanglement: '兴趣纠缠' },
    },
    begin: '从这里开始：二十分钟导览',
  },

  tries: {
    larger: {
      predict: (user, ad) => `用户“${user}”：把广告换成${ad}，和把数值从 31 改成 63，哪个让 pCTR 变化更大？`,
      options: ['换广告', '改数值'],
      reveal: (ad, number) => `换广告变化 ${ad}，改数值变化 ${number}。`,
      act: '换广告试试',
    },
    blocks: {
      predict: '只改数值。七个计算模块里，有几个会变？',
      options: ['三个', '五个', '全部七个'],
      reveal: 'MNSE、MLP 塔和 pCTR。兴趣向量里没有数值：两者到塔里才汇合。',
      act: '试一试',
    },
    later: {
      predict: '十分钟前刚喝过咖啡，眼前是咖啡广告。一天之后，pCTR 升还是降？',
      options: ['上升', '下降', '不变'],
      reveal: (before, after) => `${before} 变成 ${after}：同一个行为，隔久了，作用就反过来。`,
      act: '过一天看看',
    },
  },
};
