import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from './run-tool';

const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'prisma/generated/.schema-hash');

/** Generates Prisma's client when the schema is not the one it was generated from. It must be there before it is imported. */
export async function generateClient(): Promise<void> {
  const hash = await schemaHash();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === hash) return;
  // The engine's binary, which Prisma would download, has no part in generating.
  await runTool('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });
  await writeFile(stampFile, hash);
}

async function schemaHash(): Promise<string> {
  const folder = path.join(root, 'prisma');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const hash = createHash('sha256').update(await readFile(path.join(root, 'package-lock.json')));
  for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest('hex');
}
