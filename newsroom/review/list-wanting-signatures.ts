import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import { evaluateStory } from '../gate/evaluate-story';
import type { Finding } from '../gate/finding';
import { rulebook } from '../gate/rulebook';
import type { Person } from '../people/actor';
import { partsOf, signOverride } from '../permissions/can-override';
import { visibleStories } from '../permissions/visible';
import { holdsSealedGrant } from '../sealed/live-grants';
import { writersOf } from '../stories/load-story';
import type { Transaction } from '../transaction';

/** A finding that somebody let pass, and that passes only when this person signs too. */
export type WantingSignature = {
  storyId: string;
  headline: string;
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
const together = rulebook.filter(({ override }) => partsOf(override).length > 1);

/** What waits for a second signature that this person may give, the longest waiting first. */
export async function listWantingSignatures(actor: Person): Promise<WantingSignature[]> {
  const db = deskDatabase();
  const given = await db.override.findMany({
    where: {
      voidedAt: null,
      rule: { in: together.map(({ id }) => id) },
      story: { AND: [visibleStories(actor), { stage: { not: 'spiked' } }] },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { storyId: true, rule: true, claimId: true, revisionHash: true, personId: true, part: true, at: true },
  });
  const keyOf = (one: Pick<(typeof given)[number], 'storyId' | 'rule' | 'claimId' | 'revisionHash'>) =>
    [one.storyId, one.rule, one.claimId, one.revisionHash].join(' ');
  const open = [...new Set(given.map(keyOf))].flatMap((key) => {
    const signatures = given.filter((one) => keyOf(one) === key);
    const [first] = signatures;
    const parts = partsOf(together.find(({ id }) => id === first?.rule)?.override ?? { kind: 'nobody' });
    const left = parts.filter((part) => !signatures.some((one) => one.part === part));
    return first && left.length > 0 && !signatures.some(({ personId }) => personId === actor.id) ? [{ ...first, left }] : [];
  });
  const byStory = [...new Set(open.map(({ storyId }) => storyId))].slice(0, most);
  const wanting = await Promise.all(
    byStory.map(async (storyId) => ofStory(db, actor, storyId, open.filter((one) => one.storyId === storyId))),
  );
  return wanting.flat().toSorted((a, b) => a.since.localeCompare(b.since));
}

type Open = { rule: string; claimId: string | null; revisionHash: string; left: ReturnType<typeof partsOf>; at: Date };

/** Of what is signed in part, what the gate still complains of in the present draft and this person may sign. */
async function ofStory(db: Transaction, actor: Person, storyId: string, open: readonly Open[]): Promise<WantingSignature[]> {
  const row = await db.story.findUnique({ where: { id: storyId }, include: { draft: true, members: { select: { personId: true } } } });
  if (!row?.draft) return [];
  const story = { ...row, draft: row.draft, namedIds: row.members.map(({ personId }) => personId) };
  const writerIds = await writersOf(db, story);
  const holds = await holdsSealedGrant(db, actor.id, now());
  const mine = open.filter(({ left }) => left.some((part) => signOverride(actor, story, writerIds, part, holds).allowed));
  if (mine.length === 0) return [];
  const { findings, state } = await evaluateStory(db, story, now());
  return mine.flatMap(({ rule, claimId, revisionHash, at }) => {
    if (revisionHash !== state.hash) return [];
    const finding = findings.find((one) => one.rule === rule && one.claimId === claimId && one.signed.length > 0 && one.wanting.length > 0);
    if (!finding) return [];
    const { title, message, place, signed } = finding;
    return [{ storyId, headline: story.headline, rule: title, message, words: place?.text ?? '', signed, since: at.toISOString() }];
  });
}
