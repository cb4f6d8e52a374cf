import type { CommandContext } from '../command';
import { claimInclude, pageClaim } from '../published/page-claim';
import { isShaken } from '../published/shaken';
import type { StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';
import { falls, isFall, timeToLook } from './cause';
import { taskReason } from './task-reason';

type FirstVersion = { storyId: string; translationGroup: string; state: Pick<StoryState, 'sourcing'> };

/** A core claim that another language states still, of which its readers are warned, and since when they have that version. */
export type InheritedFall = { claimId: string; since: Date };

/**
 * What a story that readers get for the first time may say because another language of it said so before it fell: the core
 * claims of which readers of a live one are warned, and which this one does not state itself. Its readers are warned as if
 * they had had it as long as that one, and it answers in the same ways. The earliest first.
 */
export async function inheritedFalls(db: Transaction, { storyId, translationGroup, state }: FirstVersion): Promise<InheritedFall[]> {
  const others = await db.publishedStory.findMany({
    where: { translationGroup, id: { not: storyId }, standing: 'live' },
    select: { id: true, currentVersion: true },
  });
  if (others.length === 0) return [];
  const stated = state.sourcing.map(({ id }) => id);
  const shown = await db.publication.findMany({
    where: { OR: others.map(({ id, currentVersion: version }) => ({ storyId: id, version })) },
    select: { publishedAt: true, appearances: { where: { core: true, claimId: { notIn: stated } }, select: { claim: { include: claimInclude } } } },
  });
  const inherited = shown.flatMap(({ publishedAt: since, appearances }) =>
    appearances.filter(({ claim }) => isShaken({ ...pageClaim(claim), core: true }, since)).map(({ claim }) => ({ claimId: claim.id, since })),
  );
  const earliestFirst = inherited.toSorted((a, b) => a.since.getTime() - b.since.getTime());
  return earliestFirst.filter(({ claimId }, index) => earliestFirst.findIndex((each) => each.claimId === claimId) === index);
}

/** Whoever owns the story has to look, as if it had been live at the fall. */
export async function takeOverFalls({ db, at: createdAt }: Pick<CommandContext, 'db' | 'at'>, storyId: string, inherited: readonly InheritedFall[]): Promise<void> {
  for (const { claimId, since } of inherited) {
    const wave = await db.wave.findFirst({
      where: { claimId, cause: { in: [...falls, 'downgraded'] }, at: { gt: since } },
      orderBy: { at: 'desc' },
      select: { id: true, cause: true, reason: true },
    });
    if (!wave) continue;
    const reason = taskReason({ core: true, byTranslation: true }, wave.reason, isFall(wave.cause));
    await db.task.create({ data: { storyId, claimId, waveId: wave.id, reason, createdAt, dueAt: new Date(createdAt.getTime() + timeToLook(wave.cause)) } });
  }
}
