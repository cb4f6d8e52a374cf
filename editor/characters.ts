/** What a character may not be, and the words by which a person knows it. */
const forbidden: { name: string; pattern: RegExp; standIn: string }[] = [
  { name: 'a hidden control character', pattern: /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u, standIn: ' ' },
  // U+200E, U+200F, U+061C and the zero width joiners stay: Persian and Pashto cannot be written without them.
  { name: 'a hidden character that turns the direction of the text', pattern: /[\u202a-\u202e\u2066-\u2069]/u, standIn: '' },
  { name: 'half of a broken character', pattern: /\p{Surrogate}/u, standIn: '' },
];

const anyForbidden = new RegExp(forbidden.map(({ pattern }) => pattern.source).join('|'), 'u');

/**
 * The first character of `text` that a document may not hold: control characters (C0, C1, line and paragraph separators),
 * bidirectional overrides, embeddings and isolates (they can make words read as something else), lone surrogates.
 * `name` completes the sentence "it holds …".
 */
export function forbiddenCharacter(text: string): { name: string; index: number } | null {
  const index = text.search(anyForbidden);
  if (index < 0) return null;
  const rest = text.slice(index);
  const kind = forbidden.find(({ pattern }) => rest.search(pattern) === 0);
  return { name: kind?.name ?? 'a hidden character', index };
}

/** `text` with a space for each control character, and without the other forbidden characters. */
export function withoutForbiddenCharacters(text: string): string {
  return forbidden.reduce((clean, { pattern, standIn }) => clean.replace(new RegExp(pattern.source, 'gu'), standIn), text);
}
