import type { TableWords } from '../en/tables';

export const tables: TableWords = {
  step: '步数',
  direction: '方向',
  vector: '向量',
  vectorByComponent: '向量（按分量）',
  term: '项',
  meaning: '含义',
  value: '数值',
  number: '数',
  base: '进制',
  digit: '数位上的数字',
  place: '位权',
  row: '表中的行',
  what: '内容',
  task: '任务',
  before: (line) => `${line}（之前的运行）`,
  cloud: {
    group: '点',
    points: '个数',
    axes: ['横向', '纵向'],
    along: (axis, head) => `${axis}：${head}`,
    from: '最小',
    to: '最大',
    mean: '均值',
    spread: '标准差',
  },
};
