import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { noteRecording } from '../../newsroom/evidence/note-recording';
import { isRecording, type RecordingMetadata, recordingMetadata } from '../../newsroom/evidence/recording-metadata';
import { system } from '../../newsroom/people/actor';
import { deskDatabase } from '../../platform/database';
import { streamFile } from '../../platform/storage';
import { programArguments } from '../own-programs';
import type { WantedPart } from './reading';

const { version } = createRequire(import.meta.url)('mediainfo.js/package.json') as { version: string };

/** Milliseconds that reading one file may take, and bytes of it that may be asked for; then its process is ended. */
const patience = 60_000;
const largestReading = 256 * 1_048_576;

const bytes = z.int().nonnegative();
const message = z.union([
  z.strictObject({ wanted: z.strictObject({ from: bytes, length: bytes.max(16 * 1_048_576) }) }),
  z.strictObject({ said: recordingMetadata }),
]);

/** Reads what a film or a sound recording says of itself and has it noted. Called again, it does nothing. */
export async function readRecording(fileId: string): Promise<void> {
  const file = await deskDatabase().evidenceFile.findUnique({ where: { id: fileId }, include: { recording: { select: { fileId: true } } } });
  if (!file || file.recording || !isRecording(file)) return;
  const said = await readInOwnProcess(file);
  const outcome = await noteRecording(system, { fileId, said, reader: `mediainfo.js ${version}` });
  if (!outcome.ok && outcome.refusal.code !== 'conflict') throw new Error(outcome.refusal.sentence);
}

/**
 * A file may be made to confuse who reads it: a process of its own, with nothing in its environment, reads each, and sees of
 * it what it asks for. Null when it ends without an answer, or wants too much.
 */
async function readInOwnProcess({ hash, size }: { hash: string; size: number }): Promise<RecordingMetadata | null> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', ...programArguments('recording-reading'), String(size)], {
    env: {} as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  let left = largestReading;
  let said: RecordingMetadata | null = null;
  let failure: unknown = null;
  const hand = async (wanted: WantedPart) => {
    left -= wanted.length;
    if (left < 0) return void child.kill('SIGKILL');
    child.send(await partOf(hash, size, wanted));
  };
  child.on('message', (told) => {
    const { data } = message.safeParse(told);
    if (!data) child.kill('SIGKILL');
    else if ('said' in data) said = data.said;
    else
      hand(data.wanted).catch((error: unknown) => {
        failure = error;
        child.kill('SIGKILL');
      });
  });
  await new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  if (failure) throw failure as Error;
  return said;
}

/** Less than what is wanted, or nothing, at the end of the file. */
async function partOf(hash: string, size: number, { from, length }: WantedPart): Promise<Uint8Array> {
  const to = Math.min(size, from + length) - 1;
  if (to < from) return Buffer.alloc(0);
  const part = await streamFile(hash, { from, to });
  if (!part) throw new Error('A file of evidence is missing from storage.');
  return buffer(part.body);
}
