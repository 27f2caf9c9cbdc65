import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lesson } from '../../lessons/lesson';
import type { measures as numeralsMeasures } from '../../panels/numerals';
import type { measures as timelineMeasures } from '../../panels/timeline';

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

let lessons: { numerals: Lesson; timeline: Lesson; timelineRecency: Lesson };
let visit: (link: string) => void;
let numeralsNow: typeof numeralsMeasures;
let timelineNow: typeof timelineMeasures;

beforeAll(async () => {
  const [first, second, third, link, timeline, numerals, { lab, trainedModel }, { parseSnapshot, specOf }] =
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
  lessons = { numerals: first.default, timeline: second.default, timelineRecency: third.default };
  visit = link.visit;
  numeralsNow = numerals.measures;
  timelineNow = timeline.measures;
  link.followLinks(['timeline', 'numerals'], () => {});
  timeline.link();
  numerals.link();
  const bundled = join(import.meta.dirname, '../../../public/snapshot/tim.json');
  const { spec, weights, step, auc } = parseSnapshot(readFileSync(bundled, 'utf8'), specOf('tim'));
  lab.show(trainedModel({ spec, weights, step, auc, source: 'snapshot' }));
});

/** Sets the step's scene with its answer, and says what is true there. */
function outcome(lesson: keyof typeof lessons, id: string) {
  const step = lessons[lesson].steps.find((one) => one.id === id);
  if (!step) throw new Error(`${lesson} has no ${id}`);
  visit(step.reveal ?? step.link);
  return step.ask?.truth(lesson === 'numerals' ? numeralsNow : timelineNow);
}

describe('timelineRecency', () => {
  it('of two flights the older one is heard, the one just booked is not', () => {
    expect(outcome('timelineRecency', 'puzzle')).toBe(1);
    expect(timelineNow.topWeight()).toBeGreaterThan(0.9);
    expect(timelineNow.newestWeight()).toBeLessThan(0.1);
  });

  it('a week takes the games ad down, four weeks bring the diapers ad up', () => {
    expect(outcome('timelineRecency', 'binge')).toBe(1);
    expect(timelineNow.pctrSinceOpened()).toBeLessThan(-0.4);
    expect(outcome('timelineRecency', 'month')).toBe(0);
    expect(timelineNow.pctrWhenOpened()).toBeLessThan(0.05);
    expect(timelineNow.pctr()).toBeGreaterThan(0.9);
    // The one purchase holds the attention then and now.
    expect(timelineNow.topWeight()).toBeGreaterThan(0.9);
    expect(timelineNow.topAge()).toBe(1 + 28 * 24);
  });

  it('a flight means most to the hotel ad after a day and a half', () => {
    const curve = outcome('timelineRecency', 'curve') as readonly number[];
    expect(curve.indexOf(Math.max(...curve))).toBe(5);
    expect(curve[5]).toBeGreaterThan(4);
    for (const end of [curve[0], curve[8]]) expect(Math.abs(end)).toBeLessThan(1);
  });
});

describe('timeline', () => {
  it('the coffee is looked at most both times: today it hurts, tomorrow it helps', () => {
    expect(outcome('timeline', 'puzzle')).toBe(1);
    expect(outcome('timeline', 'tomorrow')).toBe(0);
  });

  it('no single decay: the curve falls, rises, and falls again', () => {
    const curve = outcome('timeline', 'curve') as readonly number[];
    const [day, dayAndHalf, fourDays] = curve.slice(4, 7);
    expect(curve[0]).toBeLessThan(0);
    expect(day).toBeGreaterThan(1);
    expect(day - dayAndHalf).toBeGreaterThan(1);
    expect(fourDays - dayAndHalf).toBeGreaterThan(1);
  });

  it('concatenation takes the crossed terms away', () => {
    expect(outcome('timeline', 'concat')).toBe(1);
  });
});

describe('numerals', () => {
  it('one digit changes; 23 is the twin; base 3 mends the cliff', () => {
    expect(outcome('numerals', 'digits')).toBe(0);
    expect(outcome('numerals', 'twins')).toBe(1);
    expect(outcome('numerals', 'mend')).toBe(1);
  });

  it('before training neighbours may lie furthest apart, clearly', () => {
    const [near, far, cliff] = outcome('numerals', 'cliff') as readonly number[];
    expect(far).toBeGreaterThan(1.2 * near);
    expect(cliff).toBeGreaterThan(1.2 * far);
  });
});
