/**
 * Words side by side in one language, as a BCP 47 tag; null stands for the story's own. Columns of published.stories hold
 * lists of these, empty where all words are in the story's own language.
 */
export type Passage = { text: string; language: string | null };
