import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { lessons } from '../lessons/lessons';
import * as collapse from '../panels/collapse/store';
import { presets as entanglementPresets } from '../panels/entanglement/presets';
import * as entanglement from '../panels/entanglement/store';
import * as hashid from '../panels/hashid/store';
import type { Codec, Fields } from '../state/link/codec';
import { formatLink, type Linkable, parseHash, parseLink } from '../state/link/link';
import { initialOf, type Setting, type Table } from '../state/link/settings';
import { worksheetFields } from '../state/link/worksheet';
import { sessionFields } from '../state/visitor/session';
import { panels } from './panels';

/** A row of any table, with what its control offers. */
type Row = Setting<unknown> & {
  readonly control?: { readonly min: number; readonly max: number; readonly step: number };
  readonly options?: readonly unknown[];
};
/** The stores that each panel binds to its scene in the link, with the tables that say how. */
const linked = new Map<string, { readonly store: Linkable<object>; readonly table: Table<object> }[]>();
vi.mock('../state/link/link', async (actual) => ({
  ...(await actual<typeof import('../state/link/link')>()),
  linkTo: (store: Linkable<object>, table: Table<object>, route?: string, role = 'scene') => {
    if (route && role === 'scene') linked.set(route, [...(linked.get(route) ?? []), { store, table }]);
  },
}));
vi.stubGlobal('location', { hash: '' });
await Promise.all(panels.map(({ preload }) => preload()));

const routes = panels.map(({ id }) => id);
/** By their names in the link. */
const rowsOf = (route: string) =>
  (linked.get(route) ?? []).flatMap(({ table }) => named(table as Record<string, Row>));
const named = <R extends { readonly name?: string }>(rows: Readonly<Record<string, R>>) =>
  Object.entries(rows).map(([key, row]) => [row.name ?? key, row] as const);
const all = routes.flatMap((route) => rowsOf(route).map(([name, row]) => [`${route} ${name}`, row] as const));
const comesBack = (codec: Codec<unknown>, value: unknown) => {
  const text = codec.format(value);
  // Ages of behaviours are written with three decimals.
  expect(codec.parse(text)).toEqual(/:/.test(text) ? expect.anything() : value);
  expect(codec.format(codec.parse(text))).toBe(text);
};

describe('every setting of every panel', () => {
  it.each(all)('%s is written and read back as its control has it, and refused beyond', (_, row) => {
    comesBack(row, row.initial);
    for (const damaged of ['', 'x', '-', 'NaN', '1e9', '99999999999', 'none,none', '<b>'])
      expect(row.parse(damaged), damaged).toBeUndefined();
    if (row.control) {
      const { min, max, step } = row.control;
      const steps = (max - min) / step;
      expect(Math.abs(steps - Math.round(steps)), 'steps reach the end').toBeLessThan(1e-9);
      comesBack(row, min);
      comesBack(row, max);
      for (const beyond of [min - step, max + step]) expect(row.parse(String(beyond))).toBeUndefined();
      fc.assert(
        fc.property(fc.integer({ min: 0, max: Math.round(steps) }), (k) => {
          const value = row.parse(row.format(min + k * step));
          expect(value).toBeCloseTo(min + k * step, 9);
          comesBack(row, value);
          // Between two steps of the control there is nothing.
          expect(row.parse(String(min + (k + 0.5) * step))).toBeUndefined();
        }),
      );
    }
    for (const option of row.options ?? []) {
      const value = typeof option === typeof row.initial ? option : [option];
      comesBack(row, value);
      expect(row.parse(`${row.format(value)}x`)).toBeUndefined();
    }
  });

  it.each(routes)('%s gives no two of them one name', (route) => {
    const rows = [...rowsOf(route), ...named(sessionFields), ...named(worksheetFields)];
    const names = [...rows.map(([name]) => name), 'lesson'];
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });
});

describe('what the page itself sets', () => {
  it.each([
    ['collapse', collapse.settings, Object.values(collapse.presets)],
    [
      'entanglement',
      { ...entanglement.settings, ...entanglement.view },
      entanglementPresets.map((one) => one.settings),
    ],
    ['hashid', hashid.settings, Object.values(hashid.presets)],
  ] as const)('%s: presets are within the ranges', (_, table, presets) => {
    const rows = table as unknown as Readonly<Record<string, Row>>;
    for (const preset of presets)
      for (const [key, value] of Object.entries(preset)) comesBack(rows[key], value);
  });

  it.each(Object.entries(lessons))('lesson %s asks for nothing that a panel refuses', async (_, lesson) => {
    const { steps } = await lesson.load();
    for (const link of steps.flatMap(({ link, reveal }) => (reveal ? [link, reveal] : [link]))) {
      const { route, parameters } = parseHash(link);
      const fields = Object.fromEntries(rowsOf(route)) as Fields<Record<string, unknown>>;
      const defaults = Object.fromEntries(rowsOf(route).map(([key, row]) => [key, row.initial]));
      const { values, problems } = parseLink(parameters, fields, defaults);
      expect(problems, link).toEqual([]);
      // To the letter as the address will show it.
      const written = formatLink({ ...defaults, ...values }, fields);
      for (const [name, text] of parameters) expect(written.get(name), link).toBe(text);
    }
  });
});

describe('a panel’s controls', () => {
  const withControls = routes.filter((route) =>
    existsSync(join(import.meta.dirname, `../panels/${route}/Controls.tsx`)),
  );

  it.each(withControls)('of %s reach as far as links do, in the same steps', async (route) => {
    const { Controls } = (await vi.importActual(`../panels/${route}/Controls`)) as { Controls: () => null };
    const inputs = renderToStaticMarkup(createElement(Controls)).match(
      /<input[^>]*type="(range|number)"[^>]*>/g,
    );
    const controls = rowsOf(route).flatMap(([, { control }]) => control ?? []);
    // A slider through a few options moves by their places.
    const places = rowsOf(route).flatMap(([, { options }]) =>
      options ? [{ min: 0, max: options.length - 1, step: 1 }] : [],
    );
    for (const input of inputs ?? []) {
      const [min, max, step] = ['min', 'max', 'step'].map((name) =>
        Number(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]),
      );
      // The range of a number may hang on another setting: a direction lies within the width.
      const known = [...controls, ...places].find(
        (one) => one.min === min && one.step === step && (one.max === max || (step === 1 && one.max > max)),
      );
      expect(known, input).toBeDefined();
    }
    expect(inputs?.length).toBeGreaterThan(1);
  });
});

it.each(routes)('defaults of the stores of %s are those of their tables', (route) => {
  expect(linked.get(route)?.length).toBeGreaterThan(0);
  for (const { store, table } of linked.get(route) ?? [])
    expect(store.getInitialState()).toMatchObject(initialOf<object>(table));
});
