import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { refreshPublicRecord as mayRefresh } from '../permissions/can';
import { liveStoriesOf } from '../publishing/live-stories';
import { refreshPublicClaim } from '../publishing/public-record';
import { refuse } from '../refusal';
import { loadClaim } from './load-claim';

/** Shows readers the present state of a claim that a reporter changed; the text of no story is touched. */
export const refreshPublicRecord = command({
  name: 'refresh-public-record',
  summary: 'Shows readers the present state of a claim.',
  input: z.strictObject({ claimId: id }),
  value: z.strictObject({ stories: count.describe('Live stories that use the claim.') }),
  async run(context, { claimId }) {
    const { db, actor, authorise } = context;
    await loadClaim(db, actor, claimId);
    authorise(mayRefresh(actor));
    const live = await liveStoriesOf(db, claimId);
    if (live.length === 0) refuse('conflict', 'No live story uses this claim.');
    await refreshPublicClaim(context, claimId);
    const data = { stories: live.length };
    return {
      value: data,
      events: [{ name: 'claim.public-record-refreshed', subject: { type: 'claim', id: claimId }, data }],
    };
  },
});
