import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { refreshPublicRecord as mayRefresh, tellWords } from '../permissions/can';
import { liveStoriesOf } from '../publishing/live-stories';
import { refreshPublicClaim } from '../publishing/public-record';
import { untoldWriters } from '../publishing/untold-writers';
import { refuse } from '../refusal';
import { loadClaim } from './load-claim';

/**
 * Shows readers the present state of a claim that others changed; the text of no story is touched. Who had a hand in it
 * shows its labels alone: text by one person goes out only with a second.
 */
export const refreshPublicRecord = command({
  name: 'refresh-public-record',
  summary: 'Shows readers the present state of a claim; its words, when others wrote them.',
  input: z.strictObject({ claimId: id }),
  value: z.strictObject({ stories: count.describe('Live stories that use the claim.') }),
  async run(context, { claimId }) {
    const { db, actor, authorise } = context;
    await loadClaim(db, actor, claimId);
    authorise(mayRefresh(actor));
    const live = await liveStoriesOf(db, claimId);
    if (live.length === 0) refuse('conflict', 'No live story uses this claim.');
    const words = tellWords(actor, await untoldWriters(db, claimId));
    const told = await refreshPublicClaim(context, claimId, { isRead: words.allowed });
    if (told.waits && !told.changed) authorise(words);
    const data = { stories: live.length };
    return {
      value: data,
      events: [{ name: 'claim.public-record-refreshed', subject: { type: 'claim', id: claimId }, data }],
    };
  },
});
