import { z } from 'zod';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, requiredProse } from '../input';
import { decideAnonymity } from '../permissions/can-with-anonymity';
import { liveStoriesOf } from '../publishing/live-stories';
import { refreshPublicClaim } from '../publishing/public-record';
import { refuse } from '../refusal';
import { writersOf } from '../stories/load-story';
import { anonymityStanding } from './anonymity';
import { endRequests } from './end-requests';
import { loadRequest } from './load-request';

/**
 * A standards editor lets a source go unnamed for one claim of one story (AP). Whoever grants states that they know who
 * the source is: nobody waives that. Of two grants for the same, the later stands. The sourcing is another one now, so
 * approvals of the earlier state are void. That somebody granted makes them no writer of the story; who asked wrote what
 * readers are told in place of the name, and counts among its contributors (four eyes).
 */
export const grantAnonymity = command({
  name: 'grant-anonymity',
  summary: 'Lets a source go unnamed for one claim of one story.',
  input: z.strictObject({
    requestId: id,
    knowsIdentity: z.literal(true, 'nobody grants anonymity to a source they do not know').describe('Who grants knows who the source is.'),
    reason: requiredProse(2_000),
  }),
  value: z.null(),
  async run(context, { requestId, reason }) {
    const { db, actor, at, authorise } = context;
    const { request, story } = await loadRequest(db, actor, requestId);
    authorise(decideAnonymity(actor, story, [...(await writersOf(db, story)), request.requestedById]));
    if (actor.kind !== 'person') refuse('forbidden', 'A person grants anonymity, in their own name.');
    if (anonymityStanding(request, at) !== 'asked') refuse('conflict', 'This request is not open any more.');
    const { storyId, claimId, sourceId } = request;
    const earlier = await db.anonymityRequest.findMany({ where: { storyId, claimId, sourceId, decision: { granted: true }, end: null } });
    const replaced = await endRequests(context, earlier, 'replaced', 'A later grant stands in its place.');
    const decision = { granted: true, identityKnown: true, reason, personId: actor.id, role: actor.role, at };
    await db.anonymityDecision.create({ data: { requestId, ...decision } });
    const voided = await recordEdit(context, story, 'sourcing', { workOf: request.requestedById });
    if ((await liveStoriesOf(db, claimId)).includes(storyId)) await refreshPublicClaim(context, claimId);
    const data = { requestId, sourceId };
    return {
      value: null,
      events: [...replaced, { name: 'anonymity.granted', subject: { type: 'claim', id: claimId }, storyId, data }, ...voided],
    };
  },
});
