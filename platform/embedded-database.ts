import { addresses } from './database';
import { servingPostgres } from './embedded-postgres';

/**
 * Throws unless this process works on the embedded database it started itself. Whatever must never happen to a real
 * newsroom's database, such as making demo people, asks here first.
 */
export function requireEmbeddedDatabase(): void {
  const postgres = servingPostgres();
  if (!postgres || new URL(postgres.ownerUrl).host !== new URL(addresses().desk).host) {
    throw new Error('The demo newsroom opens only in the embedded database.');
  }
}
