/** Words that a file says of itself, for people to read: without what hides or turns them, and cut to so many characters. */
export function plainWords(text: string, most: number): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}\ufeff]/gu, ' ').trim().slice(0, most).replace(/\p{Surrogate}/gu, '');
}
