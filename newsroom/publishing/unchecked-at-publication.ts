import type { ClaimState } from '../claims/claim-state';
import { checkedHash, stateOf } from '../revisions/state';
import type { Transaction } from '../transaction';

type Publishing = { storyId: string; revisionId: string };
type Story = { draft: { document: unknown } };

/**
 * Core claims of what went out urgently that nobody but the writers has checked line by line since, as they were
 * published or as they stand now, and that no editor let pass unchecked. What the draft no longer states cannot be
 * checked any more and is left out.
 */
export async function uncheckedAtPublication(
  db: Transaction,
  { storyId, revisionId }: Publishing,
  story: Story,
  writerIds: readonly string[],
): Promise<ClaimState[]> {
  const revision = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { sourcing: true, hash: true } });
  const published = new Map((revision.sourcing as unknown as ClaimState[]).map((claim) => [claim.id, claim]));
  const { sourcing, hash } = await stateOf(db, storyId, story.draft);
  const checks = await db.lineCheck.findMany({
    where: { storyId, personId: { notIn: [...writerIds] } },
    select: { claimId: true, stateHash: true },
  });
  const passed = await db.override.findMany({
    where: { storyId, rule: 'second-check', OR: [{ revisionHash: revision.hash }, { revisionHash: hash, voidedAt: null }] },
    select: { claimId: true },
  });
  return sourcing.filter((present) => {
    const { id } = present;
    const wentOut = published.get(id);
    if (wentOut?.materiality !== 'core' || passed.some(({ claimId }) => claimId === id)) return false;
    const states = [wentOut, present].map(checkedHash);
    return !checks.some(({ claimId, stateHash }) => claimId === id && states.includes(stateHash));
  });
}
