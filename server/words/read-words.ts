import { spawn } from 'node:child_process';
import type { HowRead } from '../../newsroom/evidence/contents/words-reader';
import { programArguments } from '../own-programs';
import { endings } from './endings';
import { limits } from './limits';

/** The file whose turn it is: each may take as much memory as one may. */
let turn: Promise<void> = Promise.resolve();

/**
 * Reads the words of a document or a packed file in a process of its own, with nothing in its environment: a file may be
 * made to confuse who reads it. One file is read at a time.
 */
export async function* readWords(bytes: Uint8Array, patience: number): AsyncGenerator<string, HowRead> {
  const until = performance.now() + patience;
  const before = turn;
  let done = () => {};
  turn = new Promise((resolve) => (done = resolve));
  try {
    await before;
    return yield* readInOwnProcess(bytes, until - performance.now());
  } finally {
    done();
  }
}

async function* readInOwnProcess(bytes: Uint8Array, patience: number): AsyncGenerator<string, HowRead> {
  if (patience < 1) return 'not at all';
  const child = spawn(process.execPath, ['--max-old-space-size=512', ...programArguments('words-reading')], {
    env: {} as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: Math.ceil(patience),
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve) => child.once('error', () => resolve(null)).once('close', resolve));
  try {
    // A reader that ends before it has read everything has answered, or will not.
    child.stdin.on('error', () => undefined).end(bytes);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let left = limits.words;
    for await (const piece of child.stdout as AsyncIterable<Buffer>) {
      left -= piece.length;
      if (left < 0) return 'in part';
      yield decoder.decode(piece, { stream: true });
    }
    const code = await ended;
    return (Object.keys(endings) as HowRead[]).find((how) => endings[how] === code) ?? 'not at all';
  } finally {
    child.kill('SIGKILL');
  }
}
