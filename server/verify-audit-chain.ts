import { generateClient } from './generated-client';
import { loadSettings } from './load-settings';

/**
 * `npm run audit:verify`: recomputes the whole audit chain; ends with 1 when an event was altered or taken from between
 * others. Events cut off at its very end leave a shorter chain that is whole.
 */
async function main(): Promise<void> {
  loadSettings();
  await generateClient();
  const [{ openDatabase }, { deskDatabase }, { verifyAuditChain }] = await Promise.all([
    import('./open-database'),
    import('../platform/database'),
    import('../newsroom/audit/chain'),
  ]);
  const database = await openDatabase({ share: true });
  try {
    const { events, brokenAt } = await verifyAuditChain(deskDatabase());
    if (brokenAt === null) console.log(`The audit chain is whole: ${events} events.`);
    else console.error(`The audit chain is broken at event ${brokenAt}, after ${events} that fit.`);
    process.exitCode = brokenAt === null ? 0 : 1;
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
