import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const systems = /(?:^|[-/])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?:musl)?(?=-|$)/;
const processors = /[-/](arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)(?=-|$)/;

/**
 * Adds to a lockfile the optional packages for other machines that a registry did not offer when it was written.
 * `npm ci` refuses a lockfile that lacks one; npm skips an entry whose system or processor is not its own.
 * Returns the names added. Throws for a package that is missing and does not name its machine: that is a real fault.
 */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [place, { optionalDependencies = {}, dependencies = {}, dev }] of Object.entries(lock.packages)) {
    const loose = Object.entries(dependencies).find(([, range]) => range === 'latest');
    if (loose) throw new Error(`${place || 'package.json'} asks for "latest" of ${loose[0]}, which npm ci cannot hold: override it.`);
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isThere(lock, place, name)) continue;
      lock.packages[`node_modules/${name}`] = { ...stub(name, range), ...(dev ? { dev } : {}) };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
}

/** Node looks beside the package that asks, then in each folder above it. */
function isThere(lock: Lock, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf('node_modules/') - 1, 0))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in lock.packages) return true;
    if (!at) return false;
  }
}

function stub(name: string, range: string): Entry {
  const version = /\d+\.\d+\.\d+[^\s|]*/.exec(range)?.[0];
  const os = systems.exec(name)?.[1];
  const cpu = processors.exec(name)?.[1];
  if (!version || !cpu) throw new Error(`${name} is missing from package-lock.json, and its name does not say for which machine it is.`);
  const libc = os === 'linux' ? [/musl/.test(name) ? 'musl' : 'glibc'] : undefined;
  return { version, optional: true, cpu: [cpu], ...(os ? { os: [os] } : {}), ...(libc ? { libc } : {}) };
}

async function main(): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8')) as Lock;
  const added = completeLock(lock);
  if (process.argv.includes('--check')) {
    if (added.length > 0) throw new Error(`package-lock.json lacks ${added.length} packages for other machines: run npm run lock:complete.`);
    return;
  }
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${added.length} packages for other machines added.`);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
