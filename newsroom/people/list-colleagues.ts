import { deskDatabase } from '@/platform/database';
import type { Actor } from './actor';
import { useDirectory } from '../permissions/can';
import type { Role } from './role';

export type Colleague = { id: string; name: string; role: Role };

/** Whom a story can be shared with: everybody who works with content. */
export async function listColleagues(actor: Actor): Promise<Colleague[]> {
  if (!useDirectory(actor).allowed) return [];
  return deskDatabase().person.findMany({
    where: { deactivatedAt: null, role: { not: 'admin' } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, role: true },
  });
}
