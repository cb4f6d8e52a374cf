/** A pattern that matches any of the given alternatives as whole words, whatever their case. */
export function anyOf(alternatives: readonly string[], flags = 'i'): RegExp {
  return new RegExp(String.raw`\b(?:${alternatives.join('|')})\b`, flags);
}
