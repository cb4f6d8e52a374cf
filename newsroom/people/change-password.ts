import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { refuse } from '../refusal';
import { countPasswordCheck } from './attempts';
import { ownAccount } from './own-account';
import { hashPassword, newPassword, passwordFits, typedPassword } from './password';
import { revokeTokensOf } from './revoke-tokens-of';

/**
 * Changes one's own password. Needs the present one, ends every other session and revokes every token: whoever knew the
 * old one may have made it.
 */
export const changePassword = command({
  name: 'change-password',
  summary: 'Changes your password. Needs the present one, ends your sessions except the one you name, and revokes your tokens.',
  input: z.strictObject({ present: typedPassword, next: newPassword, keepSessionId: id.optional() }),
  value: z.strictObject({ sessionsEnded: count, tokensRevoked: count }),
  async run(context, { present, next, keepSessionId }) {
    const { id: personId } = ownAccount(context);
    const { db, at } = context;
    await countPasswordCheck(personId);
    // Who handed them another password meanwhile would see it replaced by whoever knows the old one.
    await db.$queryRaw`SELECT 1 FROM desk.people WHERE id = ${personId}::uuid FOR UPDATE`;
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } });
    if (!(await passwordFits(passwordHash, present))) refuse('forbidden', 'The present password is not right.');
    if (await passwordFits(passwordHash, next)) refuse('malformed', 'That is the present password. Choose another one.');
    await db.person.update({ where: { id: personId }, data: { passwordHash: await hashPassword(next), handedPasswordAt: null } });
    const others = keepSessionId === undefined ? {} : { id: { not: keepSessionId } };
    const ended = await db.session.deleteMany({ where: { personId, ...others } });
    const tokens = await revokeTokensOf(db, personId, at);
    return {
      value: { sessionsEnded: ended.count, tokensRevoked: tokens.count },
      events: [{ name: 'person.password-changed', subject: { type: 'person', id: personId }, data: {} }, ...tokens.events],
    };
  },
});
