import { scaleLinear } from 'd3';
import { Bars } from '../../charts/Bars';
import { Frame } from '../../charts/Frame';
import { MatrixTable } from '../../charts/tables';
import { tasks } from '../../math/entanglement';
import { useTableWords } from '../../state/files/tableWords';
import { formatFixed } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { gateCard, taskColors } from './cards';
import { useReading } from './live';
import { useSay } from './words';

const rowHeight = 17;
const taskHeight = 3 * rowHeight + 22;

/** How much each task of STEM listens to each table; pale where the table is too small to say anything. */
export function Gates() {
  const say = useSay();
  const heads = useTableWords();
  const card = useNumberCards();
  const { model, tables } = useReading('stem');
  const { gates, network } = model;
  const weight = (task: number, k: number) => gates[task][k] * tables[k].norm;
  const most = Math.max(...tasks.flatMap((_, task) => tables.map((_, k) => weight(task, k))));
  return (
    <Figure
      part="gates"
      title={say.gates.title}
      note={say.gates.note}
      table={() => (
        <MatrixTable
          caption={say.gates.name}
          corner={heads.task}
          rows={tasks.map((_, task) => say.gates.task(task))}
          columns={network.tables.map((table) => say.table[table])}
          cell={(task, k) => gates[task][k]}
          format={(value) => formatFixed(value, 3)}
        />
      )}
    >
      <Frame
        name={say.gates.name}
        height={2 * taskHeight}
        margin={{ top: 2, right: 36, bottom: 0, left: 46 }}
        interactive
      >
        {(box) => {
          const length = scaleLinear([0, 1], [0, box.width]);
          return tasks.map((name, task) => (
            <g key={name} transform={`translate(0,${task * taskHeight})`}>
              <text
                className="entanglement-gate-task"
                x={-46}
                y={11}
                style={{ fill: `var(${taskColors[task]})` }}
              >
                {say.gates.task(task)}
              </text>
              <g transform="translate(0,16)">
                {network.tables.map((table, k) => (
                  <text
                    key={table}
                    className="entanglement-gate-table"
                    x={-6}
                    y={k * rowHeight + 11}
                    textAnchor="end"
                  >
                    {say.table[table]}
                  </text>
                ))}
                <Bars
                  direction="right"
                  position={(k) => k * rowHeight + 1}
                  thickness={rowHeight - 4}
                  length={length}
                  bars={network.tables.map((table, k) => {
                    const strength = most > 0 ? Math.round(15 + (85 * weight(task, k)) / most) : 15;
                    const share = formatFixed(gates[task][k]);
                    return {
                      key: table,
                      value: gates[task][k],
                      color: `color-mix(in srgb, var(${taskColors[task]}) ${strength}%, var(--page))`,
                      label: share,
                      props: {
                        ...card(() => gateCard(say.cards, model, task, k, tables[k].norm)),
                        'aria-label': say.gates.label(task, table, share),
                      },
                    };
                  })}
                />
              </g>
            </g>
          ));
        }}
      </Frame>
    </Figure>
  );
}
