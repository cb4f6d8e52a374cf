import type { AuditEvent } from '../audit/events';
import type { Finding, GateSubject } from '../gate/finding';
import { nothingSealed } from '../gate/rules/nothing-sealed';
import type { Actor } from '../people/actor';
import type { Transaction } from '../transaction';
import { meetsTooOften } from './meetings';
import { meetSealed } from './note-met';

type Evaluated = { findings: Finding[]; sealedMatches: GateSubject['sealedMatches'] };

/**
 * What the gate tells somebody of a story before it is to go anywhere. That they were told of something sealed is written
 * down; whoever may be guessing is told nothing of it. The story is refused all the same where it would go out.
 */
export async function tellOfStory(
  db: Transaction,
  actor: Actor,
  storyId: string,
  { findings, sealedMatches }: Evaluated,
  at: Date,
): Promise<{ findings: Finding[]; events: AuditEvent[] }> {
  if (sealedMatches.length === 0 || actor.kind !== 'person') return { findings, events: [] };
  if (await meetsTooOften(actor.id)) return { findings: findings.filter(({ rule }) => rule !== nothingSealed.id), events: [] };
  const sourceIds = [...new Set(sealedMatches.flatMap((match) => match.sourceIds))];
  return { findings, events: await meetSealed(db, actor, { sourceIds, storyId, at }) };
}
