import type { AnyDocument } from '@/editor/document';
import { passagesOf, type SurfaceKind, surfacesOf } from '@/editor/surfaces';

/** Where a text says a thing in full, and then where it says it ever shorter. */
const fullestFirst: readonly (readonly SurfaceKind[])[] = [['paragraph', 'listItem', 'quotation'], ['standfirst'], ['caption'], ['headline', 'heading', 'dateline']];

/**
 * The words in which a text first states a claim in full: its first passage in the body, whatever the headline above makes of
 * it in short and however often the body comes back to it. Where the body does not state it, the fullest of what does; null
 * where nothing does.
 * @param markIds the marks of the claim in this text
 */
export function statedInFull(document: AnyDocument, markIds: readonly string[]): string | null {
  const stated = surfacesOf(document).flatMap((surface) =>
    passagesOf(surface).flatMap(({ id, exact }) => (markIds.includes(id) ? [{ id, exact, kind: surface.kind }] : [])),
  );
  for (const kinds of fullestFirst) {
    const there = stated.filter(({ kind }) => kinds.includes(kind));
    // One mark may leave out words between, and go on in the next paragraph.
    if (there.length > 0) return there.flatMap(({ id, exact }) => (id === there[0]?.id ? [exact] : [])).join(' … ');
  }
  return null;
}
