import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { liveGrants } from '../sealed/live-grants';
import { breakers } from './can-with-sealed';

const nothing = { id: { in: [] as string[] } };

/** The rule of `seeStory` as a Prisma filter: every read of stories starts here. */
export function visibleStories(actor: Actor): Prisma.StoryWhereInput {
  if (actor.kind === 'system') return {};
  if (actor.role === 'admin') return nothing;
  return { OR: [{ restricted: false }, { ownerId: actor.id }, { members: { some: { personId: actor.id } } }] };
}

/** A claim is seen by whoever sees a story it stands in, and by its maker until it stands anywhere. */
export function visibleClaims(actor: Actor): Prisma.ClaimWhereInput {
  if (actor.kind === 'system') return {};
  if (actor.role === 'admin') return nothing;
  return {
    OR: [
      { appearances: { some: { story: visibleStories(actor) } } },
      { createdById: actor.id, appearances: { none: {} } },
    ],
  };
}

/** The directory is the whole desk's; a source first named in a restricted story stays as invisible as the story. */
export function visibleSources(actor: Actor): Prisma.SourceWhereInput {
  if (actor.kind === 'system') return {};
  if (actor.role === 'admin') return nothing;
  return { OR: [{ listed: true }, { createdById: actor.id }, { notes: { some: { claim: visibleClaims(actor) } } }] };
}

/**
 * What is sealed is reached by whoever sees its source or may open it, and by the roles that break the glass, hold and
 * destroy: those by its number alone where its source belongs to a story that is hidden from them, and learn nothing of the story.
 */
export function visibleSeals(actor: Actor, at: Date): Prisma.SealedSourceWhereInput {
  if (actor.kind === 'system' || (actor.kind === 'person' && breakers.includes(actor.role))) return {};
  if (actor.role === 'admin') return { sourceId: { in: [] } };
  return { OR: [{ source: visibleSources(actor) }, { grants: { some: { personId: actor.id, ...liveGrants(at) } } }] };
}
