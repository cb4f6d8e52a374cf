import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { checkClaim as mayCheck } from '../permissions/can';
import { refuse } from '../refusal';
import { checkedHash, stateOf } from '../revisions/state';
import { loadStory, writersOf } from '../stories/load-story';
import { hashInput } from './hash-input';

/** Somebody other than the writer checked this claim line by line, in the very state named. */
export const checkClaim = command({
  name: 'check-claim',
  summary: 'Records that a claim was checked line by line.',
  input: z.strictObject({ storyId: id, claimId: id, stateHash: hashInput }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { storyId, claimId, stateHash }) {
    const story = await loadStory(db, actor, storyId);
    authorise(mayCheck(actor, story, await writersOf(db, story)));
    const { sourcing, lines } = await stateOf(db, storyId, story.draft);
    const claim = sourcing.find((candidate) => candidate.id === claimId);
    if (!claim) refuse('not_found', 'The claim does not stand in this story’s text.');
    if (checkedHash(claim, lines) !== stateHash) refuse('stale', 'The claim or its sentence changed while you checked it. Look at it again.');
    const personId = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.lineCheck.create({ data: { storyId, claimId, stateHash, personId, at } });
    return {
      value: null,
      events: [{ name: 'claim.checked', subject: { type: 'claim', id: claimId }, storyId, data: { stateHash } }],
    };
  },
});
