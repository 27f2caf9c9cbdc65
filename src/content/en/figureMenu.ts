/** The menu of every figure, and what an exported file says of itself. */
export const figureMenu = {
  menu: (figure: string) => (figure ? `Export: ${figure}` : 'Export or show as a table'),
  showTable: 'Show as a table',
  hideTable: 'Hide the table',
  formats: {
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    csv: 'Numbers (CSV)',
    json: 'Source of the numbers (JSON)',
  },
  failed: 'This figure could not be written to a file here.',
  /** Of a figure, with its panel. */
  titled: (panel: string, figure: string) => `${panel}: ${figure}`,
  picture: 'Picture',
  mark: 'Mark',
};

export type FigureMenuWords = typeof figureMenu;
