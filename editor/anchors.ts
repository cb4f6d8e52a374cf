import type { AnyDocument } from './document';
import { nodeOf } from './document';
import type { Quote } from './quote';
import { foldCharacters, quotesAt } from './quote';
import type { Tier } from './surfaces';
import { passagesOf, surfacesOf } from './surfaces';

/** One unbroken run of words that a claim covers; `from` and `to` are positions of the document. */
export type AnchorRange = Quote & { from: number; to: number; tier: Tier };

/**
 * Where a claim stands in a text. `exact` joins its ranges with “ … ”; `tier`, `prefix` and `suffix` are those of the
 * first range in reading order, `tiers` lists every tier it stands on.
 */
export type Anchor = Quote & { id: string; tier: Tier; tiers: Tier[]; ranges: AnchorRange[] };

const gap = ' … ';

/** The anchors of a document, one for each claim, in reading order. */
export function anchorsOf(document: AnyDocument): Anchor[] {
  const node = nodeOf(document);
  const passages = surfacesOf(node).flatMap((surface) =>
    passagesOf(surface).map(({ id, from, to }) => {
      return { id, tier: surface.tier, from: surface.pos + from, to: surface.pos + to };
    }),
  );
  const quotes = quotesAt(node, passages);
  const rangesOf = new Map<string, AnchorRange[]>();
  passages.forEach(({ id, ...place }, index) => {
    const range = { ...place, ...quotes[index]! };
    const ranges = rangesOf.get(id);
    if (ranges) ranges.push(range);
    else rangesOf.set(id, [range]);
  });
  return [...rangesOf].map(([id, ranges]) => ({
    id,
    exact: ranges.map(({ exact }) => exact).join(gap),
    prefix: ranges[0]!.prefix,
    suffix: ranges[0]!.suffix,
    tier: ranges[0]!.tier,
    tiers: [...new Set(ranges.map(({ tier }) => tier))],
    ranges,
  }));
}

/** Whether the words under an anchor are no longer those it was made on; white space and kind of quotation mark do not count. */
export function hasDrifted(quoteExact: string, currentExact: string): boolean {
  return comparable(quoteExact) !== comparable(currentExact);
}

function comparable(text: string): string {
  return foldCharacters(text.normalize('NFC')).replace(/ +/g, ' ').trim();
}
