import { z } from 'zod';
import { settings } from '@/platform/settings';
import { keepFile } from '@/platform/storage';
import { readTimestamp } from '@/platform/timestamp-authority';
import { sha256 } from '../answers';
import { command } from '../command';
import { recordEdits } from '../drafts/record-edit';
import { recordCustody } from '../evidence/custody';
import { keepEvidenceFile } from '../evidence/keep-evidence-file';
import { id, line } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { lockStories, type StoryWithNames } from '../stories/load-story';
import type { Transaction } from '../transaction';
import { readCapturedFolder } from './captured-folder';
import { storable } from './storable-manifest';

/** Keeps what a capture brought: its files, its manifest, and the word of a timestamp authority where one was asked. */
export const keepCapture = command({
  name: 'keep-capture',
  summary: 'Keeps what a capture brought; only the newsroom itself does that.',
  input: z.strictObject({
    captureId: id,
    /** Absolute, on this machine. */
    folder: line(4_000),
    /** RFC 3161, base64; null where no authority is asked, or none answered. */
    timestamp: z.base64().nullable(),
    unstamped: line(300).nullable(),
  }),
  value: z.strictObject({ manifestHash: sha256 }),
  /** The bytes lie in storage before the transaction begins; under the name of what they are, they harm nobody there. */
  async prepare({ actor, authorise }, { folder, timestamp }) {
    authorise(beSystem(actor));
    const { manifest, manifestBytes, manifestHash, files } = await readCapturedFolder(folder);
    const stamp = timestamp ? await stampOf(Buffer.from(timestamp, 'base64'), manifestBytes) : null;
    for (const { bytes } of files) await keepFile(bytes);
    return { manifest, manifestBytes, manifestHash, stamp, files: files.map(({ role, name, mediaType, size, sha256: hash }) => ({ role, name, mediaType, size, hash })) };
  },
  async run(context, { captureId, unstamped }, { manifest, manifestBytes, manifestHash, stamp, files }) {
    const { db, actor, at, authorise } = context;
    authorise(beSystem(actor));
    const capture = await db.capture.findUnique({ where: { id: captureId } });
    if (!capture) refuse('not_found', 'There is no such capture.');
    const { count } = await db.capture.updateMany({
      where: { id: captureId, state: 'running' },
      data: {
        state: 'kept',
        step: '',
        finishedAt: at,
        requests: manifest.requests,
        manifest: storable(manifest),
        manifestHash,
        timestampedAt: stamp?.at ?? null,
        timestampedBy: stamp?.signer ?? null,
        unstamped,
      },
    });
    if (count === 0) refuse('conflict', 'This capture is not under way.');
    const { evidenceId, requestedById: personId } = capture;
    const common = { evidenceId, personId, at };
    for (const file of files) await keepEvidenceFile(db, { ...common, ...file });
    await keepEvidenceFile(db, { ...common, role: 'manifest', name: 'manifest.json', mediaType: 'application/json', bytes: manifestBytes });
    if (stamp) await keepEvidenceFile(db, { ...common, role: 'timestamp', name: 'manifest.tsr', mediaType: 'application/timestamp-reply', bytes: stamp.bytes });
    await recordCustody(db, { evidenceId, action: 'captured', personId: null, data: { captureId, manifestHash, status: manifest.status }, at });
    const voided = await recordEdits(context, await storiesOn(db, evidenceId), 'sourcing', {
      contributes: false,
      reason: 'Evidence of a claim was captured.',
    });
    return {
      value: { manifestHash },
      events: [...voided, { name: 'capture.kept', subject: { type: 'evidence', id: evidenceId }, data: { captureId, manifestHash } }],
    };
  },
});

async function stampOf(bytes: Buffer, manifest: Uint8Array) {
  return { bytes, ...(await readTimestamp(bytes, manifest, settings().timestampAuthority?.certificates ?? null)) };
}

/** Every story whose claims rest on the evidence, locked: what an approval signed has one file more. */
async function storiesOn(db: Transaction, evidenceId: string): Promise<StoryWithNames[]> {
  const appearances = await db.appearance.findMany({
    where: { takenOffAt: null, claim: { evidence: { some: { evidenceId } } } },
    distinct: ['storyId'],
    select: { storyId: true },
  });
  return lockStories(db, appearances.map(({ storyId }) => storyId));
}
