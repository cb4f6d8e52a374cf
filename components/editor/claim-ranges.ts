import type { Node } from '@tiptap/pm/model';

/** A stretch of a document, as positions. */
export type Range = { from: number; to: number };

/** Where the marks with these ids stand, in reading order; neighbouring text with the same mark is one range. */
export function rangesOf(document: Node, anchorIds: ReadonlySet<string>): (Range & { anchorId: string })[] {
  const ranges: (Range & { anchorId: string })[] = [];
  const open = new Map<string, Range>();
  document.descendants((node, position) => {
    if (!node.isText) return true;
    for (const anchorId of anchorIdsOf(node)) {
      if (!anchorIds.has(anchorId)) continue;
      const running = open.get(anchorId);
      if (running?.to === position) {
        running.to = position + node.nodeSize;
      } else {
        const range = { anchorId, from: position, to: position + node.nodeSize };
        open.set(anchorId, range);
        ranges.push(range);
      }
    }
    return false;
  });
  return ranges;
}

/** The first position of every anchor in a document: the order in which claims are listed. */
export function firstPlaces(document: Node): Map<string, number> {
  const places = new Map<string, number>();
  document.descendants((node, position) => {
    for (const anchorId of anchorIdsOf(node)) if (!places.has(anchorId)) places.set(anchorId, position);
    return !node.isTextblock || node.childCount > 0;
  });
  return places;
}

/** The anchors at a position, the one with the fewest words around it first. */
export function anchorsAt(document: Node, position: number): string[] {
  const place = document.resolve(position);
  if (!place.parent.isTextblock) return [];
  const beside = [place.nodeAfter, place.nodeBefore].filter((node) => node !== null);
  const ids = [...new Set(beside.flatMap(anchorIdsOf))];
  if (ids.length < 2) return ids;
  const lengths = new Map(ids.map((id) => [id, 0]));
  place.parent.forEach((child) => {
    for (const id of anchorIdsOf(child)) lengths.set(id, (lengths.get(id) ?? 0) + child.nodeSize);
  });
  return ids.sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
}

/** The ids of the claim marks on one node. */
export function anchorIdsOf(node: Node): string[] {
  return node.marks.filter((mark) => mark.type.name === 'claim').map((mark) => String(mark.attrs.id));
}
