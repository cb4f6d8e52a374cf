import type { Node } from '@tiptap/pm/model';
import type { Range } from '@/components/editor/claim-ranges';
import { surfacesOf } from '@/editor/surfaces';
import type { Place } from '@/newsroom/gate/finding';

/** Where the words of a finding stand now: at their old place, or the nearest place with the same words; null when gone. */
export function placeNow(doc: Node, { from, to, text }: Place): Range | null {
  const isThere = to <= doc.content.size && doc.textBetween(from, to, '\n', '\n') === text;
  if (isThere || text === '') return to <= doc.content.size ? { from, to } : null;
  let best: number | null = null;
  for (const surface of surfacesOf(doc)) {
    for (let at = surface.text.indexOf(text); at >= 0; at = surface.text.indexOf(text, at + 1)) {
      const start = surface.pos + at;
      if (best === null || Math.abs(start - from) < Math.abs(best - from)) best = start;
    }
  }
  return best === null ? null : { from: best, to: best + text.length };
}
