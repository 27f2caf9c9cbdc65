/** The panels that have an address of their own: `#/overview`. */
export const routes = ['overview', 'timeline', 'numerals', 'collapse', 'entanglement', 'hashid'];

/** Pages to read, beside the panels. */
export const pages = ['glossary', 'sources'];

export const languages = ['en', 'zh'];

export const themes = ['light', 'dark'];
