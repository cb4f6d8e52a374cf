import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { ownAccount } from './own-account';
import { revokeTokensOf } from './revoke-tokens-of';

/** Signs a person out everywhere, here included, and with them every program that has a token of theirs. */
export const endSessions = command({
  name: 'end-sessions',
  summary: 'Signs you out everywhere: all your sessions end, the present one included, and your tokens are revoked.',
  input: z.strictObject({}),
  guessesNothing: true,
  value: z.strictObject({ sessionsEnded: count, tokensRevoked: count }),
  async run(context) {
    const { id: personId } = ownAccount(context);
    const { db, at } = context;
    const ended = await db.session.deleteMany({ where: { personId } });
    const tokens = await revokeTokensOf(db, personId, at);
    return {
      value: { sessionsEnded: ended.count, tokensRevoked: tokens.count },
      events: [{ name: 'person.sessions-ended', subject: { type: 'person', id: personId }, data: { sessions: ended.count } }, ...tokens.events],
    };
  },
});
