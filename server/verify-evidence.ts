import { generateClient } from './generated-client';
import { loadSettings } from './load-settings';

/** `npm run evidence:verify`: hashes every file of evidence again and follows every chain of custody; ends with 1 when anything is wrong. */
async function main(): Promise<void> {
  loadSettings();
  await generateClient();
  const [{ openDatabase }, { verifyAllEvidence }] = await Promise.all([import('./open-database'), import('../newsroom/evidence/verify-all-evidence')]);
  const database = await openDatabase({ share: true });
  try {
    const { evidence, files, complaints } = await verifyAllEvidence();
    for (const complaint of complaints) console.error(complaint);
    if (complaints.length === 0) console.log(`All evidence is whole: ${files} files of ${evidence} pieces, and their chains of custody.`);
    process.exitCode = complaints.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
