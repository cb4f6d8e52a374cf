/**
 * The languages that the public site speaks, by the first part of their tags; Dari (`prs`) is a Persian. The types of
 * components/site/messages and newsroom/published/default-texts ask for whole messages in each, and in no other.
 */
export const spokenLanguages = ['en', 'ar', 'fa', 'ps', 'ur'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];
