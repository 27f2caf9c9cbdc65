import type { Numeral } from '../../math/numerals';

/** A heat strip: `dimension` cells in a row, from its top left corner. */
export type Strip = {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly height: number;
};

export type BaseGeometry = {
  readonly numeral: Numeral;
  readonly top: number;
  /** Middle of each digit's column, by position: the most significant stands left. */
  readonly columns: readonly number[];
  readonly tileY: number;
  readonly tileWidth: number;
  /** Width of the second number's digit, right of the tile. */
  readonly besideWidth: number;
  /** Strip of each digit; shared tables have one for all positions. */
  readonly strip: (position: number, digit: number) => Strip;
  readonly sum: Strip;
  /** Two lines that count digits, for shared tables. */
  readonly counts: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
};

export type WalkGeometry = {
  readonly width: number;
  readonly height: number;
  /** Whether sums stand below their tables, for lack of room beside them. */
  readonly stacked: boolean;
  readonly bases: readonly BaseGeometry[];
  readonly total: Strip;
};

export const tileHeight = 28;
const header = 20;
const placeValue = 14;
/** Room for threads between tiles and table rows: at least, and where the height is there. */
const threads = { least: 24, most: 40 };
const below = 12;
const widestColumn = 140;
const sumHeight = 16;
const totalHeight = 22;
/** Of the line above a sum that names it. */
const nameHeight = 22;
/** Of the lines that count digits, where they stand below a sum. */
const countsHeight = 30;

/**
 * The walk from digits to one vector: a block per base, digit tiles over the rows they choose, sums at the right (or
 * below), the whole at the end.
 *
 * @param across whether the sums of the bases are added, or stand side by side
 * @param room height that should suffice; table rows get thinner to keep it, down to a readable least
 */
export function walkGeometry(
  width: number,
  numerals: readonly Numeral[],
  shared: boolean,
  dimension: number,
  room: number,
  across: 'add' | 'concat' = 'add',
): WalkGeometry {
  const stacked = width < 560;
  const sumCell = Math.min(width < 760 ? 9 : 11, Math.floor((width - 24) / dimension));
  const sumX = stacked ? 0 : width - sumCell * dimension - 1;
  const tilesWidth = stacked ? width : sumX - 40;

  const besides =
    header +
    placeValue +
    tileHeight +
    threads.least +
    below +
    (stacked ? sumHeight + below : 0) +
    (stacked && shared ? countsHeight : 0);
  const rows = numerals.reduce((sum, { base }) => sum + base, 0);
  const rowRoom = (room - besides * numerals.length) / rows;
  const pitch = Math.min(Math.max(Math.floor(rowRoom), 7), 36);
  const stripHeight = pitch - 2;
  const spare = Math.max((room - besides * numerals.length - pitch * rows) / numerals.length, 0);
  const gap = Math.min(threads.least + Math.floor(spare), threads.most);

  let top = 0;
  const bases = numerals.map((numeral): BaseGeometry => {
    const { base, width: places } = numeral;
    const column = Math.min(widestColumn, tilesWidth / places);
    const cell = Math.min(7.5, (column - 8) / dimension);
    const sharedCell = Math.min(8, tilesWidth / 2 / dimension);
    const columns = Array.from({ length: places }, (_, position) => (places - position - 0.5) * column);
    const tileY = top + header + placeValue;
    const tableY = tileY + tileHeight + gap;
    const tableHeight = base * pitch;
    const stripCell = shared ? sharedCell : cell;
    const middle = (columns[0] + columns[places - 1]) / 2;
    const geometry: BaseGeometry = {
      numeral,
      top,
      columns,
      tileY,
      tileWidth: Math.min(30, column * 0.5),
      besideWidth: Math.min(20, column * 0.32),
      strip: (position, digit) => ({
        x: (shared ? middle : columns[position]) - (stripCell * dimension) / 2,
        y: tableY + digit * pitch,
        cell: stripCell,
        height: stripHeight,
      }),
      sum: {
        x: sumX,
        y: stacked ? tableY + tableHeight + below : tileY + 20,
        cell: sumCell,
        height: sumHeight,
      },
      counts: stacked
        ? { x: 0, y: tableY + tableHeight + below + sumHeight + 14, anchor: 'start' }
        : { x: sumX - 12, y: tableY + 18, anchor: 'end' },
    };
    top += besides + gap - threads.least + tableHeight;
    return geometry;
  });
  if (across === 'concat') {
    // As wide as all sums together: below everything, for beside the tables there is no room.
    const cell = Math.min(sumCell, (width - 2) / (dimension * numerals.length));
    const y = Math.max(top, ...bases.map(({ counts }) => (shared ? counts.y + 16 : 0))) + nameHeight;
    const total = { x: width - cell * dimension * numerals.length - 1, y, cell, height: totalHeight };
    return { width, height: y + totalHeight + 2, stacked, bases, total };
  }
  // Beside the tables the whole stands right under the last sum, where there is room for it.
  const lastSum = bases[bases.length - 1].sum;
  const totalY = Math.max(lastSum.y + sumHeight + nameHeight, stacked ? top + 10 : top - below - totalHeight);
  const total = { x: sumX, y: totalY, cell: sumCell, height: totalHeight };
  return { width, height: Math.max(top, totalY + totalHeight + 2), stacked, bases, total };
}

/** A strip on its way from one place to another, `share` 0 … 1. */
export function between(from: Strip, to: Strip, share: number): Strip {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    cell: mix(from.cell, to.cell),
    height: mix(from.height, to.height),
  };
}

/** Strips are worked out anew for every picture; they seldom change. */
export function sameStrip(a: Strip, b: Strip): boolean {
  return a.x === b.x && a.y === b.y && a.cell === b.cell && a.height === b.height;
}

/** How far step `step` (2 look up, 3 sum, 4 add) has come when the walk stands at `at`. */
export function progress(at: number, step: number): number {
  return Math.min(Math.max(at - (step - 1), 0), 1);
}
