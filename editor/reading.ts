import type { AnyDocument } from './document';
import { nodeOf } from './document';
import type { Sentence } from './sentences';
import { sentencesOf } from './sentences';
import type { Passage, SurfaceKind, Tier } from './surfaces';
import { passagesOf, surfacesOf } from './surfaces';

/**
 * One block of words. `blockIndex` counts blocks in reading order from the headline, which is 0. Offsets are within
 * `text`; offset `n` is position `pos + n` of the document.
 */
export type ReadingSurface = {
  tier: Tier;
  kind: SurfaceKind;
  blockIndex: number;
  pos: number;
  text: string;
  sentences: Sentence[];
  anchors: Passage[];
};

/** The words of a figure that are not its caption; `pos` is the position of the figure, `blockIndex` that of its caption. */
export type ReadingFigure = { blockIndex: number; pos: number; picture: string | null; alt: string; credit: string };

/** A document as plain data, for rules that read it. */
export type Reading = { language: string; surfaces: ReadingSurface[]; figures: ReadingFigure[] };

/** Reads a document as plain data; `language` is a BCP 47 tag and decides how sentences are cut. */
export function readDocument(document: AnyDocument, language = 'en'): Reading {
  const surfaces = surfacesOf(document);
  return {
    language,
    surfaces: surfaces.map((surface, blockIndex) => ({
      tier: surface.tier,
      kind: surface.kind,
      blockIndex,
      pos: surface.pos,
      text: surface.text,
      sentences: sentencesOf(surface.text, language),
      anchors: passagesOf(surface),
    })),
    figures: surfaces.flatMap(({ tier, pos, node }, blockIndex) => {
      if (tier !== 'caption') return [];
      const { picture, alt, credit } = node.attrs as { picture: string | null; alt: string; credit: string };
      return [{ blockIndex, pos: pos - 1, picture, alt, credit }];
    }),
  };
}

/** Every word of a document, with the descriptions and credits of its pictures; a blank line between blocks that have words. */
export function plainText(document: AnyDocument): string {
  return surfacesOf(document)
    .flatMap(({ tier, text, node: { attrs } }) => (tier === 'caption' ? [text, String(attrs.alt), String(attrs.credit)] : [text]))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** How many words the body has, without captions: the length of a story as a desk speaks of it. */
export function wordCount(document: AnyDocument): number {
  return surfacesOf(nodeOf(document))
    .filter(({ tier }) => tier === 'body')
    .reduce((sum, { text }) => sum + text.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
}
