/** Two wordings with what they share at both ends set apart from what differs. */
export type Difference = { before: string; wrong: string; right: string; after: string };

/** Compares by words, so that a correction shows whole words. */
export function difference(wrong: string, right: string): Difference {
  const [from, to] = [words(wrong), words(right)];
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shortest - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const middle = (list: string[]) => list.slice(start, list.length - end).join('');
  return { before: from.slice(0, start).join(''), wrong: middle(from), right: middle(to), after: from.slice(from.length - end).join('') };
}

/** Words and the spaces between them; joined they give the text back. */
function words(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}
