import type { EntanglementWords } from '../../content/en/entanglement';
import { itemPlace, type TaskModel, taskForward, userPlace } from '../../math/entanglement';
import { cosine, type Encounters, relativeDistance, userGradients } from '../../math/entanglementMeasures';
import { sigmoid } from '../../math/metrics';
import type { Concept, Explanation } from '../../ui/explanation';
import { calculation, joined } from '../../ui/expression';
import { formatFixed, formatNumber } from '../../ui/formatNumber';
import { type Group, groups } from './store';

/** Where the numbers on this panel come from. */

type Say = EntanglementWords['cards'];
export const taskColors = ['--task-a', '--task-b'] as const satisfies readonly Concept[];

/** User and item in one table, against all pairs of the table. */
export function distanceCard(
  say: Say,
  {
    model,
    distances,
    table,
    user,
    item,
  }: {
    readonly model: TaskModel;
    readonly distances: Float64Array;
    readonly table: number;
    readonly user: number;
    readonly item: number;
  },
): Explanation {
  const u = userPlace(model, table, user);
  const v = itemPlace(model, table, item);
  const { distance, mean, relative, rank } = relativeDistance(distances, user * model.network.items + item);
  const squares = joined(
    Array.from(u, (x, e) => calculation`(${x} − ${v[e]})²`),
    ' + ',
  );
  return {
    title: say.distance(model.network.tables[table]),
    rows: [
      { label: say.user(user), value: `[${Array.from(u, (x) => formatFixed(x)).join(', ')}]` },
      { label: say.item(item), value: `[${Array.from(v, (x) => formatFixed(x)).join(', ')}]` },
      { label: say.apart, value: distance },
      { label: say.meanDistance, value: mean },
      { label: say.nearer, value: `${Math.round(100 * rank)} %` },
    ],
    expression: calculation`√(${squares}) ÷ ${mean}`,
    result: relative,
    note: say.distanceNote,
  };
}

/** What one task predicts for one user and item: σ of its logit. */
export function predictionCard(
  say: Say,
  model: TaskModel,
  task: number,
  user: number,
  item: number,
): Explanation {
  const { network, weights, blocks, gates, slopes } = model;
  const { scores, towers, logits } = taskForward(model, user, item);
  const offset = weights[blocks.offsets.offset + task];
  const terms = network.tables.flatMap((_, k) =>
    gates[task][k] > 0 ? [calculation`${gates[task][k]} × ${scores[k]}`] : [],
  );
  const tower = network.tower > 0 ? calculation` + ${towers[task]}` : [];
  return {
    title: say.prediction(task),
    rows: [
      { label: say.offset, value: offset },
      { label: say.slope, value: slopes[task] },
      ...network.tables.flatMap((table, k) =>
        gates[task][k] > 0
          ? [
              { label: say.gate(table), value: gates[task][k] },
              { label: say.score(table), value: scores[k] },
            ]
          : [],
      ),
      ...(network.tower > 0 ? [{ label: say.tower, value: towers[task] }] : []),
      { label: say.logit(task), value: logits[task] },
    ],
    expression: calculation`σ(${offset} + ${slopes[task]} × (${joined(terms, ' + ')})${tower})`,
    result: sigmoid(logits[task]),
    concept: taskColors[task],
    note: say.logitNote,
  };
}

/** A gate: the share of a task's score that a table gives. */
export function gateCard(say: Say, model: TaskModel, task: number, table: number, norm: number): Explanation {
  const { network, weights, blocks, gates } = model;
  const at = (k: number) => weights[blocks.gates.offset + task * network.tables.length + k];
  const powers = network.tables.map((_, k) => calculation`e^${at(k)}`);
  return {
    title: say.gateTitle(task, network.tables[table]),
    rows: [
      ...network.tables.map((name, k) => ({ label: say.gateLogit(name), value: at(k) })),
      { label: say.norm, value: norm },
    ],
    expression: calculation`${powers[table]} ÷ (${joined(powers, ' + ')})`,
    result: gates[task][table],
    concept: taskColors[task],
    note: say.gateNote,
  };
}

/** The angle between what the two tasks want of one user. */
export function cosineCard(
  say: Say,
  model: TaskModel,
  probe: Encounters,
  user: number,
  mean: number | undefined,
): Explanation {
  const shared = model.network.tables.indexOf('S');
  const [a, b] = userGradients(model, probe, shared, user);
  const list = (gradient: readonly number[]) => `[${gradient.map((x) => formatNumber(x)).join(', ')}]`;
  const length = (gradient: readonly number[]) => Math.hypot(...gradient);
  return {
    title: say.cosine(user),
    rows: [
      { label: say.gradient(0), value: list(a), concept: '--task-a' },
      { label: say.gradient(1), value: list(b), concept: '--task-b' },
      ...(mean === undefined ? [] : [{ label: say.cosineMean, value: mean }]),
    ],
    expression: calculation`(${joined(
      a.map((x, e) => calculation`${x} × ${b[e]}`),
      ' + ',
    )}) ÷ (${length(a)} × ${length(b)})`,
    result: cosine(a, b),
    note: say.cosineNote,
  };
}

/** An AUC of task B over a group of users, beside the other groups and what could be reached. */
export function aucCard(
  say: Say,
  arm: string,
  group: Group,
  values: Readonly<Record<Group, number>>,
  best: number,
): Explanation {
  return {
    title: say.auc(arm, group),
    rows: [
      ...groups.filter((one) => one !== group).map((one) => ({ label: say.group[one], value: values[one] })),
      { label: say.best, value: best },
    ],
    result: values[group],
    note: `${say.aucNote} ${values[group] < 0.4 ? say.inverted : ''}`,
  };
}
