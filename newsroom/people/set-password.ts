import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { managePeople } from '../permissions/can';
import { refuse } from '../refusal';
import { endGrantsOf } from '../sealed/end-grants-of';
import { lockPerson } from './lock-person';
import { hashPassword, newPassword } from './password';
import { revokeTokensOf } from './revoke-tokens-of';

/**
 * Gives somebody who lost theirs a password, which the administrator hands over. Their sessions end and their tokens are
 * revoked, whoever made them, and the next session opens nothing until they have chosen a password that only they know.
 * What they could open of sealed sources, they cannot any more: an administrator, who never opens anything, could sign in
 * with it as well as they.
 */
export const setPassword = command({
  name: 'set-password',
  summary: 'Gives somebody else a password to be handed over, which they have to replace when they next sign in; their sessions end, their tokens are revoked, and so are their grants on sealed sources.',
  input: z.strictObject({ personId: id, password: newPassword }),
  value: z.strictObject({ sessionsEnded: count, tokensRevoked: count }),
  async run({ db, actor, at, authorise }, { personId, password }) {
    authorise(managePeople(actor));
    if (actor.kind === 'person' && actor.id === personId) {
      refuse('forbidden', 'Your own password is changed on your account page, where the present one is asked for.');
    }
    await lockPerson(db, personId);
    await db.person.update({ where: { id: personId }, data: { passwordHash: await hashPassword(password), handedPasswordAt: at } });
    const grantsEnded = await endGrantsOf(db, personId, {
      byId: actor.kind === 'person' ? actor.id : personId,
      at,
      reason: 'An administrator handed over a password.',
    });
    const ended = await db.session.deleteMany({ where: { personId } });
    const tokens = await revokeTokensOf(db, personId, at);
    return {
      value: { sessionsEnded: ended.count, tokensRevoked: tokens.count },
      events: [{ name: 'person.password-handed-over', subject: { type: 'person', id: personId }, data: {} }, ...grantsEnded, ...tokens.events],
    };
  },
});
