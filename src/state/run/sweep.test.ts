import { expect, it } from 'vitest';
import { create } from 'zustand';
import type { RunState } from './arm';
import { sweep } from './sweep';

function experiment() {
  const useArms = create<{ status: RunState }>(() => ({ status: 'idle' }));
  const told: string[] = [];
  const settings = ['a', 'b'].map((name) => () => {
    told.push(name);
    useArms.setState({ status: 'idle' });
  });
  const play = () => {
    told.push('play');
    useArms.setState({ status: 'running' });
  };
  return { useArms, told, settings, play };
}
const settle = () => new Promise<void>((resolve) => queueMicrotask(resolve));

it('sets and trains one after the other, then ends', async () => {
  const { told, settings, ...of } = experiment();
  let ended = 0;
  sweep([of], settings, { onEnd: () => ended++ });
  for (const _ of settings) {
    of.useArms.setState({ status: 'finished' });
    await settle();
  }
  expect(told).toEqual(['a', 'play', 'b', 'play']);
  expect(ended).toBe(1);
  of.useArms.setState({ status: 'finished' });
  expect(told).toHaveLength(4);
});

it('ends once when someone pauses, or when told to', async () => {
  for (const how of ['paused', 'told'] as const) {
    const { told, settings, ...of } = experiment();
    let ended = 0;
    const end = sweep([of], settings, { onEnd: () => ended++ });
    if (how === 'paused') of.useArms.setState({ status: 'paused' });
    else end();
    end();
    of.useArms.setState({ status: 'finished' });
    await settle();
    expect(told).toEqual(['a', 'play']);
    expect(ended).toBe(1);
  }
});

it('trains on every lane that is free, and ends when the last is done', async () => {
  const lanes = [experiment(), experiment()];
  const order: string[] = [];
  const done: number[] = [];
  let ended = 0;
  const jobs = ['a', 'b', 'c'].map((name) => (lane: (typeof lanes)[number]) => {
    order.push(`${name}${lanes.indexOf(lane)}`);
    lane.useArms.setState({ status: 'idle' });
  });
  sweep(lanes, jobs, { onDone: (job) => done.push(job), onEnd: () => ended++ });
  expect(order).toEqual(['a0', 'b1']);
  const finish = async (lane: number) => {
    lanes[lane].useArms.setState({ status: 'finished' });
    await settle();
  };
  await finish(1);
  expect(order).toEqual(['a0', 'b1', 'c1']);
  await finish(0);
  expect([done, ended]).toEqual([[1, 0], 0]);
  await finish(1);
  expect([done, ended]).toEqual([[1, 0, 2], 1]);
});

it('that begins while its lane trains something else goes on all the same', async () => {
  const of = experiment();
  of.useArms.setState({ status: 'running' });
  const job = () => {
    of.useArms.setState({ status: 'stopped' });
    of.useArms.setState({ status: 'idle' });
  };
  let ended = 0;
  sweep([of], [job], { onEnd: () => ended++ });
  expect([of.told, ended]).toEqual([['play'], 0]);
});

it('of nothing ends at once', () => {
  let ended = 0;
  sweep([experiment()], [], { onEnd: () => ended++ });
  expect(ended).toBe(1);
});
