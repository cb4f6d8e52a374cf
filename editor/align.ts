/** A pair of items that belong together; -1 stands for none. */
export type Pair = { before: number; after: number };

/** The largest table that is filled; beyond it (500 changed blocks on each side) everything between counts as replaced. */
const largestTable = 250_000;

/**
 * Pairs the items of two lists in order so that the sum of `likeness` (0 to 1) over the pairs is greatest: the longest
 * common subsequence when it is only 0 or 1. A likeness of 0 never pairs. What is removed comes before what is added in its place.
 */
export function align<T>(before: readonly T[], after: readonly T[], likeness: (a: T, b: T) => number): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && likeness(before[head]!, after[head]!) === 1) head += 1;
  let tail = 0;
  while (tail < shorter - head && likeness(before.at(-1 - tail)!, after.at(-1 - tail)!) === 1) tail += 1;
  const middle = alignAll(before.slice(head, before.length - tail), after.slice(head, after.length - tail), likeness);
  return [
    ...Array.from({ length: head }, (_, index) => ({ before: index, after: index })),
    ...middle.map((pair) => ({
      before: pair.before < 0 ? -1 : pair.before + head,
      after: pair.after < 0 ? -1 : pair.after + head,
    })),
    ...Array.from({ length: tail }, (_, index) => ({
      before: before.length - tail + index,
      after: after.length - tail + index,
    })),
  ];
}

function alignAll<T>(before: readonly T[], after: readonly T[], likeness: (a: T, b: T) => number): Pair[] {
  const width = after.length + 1;
  if (before.length * after.length > largestTable) return unpaired(before, after);
  const score = new Float64Array((before.length + 1) * width);
  const like = new Float64Array(before.length * after.length);
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const value = likeness(before[a]!, after[b]!);
      like[a * after.length + b] = value;
      const together = value > 0 ? value + score[(a + 1) * width + b + 1]! : 0;
      score[a * width + b] = Math.max(together, score[(a + 1) * width + b]!, score[a * width + b + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    const here = score[a * width + b]!;
    const value = a < before.length && b < after.length ? like[a * after.length + b]! : 0;
    if (value > 0 && here === value + score[(a + 1) * width + b + 1]!) pairs.push({ before: a++, after: b++ });
    else if (a < before.length && here === score[(a + 1) * width + b]!) pairs.push({ before: a++, after: -1 });
    else pairs.push({ before: -1, after: b++ });
  }
  return pairs;
}

function unpaired<T>(before: readonly T[], after: readonly T[]): Pair[] {
  return [
    ...before.map((_item, index) => ({ before: index, after: -1 })),
    ...after.map((_item, index) => ({ before: -1, after: index })),
  ];
}
