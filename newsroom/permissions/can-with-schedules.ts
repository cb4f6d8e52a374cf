import type { Actor } from '../people/actor';
import { standsFor } from '../stories/transitions';
import { all, type Answer } from './answer';
import { editorial, onlyFor, seeStory, type StoryFacts } from './can';

/** Choosing the hour of a publication is publishing: it is for editors, and for what was approved. */
export function scheduleStory(actor: Actor, story: StoryFacts): Answer {
  return all(editsStory(actor, story), standsFor('schedule', story));
}

export function unscheduleStory(actor: Actor, story: StoryFacts): Answer {
  return all(editsStory(actor, story), standsFor('unschedule', story));
}

/** Whether a correction that was prepared is uncalled for is an editor's judgement, as publishing it is. */
export function dismissCorrection(actor: Actor, story: StoryFacts): Answer {
  return editsStory(actor, story);
}

function editsStory(actor: Actor, story: StoryFacts): Answer {
  return all(seeStory(actor, story), onlyFor(actor, editorial, 'Only editors do that.'));
}
