import { evaluateStory } from '../gate/evaluate-story';
import { nothingSealed } from '../gate/rules/nothing-sealed';
import { refuseWith } from '../sealed/found-sealed';
import type { LoadedStory } from '../stories/load-story';
import type { Transaction } from '../transaction';
import type { StoryState } from './state';

/**
 * The present state of a story, to be kept. A snapshot never changes, so what is sealed and stood in one would stay for
 * good: refused like anything that goes out, and let pass by the same people.
 */
export async function refuseSealedSnapshot(db: Transaction, story: LoadedStory, at: Date): Promise<StoryState> {
  const { findings, state, sealedMatches } = await evaluateStory(db, story, at);
  const sealed = findings.filter(({ rule, overriddenBy }) => rule === nothingSealed.id && !overriddenBy);
  const sentence = 'Something sealed stands in this story, and what is kept now stays for good. Take it out first.';
  if (sealed.length > 0) refuseWith(sentence, sealed, { storyId: story.id, sealedMatches });
  return state;
}
