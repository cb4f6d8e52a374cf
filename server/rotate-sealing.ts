import { generateClient } from './generated-client';
import { loadSettings } from './load-settings';

/** `npm run sealing:rotate`: wraps the keys of all sealed sources with the newsroom’s present key, while it works. */
async function main(): Promise<void> {
  loadSettings();
  await generateClient();
  const [{ openDatabase }, { deskDatabase }, { rotateKeys }] = await Promise.all([
    import('./open-database'),
    import('../platform/database'),
    import('../newsroom/sealed/rotate-keys'),
  ]);
  const database = await openDatabase({ share: true });
  try {
    const turned = await rotateKeys(deskDatabase());
    console.log(turned === 1 ? 'One key is wrapped anew.' : `${turned} keys are wrapped anew.`);
    console.log('Every key is wrapped with the present one now: the former ones can be taken away.');
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
