import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { decideAnonymity } from '../permissions/can-with-anonymity';
import { refuse } from '../refusal';
import { writersOf } from '../stories/load-story';
import { anonymityStanding } from './anonymity';
import { loadRequest } from './load-request';

/** A standards editor says no, and why; the writer may ask again with better answers. */
export const refuseAnonymity = command({
  name: 'refuse-anonymity',
  summary: 'Refuses that a source go unnamed for one claim of one story.',
  input: z.strictObject({ requestId: id, reason: requiredProse(2_000) }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { requestId, reason }) {
    const { request, story } = await loadRequest(db, actor, requestId);
    authorise(decideAnonymity(actor, story, await writersOf(db, story)));
    if (actor.kind !== 'person') refuse('forbidden', 'A person refuses anonymity, in their own name.');
    if (anonymityStanding(request, at) !== 'asked') refuse('conflict', 'This request is not open any more.');
    const decision = { granted: false, identityKnown: false, reason, personId: actor.id, role: actor.role, at };
    await db.anonymityDecision.create({ data: { requestId, ...decision } });
    const { storyId, claimId, sourceId } = request;
    return {
      value: null,
      events: [{ name: 'anonymity.refused', subject: { type: 'claim', id: claimId }, storyId, data: { requestId, sourceId } }],
    };
  },
});
