import { Prisma } from '@/prisma/generated/client';
import { agreedWords } from '../anonymity/agreed-words';
import { claimStates } from '../claims/sourcing-state';
import type { PublicVoice } from '../published/shape';
import type { CommandContext } from '../command';
import { keepSearchEntry } from './keep-search-entry';
import { liveStoriesOf } from './live-stories';
import { changeForReaders, publicClaim } from './public-claim';
import { touchStoriesOf } from './touch-stories';

/**
 * Brings the public record of a claim to its present state and adds one line to its public history when readers are
 * told something new. No text is changed; the pages that show the claim are.
 */
export async function refreshPublicClaim(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, claimId: string): Promise<void> {
  const { db, at } = context;
  const [state] = await claimStates(db, [claimId]);
  if (!state) return;
  const claim = publicClaim(state, at.toISOString(), await agreedWords(db, claimId, at));
  const before = await db.publishedClaim.findUnique({ where: { id: claimId } });
  const summary = changeForReaders(before && { ...(before as PublicLabels), voices: before.voices as unknown as PublicVoice[] }, claim);
  const { id, figure, voices, evidence, ...plain } = claim;
  const data = {
    ...plain,
    figure: (figure as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
    voices: voices as unknown as Prisma.InputJsonArray,
    evidence: evidence as unknown as Prisma.InputJsonArray,
  };
  await db.publishedClaim.upsert({
    where: { id },
    create: { id, ...data, updatedAt: at },
    update: { ...data, ...(summary !== null && { updatedAt: at }) },
  });
  if (before && before.statement !== claim.statement) {
    for (const storyId of await liveStoriesOf(db, claimId)) await keepSearchEntry(db, storyId);
  }
  await touchStoriesOf(context, claimId);
  if (summary === null) return;
  const { verification, contestation, disposition } = claim;
  await db.claimEvent.create({ data: { claimId, at, verification, contestation, disposition, summary } });
}

type PublicLabels = Pick<ReturnType<typeof publicClaim>, 'verification' | 'contestation' | 'disposition'>;
