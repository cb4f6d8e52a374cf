import type { Node } from '@tiptap/pm/model';
import type { Reading, ReadingSurface } from '@/editor/reading';
import { sentencesOf } from '@/editor/sentences';
import { passagesOf, type Surface, surfacesOf } from '@/editor/surfaces';
import type { ClaimSuggestion } from '@/newsroom/gate/text/suggest-claims';

type Suggesting = (reading: Reading) => ClaimSuggestion[];

/** What was found in a block, with places from its own beginning; true as long as the block before it says the same. */
type Found = { before: Node | null; suggestions: ClaimSuggestion[] };

/**
 * Looks for claims block by block, and again only in blocks that were touched: each is read with the one before it,
 * which says who “he” is.
 * @param language BCP 47; decides how sentences are cut
 */
export function suggesterByBlock(suggest: Suggesting, language: string) {
  const known = new WeakMap<Node, Found>();

  function look(surface: Surface, before: Surface | null): Found {
    const own = { ...asReading(surface, language), pos: 0 };
    const read = before ? [{ ...asReading(before, language), pos: -1 - before.text.length }, own] : [own];
    const suggestions = suggest({ language, figures: [], surfaces: read }).filter(({ place }) => place.from >= 0);
    return { before: before?.node ?? null, suggestions };
  }

  /** Everything a writer may be offered in this text; null where time ran out, and then the next call goes on from there. */
  return (doc: Node, isTimeLeft: () => boolean): ClaimSuggestion[] | null => {
    const all: ClaimSuggestion[] = [];
    let before: Surface | null = null;
    for (const surface of surfacesOf(doc)) {
      let found = known.get(surface.node);
      if (!found || found.before !== (before?.node ?? null)) {
        if (!isTimeLeft()) return null;
        found = look(surface, before);
        known.set(surface.node, found);
      }
      all.push(...found.suggestions.map((each) => ({ ...each, place: moved(each.place, surface.pos) })));
      before = surface;
    }
    return all;
  };
}

function moved(place: ClaimSuggestion['place'], by: number): ClaimSuggestion['place'] {
  return { ...place, from: place.from + by, to: place.to + by };
}

function asReading(surface: Surface, language: string): ReadingSurface {
  const { tier, kind, pos, text } = surface;
  return { tier, kind, blockIndex: 0, pos, text, sentences: sentencesOf(text, language), anchors: passagesOf(surface) };
}
