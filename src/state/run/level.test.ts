import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, SpecOf } from '../../training/protocol';
import { armOf, isOver } from './arm';
import { nothingHeard, receive } from './level';

type Name = 'a' | 'b' | 'c';
const names = ['a', 'b', 'c'] as const;
const spec = { experiment: 'curve', steps: 40 } as SpecOf<'curve'>;
const arm = armOf(spec, Float32Array.of(0));
const begun = nothingHeard<Name, SpecOf<'curve'>>({ a: arm, b: arm, c: arm });
const hear = receive<Name, SpecOf<'curve'>>;
const at = (step: number): Report => ({
  ...{ type: 'progress', run: 1, step, loss: step, stepsPerSecond: 1, weights: Float32Array.of(step) },
});
const end: Report = { type: 'finished', run: 1, step: 40 };
const fault: Report = { type: 'stopped', run: 1, step: 20, fault: { kind: 'nan' } };
type Event = readonly [Name, Report];
const after = (events: readonly Event[]) =>
  events.reduce((heard, [name, report]) => hear(heard, name, report), begun);
const stepsOf = ({ arms }: typeof begun) => names.map((name) => arms[name].step);

describe('arms are shown at the newest step that all have reported', () => {
  it('a faster one waits for the others', () => {
    const heard = after([
      ['a', at(0)],
      ['b', at(0)],
      ['a', at(10)],
      ['a', at(20)],
      ['c', at(0)],
      ['b', at(10)],
    ]);
    expect([heard.level, ...stepsOf(heard)]).toEqual([0, 0, 0, 0]);
    const caughtUp = hear(hear(heard, 'c', at(10)), 'b', at(20));
    expect([caughtUp.level, ...stepsOf(caughtUp)]).toEqual([10, 10, 10, 10]);
    expect(caughtUp.arms.a.weights).toEqual(Float32Array.of(10));
    expect(stepsOf(hear(caughtUp, 'c', at(20)))).toEqual([20, 20, 20]);
  });

  it('measurements that not all made at a step are not compared', () => {
    const measured = (step: number) =>
      ({ ...at(step), metrics: { experiment: 'curve', seen: 1, unseen: step } }) as Report;
    const heard = after([
      ...names.map((name) => [name, measured(0)] as const),
      ...names.map((name) => [name, name === 'b' ? at(10) : measured(10)] as const),
      ...names.map((name) => [name, measured(20)] as const),
    ]);
    for (const name of names) expect(heard.arms[name].metrics.map(({ step }) => step)).toEqual([0, 20]);
  });

  it('one that ends early stays where they stood, and the others go on without it', () => {
    const heard = after([
      ...names.map((name) => [name, at(10)] as const),
      ['b', at(20)],
      ['c', at(20)],
      ['b', fault],
      ['a', at(20)],
    ]);
    expect(stepsOf(heard)).toEqual([20, 10, 20]);
    expect(heard.arms.b).toMatchObject({ status: 'stopped', fault: { kind: 'nan' } });
  });

  it('one with fewer steps is finished while the others go on', () => {
    const short: Report = { type: 'finished', run: 1, step: 10 };
    const reports: Event[] = [
      ['a', at(10)],
      ['a', short],
      ...[10, 15, 20].map((step) => ['b', at(step)] as const),
    ];
    const heard = after([...reports, ['c', at(15)], ['c', at(20)]]);
    expect(stepsOf(heard)).toEqual([10, 20, 20]);
    expect(heard.arms.a.status).toBe('finished');
  });
});

it('whatever the order, the doubles and the ends, those under way stand at one step, which never falls', () => {
  const reports = [0, 10, 20, 30, 40].map(at);
  const events = names.flatMap((name) =>
    [...reports, ...reports, end, end, ...(name === 'b' ? [fault] : [])].map(
      (report) => [name, report] as const,
    ),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: 1 }), (order) => {
      let heard = begun;
      for (const [name, report] of order) {
        const before = heard;
        heard = hear(heard, name, report);
        expect(heard.level).toBeGreaterThanOrEqual(before.level);
        for (const one of names) {
          const { status, step, weights } = heard.arms[one];
          // What is shown is of one moment, and an arm that is over changes no more.
          expect(weights).toEqual(Float32Array.of(step));
          if (isOver(before.arms[one])) expect(heard.arms[one]).toBe(before.arms[one]);
          if (status === 'running') expect(step).toBe(heard.level);
          if (status === 'finished') expect(step).toBe(40);
        }
        expect(hear(heard, name, report)).toBe(heard);
      }
    }),
  );
});

it('in the order of each run, however they are interleaved, nothing is lost', () => {
  const ofOne = [...[0, 10, 20, 30, 40].map(at), end];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        names.flatMap((name) => ofOne.map(() => name)),
        { minLength: 18 },
      ),
      (turns) => {
        const next = { a: 0, b: 0, c: 0 };
        const heard = after(turns.map((name) => [name, ofOne[next[name]++]] as const));
        for (const name of names)
          expect(heard.arms[name]).toMatchObject({
            status: 'finished',
            losses: [10, 20, 30, 40].map((step) => ({ step, loss: step })),
          });
      },
    ),
  );
});
