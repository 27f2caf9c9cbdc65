export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One area's words in every language: `{ en, zh }`. The English object is the type of the others. */
export type Words<Area> = Readonly<Record<Language, Area>>;
