import type { OverridePolicy } from '../gate/finding';
import type { Actor } from '../people/actor';
import type { Role } from '../people/role';
import { type Answer, no, unseen, yes } from './answer';
import { seeStory, type StoryFacts } from './can';

/** As what somebody signs an override; a holder has a live grant on a sealed source. */
export type OverridePart = 'editor' | 'standards' | 'legal' | 'holder';

/** Everybody who has to sign before a finding passes, each a person of their own; nobody where nobody may. */
export function partsOf(policy: OverridePolicy): OverridePart[] {
  if (policy.kind === 'nobody') return [];
  if (policy.kind === 'role') return [policy.role];
  return policy.kind === 'together' ? [...policy.roles] : ['holder', policy.role];
}

type Signing = { needs: readonly Role[]; otherwise: string };

const signing: Record<Exclude<OverridePart, 'holder'>, Signing> = {
  editor: { needs: ['editor', 'standards'], otherwise: 'Only an editor overrides this rule.' },
  standards: { needs: ['standards'], otherwise: 'Only a standards editor overrides this rule.' },
  legal: { needs: ['legal'], otherwise: 'Only a lawyer of the newsroom overrides this rule.' },
};

/** Nobody overrides for their own story; otherwise the part decides, and for a holder the grant. */
export function signOverride(
  actor: Actor,
  story: StoryFacts,
  writerIds: readonly string[],
  part: OverridePart | null,
  holdsGrant = false,
): Answer {
  const seen = seeStory(actor, story);
  if (!seen.allowed) return seen;
  if (actor.kind !== 'person') return no('A person overrides a rule, in their own name.');
  if (part === null) return no('Nobody can override this rule.');
  if (actor.id === story.ownerId || writerIds.includes(actor.id)) return no('Nobody overrides a rule for their own story.');
  if (part === 'holder') return holdsGrant ? yes : no('Only somebody who holds a grant on the sealed source signs this.');
  const { needs, otherwise } = signing[part];
  return needs.includes(actor.role) ? yes : no(otherwise);
}

/** What was let pass is looked over by those who let things pass. */
export function seeOverrides(actor: Actor): Answer {
  return actor.kind === 'person' && ['editor', 'standards', 'legal'].includes(actor.role) ? yes : unseen('page');
}
