import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type pg from 'pg';
import { canariesIn } from './canaries';

/** Kinds of places in which something can leave the newsroom or be kept by it. */
export const classes = [
  'pages of readers',
  'feeds and exports',
  'pages of the desk',
  'answers of the API',
  'pages in the browser',
  'requests of the browser',
  'messages of the browser',
  'storage of the browser',
  'output of the server',
  'log of the database',
  'tables of the database',
  'payloads of jobs',
  'evidence reports',
  'files of captures',
  'files on disk',
] as const;
export type SurfaceClass = (typeof classes)[number];

/** What was seen so far, searched as it comes and not kept: how many things of each kind, and what was found where. */
export class Lookout {
  readonly seen = new Map<SurfaceClass, number>();
  readonly found: { kind: SurfaceClass; where: string; canaries: string[] }[] = [];

  look(kind: SurfaceClass, where: string, held: string | Uint8Array): void {
    this.seen.set(kind, (this.seen.get(kind) ?? 0) + 1);
    const found = canariesIn(held);
    if (found.length > 0) this.found.push({ kind, where, canaries: found });
  }

  /** The kinds of places in which anything was found. */
  foundIn(): SurfaceClass[] {
    return classes.filter((kind) => this.found.some((each) => each.kind === kind));
  }
}

/** Every row of every table that is not PostgreSQL’s own, as text: schemas of ours, of the queue, and of the migrations. */
export async function lookAtDatabase(lookout: Lookout, db: pg.Client): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of tables.rows) {
    const { rows } = await db.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    lookout.look('tables of the database', name, rows.map(({ row }) => withBytes(row)).join('\n'));
  }
}

/** Keeps from now on what each job is given, which the queue itself forgets when the job is done. */
export async function keepJobs(db: pg.Client): Promise<void> {
  await db.query(`
    CREATE TABLE public.jobs_seen (job text NOT NULL);
    CREATE FUNCTION public.see_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN INSERT INTO public.jobs_seen VALUES (NEW::text); RETURN NEW; END $$;
    CREATE TRIGGER seen AFTER INSERT OR UPDATE ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION public.see_job()`);
}

/** What every job was given since, one by one. */
export async function lookAtJobs(lookout: Lookout, db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ job: string }>('SELECT DISTINCT job FROM public.jobs_seen');
  for (const { job } of rows) lookout.look('payloads of jobs', job, job);
}

/** A file by its name and what is in it, and what lies packed in that. */
export function lookInto(lookout: Lookout, kind: SurfaceClass, name: string, bytes: Uint8Array): void {
  lookout.look(kind, name, `${name}\n${Buffer.from(bytes).toString('utf8')}`);
  const begins = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  if (begins === zipBegins) for (const [inside, packed] of Object.entries(unzipSync(bytes))) lookInto(lookout, kind, `${name} ${inside}`, packed);
  if (begins === gzipBegins) lookInto(lookout, kind, `${name} unpacked`, gunzipSync(bytes));
}

/** “PK”, and what gzip begins with (RFC 1952). */
const [zipBegins, gzipBegins] = ['504b', '1f8b'];

/** PostgreSQL writes bytes in hexadecimal; what they would say is searched too. */
function withBytes(row: string): string {
  const bytes = [...row.matchAll(/\\x([0-9a-f]{8,})/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('utf8'));
  return [row, ...bytes].join('\n');
}

/**
 * The last of what the database server wrote about itself. Resolves with whether it was at hand: an ordinary server keeps
 * its folder from the owner of one database.
 */
export async function lookAtDatabaseLog(lookout: Lookout, db: pg.Client): Promise<boolean> {
  const { rows } = await db.query<{ folder: string }>(`SELECT setting AS folder FROM pg_settings WHERE name = 'data_directory'`);
  const log = rows[0] ? await readFile(path.join(rows[0].folder, 'server.log'), 'utf8').catch(() => null) : null;
  lookout.look('log of the database', 'server.log', log ?? '');
  return log !== null;
}

/**
 * Every file under a folder with its name, compressed ones unpacked; the database’s own files are searched as tables. The
 * newsroom goes on writing meanwhile: where a file was gone, or had taken its place, before it was read, the folder is
 * gone through again for what is new.
 */
export async function lookAtFiles(lookout: Lookout, folder: string): Promise<void> {
  const read = new Set<string>();
  for (let gone = true; gone; ) {
    gone = false;
    for (const file of await filesUnder(folder)) {
      if (read.has(file)) continue;
      const bytes = await readIfThere(file);
      if (bytes) {
        read.add(file);
        lookout.look('files on disk', file, `${file}\n${unpacked(file, bytes).toString('utf8')}`);
      } else gone = true;
    }
  }
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function unpacked(file: string, bytes: Buffer): Buffer {
  if (file.endsWith('.gz')) return gunzipSync(bytes);
  return file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

/** What a browser keeps of a site: both storages, cookies, and every IndexedDB. */
export async function lookAtBrowser(lookout: Lookout, page: Page): Promise<void> {
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stores = await Promise.all(databases.map(({ name = '' }) => wholeDatabase(name)));
    return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), stores, await caches.keys()]);

    async function wholeDatabase(name: string): Promise<unknown> {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const rows = await Promise.all(
        [...db.objectStoreNames].map(
          (store) =>
            new Promise((resolve, reject) => {
              const asking = db.transaction(store).objectStore(store).getAll();
              asking.onsuccess = () => resolve([store, asking.result]);
              asking.onerror = () => reject(asking.error);
            }),
        ),
      );
      db.close();
      return [name, rows];
    }
  });
  lookout.look('storage of the browser', page.url(), kept);
  lookout.look('storage of the browser', 'cookies', JSON.stringify(await page.context().cookies()));
}

/** Looks at all that passes between a page and the world from now on; what a sealed source is opened with is told apart by `isOpening`. */
export function watch(lookout: Lookout, page: Page, isOpening: (address: string) => boolean): { settled(): Promise<void> } {
  const reading: Promise<void>[] = [];
  // A page that says nothing was listened to all the same.
  lookout.look('messages of the browser', 'listening', '');
  page.on('request', (request) => lookout.look('requests of the browser', request.url(), `${request.url()} ${JSON.stringify(request.headers())}`));
  page.on('response', (response) => {
    if (isOpening(response.url())) return;
    const read = response.body().then(
      (body) => lookout.look('pages in the browser', response.url(), body),
      () => undefined,
    );
    reading.push(read);
  });
  page.on('console', (message) => lookout.look('messages of the browser', page.url(), message.text()));
  page.on('pageerror', (error) => lookout.look('messages of the browser', page.url(), String(error.stack)));
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => lookout.look('messages of the browser', socket.url(), payload));
    socket.on('framereceived', ({ payload }) => lookout.look('messages of the browser', socket.url(), payload));
  });
  return { settled: async () => void (await Promise.all(reading)) };
}
