import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { programArguments } from '../own-programs';
import { limits } from './limits';
import type { CaptureOrder, Progress } from './take-capture';

const megabytes = 1_024;

export type WorkerAnswer = { done: true } | { checked: { address: string; status: number } } | { failed: string };

/** The work was ended from outside, or died; whoever wanted it may begin it again. */
export class WorkerEnded extends Error {
  override name = 'WorkerEnded';
}

export type WorkerOrder = CaptureOrder & { what: 'capture' | 'check' };

/**
 * Lets a process of its own do what an order says, standing in `folder`, with nothing in its environment: no address of
 * a database, no secret, no home. It is ended when it takes longer than any capture may.
 * @throws WorkerEnded
 */
export async function runWorker(order: WorkerOrder, folder: string, options: { signal: AbortSignal; onProgress?: (progress: Progress) => void }): Promise<WorkerAnswer> {
  const allTime = order.limits?.allTime ?? limits.allTime;
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, ...programArguments('capture-worker')], {
    cwd: folder,
    env: {} as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let answer: WorkerAnswer | null = null;
  const end = () => child.kill('SIGKILL');
  let isLate = false;
  // A clock and not a signal joined to the other one: Node may forget such a pair before its time has come.
  const clock = setTimeout(() => {
    isLate = true;
    end();
  }, allTime);
  options.signal.addEventListener('abort', end, { once: true });
  if (options.signal.aborted) end();
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  child.stdin.on('error', () => undefined).end(JSON.stringify(order));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const word = read(line);
    if (word && 'progress' in word) options.onProgress?.(word.progress);
    else if (word) answer = word;
  });
  try {
    await ended;
  } finally {
    clearTimeout(clock);
    options.signal.removeEventListener('abort', end);
  }
  if (options.signal.aborted) throw new WorkerEnded('The newsroom was closing.');
  if (answer) return answer;
  if (isLate) return { failed: `The capture took longer than ${allTime / 1_000} seconds.` };
  throw new WorkerEnded('The process of the capture ended before it said anything.');
}

/** A line of the worker's; null when it is none. What it says is judged where it is used. */
function read(line: string): { progress: Progress } | WorkerAnswer | null {
  if (line.length > 20_000) return null;
  try {
    const word: unknown = JSON.parse(line);
    return typeof word === 'object' && word !== null ? (word as { progress: Progress } | WorkerAnswer) : null;
  } catch {
    return null;
  }
}
