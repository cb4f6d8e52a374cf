import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { command } from '../command';
import { id } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { endRequests } from './end-requests';
import { loadRequest } from './load-request';

/**
 * Writes down that a grant has run out, as if somebody had taken it back at this moment. The gate needs no such word, it
 * looks at the day itself; live stories and their owners do.
 */
export const expireAnonymity = command({
  name: 'expire-anonymity',
  summary: 'Ends a grant of anonymity whose day has passed.',
  input: z.strictObject({ requestId: id }),
  value: z.null(),
  async run(context, { requestId }) {
    const { db, actor, at, authorise } = context;
    authorise(beSystem(actor));
    const { request, story, claim } = await loadRequest(db, actor, requestId);
    const isDue = request.decision?.granted && !request.end && request.expiresAt <= at;
    if (!isDue) refuse('conflict', 'There is no such grant that has run out.');
    const ended = await endRequests(context, [request], 'expired', 'The day until which it was granted has passed.');
    const consequences = await claimChanged(context, claim, 'Leave for a source to go unnamed has run out.', { contributes: false, concerns: story.id });
    return { value: null, events: [...ended, ...consequences] };
  },
});
