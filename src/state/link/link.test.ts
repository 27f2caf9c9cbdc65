import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import { useSession } from '../visitor/session';
import { decimal, type Fields, flag, integer, named, oneOf } from './codec';
import {
  followLinks,
  formatHash,
  formatLink,
  isBare,
  linkOf,
  linkTo,
  parseHash,
  parseLink,
  sceneOf,
  visit,
} from './link';
import { some } from './settings';

type Sheet = {
  readonly value: number;
  readonly bases: readonly number[];
  readonly language: 'en' | 'zh';
  readonly share: number;
  readonly on: boolean;
  readonly hovered?: number;
};
const defaults: Sheet = { value: 51, bases: [2, 3], language: 'en', share: 0.5, on: false };
const fields: Fields<Sheet> = {
  value: integer(0, 1023),
  bases: some([2, 3], [2, 3, 4, 5, 6, 7, 8, 9, 10]),
  language: named('lang', oneOf(['en', 'zh'])),
  share: decimal(0, 1, 2),
  on: flag,
};

describe('a link', () => {
  it('is read into a route and its parameters', () => {
    const { route, parameters } = parseHash('#/numerals?value=5&bases=2,3&name=a%20b');
    expect(route).toBe('numerals');
    expect([...parameters]).toEqual([
      ['value', '5'],
      ['bases', '2,3'],
      ['name', 'a b'],
    ]);
    for (const empty of ['', '#', '#/'])
      expect(parseHash(empty)).toEqual({ route: '', parameters: new Map() });
  });

  it('leaves defaults out and lists legible', () => {
    const state: Sheet = { ...defaults, value: 7, bases: [2, 10], language: 'zh' };
    const parameters = formatLink(state, fields, defaults);
    expect(formatHash({ route: 'numerals', parameters })).toBe('#/numerals?value=7&bases=2,10&lang=zh');
    expect(formatHash({ route: 'numerals', parameters: formatLink(defaults, fields, defaults) })).toBe(
      '#/numerals',
    );
  });

  it('puts defaults in place of what is damaged, and says which', () => {
    const { parameters } = parseHash('#/?value=9999&bases=2,3,x&lang=zh&share=.25');
    const { values, problems } = parseLink(parameters, fields, defaults);
    expect(values).toEqual({ ...defaults, language: 'zh', share: 0.25 });
    expect(problems).toEqual([
      { name: 'value', value: '9999', instead: '51' },
      { name: 'bases', value: '2,3,x', instead: '2,3' },
    ]);
  });

  it('gives back every state that can be shared', () => {
    const states = fc.record({
      value: fc.nat(1023),
      bases: fc.subarray([2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 1 }),
      language: fc.constantFrom('en' as const, 'zh' as const),
      share: fc.nat(100).map((percent) => percent / 100),
      on: fc.boolean(),
    });
    fc.assert(
      fc.property(states, (state) => {
        const hash = formatHash({ route: 'x', parameters: formatLink(state, fields, defaults) });
        expect(parseLink(parseHash(hash).parameters, fields, defaults)).toEqual({
          values: state,
          problems: [],
        });
      }),
    );
  });

  it('of any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        parseLink(parseHash(hash).parameters, fields, defaults);
      }),
    );
  });
});

describe('a bound store', () => {
  const listeners = new Set<() => void>();
  const address = { hash: '' };
  const go = (hash: string) => {
    address.hash = hash;
    for (const listener of listeners) listener();
  };
  let unlink = () => {};
  const told = () =>
    useSession.getState().notices.map(({ key, values }) => [key, values.value, values.instead]);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('location', address);
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_state: unknown, _title: string, hash: string) => {
        address.hash = hash;
      },
    });
    vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => listeners.add(listener));
    vi.stubGlobal('removeEventListener', (_type: string, listener: () => void) => listeners.delete(listener));
    useSession.setState({ notices: [] });
  });
  afterEach(() => {
    unlink();
    listeners.clear();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('starts from the link, follows it, and writes what changes', () => {
    const store = create<Sheet>(() => defaults);
    address.hash = '#/sheet?value=8';
    unlink = linkTo(store, fields, 'sheet');
    expect(store.getState().value).toBe(8);

    for (let value = 0; value < 40; value++) store.setState({ value });
    expect(address.hash).toBe('#/sheet?value=8');
    vi.runAllTimers();
    expect(address.hash).toBe('#/sheet?value=39');

    const stop = followLinks(['first', 'sheet'], () => {});
    go('#/sheet?bases=10');
    expect(store.getState()).toMatchObject({ value: 51, bases: [10] });
    go('#/first?bases=7');
    expect(store.getState().bases).toEqual([10]);
    expect(linkOf('sheet')).toBe('#/sheet?bases=10');
    expect(linkOf('first')).toBe('#/first?bases=7');
    stop();
  });

  it('keeps what it means when it waits to be written and the visitor moves on', () => {
    const store = create<Sheet>(() => defaults);
    address.hash = '#/sheet';
    unlink = linkTo(store, fields, 'sheet');
    const stop = followLinks(['sheet'], () => {});
    store.setState({ value: 1 });
    go('#/sheet?value=2');
    vi.runAllTimers();
    expect(address.hash).toBe('#/sheet?value=2');
    stop();
  });

  it('stays through a visit where it is frame, and not where it is scene; a link resets both', () => {
    const scene = create<Sheet>(() => defaults);
    const frame = create<{ lock: boolean }>(() => ({ lock: false }));
    address.hash = '#/sheet?value=8&lock=1';
    const ends = [
      linkTo(scene, fields, 'sheet'),
      linkTo(frame, { lock: flag }, 'sheet', 'frame'),
      followLinks(['sheet', 'other'], () => {}),
    ];
    expect([isBare('#/sheet?lock=1'), isBare('#/sheet?value=8')]).toEqual([true, false]);
    expect(sceneOf('sheet')).toBe('#/sheet?value=8');

    visit('#/sheet?bases=2');
    expect(scene.getState()).toMatchObject({ value: 51, bases: [2] });
    expect(frame.getState().lock).toBe(true);
    // On another route it means nothing; it is there again when the first one is.
    visit('#/other');
    expect(address.hash).toBe('#/other');
    visit('#/sheet');
    expect(address.hash).toBe('#/sheet?lock=1');

    go('#/sheet?value=9');
    expect(frame.getState().lock).toBe(false);
    for (const end of ends) end();
  });

  it('tells the visitor what was damaged and which panel does not exist', () => {
    const store = create<Sheet>(() => defaults);
    address.hash = `#/nowhere?value=${'9'.repeat(80)}`;
    const routes: string[] = [];
    const stop = followLinks(['sheet'], (route) => routes.push(route));
    unlink = linkTo(store, fields, 'sheet');
    expect(routes).toEqual(['sheet']);
    expect(store.getState().value).toBe(51);
    expect(told()).toEqual([
      ['route', 'nowhere', undefined],
      ['damaged', `value=${'9'.repeat(39)}…`, 'value=51'],
    ]);
    stop();
  });

  it('shows the panel of an address that goes on after its name, and says what was left out', () => {
    const store = create<Sheet>(() => defaults);
    address.hash = '#/sheet/extra?value=7';
    const routes: string[] = [];
    const stop = followLinks(['first', 'sheet'], (route) => routes.push(route));
    unlink = linkTo(store, fields, 'sheet');
    expect([routes, address.hash, store.getState().value]).toEqual([['sheet'], '#/sheet?value=7', 7]);
    expect(told()).toEqual([['path', 'extra', 'sheet']]);
    go('#/sheet/?value=8');
    expect([routes.at(-1), address.hash, store.getState().value]).toEqual(['sheet', '#/sheet?value=8', 8]);
    expect(told()).toHaveLength(1);
    stop();
  });

  it('tells what of a link contradicts the rest of it, and writes no such link itself', () => {
    const store = create<Sheet>(() => defaults);
    // The share follows the value; of the bases none larger than ten times the value is drawn.
    store.subscribe(({ value, share }) => {
      if (value > 100 && share !== 1) store.setState({ share: 1 });
    });
    address.hash = '#/sheet?value=700&share=.25';
    const shown = ({ value, bases }: Sheet) => ({
      bases: value === 0 ? bases.filter((base) => base < 5) : bases,
    });
    unlink = linkTo(store, fields, 'sheet', 'scene', shown);
    const stop = followLinks(['sheet'], () => {});
    expect(told()).toEqual([['damaged', 'share=.25', 'share=1']]);
    useSession.setState({ notices: [] });
    go('#/sheet?value=0&bases=2,10');
    expect(told()).toEqual([['damaged', 'bases=2,10', 'bases=2']]);
    expect([store.getState().bases, linkOf('sheet')]).toEqual([[2, 10], '#/sheet?value=0&bases=2']);
    // What the link leaves to its default contradicts nothing that it says.
    useSession.setState({ notices: [] });
    go('#/sheet?value=0&share=0.50');
    expect(told()).toEqual([]);
    stop();
  });

  it('gathers what is damaged in one link into one notice', () => {
    const store = create<Sheet>(() => defaults);
    address.hash = '#/sheet?value=9999&bases=x';
    unlink = linkTo(store, fields, 'sheet');
    expect(told()).toEqual([['damaged', 'value=9999, bases=x', 'value=51, bases=2,3']]);
  });
});
