/** Outlines on a 24 × 24 grid, one for each ad category. */
const outlines = {
  games:
    'M7 7.5h10a5 5 0 0 1 4.9 5.8l-.6 3.3a2.5 2.5 0 0 1-4.4 1.1L15 15.5H9l-1.9 2.2a2.5 2.5 0 0 1-4.4-1.1l-.6-3.3A5 5 0 0 1 7 7.5zM8 10v3M6.5 11.5h3M15.2 10.6h.01M17.4 12.6h.01',
  coffee:
    'M4 9h13v5a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM17 10.5h1.2a2.3 2.3 0 0 1 0 4.6h-1.4M8 3v3M12.5 3v3M3 21.5h15',
  diapers: 'M2.5 7h19v3.5c-4.2 0-7.5 3.2-8 7.5h-3c-.5-4.3-3.8-7.5-8-7.5zM2.5 8.8h3.2M18.3 8.8h3.2',
  flights:
    'M10.2 13.7 3 11.6 4.6 10l7 .4 4.3-4.3a2.2 2.2 0 0 1 3.1 0 2.2 2.2 0 0 1 0 3.1l-4.3 4.3.4 7-1.6 1.6-2.1-7.2L8 18.2v2.2l-1.3 1.3-1.6-2.9-2.8-1.6 1.3-1.3h2.2z',
  hotels: 'M3 19V6M3 16h18v3M21 16v-2.5A3.5 3.5 0 0 0 17.5 10H11v6M7 13.200a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  cars: 'M5 17H3v-4l2-1 2-5h9l3 5 2 1v4h-2M9.2 17h5.600M5.5 12h13M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  insurance: 'M12 3l8 3v5c0 5-3.5 8.5-8 10-4.5-1.5-8-5-8-10V6zM8.5 12l2.5 2.5 4.5-5',
  phones:
    'M8 2.500h8A1.5 1.5 0 0 1 17.5 4v16a1.5 1.5 0 0 1-1.5 1.500H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.500zM11 18.500h2',
  cases:
    'M7 2.500h10a2.5 2.5 0 0 1 2.5 2.500v14a2.5 2.5 0 0 1-2.5 2.500H7A2.5 2.5 0 0 1 4.5 19V5A2.5 2.5 0 0 1 7 2.500zM8 5.500h4.500v7H8zM10.2 7.800h.01M10.2 10.200h.01',
  sneakers:
    'M3 7.500v9h18.500v-1.500c0-2-2-2.6-4-3.200L12.8 7 10 9C7.5 10.5 4.8 9.8 3 7.500zM3 19.500h18.500M12 11l1.6-1.500M14.3 12.500l1.6-1.5',
  news: 'M4 4h13v16H6a2 2 0 0 1-2-2zM17 8h3v10a2 2 0 0 1-2 2h-1.500M7 8h7v3.500H7zM7 14.500h7M7 17h5',
  music:
    'M9 18V5l11-2v13M9 9l11-2M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
} as const;

export type CategoryIconName = keyof typeof outlines;

/**
 * A drawing of an ad category in the text's colour. It brings no name of its own: whatever holds it is labelled.
 * Inside another SVG, `x` and `y` place its upper left corner.
 */
export function CategoryIcon({
  name,
  size = 20,
  x,
  y,
}: {
  name: CategoryIconName;
  size?: number;
  x?: number;
  y?: number;
}) {
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  );
}
