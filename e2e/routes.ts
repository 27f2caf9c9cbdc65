/** The panels that have an address of their own: `#/overview`. */
export const routes = ['overview', 'timeline', 'numerals', 'collapse', 'entanglement', 'hashid'];

export const languages = ['en', 'zh'];

export const themes = ['light', 'dark'];
