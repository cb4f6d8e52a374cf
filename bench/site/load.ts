import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** What a browser says that it takes. */
export const acceptEncoding = 'gzip, deflate, br';

export const connections = 32;

export type Load = { requests: number; perSecond: number; p99: number; errors: number };

export const loadProgram = spawnSync('wrk', ['--version']).error ? 'autocannon' : 'wrk';

/** Asks for one address over 32 connections, each at once for the next answer, for so many seconds. */
export async function load(url: string, seconds: number): Promise<Load> {
  return loadProgram === 'wrk' ? withWrk(url, seconds) : withAutocannon(url, seconds);
}

async function withWrk(url: string, seconds: number): Promise<Load> {
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '--timeout', '10s', '-H', `Accept-Encoding: ${acceptEncoding}`, url]);
  const found = (pattern: RegExp) => pattern.exec(stdout)?.slice(1) ?? [];
  const [amount = '', unit = ''] = found(/99%\s+([\d.]+)(us|ms|s|m)/);
  const inMilliseconds = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }[unit] ?? NaN;
  const failed = [...found(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/), ...found(/Non-2xx or 3xx responses: (\d+)/)];
  return {
    requests: Number(found(/(\d+) requests in/)[0]),
    perSecond: Number(found(/Requests\/sec:\s+([\d.]+)/)[0]),
    p99: Number(amount) * inMilliseconds,
    errors: failed.reduce((sum, each) => sum + Number(each), 0),
  };
}

async function withAutocannon(url: string, seconds: number): Promise<Load> {
  const program = path.join(import.meta.dirname, 'load-with-autocannon.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, url, String(seconds), String(connections), acceptEncoding]);
  return JSON.parse(stdout) as Load;
}
