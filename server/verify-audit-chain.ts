import { parseArgs } from 'node:util';
import { generateClient } from './generated-client';
import { loadSettings } from './load-settings';

/**
 * `npm run audit:verify`: recomputes the whole audit chain, and says how it ends; ends with 1 when an event was altered or
 * taken from between others. Events cut off at its very end leave a shorter chain that is whole: with `-- --noted <end>`, an
 * end that was said before, it ends with 1 for these too.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { noted: { type: 'string' } } });
  loadSettings();
  await generateClient();
  const [{ openDatabase }, { deskDatabase }, { verifyAuditChain }] = await Promise.all([
    import('./open-database'),
    import('../platform/database'),
    import('../newsroom/audit/chain'),
  ]);
  const database = await openDatabase({ share: true });
  try {
    const { events, brokenAt, end, holdsNoted } = await verifyAuditChain(deskDatabase(), values);
    if (brokenAt !== null) console.error(`The audit chain is broken at event ${brokenAt}, after ${events} that fit.`);
    else if (!holdsNoted) console.error(`The audit chain of ${events} events fits together, but does not hold the end that was noted: its last events were cut off, or all of it was written anew.`);
    else console.log(`The audit chain is whole: ${events} events. It ends with ${end}`);
    process.exitCode = brokenAt === null && holdsNoted ? 0 : 1;
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
