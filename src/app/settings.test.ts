import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/lessons';
import { Controls as collapseControls } from '../panels/collapse/Controls';
import * as collapse from '../panels/collapse/store';
import { Controls as entanglementControls } from '../panels/entanglement/Controls';
import { presets as entanglementPresets } from '../panels/entanglement/presets';
import * as entanglement from '../panels/entanglement/store';
import { Controls as hashidControls } from '../panels/hashid/Controls';
import * as similarity from '../panels/hashid/similarity/store';
import * as hashid from '../panels/hashid/store';
import { Controls as numeralsControls } from '../panels/numerals/Controls';
import * as numeralExperiments from '../panels/numerals/experiments/store';
import * as numerals from '../panels/numerals/store';
import * as overview from '../panels/overview/store';
import * as timelineExperiments from '../panels/timeline/experiments/store';
import * as timeline from '../panels/timeline/settings';
import type { Codec, Fields } from '../state/link/codec';
import { formatLink, parseHash, parseLink } from '../state/link/link';
import { initialOf, type Setting } from '../state/link/settings';
import { worksheetFields } from '../state/link/worksheet';
import { seedSettings } from '../state/run/seeds';
import { sessionFields } from '../state/visitor/session';

/** A row of any table, with what its control offers. */
type Row = Setting<unknown> & {
  readonly control?: { readonly min: number; readonly max: number; readonly step: number };
  readonly options?: readonly unknown[];
};
const tables: Readonly<Record<string, readonly object[]>> = {
  overview: [overview.settings, seedSettings],
  timeline: [timeline.settings, timelineExperiments.settings, seedSettings],
  numerals: [numerals.settings, numeralExperiments.settings, seedSettings],
  collapse: [collapse.settings, collapse.view],
  entanglement: [entanglement.settings, entanglement.view],
  hashid: [hashid.settings, hashid.view, similarity.settings, similarity.view],
};
/** By their names in the link. */
const rowsOf = (route: string) => tables[route].flatMap((table) => named(table as Record<string, Row>));
const named = <R extends { readonly name?: string }>(rows: Readonly<Record<string, R>>) =>
  Object.entries(rows).map(([key, row]) => [row.name ?? key, row] as const);
const all = Object.keys(tables).flatMap((route) =>
  rowsOf(route).map(([name, row]) => [`${route} ${name}`, row] as const),
);
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

  it.each(Object.keys(tables))('%s gives no two of them one name', (route) => {
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
  it.each([
    ['collapse', collapseControls],
    ['entanglement', entanglementControls],
    ['hashid', hashidControls],
    ['numerals', numeralsControls],
  ] as const)('of %s reach as far as links do, in the same steps', (route, Controls) => {
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

it('defaults of a store are those of its tables', () => {
  expect(numerals.useNumerals.getInitialState()).toMatchObject(initialOf(numerals.settings));
  expect(collapse.useCollapse.getInitialState()).toMatchObject(initialOf(collapse.settings));
});
