import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { managePeople } from '../permissions/can';
import { refuse } from '../refusal';
import { lockPerson } from './lock-person';
import { roles } from './role';

/** Lets a person in again, with the role they had. Their tokens stay revoked. */
export const reactivatePerson = command({
  name: 'reactivate-person',
  summary: 'Lets a deactivated person in again, with the role they had; their tokens stay revoked.',
  input: z.strictObject({ personId: id }),
  value: z.strictObject({ role: z.enum(roles) }),
  async run({ db, actor, authorise }, { personId }) {
    authorise(managePeople(actor));
    const person = await lockPerson(db, personId);
    if (!person.deactivatedAt) refuse('conflict', 'This person is active already.');
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: null } });
    return {
      value: { role: person.role },
      events: [{ name: 'person.reactivated', subject: { type: 'person', id: personId }, data: {} }],
    };
  },
});
