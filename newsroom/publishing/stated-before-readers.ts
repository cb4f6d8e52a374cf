import type { DocumentJson } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '../claims/claim-state';
import { linesIn, type LinesOf } from '../revisions/lines';
import { checkedHash } from '../revisions/state';
import type { StoryDetails } from '../stories/story-details';
import type { Transaction } from '../transaction';

/** A claim as one state of the story states it, with the hash that a check of it signs. */
export type Stated = { claim: ClaimState; checkedAs: string };

/** What a revision has to bring along for `statedIn`. */
export const signed = { document: true, sourcing: true, details: true, story: { select: { language: true } } } satisfies Prisma.RevisionSelect;

/** The claims of the version of a live story that readers have, by their ids. */
export async function statedBeforeReaders(db: Transaction, storyId: string): Promise<Map<string, Stated>> {
  const latest = await db.publishing.findFirstOrThrow({ where: { storyId }, orderBy: { version: 'desc' }, select: { revision: { select: signed } } });
  return statedIn(latest.revision);
}

/** The claims of a revision, by their ids. */
export function statedIn({ document, sourcing, details, story }: Prisma.RevisionGetPayload<{ select: typeof signed }>): Map<string, Stated> {
  const { language } = (details ?? story) as Pick<StoryDetails, 'language'>;
  const read = () => readDocument(document as unknown as DocumentJson, language);
  return statedAs(sourcing as unknown as ClaimState[], linesIn(read));
}

/** The claims of a state of a story, by their ids. */
export function statedAs(sourcing: readonly ClaimState[], lines: LinesOf): Map<string, Stated> {
  return new Map(sourcing.map((claim) => [claim.id, { claim, checkedAs: checkedHash(claim, lines) }]));
}
