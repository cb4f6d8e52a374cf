import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { managePeople } from '../permissions/can';
import { refuse } from '../refusal';
import { ownStories } from '../stories/read-rows';
import { keepSomebodyNamed } from './keep-somebody-named';
import { keepAnAdministrator, lockPerson } from './lock-person';
import { revokeTokensOf } from './revoke-tokens-of';

/** Ends a person's access at once: sessions end and tokens are revoked. What they did stays under their name. */
export const deactivatePerson = command({
  name: 'deactivate-person',
  summary: 'Ends a person’s access at once: their sessions end and their tokens are revoked.',
  input: z.strictObject({ personId: id }),
  value: z.strictObject({ sessionsEnded: count, tokensRevoked: count }),
  async run({ db, actor, at, authorise }, { personId }) {
    authorise(managePeople(actor));
    if (actor.kind === 'person' && actor.id === personId) {
      refuse('forbidden', 'Nobody deactivates themselves; ask another administrator.');
    }
    const person = await lockPerson(db, personId);
    if (person.deactivatedAt) refuse('conflict', 'This person is deactivated already.');
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: at } });
    await keepAnAdministrator(db);
    await keepSomebodyNamed(db, { OR: ownStories(personId) });
    const sessions = await db.session.deleteMany({ where: { personId } });
    const tokens = await revokeTokensOf(db, personId, at);
    return {
      value: { sessionsEnded: sessions.count, tokensRevoked: tokens.count },
      events: [{ name: 'person.deactivated', subject: { type: 'person', id: personId }, data: {} }, ...tokens.events],
    };
  },
});
