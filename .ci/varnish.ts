import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const root = path.resolve(import.meta.dirname, '..');

export type RunningVarnish = {
  /** Without a slash at the end. */
  url: string;
  stop(): Promise<void>;
};

/** Whether this machine has Varnish, and the compiler that makes a program of its configuration. */
export function hasVarnish(): boolean {
  return [['varnishd', '-V'], ['cc', '--version']].every(([program = '', asked = '']) => spawnSync(program, [asked]).status === 0);
}

/** Starts Varnish with the configuration that `docs/varnish.vcl` shows, in front of an application at `port`. */
export async function startVarnishAsDocumented(port: number): Promise<RunningVarnish> {
  const shown = await readFile(path.join(root, 'docs/varnish.vcl'), 'utf8');
  const written = '.port = "3000";';
  if (!shown.includes(written)) throw new Error(`docs/varnish.vcl no longer says ${written}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-varnish-'));
  const file = path.join(folder, 'stet.vcl');
  await writeFile(file, shown.replace(written, `.port = "${port}";`));
  const own = await freePort();
  const url = `http://127.0.0.1:${own}`;
  // In the foreground, without the command line that listens on a port of its own, and with no user but ours.
  const child = spawn('varnishd', ['-F', '-j', 'none', '-n', path.join(folder, 'work'), '-a', `127.0.0.1:${own}`, '-T', 'none', '-s', 'malloc,16m', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await fetch(url).then(() => true, () => false))) {
    if (child.exitCode !== null) throw new Error(`Varnish did not start:\n${said}`);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
