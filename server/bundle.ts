import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleFolder, stampBundle } from './bundle-stamp.mjs';
import { generateClient } from './generated-client';
import { ownPrograms } from './own-programs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Compiles our programs into a file each and what they share, as `npm start` runs them. Packages stay what they are: some are
 * native, some WebAssembly, and some must be the same for the server and for the framework's pages.
 */
export async function bundle(): Promise<void> {
  // A newsroom that is bundled holds this file too, and needs no bundler.
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(ownPrograms).map(([out, source]) => ({ in: source, out })),
    outdir: bundleFolder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'shared-[hash]',
    bundle: true,
    // What is loaded only when it is needed, or after a door was closed, still is.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  await mkdir(bundleFolder, { recursive: true });
  // What is shared comes first: a program that is there finds all that it asks for.
  const sharedFirst = outputFiles.toSorted((a, b) => Number(isShared(b.path)) - Number(isShared(a.path)));
  for (const file of sharedFirst) await replace(file.path, file.contents);
  await stampBundle(bundleFolder, [...Object.keys(metafile.inputs), 'package-lock.json', 'server/bundle.ts', 'tsconfig.json'].sort());
  const made = new Set(outputFiles.map((file) => file.path));
  const old = (await readdir(bundleFolder)).map((name) => path.join(bundleFolder, name)).filter((file) => isShared(file) && !made.has(file));
  await Promise.all(old.map((file) => rm(file, { force: true })));
}

function isShared(file: string): boolean {
  return /^shared-\w+\.mjs(\.map)?$/.test(path.basename(file));
}

/** Whoever reads the file meanwhile finds all of the old one or all of the new one. */
async function replace(file: string, contents: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, file);
}

if (process.argv[1] === import.meta.filename) {
  generateClient().then(bundle).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
