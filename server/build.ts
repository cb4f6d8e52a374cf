import { createHash } from 'node:crypto';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateClient } from './generated-client';
import { runTool } from './run-tool';

const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, '.next/sources-hash');

/** Everything the framework's build reads. */
const sources =
  'app components editor newsroom platform public prisma instrumentation.ts next.config.js package-lock.json postcss.config.mjs proxy.ts tsconfig.json'.split(' ');

const notBuilt = /\.test\.tsx?$|^prisma[\\/](generated|migrations|seed)[\\/]/;

/** Whether `.next` holds a build of the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  const built = await access(path.join(root, '.next/BUILD_ID')).then(() => true, () => false);
  return built && (await readFile(stampFile, 'utf8').catch(() => '')) === (await hashOfSources());
}

/** Builds with the framework. The build needs no database and no secret, and is given none. */
export async function build(): Promise<void> {
  const hash = await hashOfSources();
  const withheld = { DATABASE_URL: undefined, AUTH_SECRET: undefined, OIDC_CLIENT_SECRET: undefined };
  await runTool('next', ['build'], { ...withheld, OIDC_ISSUER: undefined, OIDC_CLIENT_ID: undefined, OIDC_NAME: undefined, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  await writeFile(stampFile, hash);
}

async function hashOfSources(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat().filter((file) => !notBuilt.test(file)).sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(file).update(await readFile(path.join(root, file)));
  return hash.digest('hex');
}

async function filesUnder(source: string): Promise<string[]> {
  const entries = await readdir(path.join(root, source), { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (!entries) return [source];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

if (process.argv[1] === import.meta.filename) {
  const both = async () => {
    await generateClient();
    await (await import('./bundle')).bundle();
    await build();
  };
  both().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
