import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import { evaluateStory } from '../gate/evaluate-story';
import type { Finding } from '../gate/finding';
import { isOfFinding, signedOf } from '../gate/override';
import { rulebook } from '../gate/rulebook';
import type { Person } from '../people/actor';
import { type OverridePart, partsOf, signOverride } from '../permissions/can-override';
import { visibleStories } from '../permissions/visible';
import { holdsAll } from '../sealed/holds-all';
import { heldSources } from '../sealed/live-grants';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';
import { writersOf } from '../stories/load-story';
import type { Transaction } from '../transaction';

/** A finding that somebody let pass, and that passes only when this person signs too. */
export type WantingSignature = {
  storyId: string;
  headline: string;
  /** Out before a second person approved, and still waiting for one. */
  awaitsSecond: boolean;
  rule: string;
  /** What the gate says, and the words it speaks of; empty where these are not repeated. */
  message: string;
  words: string;
  /** Who has signed, and why. */
  signed: Finding['signed'];
  /** ISO 8601, UTC. */
  since: string;
};

const most = 20;

/** Rules that take more than one signature. */
const together = rulebook.filter(({ override }) => partsOf(override).length > 1).map(({ id }) => id);

/** What waits for another signature that this person may give, the longest waiting first. */
export async function listWantingSignatures(actor: Person): Promise<WantingSignature[]> {
  const db = deskDatabase();
  const given = await db.override.findMany({
    where: {
      voidedAt: null,
      rule: { in: together },
      story: { AND: [visibleStories(actor), { stage: { not: 'spiked' } }] },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { storyId: true, rule: true, claimId: true, revisionHash: true, message: true, words: true, personId: true, part: true, at: true },
  });
  const storyIds = [...new Set(given.filter((one) => isOpen(one, given)).map(({ storyId }) => storyId))].slice(0, most);
  const wanting = await Promise.all(storyIds.map((storyId) => ofStory(db, actor, storyId, given.filter((one) => one.storyId === storyId))));
  return wanting.flat().toSorted((a, b) => a.since.localeCompare(b.since));
}

/** Whether another signature may be wanting: a place is free, or it takes as many holders of grants as there are sources. */
function isOpen({ storyId, rule, claimId, message, words, revisionHash }: Given, given: readonly Given[]): boolean {
  const key = { rule, claimId, message, place: { from: 0, to: 0, text: words } };
  const beside = given.filter((one) => one.storyId === storyId && one.revisionHash === revisionHash && isOfFinding({ ...one, of: signedOf(one) }, key));
  return partsOf(rulebook.find(({ id }) => id === rule)?.override ?? { kind: 'nobody' }).some((part) => part === 'holder' || !beside.some((one) => one.part === part));
}

type Given = { storyId: string; rule: string; claimId: string | null; message: string; words: string; revisionHash: string; personId: string; part: OverridePart; at: Date };

/** Of what is signed in part, what the gate still complains of in the present draft and this person may sign. */
async function ofStory(db: Transaction, actor: Person, storyId: string, given: readonly Given[]): Promise<WantingSignature[]> {
  const row = await db.story.findUnique({ where: { id: storyId }, include: { draft: true, members: { select: { personId: true } }, publishings: whetherAwaitingSecond } });
  if (!row?.draft) return [];
  const at = now();
  const story = { ...row, draft: row.draft, namedIds: row.members.map(({ personId }) => personId) };
  const writerIds = await writersOf(db, story);
  const { findings, state, sealedMatches } = await evaluateStory(db, story, at);
  const held = await heldSources(db, [actor.id, ...given.map(({ personId }) => personId)], at);
  return findings.flatMap(({ rule, claimId, override, title, message, place, signed, wanting }) => {
    if (signed.length === 0 || wanting.length === 0) return [];
    const signatures = given.filter((one) => one.revisionHash === state.hash && isOfFinding({ ...one, of: signedOf(one) }, { rule, claimId, message, place }));
    const [first] = signatures;
    if (!first || signatures.some(({ personId }) => personId === actor.id)) return [];
    const holders = signatures.flatMap(({ part, personId }) => (part === 'holder' ? [held.get(personId)] : []));
    const forHolder = sealedMatches.some(({ sourceIds }) => holdsAll(held.get(actor.id), sourceIds) && !holders.some((one) => holdsAll(one, sourceIds)));
    const left = partsOf(override).filter((part) => part === 'holder' || !signatures.some((one) => one.part === part));
    if (!left.some((part) => signOverride(actor, story, writerIds, part, forHolder).allowed)) return [];
    const { headline, publishings } = story;
    return [{ storyId, headline, awaitsSecond: publishings.length > 0, rule: title, message, words: place?.text ?? '', signed, since: first.at.toISOString() }];
  });
}
