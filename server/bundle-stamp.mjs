// @ts-check
// Node reads this as it is: whether anything has to be compiled is found out before there is anything that compiles.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Where the programs lie: as deep as `server` and `platform`, since files there are found from where the code lies. */
export const bundleFolder = path.join(root, '.program');

/**
 * Whether the folder holds programs of the sources as they are now.
 * @param {string} folder
 */
export async function isBundled(folder) {
  try {
    const { files, hash } = JSON.parse(await readFile(path.join(folder, 'stamp.json'), 'utf8'));
    return hash === (await hashOf(files));
  } catch {
    return false;
  }
}

/**
 * Notes of which files the programs in the folder are.
 * @param {string} folder
 * @param {string[]} files from the project's folder
 */
export async function stampBundle(folder, files) {
  await writeFile(path.join(folder, 'stamp.json'), JSON.stringify({ files, hash: await hashOf(files) }));
}

/**
 * The schema counts too: the client that is bundled is generated from it.
 * @param {string[]} files
 */
async function hashOf(files) {
  const schema = (await readdir(path.join(root, 'prisma'))).filter((name) => name.endsWith('.prisma')).sort();
  const hash = createHash('sha256');
  for (const file of [...files, ...schema.map((name) => `prisma/${name}`)]) hash.update(file).update(await readFile(path.resolve(root, file)));
  return hash.digest('hex');
}
