/** Heads of the tables that stand for pictures, where panels say the same. */
export const tables = {
  step: 'Step',
  series: 'Series',
  direction: 'Direction',
  vector: 'Vector',
  vectorByComponent: 'Vector, by component',
  term: 'Term',
  meaning: 'Meaning',
  value: 'Value',
  number: 'Number',
  base: 'Base',
  digit: 'Digit',
  place: 'Place value',
  row: 'Row of the table',
  what: 'What',
  task: 'Task',
  before: (line: string) => `${line}, earlier run`,
  cloud: {
    group: 'Points',
    points: 'Count',
    axes: ['across', 'up'] as readonly [string, string],
    along: (axis: string, head: string) => `${axis}: ${head}`,
    from: 'least',
    to: 'greatest',
    mean: 'mean',
    spread: 'standard deviation',
  },
};

export type TableWords = typeof tables;
