import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { managePeople } from '../permissions/can';
import { refuse } from '../refusal';
import { ownStories } from '../stories/read-rows';
import { keepSomebodyNamed } from './keep-somebody-named';
import { keepAnAdministrator, lockPerson } from './lock-person';
import { roles } from './role';

/** Changes what a person may do, from their next request on. Nobody changes their own: an administrator would open what is sealed. */
export const changeRole = command({
  name: 'change-role',
  summary: 'Changes a person’s role; it holds from their next request on.',
  input: z.strictObject({ personId: id, role: z.enum(roles) }),
  value: z.strictObject({ role: z.enum(roles) }),
  async run({ db, actor, authorise }, { personId, role }) {
    authorise(managePeople(actor));
    if (actor.kind === 'person' && actor.id === personId) refuse('forbidden', 'Another administrator changes your role.');
    const person = await lockPerson(db, personId);
    if (person.role === role) refuse('conflict', 'That is the person’s role already.');
    await db.person.update({ where: { id: personId }, data: { role } });
    await keepAnAdministrator(db);
    await keepSomebodyNamed(db, { OR: ownStories(personId) });
    return {
      value: { role },
      events: [
        { name: 'person.role-changed', subject: { type: 'person', id: personId }, data: { from: person.role, to: role } },
      ],
    };
  },
});
