import type { Actor } from '../people/actor';
import type { Role } from '../people/role';
import { standsFor } from '../stories/transitions';
import { all, type Answer, no, unseen, yes } from './answer';

/** What a rule needs to know of a story. `namedIds` are the people named on it beside its owner. */
export type StoryFacts = {
  ownerId: string;
  namedIds: readonly string[];
  restricted: boolean;
  stage: 'drafting' | 'in_review' | 'approved' | 'scheduled' | 'spiked';
  standing: 'unpublished' | 'live' | 'retracted' | 'taken_down';
};

/** People who changed text or sourcing since the last approval by somebody else. */
export type Contributors = { contributorIds: readonly string[] };

export const editorial: readonly Role[] = ['editor', 'standards'];

function isNamed(actor: Actor, story: StoryFacts): boolean {
  return actor.kind === 'person' && (actor.id === story.ownerId || story.namedIds.includes(actor.id));
}

function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'person' && roles.includes(actor.role);
}

/** The system, and people of these roles. */
export function onlyFor(actor: Actor, roles: readonly Role[], reason: string): Answer {
  return actor.kind === 'system' || hasRole(actor, roles) ? yes : no(reason);
}

function notSpiked(story: StoryFacts): Answer {
  return story.stage === 'spiked' ? no('The story is spiked. Bring it back before you change it.') : yes;
}

/** A restricted story is invisible, title included, to everyone not named on it; an administrator sees no content. */
export function seeStory(actor: Actor, story: StoryFacts): Answer {
  if (actor.kind === 'system') return yes;
  if (actor.role === 'admin') return unseen('story');
  return !story.restricted || isNamed(actor, story) ? yes : unseen('story');
}

/** Anybody of the newsroom but administrators and lawyers begins stories. */
export function startStory(actor: Actor): Answer {
  return onlyFor(actor, ['reporter', 'editor', 'standards'], 'Only reporters and editors start stories.');
}

/** Reporters write own and shared stories; editors and standards any they see. */
export function writeStory(actor: Actor, story: StoryFacts): Answer {
  const seen = seeStory(actor, story);
  if (!seen.allowed || actor.kind === 'system') return seen;
  if (hasRole(actor, editorial)) return notSpiked(story);
  if (actor.role !== 'reporter') return no('Only reporters and editors write stories.');
  return isNamed(actor, story) ? notSpiked(story) : no('This is a colleague’s story. Ask its owner to share it with you.');
}

/** Sourcing is part of writing. */
export const sourceStory = writeStory;

export function remarkOnStory(actor: Actor, story: StoryFacts): Answer {
  return seeStory(actor, story);
}

/** The owner shares a story; so do editors. */
export function shareStory(actor: Actor, story: StoryFacts): Answer {
  const seen = seeStory(actor, story);
  if (!seen.allowed || actor.kind === 'system') return seen;
  const may = actor.id === story.ownerId || hasRole(actor, editorial);
  return may ? yes : no('Only the story’s owner or an editor shares it.');
}

/** Restricting hides a story from the desk, so it is for those who answer for it. */
export const restrictStory = shareStory;

/**
 * A remark is closed by who can write the story; a checker's query only by who asked it or by an editor who did not write
 * the story: nobody answers a checker and then finds the answer good (magazine fact-checking).
 */
export function resolveRemark(
  actor: Actor,
  story: StoryFacts,
  remark: { kind: 'remark' | 'query' | 'report'; authorId: string | null },
  writerIds: readonly string[],
): Answer {
  const seen = seeStory(actor, story);
  if (!seen.allowed || actor.kind === 'system' || actor.id === remark.authorId) return seen;
  const editor = hasRole(actor, editorial);
  if (remark.kind !== 'query') return editor ? yes : writeStory(actor, story);
  return editor && !writerIds.includes(actor.id) ? yes : no('A query is closed by who asked it or by an editor who did not write the story.');
}

export function submitStory(actor: Actor, story: StoryFacts): Answer {
  return all(writeStory(actor, story), standsFor('submit', story));
}

export function withdrawStory(actor: Actor, story: StoryFacts): Answer {
  return all(writeStory(actor, story), standsFor('withdraw', story));
}

/** The work of review: returning, approving, publishing are for editors and standards. */
function reviewStory(actor: Actor, story: StoryFacts): Answer {
  return all(seeStory(actor, story), onlyFor(actor, editorial, 'Only editors do that.'));
}

export function returnStory(actor: Actor, story: StoryFacts): Answer {
  return all(reviewStory(actor, story), standsFor('return', story));
}

/** Four eyes: whoever edited the draft since the last approval cannot approve it. */
export function approveStory(actor: Actor, story: StoryFacts & Contributors): Answer {
  const mine = actor.kind === 'person' && story.contributorIds.includes(actor.id);
  return all(
    reviewStory(actor, story),
    standsFor('approve', story),
    mine ? no('You edited this story since it was last approved, so a second editor approves it.') : yes,
  );
}

export function publishStory(actor: Actor, story: StoryFacts): Answer {
  return all(reviewStory(actor, story), standsFor('publish', story));
}

/** Urgent publication goes out before a second person approved; it stays in a queue until one does. */
export function publishUrgently(actor: Actor, story: StoryFacts): Answer {
  return all(reviewStory(actor, story), standsFor('publishUrgently', story));
}

/** The second person is anybody who may approve and neither published nor edited what went out. */
export function secondPublication(actor: Actor, story: StoryFacts & Contributors, publishedById: string): Answer {
  const involved =
    actor.kind === 'person' && (actor.id === publishedById || story.contributorIds.includes(actor.id));
  return all(
    reviewStory(actor, story),
    involved ? no('A second person approves afterwards: somebody who neither published nor edited it.') : yes,
  );
}

export function retractStory(actor: Actor, story: StoryFacts): Answer {
  return all(reviewStory(actor, story), standsFor('retract', story));
}

/** Taking down is for what the law obliges us to, and for nothing else: so lawyers do it, and no editor. */
export function takeDownStory(actor: Actor, story: StoryFacts): Answer {
  return all(seeStory(actor, story), onlyFor(actor, ['legal'], 'Only a lawyer of the newsroom takes a story down.'), standsFor('takeDown', story));
}

/** An address that readers have is changed by editors, and only while a story stands there. */
export function changeAddress(actor: Actor, story: StoryFacts): Answer {
  const live = story.standing === 'live' ? yes : no('Only a live story has an address that can be changed.');
  return all(reviewStory(actor, story), live);
}

export function spikeStory(actor: Actor, story: StoryFacts): Answer {
  return all(shareStory(actor, story), standsFor('spike', story));
}

export function unspikeStory(actor: Actor, story: StoryFacts): Answer {
  return all(shareStory(actor, story), standsFor('unspike', story));
}

/** The line-by-line check is done by someone other than the writers (magazine fact-checking). */
export function checkClaim(actor: Actor, story: StoryFacts, writerIds: readonly string[]): Answer {
  const wrote = actor.kind === 'person' && writerIds.includes(actor.id);
  return all(
    seeStory(actor, story),
    onlyFor(actor, ['reporter', 'editor', 'standards'], 'Only reporters and editors check claims.'),
    wrote ? no('You wrote this story; somebody else checks its claims.') : yes,
  );
}

/** `verified` is set by a checker who neither made the claim nor wrote any story in which it stands. */
export function verifyClaim(actor: Actor, createdById: string, writerIds: readonly string[]): Answer {
  if (actor.kind !== 'person') return yes;
  if (actor.id === createdById) return no('You made this claim; somebody else has to establish it as verified.');
  return writerIds.includes(actor.id) ? no('You wrote a story in which this claim stands; somebody else has to establish it as verified.') : yes;
}

/** Whoever writes a story in which the claim stands changes it; so does its maker while it stands nowhere. */
export function changeClaim(actor: Actor, claim: { createdById: string }, stories: readonly StoryFacts[]): Answer {
  if (actor.kind === 'system') return yes;
  if (stories.length === 0) return actor.id === claim.createdById ? yes : unseen('claim');
  const answers = stories.map((story) => writeStory(actor, story));
  if (answers.some((answer) => answer.allowed)) return yes;
  return answers.find((answer) => !answer.allowed && !answer.hidden) ?? unseen('claim');
}

/** Sources are shared by the whole desk; whoever added one, and every editor, changes it. */
export function changeSource(actor: Actor, source: { createdById: string }): Answer {
  const mine = actor.kind === 'person' && actor.id === source.createdById;
  return mine && addSource(actor).allowed ? yes : onlyFor(actor, editorial, 'Only who added a source or an editor changes it.');
}

/** Claims, sources and evidence are content: everybody of the desk but administrators works with them. */
export function useDirectory(actor: Actor): Answer {
  return onlyFor(actor, ['reporter', 'editor', 'standards', 'legal'], 'Administrators do not see content.');
}

export function addSource(actor: Actor): Answer {
  return onlyFor(actor, ['reporter', 'editor', 'standards'], 'Only reporters and editors add sources.');
}

/** Readers are shown the new labels at an editor's word. */
export function refreshPublicRecord(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors change what readers are told of a claim.');
}

/** What readers are told between publications in new words has been read by somebody who had no hand in them (four eyes). */
export function tellWords(actor: Actor, writerIds: readonly string[]): Answer {
  if (actor.kind === 'person' && writerIds.includes(actor.id)) {
    return no('You had a hand in this claim since readers were last told all of it. Another editor shows them its words, or the next publication does.');
  }
  return refreshPublicRecord(actor);
}

export function managePeople(actor: Actor): Answer {
  return onlyFor(actor, ['admin'], 'Only an administrator manages people.');
}

/** Sections are settings of the newspaper. */
export function manageSections(actor: Actor): Answer {
  return onlyFor(actor, ['admin'], 'Only an administrator opens sections.');
}

/** Topics and authors have pages of their own before readers, so editors answer for them. */
export function keepTopicsAndAuthors(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors add and change topics and authors.');
}

/** What leads the front page is an editor's judgement. */
export function arrangeFront(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors arrange the front page.');
}

/** What the newsroom says of how it works is answered for by those who hold it to that. */
export function changeTexts(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors change what we say of how we work.');
}

export function changeOwnAccount(actor: Actor, personId: string): Answer {
  return actor.kind === 'person' && actor.id === personId ? yes : no('This is somebody else’s account.');
}

/** What only the system itself does. */
export function beSystem(actor: Actor): Answer {
  return actor.kind === 'system' ? yes : no('Only the system does that.');
}
