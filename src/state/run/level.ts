import type { Report, Spec } from '../../training/protocol';
import { type Arm, armAfter, isOver, type RunState } from './arm';
import { mapped } from './mapped';

/**
 * The one reducer of training reports. Runs side by side report each in its own time, from one worker or several; they
 * are shown at one step, the newest that all of them have reported. What a faster one reports of later steps waits.
 */
export type Heard<Name extends string, S extends Spec> = {
  /** As they are shown: those that are under way stand at `level`. */
  readonly arms: Readonly<Record<Name, Arm<S>>>;
  /** −1 before all have reported. */
  readonly level: number;
  /** By arm: reports of steps beyond the level, in the order of steps; an end comes after its last step. */
  readonly ahead: Readonly<Record<Name, readonly Ahead[]>>;
};

type Ahead = Extract<Report, { type: 'progress' | 'finished' }>;

export function nothingHeard<Name extends string, S extends Spec>(
  arms: Readonly<Record<Name, Arm<S>>>,
): Heard<Name, S> {
  return { arms, level: -1, ahead: mapped(arms, () => []) };
}

/**
 * After a report of an arm's run: a pure function. Reports that come late, twice or after the end change nothing: they
 * give back what they were given.
 */
export function receive<Name extends string, S extends Spec>(
  heard: Heard<Name, S>,
  name: Name,
  report: Report,
  keepTrail = false,
): Heard<Name, S> {
  const arm = heard.arms[name];
  if (isOver(arm)) return heard;
  const arms = () => ({ ...heard.arms, [name]: armAfter(arm, report) });
  switch (report.type) {
    case 'log':
      return { ...heard, arms: arms() };
    case 'stopped':
      // It stays at the level; the others go on without it.
      return levelled({ ...heard, arms: arms(), ahead: { ...heard.ahead, [name]: [] } }, keepTrail);
    case 'progress':
    case 'finished': {
      const waiting = heard.ahead[name];
      const known = waiting.some(({ type, step }) => type === report.type && step === report.step);
      if (known || (report.type === 'progress' && report.step <= heard.level)) return heard;
      const inOrder = [...waiting, report].sort(
        (a, b) => a.step - b.step || Number(a.type === 'finished') - Number(b.type === 'finished'),
      );
      return levelled({ ...heard, ahead: { ...heard.ahead, [name]: inOrder } }, keepTrail);
    }
    default:
      return heard;
  }
}

/** Brings all that are under way to the newest step that each has reached or ended before. */
function levelled<Name extends string, S extends Spec>(
  { arms, level: before, ahead }: Heard<Name, S>,
  keepTrail: boolean,
): Heard<Name, S> {
  const underWay = (Object.keys(arms) as Name[]).filter((name) => !isOver(arms[name]));
  const stands = (name: Name, at: number) =>
    (at <= before && arms[name].step === at) ||
    ahead[name].some(({ type, step }) => type === 'progress' && step === at);
  const reached = (name: Name, at: number) => {
    const end = ahead[name].find(({ type }) => type === 'finished')?.step ?? at;
    return stands(name, Math.min(end, at));
  };
  const steps = underWay.flatMap((name) => ahead[name].map(({ step }) => step));
  const common = steps.filter((step) => step > before && underWay.every((name) => reached(name, step)));
  const level = Math.max(before, ...common);
  // Some evaluate more often than others; what is compared is of one step.
  const isCompared = (at: number) =>
    underWay.every((name) =>
      ahead[name].every((report) => report.type !== 'progress' || report.step !== at || report.metrics),
    );
  const shown = (report: Ahead): Ahead =>
    report.type === 'progress' && !isCompared(report.step) ? { ...report, metrics: undefined } : report;
  const now = (name: Name) =>
    isOver(arms[name]) ? [] : ahead[name].filter(({ step }) => step <= level).map(shown);
  return {
    arms: mapped(arms, (arm, name) =>
      now(name).reduce((one, report) => armAfter(one, report, keepTrail), arm),
    ),
    level,
    ahead: mapped(ahead, (reports) => reports.filter(({ step }) => step > level)),
  };
}

/** What a set is at once its arms are so far. */
export function stateAfter(
  arms: readonly { readonly status: RunState }[],
  before: RunState,
  level: number,
): RunState {
  if (arms.every(isOver)) return arms.some(({ status }) => status === 'stopped') ? 'stopped' : 'finished';
  return before === 'starting' && level >= 0 ? 'running' : before;
}
