import { type Behaviour, type Category, categories } from './behaviour';

/** Users worth meeting. Each shows one thing that attention alone does not tell. */
export const presetNames = ['parent', 'coffee', 'trip', 'car', 'games', 'music'] as const;
export type PresetName = (typeof presetNames)[number];

type Preset = { readonly behaviours: readonly Behaviour[]; readonly target: number };

const day = 24;

function preset(target: Category, ...behaviours: [Category, number][]): Preset {
  return {
    target: categories.indexOf(target),
    behaviours: behaviours.map(([category, hours]) => ({ category: categories.indexOf(category), hours })),
  };
}

export const presets: Record<PresetName, Preset> = {
  // One purchase, an hour old: no more diapers now, and four weeks later nothing else.
  parent: preset(
    'diapers',
    ['coffee', 0.3],
    ['diapers', 1],
    ['news', 4],
    ['games', 20],
    ['music', 3 * day],
    ['sneakers', 7 * day],
  ),
  // Just had one: the loudest memory says no. Tomorrow morning it says yes.
  coffee: preset(
    'coffee',
    ['coffee', 1 / 6],
    ['news', 1.5],
    ['games', 5],
    ['music', 12],
    ['sneakers', 3 * day],
    ['diapers', 15 * day],
    ['phones', 60 * day],
  ),
  // Flights booked, a hotel wanted: the complement peaks after two days.
  trip: preset(
    'hotels',
    ['news', 0.3],
    ['coffee', 3],
    ['flights', 40],
    ['sneakers', 2 * day],
    ['flights', 4 * day],
    ['music', 7 * day],
    ['hotels', 30 * day],
  ),
  // A new car needs an insurance, not another car.
  car: preset(
    'insurance',
    ['games', 0.4],
    ['coffee', 6],
    ['cars', 36],
    ['news', 3 * day],
    ['cars', 7 * day],
    ['phones', 25 * day],
  ),
  // A binge an hour ago still speaks, one of last week hardly does.
  games: preset(
    'games',
    ['coffee', 0.2],
    ['games', 1],
    ['games', 4],
    ['news', 20],
    ['games', 3 * day],
    ['music', 8 * day],
    ['games', 60 * day],
  ),
  // Nothing is planted for music: attention must still add up to one.
  music: preset(
    'music',
    ['coffee', 0.5],
    ['news', 4],
    ['games', 15],
    ['cases', 2 * day],
    ['music', 6 * day],
    ['flights', 18 * day],
  ),
};
