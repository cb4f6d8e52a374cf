import { randomBytes } from 'node:crypto';
import { generateClient } from './generated-client';
import { loadSettings } from './load-settings';

/**
 * `npm run add-administrator -- ada@news.example "Ada Lindqvist"`: lets the first administrator of a newsroom in, who adds
 * everybody else at /desk/people. Prints a password to be changed at /desk/me.
 */
async function main(email: string | undefined, name: string | undefined): Promise<void> {
  if (!email || !name) throw new Error('Say who: npm run add-administrator -- ada@news.example "Ada Lindqvist"');
  loadSettings();
  await generateClient();
  const [{ openDatabase }, { addPerson }, { system }] = await Promise.all([
    import('./open-database'),
    import('../newsroom/people/add-person'),
    import('../newsroom/people/actor'),
  ]);
  const database = await openDatabase({ share: true });
  try {
    const password = randomBytes(12).toString('base64url');
    const added = await addPerson(system, { email, name, role: 'admin', password });
    if (!added.ok) throw new Error(added.refusal.sentence);
    console.log(`${name} can sign in as ${email} with the password ${password} and changes it under “Account”.`);
  } finally {
    await database.close();
  }
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
