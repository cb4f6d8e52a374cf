import { z } from 'zod';
import { command } from '../command';
import { cite, listed } from '../gate/wording';
import { id, ordinal } from '../input';
import { secondPublication as maySecond } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory, writersOf } from '../stories/load-story';
import { type UncheckedClaim, uncheckedAtPublication } from './unchecked-at-publication';

/**
 * A second person approves, afterwards, what was published urgently. What the haste left out is made up first: somebody
 * other than the writers checks every core claim line by line (magazine fact-checking), or an editor lets it pass.
 */
export const secondPublication = command({
  name: 'second-publication',
  summary: 'Approves afterwards what was published urgently.',
  input: z.strictObject({ storyId: id, version: ordinal }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { storyId, version }) {
    const story = await loadStory(db, actor, storyId);
    const publishing = await db.publishing.findUnique({ where: { storyId_version: { storyId, version } } });
    if (!publishing?.urgentReason) refuse('not_found', 'There is no such urgent publication.');
    const contributorIds = await writersOf(db, story);
    authorise(maySecond(actor, { ...story, contributorIds }, publishing.personId));
    if (publishing.secondedAt) refuse('conflict', 'A second person has approved it already.');
    const unchecked = await uncheckedAtPublication(db, publishing, story, contributorIds);
    if (unchecked.length > 0) refuse('conflict', firstChecked(unchecked));
    const secondedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.publishing.update({ where: { id: publishing.id }, data: { secondedById, secondedAt: at } });
    return {
      value: null,
      events: [{ name: 'publication.seconded', subject: { type: 'story', id: storyId }, storyId, data: { version } }],
    };
  },
});

function firstChecked(unchecked: readonly UncheckedClaim[]): string {
  const wanting = `First somebody who did not write it checks line by line ${listed(unchecked.map(({ statement }) => cite(statement)))}.`;
  const gone = unchecked.filter(({ isInDraft }) => !isInDraft).map(({ statement }) => cite(statement));
  if (gone.length === 0) return wanting;
  return `${wanting} Readers have ${listed(gone)} still: mark it in the draft again, or publish a version without it.`;
}
