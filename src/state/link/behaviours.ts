import { type Behaviour, bucketEdges, categories, longestHistory } from '../../data/behaviour';
import { type Codec, decimal, oneOf } from './codec';

/** How links write what the ads model is asked: categories by their names, behaviours as `coffee:0.2,news:1.5`. */

const name = oneOf(categories);

/** A category, by its index. */
export const category: Codec<number> = {
  parse: (text) => {
    const found = name.parse(text);
    return found && categories.indexOf(found);
  },
  format: (index) => categories[index],
};

/**
 * Category and age in hours of each behaviour, at most `longestHistory` of them.
 * @param ahead how far into the future an age may lie, as a negative one: what was added after a clock had moved on
 */
export function behaviours(ahead = 0): Codec<readonly Behaviour[]> {
  const age = decimal(-ahead, bucketEdges[bucketEdges.length - 1], 3);
  const parseOne = (text: string): Behaviour | undefined => {
    const [of, hours = '', ...rest] = text.split(':');
    const found = { category: category.parse(of), hours: age.parse(hours) };
    const sound = rest.length === 0 && found.category !== undefined && found.hours !== undefined;
    return sound ? (found as Behaviour) : undefined;
  };
  return {
    parse: (text) => {
      const found = text.split(',').map(parseOne);
      return found.length <= longestHistory && found.every((one) => one !== undefined) ? found : undefined;
    },
    format: (list) =>
      list.map((one) => `${category.format(one.category)}:${age.format(one.hours)}`).join(','),
  };
}
