type Size = { readonly width: number; readonly height: number };
type Box = Size & { readonly left: number; readonly top: number };

const gap = 8;
const edge = 8;

/** Where a card goes: above its anchor if there is room, else below, else wherever the window has more; never outside. */
export function place(
  anchor: Box,
  card: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const above = anchor.top - gap - card.height;
  const below = anchor.top + anchor.height + gap;
  const roomBelow = window.height - edge - card.height;
  const top = above >= edge ? Math.min(above, roomBelow) : Math.max(edge, Math.min(below, roomBelow));
  const centred = anchor.left + anchor.width / 2 - card.width / 2;
  return { left: Math.max(edge, Math.min(centred, window.width - edge - card.width)), top };
}
