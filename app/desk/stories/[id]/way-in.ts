import type { Role } from '@/newsroom/people/role';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

type Seen = Pick<StoryForDesk, 'id' | 'stage' | 'ownerId' | 'namedIds'> & {
  abilities: { write: { may: boolean }; approve: { may: boolean } };
};

/**
 * Where a person enters a story. Whoever writes it writes; an editor whose judgement is asked for reviews; whoever may
 * only look reads it where it is reviewed.
 */
export function wayIn(actor: { id: string; role: Role }, story: Seen): string {
  const own = actor.id === story.ownerId || story.namedIds.includes(actor.id);
  const asked = story.stage === 'in_review' || story.stage === 'approved' || story.stage === 'scheduled';
  const writes = story.abilities.write.may && (!asked || (own && !story.abilities.approve.may));
  return `/desk/stories/${story.id}/${writes ? 'write' : 'review'}`;
}
