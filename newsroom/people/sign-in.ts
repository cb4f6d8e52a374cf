import { z } from 'zod';
import { beginSession, purgeSessions } from '@/platform/session';
import { command } from '../command';
import { id, line } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { lockPerson } from './lock-person';

/** Begins a session for somebody whose identity was just established, and clears away sessions that are over. */
export const signIn = command({
  name: 'sign-in',
  summary: 'Begins a session for somebody whose identity was just established. Only the system does that.',
  input: z.strictObject({ personId: id, with: z.enum(['password', 'oidc']), userAgent: line(1_000) }),
  value: z.strictObject({ secret: z.string() }),
  async run({ db, actor, at, authorise }, { personId, with: means, userAgent }) {
    authorise(beSystem(actor));
    const person = await lockPerson(db, personId);
    if (person.deactivatedAt) refuse('unauthenticated', 'This person cannot sign in.');
    await purgeSessions(db, at);
    const secret = await beginSession(db, { personId, userAgent, at });
    return {
      value: { secret },
      events: [{ name: 'person.signed-in', subject: { type: 'person', id: personId }, data: { with: means } }],
    };
  },
});
