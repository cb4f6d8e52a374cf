import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { fileCredentials, type FileCredentials, mayCarryCredentials } from '../../newsroom/evidence/file-credentials';
import { noteCredentials } from '../../newsroom/evidence/note-credentials';
import { system } from '../../newsroom/people/actor';
import { deskDatabase } from '../../platform/database';
import { streamFile } from '../../platform/storage';
import { programArguments } from '../own-programs';

const { version } = createRequire(import.meta.url)('@contentauth/c2pa-wasm/package.json') as { version: string };

/** Milliseconds that reading one file may take; then its process is ended. */
const patience = 60_000;

const unreadable: FileCredentials = {
  state: 'unreadable', problems: ['Reading them took too long, or too much memory.'], generator: null, issuer: null, signer: null, signedAt: null, actions: [], ingredients: [],
};

/** Reads the Content Credentials of a file of evidence and has them noted. Called again, it does nothing. */
export async function readCredentials(fileId: string): Promise<void> {
  const file = await deskDatabase().evidenceFile.findUnique({ where: { id: fileId }, include: { credentials: { select: { fileId: true } } } });
  if (!file || file.credentials || !mayCarryCredentials(file)) return;
  const said = (await holdsLabel(file.hash)) ? await readInOwnProcess(file.hash, file.mediaType) : null;
  const outcome = await noteCredentials(system, { fileId, said, reader: `c2pa-wasm ${version}` });
  if (!outcome.ok && outcome.refusal.code !== 'conflict') throw new Error(outcome.refusal.sentence);
}

/** What every manifest store is labelled with, in plain letters, wherever in a file it lies (C2PA 2.2, 11.1.4). */
const label = Buffer.from('c2pa');

/** Whether there can be credentials at all: most files have none, and a process for each would be dear. */
async function holdsLabel(hash: string): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const piece of await opened(hash)) {
    const bytes = Buffer.concat([before, piece as Uint8Array]);
    if (bytes.includes(label)) return true;
    before = bytes.subarray(-label.length + 1);
  }
  return false;
}

async function opened(hash: string) {
  const file = await streamFile(hash);
  if (!file) throw new Error('A file of evidence is missing from storage.');
  return file.body;
}

/** A file may be made to confuse who reads it: a process of its own, with nothing in its environment, reads each. */
async function readInOwnProcess(hash: string, mediaType: string): Promise<FileCredentials | null> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', ...programArguments('credentials-reading'), mediaType], {
    env: {} as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  // A reader that ends before it has read everything has answered, or will not.
  const [answer] = await Promise.all([text(child.stdout), pipeline(await opened(hash), child.stdin).catch(() => undefined), ended]);
  try {
    return z.strictObject({ said: fileCredentials.nullable() }).parse(JSON.parse(answer)).said;
  } catch {
    return unreadable;
  }
}
