import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Person } from '@/newsroom/people/actor';
import { readActorOfSession, readSession } from '@/newsroom/people/read-actor';
import { signInAddress } from './auth-config';
import { sessionCookieName } from './session-cookie';

/** Who is signed in and in which session, read once for each request; null for anybody else. */
export const currentSession = cache(async () => {
  const secret = (await cookies()).get(sessionCookieName())?.value;
  return secret ? readActorOfSession(secret, new Date()) : null;
});

/** The session of somebody who has to replace the password they were handed before anything opens, or null. */
export async function handedSession() {
  const secret = (await cookies()).get(sessionCookieName())?.value;
  const session = secret ? await readSession(secret, new Date()) : null;
  return session?.handedPasswordAt ? { ...session, handedPasswordAt: session.handedPasswordAt } : null;
}

/** Who is signed in, or null. */
export async function currentActor(): Promise<Person | null> {
  return (await currentSession())?.actor ?? null;
}

/**
 * Who is signed in. Anybody else is led to the sign-in page first.
 * @param here the address to come back to, from the root, such as `/desk/people`.
 */
export async function requireActor(here = '/desk'): Promise<Person> {
  return (await currentActor()) ?? redirect(`${signInAddress}?${new URLSearchParams({ next: here })}`);
}
