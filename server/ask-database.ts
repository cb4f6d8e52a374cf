import { deskDatabase, siteDatabase } from '../platform/database';
import { within } from './press/within';

/** How long an answer waits to hear whether the database is away, in milliseconds. */
const patience = 1_000;

/** Asks the database for a word through both roles; throws what keeps it from answering. */
export async function askDatabase(): Promise<void> {
  await Promise.all([deskDatabase().$queryRaw`SELECT 1`, siteDatabase().$queryRaw`SELECT 1`]);
}

/** Whether the database does not answer at this moment, or not soon. */
export async function isDatabaseSilent(): Promise<boolean> {
  const answers = askDatabase().then(
    () => true,
    () => false,
  );
  return (await within(patience, answers)) !== true;
}
