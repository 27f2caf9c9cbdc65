import type { ExchangeWords } from '../en/exchange';

export const exchange: ExchangeWords = {
  open: '数据',
  title: '权重与嵌入表',
  close: '关闭',
  intro: '文件的写入和读取都在浏览器内完成，不会上传到任何地方。',
  take: {
    title: '导出',
    state: (step, auc) => `当前模型：第 ${step} 步，测试 AUC ${auc}`,
    weights: '权重（safetensors）',
    config: '配置（JSON）',
    arms: '本页的实验',
    step: (step) => `第 ${step} 步`,
    tables: '供 Embedding Projector 使用的嵌入表（TSV）',
    names: {
      behaviour: '行为类目 b',
      gap: '时间间隔 p',
      target: '目标类目 t',
      numeral: '数位编码',
    },
    shape: (rows, columns) => `${rows} × ${columns}`,
    vectors: '向量',
    labels: '标签',
    of: (what, table) => `${what}：${table}`,
  },
  bring: {
    title: '导入',
    explain: '读回在这里保存过的权重，它们会取代当前模型。',
    choose: '选择 safetensors 文件',
    drop: '或拖放到这里',
    reading: '正在读取文件',
    measuring: (step) => `第 ${step} 步的模型已载入，正在测量它的测试 AUC。`,
    taken: (step, measured, said) =>
      `第 ${step} 步的模型已载入。在此处测得测试 AUC ${measured}；文件自称 ${said}。`,
    unknown: '未注明',
    kept: '当前模型保持不变。',
    failed: '文件无法读取。',
  },
  problems: {
    tooLarge: ({ bytes, most }) => `文件有 ${bytes} 字节，最多只读取 ${most} 字节。`,
    notSafetensors: () => '文件太短，不是 safetensors 文件：开头至少要有 8 字节的文件头长度。',
    header: ({ length, bytes }) =>
      `第 1–8 字节说文件头长 ${length} 字节，但整个文件只有 ${bytes} 字节。文件已损坏，或不是 safetensors 文件。`,
    headerText: () => '第 8 字节之后的文件头不是 JSON 对象。',
    tensor: ({ name, what }) =>
      `张量“${name}”：${
        {
          form: '其描述不是对象。',
          dtype: '只支持 dtype F32。',
          shape: '形状与字节数不符。',
          place: 'data_offsets 超出了文件范围。',
        }[what]
      }`,
    notFinite: ({ name, row, column }) => `张量“${name}”第 ${row} 行第 ${column} 列：数值为 NaN 或无穷大。`,
    gap: ({ offset }) => `各张量没有无缝、不重叠地填满数据区，问题在偏移量 ${offset} 处。`,
    metadata: () => '文件头的 __metadata__ 没有说明训练的是什么（spec）。这个文件是在这里保存的吗？',
    spec: ({ field }) => `配置中的字段“${field}”缺失、未知，或超出了本模型允许的范围。`,
    missing: ({ name }) => `缺少嵌入表“${name}”。`,
    extra: ({ name }) => `配置所述的模型没有表“${name}”。`,
    wrongShape: ({ name, found, wanted }) => `表“${name}”的形状是 ${found}，而配置要求 ${wanted}。`,
  },
};
