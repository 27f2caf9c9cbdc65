import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lesson, Measure, Step } from '../../lessons/lesson';

/** The points that lessons make, held to what the bundled model answers in the very scenes that they show. */

vi.stubGlobal('location', { hash: '#/timeline' });
vi.stubGlobal('history', {
  state: null,
  replaceState: (_: unknown, __: string, link: string) => {
    location.hash = link;
  },
});
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('removeEventListener', () => {});

let lessons: Record<'digits' | 'wants' | 'recency', Lesson>;
let visit: (link: string) => void;
let measures: Record<string, Readonly<Record<string, () => number | undefined>>>;

beforeAll(async () => {
  const [digits, wants, recency, link, timeline, numerals, { useLab }, { parseSnapshot, specOf }] =
    await Promise.all([
      import('../../lessons/numerals'),
      import('../../lessons/timeline'),
      import('../../lessons/timelineRecency'),
      import('../../state/link/link'),
      import('../../panels/timeline'),
      import('../../panels/numerals'),
      import('../../state/run/lab'),
      import('../../state/run/snapshot'),
    ]);
  lessons = { digits: digits.default, wants: wants.default, recency: recency.default };
  visit = link.visit;
  measures = { timeline: timeline.measures, numerals: numerals.measures };
  link.followLinks(['timeline', 'numerals'], () => {});
  timeline.link();
  numerals.link();
  const bundled = join(import.meta.dirname, '../../../public/snapshot/tim.json');
  const { spec, weights, step, auc } = parseSnapshot(readFileSync(bundled, 'utf8'), specOf('tim'));
  useLab.setState({ spec, weights, step, auc, source: 'snapshot', status: 'finished' });
});

/** The step's scene with its answer, and how to measure it. */
function shown(lesson: keyof typeof lessons, id: string): { step: Step; measure: Measure } {
  const step = lessons[lesson].steps.find((one) => one.id === id);
  if (!step) throw new Error(`${lesson} has no ${id}`);
  visit(step.reveal ?? step.link);
  const [, panel] = /^#\/(\w+)/.exec(step.link) ?? [];
  return { step, measure: (name) => measures[panel][name]?.() };
}

const outcome = (lesson: keyof typeof lessons, id: string) => {
  const { step, measure } = shown(lesson, id);
  return step.ask?.truth(measure);
};

describe('recency', () => {
  it('of two flights the older one is heard, the one just booked is not', () => {
    expect(outcome('recency', 'puzzle')).toBe(1);
    const { measure } = shown('recency', 'puzzle');
    expect(measure('top weight')).toBeGreaterThan(0.9);
    expect(measure('newest weight')).toBeLessThan(0.1);
  });

  it('a week takes the games ad down, four weeks bring the diapers ad up', () => {
    expect(outcome('recency', 'binge')).toBe(1);
    expect(shown('recency', 'binge').measure('since opened')).toBeLessThan(-0.4);
    expect(outcome('recency', 'month')).toBe(0);
    const { measure } = shown('recency', 'month');
    expect(measure('pctr when opened')).toBeLessThan(0.05);
    expect(measure('pctr')).toBeGreaterThan(0.9);
    // The one purchase holds the attention then and now.
    expect(measure('top weight')).toBeGreaterThan(0.9);
    expect(measure('top age')).toBe(1 + 28 * 24);
  });

  it('a flight means most to the hotel ad after a day and a half', () => {
    const curve = outcome('recency', 'curve') as readonly number[];
    expect(curve.indexOf(Math.max(...curve))).toBe(5);
    expect(curve[5]).toBeGreaterThan(4);
    for (const end of [curve[0], curve[8]]) expect(Math.abs(end)).toBeLessThan(1);
  });
});

describe('wants', () => {
  it('the coffee is looked at most both times: today it hurts, tomorrow it helps', () => {
    expect(outcome('wants', 'puzzle')).toBe(1);
    expect(outcome('wants', 'tomorrow')).toBe(0);
  });

  it('no single decay: the curve falls, rises, and falls again', () => {
    const curve = outcome('wants', 'curve') as readonly number[];
    const [day, dayAndHalf, fourDays] = curve.slice(4, 7);
    expect(curve[0]).toBeLessThan(0);
    expect(day).toBeGreaterThan(1);
    expect(day - dayAndHalf).toBeGreaterThan(1);
    expect(fourDays - dayAndHalf).toBeGreaterThan(1);
  });

  it('concatenation takes the crossed terms away', () => {
    expect(outcome('wants', 'concat')).toBe(1);
  });
});

describe('digits', () => {
  it('one digit changes; 23 is the twin; base 3 mends the cliff', () => {
    expect(outcome('digits', 'digits')).toBe(0);
    expect(outcome('digits', 'twins')).toBe(1);
    expect(outcome('digits', 'mend')).toBe(1);
  });

  it('before training neighbours may lie furthest apart, clearly', () => {
    const [near, far, cliff] = outcome('digits', 'cliff') as readonly number[];
    expect(far).toBeGreaterThan(1.2 * near);
    expect(cliff).toBeGreaterThan(1.2 * far);
  });
});
