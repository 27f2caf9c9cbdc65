/** The panels that have an address of their own: `#/timeline`. */
export const routes = ['timeline', 'numerals', 'collapse', 'entanglement'];

/** Pages to read, beside the panels. */
export const pages = ['glossary', 'sources'];

export const languages = ['en', 'zh'];

export const themes = ['light', 'dark'];
