import type { ExchangeWords } from '../en/exchange';

export const exchange: ExchangeWords = {
  open: '数据',
  title: '权重与嵌入表',
  close: '关闭',
  intro: '文件的写入和读取都在浏览器内完成，不会上传到任何地方。',
  take: {
    title: '导出',
    state: (step, auc) => `当前模型（总览、时间线、进制编码）：第 ${step} 步，测试 AUC ${auc}`,
    weights: '权重（safetensors）',
    config: '配置（JSON）',
    arms: (panel) => `图中的实验：${panel}`,
    arm: (name, file) => `${name}（${file}）`,
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
};
