import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';

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
