import { deskDatabase } from '@/platform/database';

const ofIdentity = { id: true, name: true, email: true } as const;

export type Identified = { id: string; name: string; email: string };

/** The active person whose identity at the provider was linked before, or null. */
export function readLinkedPerson(provider: string, providerAccountId: string): Promise<Identified | null> {
  return deskDatabase().person.findFirst({
    where: { deactivatedAt: null, accounts: { some: { provider, providerAccountId } } },
    select: ofIdentity,
  });
}

/** The active person with this e-mail address, which the provider must have verified, or null. */
export function readPersonByEmail(email: string): Promise<Identified | null> {
  return deskDatabase().person.findFirst({ where: { email, deactivatedAt: null }, select: ofIdentity });
}
