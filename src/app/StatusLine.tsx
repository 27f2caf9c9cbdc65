import { useEffect, useId, useState } from 'react';
import type { Frame } from '../content/en/frame';
import type { HeaderRun, RunStatus } from '../state/run/headerRun';
import { useWorker, type WorkerState } from '../state/run/worker';
import { usePart } from '../ui/parts';
import { useArmNames } from './armNames';
import { useFrameWords } from './words';

type Part = {
  readonly text: string;
  readonly look?: 'figure' | 'word' | 'fault';
  readonly width?: number;
  /** Not in the line, which is short, but in what it opens. */
  readonly detail?: true;
};
type Told = Omit<RunStatus, 'speed'> & Pick<WorkerState, 'backend' | 'faults'>;

/**
 * What is said of a run, beginning with the model that it trains; of several arms, the figures of each by its name. Figures
 * that change keep their width, so that nothing jumps while training.
 */
export function statusOf(
  run: Told,
  words: Frame['status'],
  model: string,
  arms: Readonly<Record<string, string>> = {},
): readonly Part[] {
  const { status, source, backend, step, steps, aucs, losses, stepsPerSecond, fault } = run;
  const several = run.names.length > 1;
  const figures = (values: readonly number[]) =>
    values
      .map((value, i) => {
        const name = several && values.length === run.names.length ? arms[run.names[i]] : undefined;
        return name ? `${name} ${value.toFixed(3)}` : value.toFixed(3);
      })
      .join(' | ');
  const parts: Part[] = [{ text: model }];
  // A trainer that failed is not waited for.
  if (backend) parts.push({ text: named(backend), detail: true });
  else if (!fault || fault.kind === 'rejected') parts.push({ text: words.backendLoading, detail: true });
  const total = String(steps).length;
  parts.push({ text: words.step(step, steps), look: 'figure', width: total * 2 + 8 });
  parts.push({ text: aucs.length ? words.auc(figures(aucs)) : words.aucUnknown, look: 'figure', width: 9 });
  if (losses.length)
    parts.push({ text: words.loss(figures(losses)), width: 9, ...(several && { detail: true }) });
  if (stepsPerSecond && status === 'running')
    parts.push({ text: words.stepsPerSecond(stepsPerSecond.toFixed(0)), width: 10, detail: true });
  const word =
    source === 'snapshot' || source === 'imported'
      ? words[source]
      : status === 'idle' && source === 'untrained'
        ? words.untrained
        : words[status];
  parts.push({ text: word, look: 'word' });
  const trouble = fault ?? (status === 'stopped' ? run.faults[run.faults.length - 1] : undefined);
  if (trouble) {
    const of = trouble.detail?.startsWith('snapshot')
      ? words.snapshotFile
      : (trouble.backend ?? words.trainer);
    parts.push({ text: words.fault[trouble.kind](of), look: 'fault' });
  } else if (run.faults.length > 0) {
    parts.push({
      text: run.faults.map(({ kind, backend: of }) => words.fault[kind](of ?? words.trainer)).join(' · '),
      detail: true,
    });
  }
  return parts;
}

function named({ name, adapter }: NonNullable<WorkerState['backend']>): string {
  return adapter ? `${name} (${adapter})` : name;
}

/** The model that a run trains, as the page calls it. */
export function modelName(
  { id }: Pick<HeaderRun, 'id'>,
  words: Frame['status'],
  panels: Frame['panels'],
): string {
  const panel = Object.entries(panels).find(([one]) => one === id)?.[1];
  return panel === undefined ? words.live : words.experiment(panel);
}

/** While the model trains, screen readers hear the line at most this often. */
const hearing = 2000;

export function StatusLine({ run }: { readonly run: HeaderRun }) {
  const { status: words, panels } = useFrameWords();
  const status = run.useStatus();
  const arms = useArmNames();
  const id = useId();
  const { backend, faults, fault } = useWorker();
  const told = { ...status, backend, faults, fault: status.fault ?? fault };
  const parts = statusOf(told, words, modelName(run, words, panels), arms);
  const text = parts.map((part) => part.text).join(' · ');
  const spoken = useThrottled(text, status.status === 'running' ? hearing : 0);
  const { element } = usePart('status', 'frame', null);
  return (
    <div {...element} className="status" title={text}>
      <p role="status" className="visually-hidden">
        {spoken}
      </p>
      <button type="button" popoverTarget={id} aria-label={words.details}>
        {parts
          .filter(({ detail }) => !detail)
          .map(({ text: part, look, width }) => (
            <span
              key={part}
              className={look && `status-${look}`}
              style={{ minWidth: width && `${width * 0.5}em` }}
            >
              {part}
            </span>
          ))}
      </button>
      <ul id={id} popover="auto" className="status-details" aria-label={words.details}>
        {parts.map(({ text: part }) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </div>
  );
}

/** The latest value, but no more than one change in `wait` milliseconds. */
function useThrottled<T>(value: T, wait: number): T {
  const [shown, setShown] = useState({ value, at: -Infinity });
  useEffect(() => {
    if (shown.value === value) return;
    const left = shown.at + wait - performance.now();
    const timer = setTimeout(() => setShown({ value, at: performance.now() }), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [value, shown, wait]);
  return shown.value;
}
