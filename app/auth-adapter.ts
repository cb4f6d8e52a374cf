import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { system } from '@/newsroom/people/actor';
import { endSession } from '@/newsroom/people/end-session';
import { linkIdentity } from '@/newsroom/people/link-identity';
import { readSession } from '@/newsroom/people/read-actor';
import { type Identified, readLinkedPerson, readPersonByEmail } from '@/newsroom/people/read-identity';
import { signIn } from '@/newsroom/people/sign-in';
import { absoluteLimit } from '@/platform/session';

function asUser(person: Identified | null): AdapterUser | null {
  return person && { ...person, emailVerified: null };
}

function never(): never {
  throw new Error('Signing in never makes or changes people.');
}

/** Begins a session and returns the secret for the cookie; throws when the person may not come in. */
export async function openSession(personId: string, means: 'password' | 'oidc', userAgent: string): Promise<string> {
  const result = await signIn(system, { personId, with: means, userAgent });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value.secret;
}

/**
 * What next-auth may do with our people: find them, link an identity, begin and end a session; all writes are commands.
 * It is never told of a session at hand: signing in anew begins a new one, and an identity is linked only to the person
 * whose verified e-mail address it carries, not to whoever was signed in before.
 */
export function authAdapter(userAgent: string): Adapter {
  return {
    createUser: never,
    updateUser: never,
    updateSession: () => null,
    getUser: () => null,
    getSessionAndUser: () => null,
    getUserByEmail: async (email) => asUser(await readPersonByEmail(email)),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      asUser(await readLinkedPerson(provider, providerAccountId)),
    async linkAccount({ userId, provider, providerAccountId }) {
      const result = await linkIdentity(system, { personId: userId, provider, providerAccountId });
      if (!result.ok) throw new Error(result.refusal.sentence);
    },
    async createSession({ userId }) {
      const sessionToken = await openSession(userId, 'oidc', userAgent);
      return { sessionToken, userId, expires: new Date(Date.now() + absoluteLimit) };
    },
    async deleteSession(sessionToken) {
      const session = await readSession(sessionToken, new Date());
      if (session) await endSession(session.actor, { sessionId: session.sessionId });
    },
  };
}
