import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type RunningNewsroom, startServer } from '@/.ci/e2e-server';
import { freePort } from '@/.ci/free-port';
import { obtainNginx, startNginx, startNginxAsDocumented } from '@/.ci/nginx';
import { ask } from './ask';
import { cores, pin } from './one-core';

/** A server to be measured. */
type Rival = { url: string; pid: number };

/** Those of nginx are null where there is no nginx. */
export type Rivals = { site: RunningNewsroom; off: RunningNewsroom; bare: Rival; plain: Rival | null; kept: Rival | null };

type Ground = {
  folder: string;
  /** What the site is started with. */
  environment: Record<string, string>;
  /** The page that everybody serves. */
  address: string;
  beforeClosing(act: () => Promise<unknown>): void;
};

/** Starts the site twice, with the press and without, and whoever serves the very bytes that the press does. */
export async function startRivals({ folder, environment, address, beforeClosing }: Ground): Promise<Rivals> {
  const pages = path.join(folder, 'press');
  const start = async (own: Record<string, string>) => {
    const running = await startServer({ ...environment, ...own });
    beforeClosing(running.stop);
    pin(running.pid, cores.server);
    return running;
  };
  const site = await start({ PRESS_DIRECTORY: pages });
  const off = await start({ PRESS: 'off' });
  const { rawHeaders, body } = await ask(site.url + address);
  const head = withoutConnection(rawHeaders);
  const own = path.join(folder, 'static');
  await mkdir(own, { recursive: true });
  await Promise.all([writeFile(path.join(own, 'page'), body), writeFile(path.join(own, 'head.json'), JSON.stringify(head))]);
  const bare = await startBare(own, beforeClosing);
  const nginx = obtainNginx();
  if (!nginx) return { site, off, bare, plain: null, kept: null };
  const plain = await startNginx(nginx, ({ port, log }) => plainSite({ port, log, folder: own, head }));
  beforeClosing(plain.stop);
  const kept = await startNginxAsDocumented(nginx, { port: Number(new URL(site.url).port), pages });
  beforeClosing(kept.stop);
  for (const { pid } of [plain, kept]) pin(pid, cores.server);
  return { site, off, bare, plain, kept };
}

/** What nginx says of a file by itself. */
const ofFile = /^(?:content-type|content-length|etag|last-modified)$/i;

/**
 * One file with the headers of the page; open files are kept, and requests noted, as the documented configuration does: in the
 * server's own block, since whoever starts nginx for us has switched the notes off around it.
 */
function plainSite({ port, log, folder, head }: { port: number; log: string; folder: string; head: string[] }): string {
  const headers = head.flatMap((name, n) => (n % 2 === 1 || ofFile.test(name) ? [] : [`add_header ${name} "${head[n + 1]}";`]));
  return `
  open_file_cache max=20000 inactive=1m;
  open_file_cache_valid 1s;
  server {
    access_log ${log};
    listen ${port};
    root ${folder};
    default_type "text/html; charset=utf-8";
    ${headers.join('\n    ')}
  }`;
}

async function startBare(folder: string, beforeClosing: Ground['beforeClosing']): Promise<Rival> {
  const port = await freePort();
  const program = path.join(import.meta.dirname, 'bare-node.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, path.join(folder, 'head.json'), path.join(folder, 'page'), String(port)], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  beforeClosing(async () => {
    child.kill();
    await ended;
  });
  const url = `http://localhost:${port}`;
  while (!(await fetch(url).then(() => true, () => false))) await new Promise((resolve) => setTimeout(resolve, 50));
  pin(child.pid ?? 0, cores.server);
  return { url, pid: child.pid ?? 0 };
}

/** Name, value, name, value: without what every server says for itself of the connection. */
function withoutConnection(rawHeaders: string[]): string[] {
  const ownWord = /^(?:date|connection|keep-alive|transfer-encoding)$/i;
  return rawHeaders.filter((_, n) => !ownWord.test(rawHeaders[n - (n % 2)] ?? ''));
}
