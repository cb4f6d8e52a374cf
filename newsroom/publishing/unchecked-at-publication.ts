import type { ClaimState } from '../claims/claim-state';
import type { StoryFacts } from '../permissions/can';
import { stateOf } from '../revisions/state';
import type { Transaction } from '../transaction';
import { signed, type Stated, statedAs, statedBeforeReaders, statedIn } from './stated-before-readers';

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
  const revision = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { ...signed, hash: true } });
  const wentOut = statedIn(revision);
  const { sourcing, hash, lines } = await stateOf(db, storyId, story.draft);
  const checks = await db.lineCheck.findMany({
    where: { storyId, personId: { notIn: [...writerIds] } },
    select: { claimId: true, stateHash: true },
  });
  const passed = await db.override.findMany({
    where: { storyId, rule: 'second-check', OR: [{ revisionHash: revision.hash }, { revisionHash: hash, voidedAt: null }] },
    select: { claimId: true },
  });
  const drafted = statedAs(sourcing, lines);
  const read = story.standing === 'live' ? await statedBeforeReaders(db, storyId) : new Map<string, Stated>();
  return [...wentOut.values()].flatMap(({ claim: { id, statement, materiality }, checkedAs }) => {
    const [present, told] = [drafted.get(id), read.get(id)];
    if (materiality !== 'core' || (!present && !told) || passed.some(({ claimId }) => claimId === id)) return [];
    const states = [checkedAs, told?.checkedAs, present?.checkedAs];
    if (checks.some(({ claimId, stateHash }) => claimId === id && states.includes(stateHash))) return [];
    return [{ id, statement: present?.claim.statement ?? statement, isInDraft: present !== undefined }];
  });
}
