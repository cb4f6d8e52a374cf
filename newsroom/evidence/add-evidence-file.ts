import { Readable } from 'node:stream';
import { z } from 'zod';
import { enqueue } from '@/platform/jobs';
import { keepFileAt } from '@/platform/storage';
import { sha256 } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { oneAtATime } from '../pictures/one-at-a-time';
import { refuse } from '../refusal';
import { isDocument } from './document-view';
import { mayCarryCredentials } from './file-credentials';
import { cleanFileName } from './file-name';
import { inspectFile } from './inspect-file';
import { isRecording } from './recording-metadata';
import { keepEvidenceFile } from './keep-evidence-file';
import { evidenceChanged, loadEvidence } from './load-evidence';
import { discardUpload, receiveUpload, uploadedFile } from './uploads';

/** Adds a file to evidence, untouched under its hash, with a picture of it drawn anew where it is one. */
export const addEvidenceFile = command({
  name: 'add-evidence-file',
  summary: 'Adds a file to evidence: small ones as base64, others as the body of POST /desk/evidence/{id}/files, after a line with the name.',
  input: z.strictObject({
    id,
    evidenceId: id,
    name: z.string().max(1_000).describe('What it was called; it is cleaned and not believed.'),
    content: z.union([
      z.strictObject({ base64: z.base64().min(1).max(2_800_000) }),
      z.strictObject({ upload: id.describe('A file that is being received; its name is known to nobody else.') }),
    ]),
  }),
  value: z.strictObject({ id, hash: sha256, mediaType: z.string(), size: z.int().nonnegative() }),
  async prepare({ db, actor, authorise }, { evidenceId, content }) {
    authorise((await loadEvidence(db, actor, evidenceId)).mayChange);
    if ('upload' in content) return look(content.upload);
    const upload = await receiveUpload(Readable.from([Buffer.from(content.base64, 'base64')]));
    try {
      return await look(upload);
    } finally {
      await discardUpload(upload);
    }
  },
  async run(context, { id: fileId, evidenceId, name: given }, { kept, inspected: { mediaType, extension, picture, metadata } }) {
    const { db, actor, at, authorise } = context;
    const { evidence, claims, mayChange } = await loadEvidence(db, actor, evidenceId);
    authorise(mayChange);
    const personId = actor.kind === 'person' ? actor.id : evidence.createdById;
    const name = cleanFileName(given, extension);
    const looks = picture ? { looks: { width: picture.width, height: picture.height }, perceptualHash: picture.perceptualHash } : {};
    const original = await keepEvidenceFile(db, { ...kept, id: fileId, evidenceId, role: 'original', mediaType, name, personId, at, metadata, ...looks });
    if (picture) {
      const view = { bytes: picture.view, role: 'view' as const, mediaType: 'image/webp', name: cleanFileName(`${name} view`, 'webp'), viewOfId: original.id };
      await keepEvidenceFile(db, { ...view, evidenceId, personId: null, at, looks: { width: picture.width, height: picture.height } });
    }
    const consequences = await evidenceChanged(context, claims, 'A file was added to its evidence.', true);
    const { hash, size } = original;
    if (mayCarryCredentials({ mediaType, size })) await enqueue(db, 'read-credentials', { fileId: original.id }, { key: `credentials ${original.id}` });
    if (isRecording({ mediaType })) await enqueue(db, 'read-recording', { fileId: original.id }, { key: `recording ${original.id}` });
    if (isDocument({ mediaType, size })) await enqueue(db, 'draw-document', { fileId: original.id }, { key: `document ${original.id}` });
    return {
      value: { id: original.id, hash, mediaType, size },
      events: [{ name: 'evidence.file-added', subject: { type: 'evidence', id: evidenceId }, data: { fileId: original.id, hash } }, ...consequences],
    };
  },
});

async function look(upload: string) {
  const file = await uploadedFile(upload);
  const inspected = await oneAtATime(() => inspectFile(file));
  if (!inspected) refuse('too_many', 'Many files are being added just now. Try again in a minute.');
  const kept = await keepFileAt(file);
  if (kept.size === 0) refuse('malformed', 'This file is empty.');
  return { inspected, kept };
}
