import type { Overview } from '../en/overview';

export const overview: Overview = {
  title: '一次点击预测，实时运行',
  key: '一个训练好的广告模型正在这个页面里运行。改变用户、广告、时间或数值，看它一路传到预估点击率；点开任意一个模块，进入它的面板。',

  inputs: {
    label: '向模型提的问题',
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
  untouched: '改变一个输入试试',

  diagram: '从特征到预估点击率的整个模型',
  legend: '进入塔的连线：蓝色抬高 logit，红色压低，粗细表示多少。塔之前：粗细表示向量的大小。',
  experiment: '独立实验',
  open: (name) => `${name}：打开它的面板`,

  blocks: {
    sequence: { name: '序列特征', note: '这位用户做过什么，隔了多久' },
    ad: { name: '候选广告', note: '发问的那条广告' },
    numeric: { name: '数值特征', note: '0 到 63 的整数' },
    encode: { name: 'TIM · 时间编码', note: '语义与时间间隔相加' },
    target: { name: '广告嵌入', note: '此刻的广告' },
    number: { name: 'MNSE', note: '每个数位查一行，再相加' },
    attention: { name: 'TIM · 注意力', note: '这条广告看重哪段记忆' },
    interest: { name: 'TIM · 表示', note: '先汇总，再与广告相乘' },
    tower: { name: '塔', note: '一个隐藏层，一个输出' },
    pctr: { name: 'pCTR', note: '预估点击率' },
  },
  apart: {
    similarity: { feature: '预训练嵌入', name: '相似度编码' },
    hashid: { feature: '广告素材 ID', name: 'HashID → MNSE' },
    interaction: { feature: '', name: '多套嵌入上的特征交互' },
    tasks: { feature: '', name: '多任务：共享表与任务专属表' },
  },
  apartNote: '论文的模型里有，这个实时模型里没有：它们各自放在单独的面板里做实验。',
  strips: {
    behaviour: (category) => `${category}的 b̃`,
    target: 't̃',
    number: 'x 的向量',
    pooled: 'Σ α b̃',
    interest: 'u',
    input: '塔的输入',
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
      tower: '塔',
      pctr: 'pCTR',
    },
    sentences: {
      features: '三类特征进入模型：一串行为、一条广告、一个数值。',
      encode: '它们各自变成向量。行为的向量里既有“是什么”，也有“隔了多久”。',
      attend: '广告向每个行为问同一个问题，回答经 softmax 变成和为 1 的权重。',
      represent: '行为加权求和，再与广告逐位相乘，得到兴趣向量 u。',
      tower: '兴趣、广告和数值在塔里汇合，变成一个 logit。',
      pctr: '把 logit 压到 0 与 1 之间，就是预估点击率。',
    },
  },

  details: {
    hint: '指向一个模块，查看公式、形状、参数量和耗时；点击名称打开它的面板。',
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
    columns: ['模块', '输出', '参数量', '输出的大小', '移动了', '耗时占比'],
    time: (backend) => `耗时：在 ${backend} 上用 256 条一批的数据单独运行前向的每个部分，取 15 次的中位数。`,
  },

  cards: {
    pctr: '预估点击率',
    change: '预估点击率的变化',
    before: '变化前',
    after: '变化后',
    logit: 'logit',
    part: (part) => `给 logit 加的量 · ${part}`,
    biases: '输出偏置，加上各隐藏单元的偏置中此刻通过的部分：哪些单元导通，取决于用户、广告和数值。',
    adBias: '广告自己的学到的常数，对谁都一样。',
    behaviour: (category, gap) => `${gap}前的${category}`,
    dimension: (k) => `第 ${k} 维`,
    others: (count) => `其余 ${count} 维`,
    linear: '隐藏单元此刻各自导通或泄漏，塔因此是线性的，logit 恰好等于各部分之和。',
    attentionLogit: '注意力 logit',
    power: 'e 的 logit 次方',
    powers: '对所有行为求和',
    norm: (block) => `输出的大小 · ${block}`,
    squares: (count) => `${count} 个数的平方和`,
    moved: (block) => `移动的距离 · ${block}`,
    differences: (count) => `${count} 个差的平方和`,
    normBefore: '变化前的大小',
    normAfter: '变化后的大小',
  },

  how: {
    encode: '每个行为和广告：是什么，加上什么时候。',
    attention: '这条广告最看重的行为。',
    interest: '先汇总，再乘一次广告。',
    number: 'x 的每个二进制、三进制数位各查一行。',
    tower: '兴趣、广告、数值和偏置各给 logit 加了多少。',
    pctr: '点击率。',
    source: '2403.00793 §3，单任务模型',
    first: '32 维中的第一维',
    firstOfNumber: '16 维中的第一维',
  },

  problems: {
    title: '论文的三个问题，分别在哪里看',
    priors: {
      name: '编码丢失先验',
      text: '单纯的 ID 忘掉了顺序、时间和相似性。时间编码、多进制编码和相似度编码把它们留住。',
      links: { timeline: '时间线', numerals: '进制编码', hashid: 'HashID' },
    },
    collapse: {
      name: '维度坍缩',
      text: '嵌入表再宽，也只用到少数几个维度：它被与之交互的特征域拉了过去。多套嵌入各做各的交互，用到的维度更多。',
      links: { collapse: '坍缩' },
    },
    entanglement: {
      name: '兴趣纠缠',
      text: '一张共享表要同时服务意见相左的任务。共享表加任务专属表，让它们各得其所。',
      links: { entanglement: '兴趣纠缠' },
    },
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
      reveal: 'MNSE、塔和 pCTR。兴趣不可能知道数值：它们到塔里才相遇。',
      act: '试一试',
    },
    later: {
      predict: '十分钟前刚喝过咖啡，眼前是咖啡广告。一天之后，pCTR 升还是降？',
      options: ['上升', '下降', '不变'],
      reveal: (before, after) => `${before} 变成 ${after}：同一段记忆，隔得久了，说的话就不同。`,
      act: '过一天看看',
    },
  },
};
