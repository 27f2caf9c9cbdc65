import type { SourcesWords } from '../en/sources';

export const sources: SourcesWords = {
  title: '文献与勘误',
  key: '方法出自哪些论文，这里做了哪些简化、为什么，以及流传的讲解里有哪些错误。',
  papers: {
    title: '论文',
    note: '想法都是论文的；页面上的数都是我们在合成数据上测得的。方法都注明描述它的章节；论文自己报告的实验结果没有在这里转述。',
    list: [
      {
        name: 'Ads Recommendation in a Collapsed and Entangled World. KDD 2024. arXiv 2403.00793',
        claims: [
          {
            claim: 'paper',
            where: '§3.1',
            text: '时间兴趣：以广告为 query，对每个行为及其时间间隔做注意力。',
          },
          { claim: 'paper', where: '§3.2', text: '多进制编码，以及把素材的 id 换成哈希、再写成多进制。' },
          { claim: 'paper', where: '2403.00793', text: '相似度编码、维度坍缩与多套嵌入、兴趣纠缠。' },
        ],
      },
      {
        name: 'Temporal Interest Network for User Response Prediction. arXiv 2308.08487',
        claims: [{ claim: 'paper', where: '§4', text: '时间线面板：目标感知的时间编码、注意力与表示。' }],
      },
      {
        name: 'On the Embedding Collapse When Scaling Up Recommendation Models. arXiv 2310.04400',
        claims: [
          {
            claim: 'paper',
            where: '2310.04400',
            text: '信息丰度，以及各有各的交互的多套嵌入。',
          },
        ],
      },
      {
        name: 'STEM: Unleashing the Power of Embeddings for Multi-task Recommendation. arXiv 2308.13537',
        claims: [
          { claim: 'paper', where: '2308.13537', text: '共享表之外的任务专属表，以及任务之间的停止梯度。' },
        ],
      },
      {
        name: 'NaryDis. CIKM 2022',
        claims: [
          { claim: 'paper', where: 'CIKM 2022', text: '多进制编码的前身，在数字之间做注意力。' },
          { claim: 'illustration', where: '', text: '这里只按我们对其结构的理解计算它的开销。' },
        ],
      },
    ],
  },
  simpler: {
    title: '这里简化了什么，为什么',
    list: [
      {
        what: '合成日志，规律是预先埋入的',
        claim: 'illustration',
        where: '',
        text: '只有这样才能把学到的与真实的相比。这里测得的任何数都不说明工业系统中的收益有多大。',
      },
      {
        what: '十二个类目、十二个时间桶、一座小塔',
        claim: 'illustration',
        where: '',
        text: '这样一次训练在浏览器里只要几秒，每个数都能在卡片上重算。',
      },
      {
        what: '由绝对值最大的响应决定点击',
        claim: 'measured',
        where: '时间线的实验“证据累加”，种子与步数写在那里',
        text: '这条规则适合 softmax 注意力，也是因此选的；如果证据是累加的，注意力够不到的收益就更多。',
      },
      {
        what: '各进制的结果相加',
        claim: 'illustration',
        where: '',
        text: '有一份公开的论文介绍说是拼接。这里的模型用相加，便于从数位一路看到预测；“进制编码”面板里两种都能看。',
      },
      {
        what: 'STEM 中每个任务一组门控',
        claim: 'paper',
        where: '2308.13537 公开的代码',
        text: '那里的门控取决于输入；只有一组权重，才画得出来。',
      },
      {
        what: '时间嵌入相加，而不是拼接',
        claim: 'paper',
        where: '2308.08487 §4；2403.00793 §3.1',
        text: '与论文一致。时间线面板有开关，可以看到两个交叉项消失。',
      },
    ],
  },
  errata: {
    title: '流传的错误',
    note: '出自一篇流传很广的多进制编码讲解及其转述。下面表中的数都由本页当场算出。',
    computed: '由本页算出',
    sums: {
      title: '算例中的和',
      text: '例中各行的分量等差递增，印出来的和却像是少加了几行。只有第一个分量是对的。',
      columns: ['', '数字', '别处所印', '实际相加'],
      parts: { binary: '二进制', ternary: '三进制', total: '合计' },
    },
    digits: {
      title: '“50 与 51 的二进制最后两位不同”',
      text: (changed) => `二进制只有 ${changed[0]} 位不同，三进制才有 ${changed[1]} 位不同。`,
    },
    twins: {
      title: '每种进制所有位共用一张表',
      text: (always, even) =>
        `这样就只看有哪些数字，不看它们在哪一位：不论表中是什么，51 与 ${always} 都得到同一个向量；若各行等差（如算例），${even} 也加入。`,
      count: (shared, positional) =>
        `0–63 中有 ${shared} 个数与别的数共用向量；按论文带上位置，则有 ${positional} 个。`,
    },
    near: {
      title: '“相近的数得到相近的向量”',
      text: (changed) =>
        `训练之前并非如此：距离跟随变了几位数字。从 31 到 32，二进制变 ${changed[0]} 位，全部都变；三进制只变 ${changed[1]} 位。这正是几种进制并用的理由。`,
    },
    columns: ['进制', '数', '数', '变了几位'],
    changed: (changed, of) => `${of} 位中变 ${changed} 位`,
    see: '在进制编码面板中查看',
  },
};
