import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import { linesIn, type LinesOf } from '../revisions/lines';
import type { Transaction } from '../transaction';
import { wordsIn } from './words-in';

/** How a version stated a claim: each passage that it marks, the whole sentences around them, and whether as core. */
type Stated = { passages: string[]; sentences: string[]; core: boolean };

/** By claim, how a version of a story stated it. */
export async function wordsBefore(db: Transaction, storyId: string, version: number): Promise<Map<string, Stated>> {
  const publication = await db.publication.findUnique({
    where: { storyId_version: { storyId, version } },
    select: { document: true, appearances: { select: { id: true, claimId: true, core: true } }, story: { select: { language: true } } },
  });
  const stated = new Map<string, Stated>();
  if (!publication) return stated;
  const document = publication.document as unknown as DocumentJson;
  const lines = linesIn(() => readDocument(document, publication.story.language));
  const appearanceOf = new Map(publication.appearances.map((appearance) => [appearance.id, appearance]));
  for (const anchor of anchorsOf(document)) {
    const appearance = appearanceOf.get(anchor.id);
    if (!appearance) continue;
    const known = stated.get(appearance.claimId);
    const { passages, sentences } = stood([anchor], lines);
    stated.set(appearance.claimId, {
      passages: [...(known?.passages ?? []), ...passages],
      sentences: [...(known?.sentences ?? []), ...sentences],
      core: appearance.core,
    });
  }
  return stated;
}

export type Standing = Omit<Stated, 'core'>;

/** How a claim stands in a text now. */
export function stood(anchors: readonly { id: string; exact: string }[], lines: LinesOf): Standing {
  return { passages: anchors.map(({ exact }) => exact), sentences: anchors.flatMap(({ id }) => lines(id)) };
}

/**
 * Whether a text still says of a claim, anywhere, what a version said of it: a passage of it, or a whole sentence around
 * one, in the same words. Signs, capitals and where the mark ends make no other words.
 */
export function saysAsBefore(now: Standing, before: Standing | undefined): boolean {
  return before !== undefined && (haveOneAlike(now.passages, before.passages) || haveOneAlike(now.sentences, before.sentences));
}

function haveOneAlike(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.map(wordsIn));
  return some.some((text) => known.has(wordsIn(text)));
}
