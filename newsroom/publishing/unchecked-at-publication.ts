import type { ClaimState } from '../claims/claim-state';
import type { StoryFacts } from '../permissions/can';
import { checkedHash, stateOf } from '../revisions/state';
import type { Transaction } from '../transaction';

type Publishing = { storyId: string; revisionId: string };
type Story = { standing: StoryFacts['standing']; draft: { document: unknown } };

/** A claim that readers have unchecked; only in a draft that states it can it be checked. */
export type UncheckedClaim = Pick<ClaimState, 'id' | 'statement'> & { isInDraft: boolean };

/**
 * Core claims of what went out urgently that nobody but the writers has checked line by line since, as they were
 * published, as readers have them or as they stand now, and that no editor let pass unchecked. That the draft states a
 * claim no more takes it from no reader: it is left out only when readers do not have it any more either.
 */
export async function uncheckedAtPublication(
  db: Transaction,
  { storyId, revisionId }: Publishing,
  story: Story,
  writerIds: readonly string[],
): Promise<UncheckedClaim[]> {
  const revision = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { sourcing: true, hash: true } });
  const published = (revision.sourcing as unknown as ClaimState[]).filter(({ materiality }) => materiality === 'core');
  const { sourcing, hash } = await stateOf(db, storyId, story.draft);
  const checks = await db.lineCheck.findMany({
    where: { storyId, personId: { notIn: [...writerIds] } },
    select: { claimId: true, stateHash: true },
  });
  const passed = await db.override.findMany({
    where: { storyId, rule: 'second-check', OR: [{ revisionHash: revision.hash }, { revisionHash: hash, voidedAt: null }] },
    select: { claimId: true },
  });
  const drafted = new Map(sourcing.map((claim) => [claim.id, claim]));
  const read = await beforeReaders(db, storyId, story);
  return published.flatMap((wentOut) => {
    const { id, statement } = wentOut;
    const [present, told] = [drafted.get(id), read.get(id)];
    if ((!present && !told) || passed.some(({ claimId }) => claimId === id)) return [];
    const states = [wentOut, told, present].flatMap((state) => (state ? [checkedHash(state)] : []));
    if (checks.some(({ claimId, stateHash }) => claimId === id && states.includes(stateHash))) return [];
    return [{ id, statement: present?.statement ?? statement, isInDraft: present !== undefined }];
  });
}

/** The claims of the version that readers have, by their ids. */
async function beforeReaders(db: Transaction, storyId: string, { standing }: Story): Promise<Map<string, ClaimState>> {
  if (standing !== 'live') return new Map();
  const latest = await db.publishing.findFirstOrThrow({ where: { storyId }, orderBy: { version: 'desc' }, select: { revision: { select: { sourcing: true } } } });
  return new Map((latest.revision.sourcing as unknown as ClaimState[]).map((claim) => [claim.id, claim]));
}
