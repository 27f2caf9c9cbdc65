/** The panels that have an address of their own: `#/overview`. */
export const routes = ['overview', 'timeline', 'numerals', 'collapse', 'entanglement', 'hashid'] as const;

/** Pages to read, beside the panels. */
export const pages = ['glossary', 'sources'] as const;

export const languages = ['en', 'zh'] as const;

export const themes = ['light', 'dark'] as const;
