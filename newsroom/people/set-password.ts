import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { managePeople } from '../permissions/can';
import { refuse } from '../refusal';
import { lockPerson } from './lock-person';
import { hashPassword, newPassword } from './password';

/** Gives somebody who lost theirs a new password, which the administrator hands over; their sessions end. */
export const setPassword = command({
  name: 'set-password',
  summary: 'Gives somebody else a new password to be handed over; their sessions end.',
  input: z.strictObject({ personId: id, password: newPassword }),
  value: z.strictObject({ sessionsEnded: count }),
  async run({ db, actor, authorise }, { personId, password }) {
    authorise(managePeople(actor));
    if (actor.kind === 'person' && actor.id === personId) {
      refuse('forbidden', 'Your own password is changed on your account page, where the present one is asked for.');
    }
    await lockPerson(db, personId);
    await db.person.update({ where: { id: personId }, data: { passwordHash: await hashPassword(password) } });
    const ended = await db.session.deleteMany({ where: { personId } });
    return {
      value: { sessionsEnded: ended.count },
      events: [{ name: 'person.password-changed', subject: { type: 'person', id: personId }, data: {} }],
    };
  },
});
