import { z } from 'zod';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { beSystem } from '../permissions/can';
import { lockPerson } from './lock-person';

/** Remembers which identity at an identity provider is this person's. */
export const linkIdentity = command({
  name: 'link-identity',
  summary: 'Remembers which identity at an identity provider is a person’s. Only the system does that.',
  input: z.strictObject({ personId: id, provider: requiredLine(60), providerAccountId: requiredLine(300) }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { personId, provider, providerAccountId }) {
    authorise(beSystem(actor));
    await lockPerson(db, personId);
    await db.signInAccount.create({ data: { personId, provider, providerAccountId, createdAt: at } });
    return {
      value: null,
      events: [{ name: 'person.identity-linked', subject: { type: 'person', id: personId }, data: { provider } }],
    };
  },
});
