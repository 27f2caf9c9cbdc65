import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from './place';

const window = { width: 390, height: 844 };
const card = { width: 300, height: 200 };

describe('a card', () => {
  it('stands above its number, centred', () => {
    expect(place({ left: 185, top: 400, width: 20, height: 20 }, card, window)).toEqual({
      left: 45,
      top: 192,
    });
  });

  it('goes below where there is no room above', () => {
    expect(place({ left: 185, top: 50, width: 20, height: 20 }, card, window).top).toBe(78);
  });

  it('never leaves the window', () => {
    const anywhere = fc.record({
      left: fc.integer({ min: -100, max: 500 }),
      top: fc.integer({ min: -100, max: 1000 }),
      width: fc.nat(200),
      height: fc.nat(200),
    });
    fc.assert(
      fc.property(anywhere, (anchor) => {
        const { left, top } = place(anchor, card, window);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(window.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + card.height).toBeLessThanOrEqual(window.height - 8);
      }),
    );
  });
});
