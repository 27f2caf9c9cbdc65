import { expect, it } from 'vitest';
import { create } from 'zustand';
import type { RunState } from './panelRun';
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
  sweep(of, settings, () => ended++);
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
    const end = sweep(of, settings, () => ended++);
    if (how === 'paused') of.useArms.setState({ status: 'paused' });
    else end();
    end();
    of.useArms.setState({ status: 'finished' });
    await settle();
    expect(told).toEqual(['a', 'play']);
    expect(ended).toBe(1);
  }
});
