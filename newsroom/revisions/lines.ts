import type { Reading } from '@/editor/reading';

/** By the id of an anchor, the whole sentences in which its words stand, in the order of the text. */
export type LinesOf = (anchorId: string) => readonly string[];

/** The lines of a text that is read only once somebody asks. */
export function linesIn(read: () => Reading): LinesOf {
  let lines: Map<string, string[]> | undefined;
  return (anchorId) => (lines ??= byAnchor(read())).get(anchorId) ?? [];
}

function byAnchor({ surfaces }: Reading): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { anchors, sentences } of surfaces) {
    for (const { id, from, to } of anchors) {
      const around = sentences.filter((sentence) => sentence.from < to && sentence.to > from).map(({ text }) => text);
      lines.set(id, [...(lines.get(id) ?? []), ...around]);
    }
  }
  return lines;
}
