import type { DocumentJson } from '@/editor/document';
import { readDocument, type Reading } from '@/editor/reading';
import type { Prisma } from '@/prisma/generated/client';
import type { PublishRequest } from '../publishing/publish-input';
import type { StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';
import { falls } from './cause';
import { corresponds, saidOtherwise } from './said-otherwise';
import { wordsIn } from './words-in';

export type NewVersion = {
  storyId: string;
  /** As readers have it until now. */
  translationGroup: string;
  version: number;
  state: Pick<StoryState, 'sourcing' | 'details'>;
  document: DocumentJson;
  kind: PublishRequest['kind'];
  corrections: PublishRequest['corrections'];
};

/**
 * Since when readers of a live story have had the words that its new version gives them; null when since this version.
 * A version that drops or changes no sentence is as old as the one before it. So is one that leaves unanswered what only
 * another language states and what fell: it answers where it says that otherwise, by an editor's note, by a correction, or
 * when what fell was assessed anew since.
 */
export async function saidSince(db: Transaction, { storyId, translationGroup, version, state, document, kind, corrections }: NewVersion): Promise<Date | null> {
  const before = await db.publication.findUnique({
    where: { storyId_version: { storyId, version: version - 1 } },
    select: { document: true, publishedAt: true, saidSince: true, appearances: { select: { claimId: true } } },
  });
  if (!before) return null;
  const now = readDocument(document, state.details.language);
  const repeats = saysAll(now, read(before.document, state.details.language));
  const since = before.saidSince ?? before.publishedAt;
  const stated = [...state.sourcing.map(({ id }) => id), ...before.appearances.map(({ claimId }) => claimId)];
  const fallen = await db.task.findMany({
    where: { storyId, claimId: { notIn: stated }, ...(repeats ? { wave: { at: { gt: since } } } : gravelySince(since)) },
    select: { claimId: true, wave: { select: { at: true } } },
  });
  if (fallen.length === 0) return repeats ? since : null;
  // A story that does not state a claim cannot name it in a correction.
  if (kind === 'editors_note' || corrections.some(({ claimId }) => claimId === null)) return null;
  for (const { claimId, wave } of fallen) {
    if (corrections.some((correction) => correction.claimId === claimId)) continue;
    const fell = wave?.at ?? since;
    const assessed = { claimId, to: { not: 'false' as const }, at: { gt: fell } };
    if ((await db.claimAssessment.count({ where: assessed })) > 0) continue;
    if (repeats || !(await isSaidOtherwise(db, { storyId, translationGroup, claimId, fell }, now))) return since;
  }
  return null;
}

type Unanswered = { storyId: string; since: Date; state: Pick<StoryState, 'sourcing'> };

/** Whether a version that has its words of `since` still leaves readers to be warned of what only another language of it states. */
export async function restsStill(db: Transaction, { storyId, since, state }: Unanswered): Promise<boolean> {
  return (await db.task.count({ where: { storyId, claimId: { notIn: state.sourcing.map(({ id }) => id) }, ...gravelySince(since) } })) > 0;
}

/** What is sound again, or was merely changed, nobody is warned of. */
function gravelySince(since: Date) {
  return {
    wave: { at: { gt: since }, cause: { in: [...falls, 'downgraded', 'retracted'] } },
    claim: { OR: [{ verification: 'false' }, { disposition: { in: ['under_review', 'retracted'] } }] },
  } satisfies Prisma.TaskWhereInput;
}

type Fall = { storyId: string; translationGroup: string; claimId: string; fell: Date };

async function isSaidOtherwise(db: Transaction, { storyId, translationGroup, claimId, fell }: Fall, now: Reading): Promise<boolean> {
  const select = { document: true } as const;
  const then = await db.publication.findFirst({ where: { storyId, publishedAt: { lte: fell } }, orderBy: { version: 'desc' }, select });
  const { document } = then ?? (await db.publication.findFirstOrThrow({ where: { storyId }, orderBy: { version: 'asc' }, select }));
  const before = read(document, now.language);
  const stating = await db.publication.findMany({
    where: { storyId: { not: storyId }, story: { translationGroup }, publishedAt: { lte: fell }, appearances: { some: { claimId } } },
    orderBy: { publishedAt: 'desc' },
    select: { document: true, story: { select: { language: true } }, appearances: { where: { claimId }, select: { id: true } } },
  });
  const originals = stating.map(({ document, story, appearances }) => ({ reading: read(document, story.language), markIds: appearances.map(({ id }) => id) }));
  return saidOtherwise({ before, now, original: originals.find(({ reading }) => corresponds(reading, before)) ?? null });
}

/** Whether every sentence of the version before stands in the new one still, in the same words. */
function saysAll(now: Reading, before: Reading): boolean {
  const present = new Set(sentencesOf(now));
  return sentencesOf(before).every((sentence) => present.has(sentence));
}

function sentencesOf({ surfaces }: Reading): string[] {
  return surfaces.flatMap(({ sentences }) => sentences.map(({ text }) => wordsIn(text)));
}

function read(document: unknown, language: string): Reading {
  return readDocument(document as DocumentJson, language);
}
