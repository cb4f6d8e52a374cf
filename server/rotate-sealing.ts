import { parseArgs } from 'node:util';
import { generateClient } from './generated-client';
import { loadSettings } from './load-settings';

/**
 * `npm run sealing:rotate`: wraps the keys of all sealed sources with the newsroom’s present key, while it works. A file of
 * keys is read again by every process when it changes; what stands in the environment is read once, when one starts, and
 * whoever was not started anew could open nothing afterwards.
 */
async function main(): Promise<void> {
  const { restarted } = parseArgs({ options: { restarted: { type: 'boolean', default: false } } }).values;
  loadSettings();
  if (process.env.SEALING_KEY && !restarted) {
    throw new Error('With SEALING_KEY, first start every process of the newsroom anew with both keys, the new one first; then run this again as `npm run sealing:rotate -- --restarted`. With SEALING_KEY_FILE nothing has to be started anew.');
  }
  await generateClient();
  const [{ openDatabase }, { deskDatabase }, { rotateKeys }] = await Promise.all([
    import('./open-database'),
    import('../platform/database'),
    import('../newsroom/sealed/rotate-keys'),
  ]);
  const database = await openDatabase({ share: true });
  try {
    const { turned, unopened } = await rotateKeys(deskDatabase());
    console.log(turned === 1 ? 'One key is wrapped anew.' : `${turned} keys are wrapped anew.`);
    if (unopened.length > 0) throw new Error(`No key of this newsroom opens what is sealed of ${unopened.join(', ')}: keep the former keys.`);
    console.log('Every key is wrapped with the present one now: the former ones can be taken away.');
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
