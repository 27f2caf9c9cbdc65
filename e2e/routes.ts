/** The panels that have an address of their own: `#/timeline`. */
export const routes = ['timeline', 'numerals', 'collapse', 'entanglement', 'hashid'];

export const languages = ['en', 'zh'];

export const themes = ['light', 'dark'];
