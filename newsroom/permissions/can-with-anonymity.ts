import type { Actor } from '../people/actor';
import { all, type Answer, no, yes } from './answer';
import { seeStory, sourceStory, type StoryFacts } from './can';

/** Asking that a source go unnamed is part of sourcing. */
export const requestAnonymity = sourceStory;

/** Standards editors grant anonymity (AP: an editor who knows the source approves it); nobody does for their own story. */
export function decideAnonymity(actor: Actor, story: StoryFacts, writerIds: readonly string[]): Answer {
  const own = actor.kind === 'person' && (actor.id === story.ownerId || writerIds.includes(actor.id));
  return all(
    onlyForStandards(actor, story, 'Only a standards editor decides who may go unnamed.'),
    own ? no('Nobody grants anonymity for their own story.') : yes,
  );
}

/** Taking a grant back makes nothing less safe, so a standards editor does it for any story they see. */
export function revokeAnonymity(actor: Actor, story: StoryFacts): Answer {
  return onlyForStandards(actor, story, 'Only a standards editor takes a grant of anonymity back.');
}

function onlyForStandards(actor: Actor, story: StoryFacts, reason: string): Answer {
  const standards = actor.kind === 'person' && actor.role === 'standards';
  return all(seeStory(actor, story), standards ? yes : no(reason));
}
