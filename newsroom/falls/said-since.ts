import type { DocumentJson } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import type { PublishRequest } from '../publishing/publish-input';
import type { StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';
import { wordsIn } from './words-in';

type NewVersion = {
  storyId: string;
  version: number;
  state: Pick<StoryState, 'sourcing' | 'details'>;
  document: DocumentJson;
  kind: PublishRequest['kind'];
  corrected: readonly string[];
};

/**
 * Since when readers of a live story have had the words that its new version gives them; null when since this version.
 * Where only another language states a claim that fell, nobody can tell which words of this one say it. So a version that
 * drops or changes no sentence is as old as the one before it, unless it answers otherwise: by an editor's note, by a
 * correction, or because what fell was assessed anew since.
 */
export async function saidSince(db: Transaction, { storyId, version, state, document, kind, corrected }: NewVersion): Promise<Date | null> {
  const before = await db.publication.findUnique({
    where: { storyId_version: { storyId, version: version - 1 } },
    select: { document: true, publishedAt: true, saidSince: true, appearances: { select: { claimId: true } } },
  });
  if (!before || !saysAll(document, before.document as unknown as DocumentJson, state.details.language)) return null;
  const since = before.saidSince ?? before.publishedAt;
  const stated = [...state.sourcing.map(({ id }) => id), ...before.appearances.map(({ claimId }) => claimId)];
  const fallen = await db.task.findMany({
    where: { storyId, claimId: { notIn: stated }, wave: { at: { gt: since } } },
    select: { claimId: true, wave: { select: { at: true } } },
  });
  if (fallen.length === 0) return since;
  if (kind === 'editors_note') return null;
  for (const { claimId, wave } of fallen) {
    if (corrected.includes(claimId)) continue;
    const assessed = { claimId, to: { not: 'false' as const }, ...(wave && { at: { gt: wave.at } }) };
    if ((await db.claimAssessment.count({ where: assessed })) === 0) return since;
  }
  return null;
}

/** Whether every sentence of the version before stands in the new one still, in the same words. */
function saysAll(now: DocumentJson, before: DocumentJson, language: string): boolean {
  const present = new Set(sentencesOf(now, language));
  return sentencesOf(before, language).every((sentence) => present.has(sentence));
}

function sentencesOf(document: DocumentJson, language: string): string[] {
  return readDocument(document, language).surfaces.flatMap(({ sentences }) => sentences.map(({ text }) => wordsIn(text)));
}
