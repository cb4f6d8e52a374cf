import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { revokeAnonymity as mayRevoke } from '../permissions/can-with-anonymity';
import { refuse } from '../refusal';
import { anonymityStanding } from './anonymity';
import { endRequests } from './end-requests';
import { loadRequest } from './load-request';

/** A standards editor takes a grant back. What the claim rests on changed: approvals are void, and live stories are looked at. */
export const revokeAnonymity = command({
  name: 'revoke-anonymity',
  summary: 'Takes a grant of anonymity back.',
  input: z.strictObject({ requestId: id, reason: requiredProse(2_000) }),
  value: z.null(),
  async run(context, { requestId, reason }) {
    const { db, actor, at, authorise } = context;
    const { request, story, claim } = await loadRequest(db, actor, requestId);
    authorise(mayRevoke(actor, story));
    if (anonymityStanding(request, at) !== 'granted') refuse('conflict', 'There is no such grant any more.');
    const ended = await endRequests(context, [request], 'revoked', reason);
    const consequences = await claimChanged(context, claim, 'A source may not go unnamed any more.', { contributes: false, concerns: story.id });
    return { value: null, events: [...ended, ...consequences] };
  },
});
