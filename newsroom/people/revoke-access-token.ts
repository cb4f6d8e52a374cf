import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { refuse } from '../refusal';
import { ownAccount } from './own-account';

/** Ends one of one's own access tokens at once. */
export const revokeAccessToken = command({
  name: 'revoke-access-token',
  summary: 'Ends one of your access tokens at once.',
  input: z.strictObject({ tokenId: id }),
  value: z.null(),
  async run(context, { tokenId }) {
    const { id: personId } = ownAccount(context);
    const { db, at } = context;
    const own = { id: tokenId, personId };
    const revoked = await db.accessToken.updateMany({ where: { ...own, revokedAt: null }, data: { revokedAt: at } });
    if (revoked.count === 0) {
      const known = await db.accessToken.count({ where: own });
      refuse(known ? 'conflict' : 'not_found', known ? 'This token is revoked already.' : 'There is no such token of yours.');
    }
    return {
      value: null,
      events: [{ name: 'token.revoked', subject: { type: 'person', id: personId }, data: { tokens: 1 } }],
    };
  },
});
