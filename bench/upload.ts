/**
 * What the largest file of evidence costs the server in memory: it is sent through the route that people use, read back
 * through theirs, and one more is broken off in the middle, of which nothing may be left.
 */
import { folder } from './own-settings';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServer } from '@/.ci/e2e-server';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { makeAccessToken } from '@/newsroom/people/make-access-token';
import { deskDatabase } from '@/platform/database';
import { build, isBuilt } from '@/server/build';
import { fileLongStory } from './file-long-story';
import { report } from './measure';
import { inTemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '512' } } });
const megabyte = 1_048_576;
const size = Number(values.megabytes) * megabyte;

/** Megabytes by which the server may grow meanwhile. */
const allowed = 100;

const filesDirectory = path.join(folder, 'files');
const piece = randomBytes(megabyte);

/** So many bytes, of which no two megabytes are the same. */
async function* bytes(count: number): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < count; sent += megabyte) {
    piece.writeUInt32LE(sent / megabyte);
    yield Buffer.from(piece.subarray(0, Math.min(megabyte, count - sent)));
  }
}

function ask(address: string, token: string, method: 'GET' | 'POST', length = 0): { request: http.ClientRequest; answer: Promise<http.IncomingMessage> } {
  const request = http.request(address, { method, headers: { Authorization: `Bearer ${token}`, ...(method === 'POST' ? { 'Content-Length': length } : {}) } });
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => request.once('response', resolve).once('error', reject));
  return { request, answer };
}

/** What the file is called goes before it. */
const nameLine = Buffer.from('recording.bin\n');

async function* named(count: number): AsyncGenerator<Buffer> {
  yield nameLine;
  yield* bytes(count);
}

/** @returns the id of the file that was kept */
async function upload(address: string, token: string, count: number): Promise<string> {
  const { request, answer } = ask(address, token, 'POST', nameLine.length + count);
  const [said] = await Promise.all([answer.then((response) => Readable.from(response).toArray()), pipeline(Readable.from(named(count)), request)]);
  const result = JSON.parse(Buffer.concat(said as Buffer[]).toString()) as { ok: boolean; value: { id: string; size: number } };
  if (!result.ok || result.value.size !== count) throw new Error(`The file was not kept: ${JSON.stringify(result)}`);
  return result.value.id;
}

async function download(address: string, token: string): Promise<number> {
  const { request, answer } = ask(address, token, 'GET');
  request.end();
  let received = 0;
  for await (const part of await answer) received += (part as Buffer).length;
  return received;
}

/** Sends half and goes away. @returns how many files were left a moment later */
async function breakOff(address: string, token: string): Promise<number> {
  const before = (await readdir(filesDirectory, { recursive: true })).length;
  const { request, answer } = ask(address, token, 'POST', nameLine.length + size);
  answer.catch(() => undefined);
  for await (const part of named(size / 2)) if (!request.write(part)) await new Promise((resolve) => request.once('drain', resolve));
  request.destroy();
  const left = async () => (await readdir(filesDirectory, { recursive: true })).length - before;
  for (let tries = 0; tries < 100 && (await left()) > 0; tries += 1) await sleep(100);
  return left();
}

/** Megabytes of memory that a process holds. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
}

/** By how many megabytes a process grew at most, and how long it took, in seconds. */
async function grown(pid: number, work: () => Promise<unknown>): Promise<{ most: number; seconds: number }> {
  const before = await memoryOf(pid);
  const start = performance.now();
  let [most, done] = [0, false];
  const watching = (async () => {
    for (; !done; await sleep(50)) most = Math.max(most, (await memoryOf(pid)) - before);
  })();
  await work().finally(() => (done = true));
  const seconds = (performance.now() - start) / 1_000;
  await watching;
  return { most, seconds };
}

if (!(await isBuilt())) {
  console.log('Building the pages first.');
  await build();
}
await inTemporaryNewsroom({ durable: true }, async ({ ownerUrl, beforeClosing }) => {
  const { writer } = await fileLongStory();
  const made = await makeAccessToken(writer, { id: randomUUID(), name: 'bench', days: 1 });
  if (!made.ok) throw new Error(made.refusal.sentence);
  const { token } = made.value;
  const claim = await deskDatabase().claim.findFirstOrThrow({ select: { id: true } });
  const evidenceId = randomUUID();
  await addEvidence(writer, { id: evidenceId, claimId: claim.id, kind: 'media', title: 'A long recording' });
  const { url, pid, stop } = await startServer({ DATABASE_URL: ownerUrl, FILES_DIRECTORY: filesDirectory });
  beforeClosing(stop);
  const address = `${url}/desk/evidence/${evidenceId}/files`;
  const small = await upload(address, token, 20 * megabyte);
  await download(`${address}/${small}`, token);

  let [id, received] = ['', 0];
  const sending = await grown(pid, async () => (id = await upload(address, token, size)));
  const reading = await grown(pid, async () => (received = await download(`${address}/${id}`, token)));
  if (received !== size) throw new Error(`${received} bytes came back of ${size}.`);
  let left = 0;
  const breaking = await grown(pid, async () => (left = await breakOff(address, token)));
  if (left > 0) throw new Error(`An upload that was broken off left ${left} files.`);
  const row = (name: string, { most, seconds }: { most: number; seconds: number }) => [name, `${most.toFixed(0)} MB`, `${seconds.toFixed(1)} s`];
  report(`A file of ${values.megabytes} MB, through the server`, ['', 'memory grew by', 'time'], [
    row('sending it', sending),
    row('reading it back', reading),
    row('breaking one off in the middle: nothing is left', breaking),
  ]);
  if (Math.max(sending.most, reading.most, breaking.most) > allowed) throw new Error(`The server grew by more than ${allowed} MB.`);
});
