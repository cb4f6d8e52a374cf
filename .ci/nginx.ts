import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const root = path.resolve(import.meta.dirname, '..');
const unpacked = path.join(root, 'node_modules/.cache/nginx');
const packages = ['nginx', 'nginx-common', 'libnginx-mod-http-brotli-static'];

/** The program, and its module that serves brotli forms. */
export type Nginx = { program: string; brotli: string };

export type RunningNginx = {
  /** Without a slash at the end. */
  url: string;
  pid: number;
  /** What it noted of those who asked so far, where its configuration says so. */
  accessLog(): Promise<string>;
  stop(): Promise<void>;
};

/** The nginx of this machine; else Debian's, unpacked into a folder of ours, so that no service begins. Null where there is neither. */
export function obtainNginx(): Nginx | null {
  const there = findNginx();
  if (there || spawnSync('apt-get', ['--version']).status !== 0) return there;
  mkdirSync(unpacked, { recursive: true });
  const download = () => run('apt-get', ['download', ...packages]);
  if (!download() && !(run('apt-get', ['update']) && download())) return null;
  for (const file of readdirSync(unpacked).filter((name) => name.endsWith('.deb'))) run('dpkg-deb', ['--extract', file, '.']);
  return findNginx();
}

/** Starts nginx with the configuration that `docs/nginx.conf` shows, in front of an application at `port`. */
export async function startNginxAsDocumented(nginx: Nginx, { port, pages }: { port: number; pages: string }): Promise<RunningNginx> {
  const shown = await readFile(path.join(root, 'docs/nginx.conf'), 'utf8');
  return startNginx(nginx, (own) => {
    const ours = [
      ['127.0.0.1:3000', `127.0.0.1:${port}`],
      ['/var/lib/stet/press', pages],
      ['/var/cache/nginx/stet', `${own.folder}/cache`],
      ['/var/log/nginx/stet.log', own.log],
      ['listen 80;', `listen ${own.port};`],
    ];
    return ours.reduce((text, [from = '', to = '']) => {
      if (!text.includes(from)) throw new Error(`docs/nginx.conf no longer says ${from}.`);
      return text.replaceAll(from, to);
    }, shown);
  });
}

/** Starts one worker on a free port; `site` is told the port, a folder and a log of its own, and says what stands in `http`. */
export async function startNginx({ program, brotli }: Nginx, site: (own: { port: number; folder: string; log: string }) => string): Promise<RunningNginx> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-nginx-'));
  const port = await freePort();
  const log = path.join(folder, 'access.log');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const whole = `
    daemon off; ${user} worker_processes 1; pcre_jit on; pid ${folder}/pid; load_module ${brotli};
    events { worker_connections 1024; }
    http { access_log off; ${temporary.join(' ')} ${site({ port, folder, log })} }`;
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, whole);
  const child = spawn(program, ['-p', folder, '-e', `${folder}/error.log`, '-c', file], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://localhost:${port}`;
  while (!(await fetch(url).then(() => true, () => false))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${await readFile(`${folder}/error.log`, 'utf8')}`);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, pid: child.pid ?? 0, accessLog: () => readFile(log, 'utf8'), stop };
}

function findNginx(): Nginx | null {
  const places = ['', unpacked].map((at) => ({ program: `${at}/usr/sbin/nginx`, brotli: `${at}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so` }));
  return places.find(({ program, brotli }) => existsSync(program) && existsSync(brotli)) ?? null;
}

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { cwd: unpacked, stdio: 'ignore' }).status === 0;
}
