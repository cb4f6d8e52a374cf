import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCapturedFolder, FolderRefused } from '../../newsroom/capture/captured-folder';
import { failCapture } from '../../newsroom/capture/fail-capture';
import { keepCapture } from '../../newsroom/capture/keep-capture';
import { noteLinkCheck } from '../../newsroom/capture/note-link-check';
import { giveBackCapture, mostAttempts, noteProgress, takeUpCapture } from '../../newsroom/capture/under-way';
import { system } from '../../newsroom/people/actor';
import { now } from '../../platform/clock';
import { deskDatabase } from '../../platform/database';
import { AddressRefused, publicWebAddress } from '../../platform/public-address';
import { settings } from '../../platform/settings';
import { askTimestamp, NoTimestamp } from '../../platform/timestamp-authority';
import { runWorker, WorkerEnded } from './run-worker';

/** How often progress is written down, in milliseconds. */
const pace = 500;

let closing = new AbortController();

/** Ends what is under way when the newsroom closes; it is begun again when one opens. */
export function abandonCaptures(): void {
  closing.abort();
  closing = new AbortController();
}

/** Does one capture from beginning to end. Called again for one that is done, or in other hands, it does nothing. */
export async function workOnCapture(captureId: string): Promise<void> {
  const taken = await takeUpCapture(captureId, now());
  if (!taken) return;
  if (taken.attempts > mostAttempts) return fail(captureId, 'The capture was begun several times and ended each time before it was done.');
  await inFolder(async (folder) => {
    try {
      const answer = await runWorker(orderFor('capture', taken.address), folder, { signal: closing.signal, onProgress: writing(captureId) });
      if ('failed' in answer) await fail(captureId, answer.failed);
      else await keep(captureId, folder);
    } catch (error) {
      if (error instanceof FolderRefused) return fail(captureId, error.message);
      await giveBackCapture(captureId);
      if (!(error instanceof WorkerEnded)) throw error;
    }
  });
}

/** Asks a link again and has noted what it answers now. What the newsroom does by itself leaves alone what nobody could ask. */
export async function workOnLinkCheck(evidenceId: string, { askedByHand }: { askedByHand: boolean }): Promise<void> {
  const evidence = await deskDatabase().evidence.findUnique({ where: { id: evidenceId }, select: { url: true } });
  if (!evidence?.url || (!askedByHand && !couldBePublic(evidence.url))) return;
  const address = evidence.url;
  await inFolder(async (folder) => {
    const answer = await runWorker(orderFor('check', address), folder, { signal: closing.signal });
    const status = 'checked' in answer ? answer.checked.status : null;
    await insist(noteLinkCheck(system, { evidenceId, status, sentence: 'failed' in answer ? answer.failed : null, askedByHand }));
  });
}

function couldBePublic(address: string): boolean {
  try {
    return publicWebAddress(address).hostname !== '';
  } catch (error) {
    if (error instanceof AddressRefused) return false;
    throw error;
  }
}

function orderFor(what: 'capture' | 'check', address: string) {
  const { chromiumPath, captureAllowance } = settings();
  return { what, address, browser: chromiumPath, allowance: captureAllowance };
}

async function keep(captureId: string, folder: string): Promise<void> {
  const { manifestBytes } = await readCapturedFolder(folder);
  const stamp = await timestampOf(manifestBytes);
  await insist(keepCapture(system, { captureId, folder, ...stamp }));
}

/** A capture without a timestamp is better than none: where the authority fails, that is said with it. */
async function timestampOf(manifest: Uint8Array): Promise<{ timestamp: string | null; unstamped: string | null }> {
  const { timestampAuthority } = settings();
  if (!timestampAuthority) return { timestamp: null, unstamped: null };
  try {
    return { timestamp: Buffer.from(await askTimestamp(timestampAuthority, manifest)).toString('base64'), unstamped: null };
  } catch (error) {
    if (error instanceof NoTimestamp) return { timestamp: null, unstamped: error.message };
    throw error;
  }
}

async function fail(captureId: string, sentence: string): Promise<void> {
  await insist(failCapture(system, { captureId, sentence }));
}

/** Another process may have ended the capture meanwhile; that is no fault. */
async function insist(result: Promise<{ ok: true } | { ok: false; refusal: { code: string; sentence: string } }>): Promise<void> {
  const answer = await result;
  if (!answer.ok && answer.refusal.code !== 'conflict') throw new Error(answer.refusal.sentence);
}

/** Progress is told often and written seldom. What cannot be written is no reason to stop. */
function writing(captureId: string): Parameters<typeof runWorker>[2]['onProgress'] {
  let [last, step] = [0, ''];
  return (progress) => {
    const moment = performance.now();
    if (progress.step === step && moment - last < pace) return;
    [last, step] = [moment, progress.step];
    void noteProgress(captureId, progress, now()).catch(() => undefined);
  };
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-capture-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
