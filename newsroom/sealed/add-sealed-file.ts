import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { now } from '@/platform/clock';
import { keepFileUnder } from '@/platform/storage';
import { enqueue } from '@/platform/jobs';
import { sealedSize } from '@/platform/sealed-chunks';
import { type CommandContext, command } from '../command';
import { cleanFileName } from '../evidence/file-name';
import { discardUpload, uploadedFile } from '../evidence/uploads';
import { id, line } from '../input';
import { holdSealed } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { type AboutFile, sealAbout } from './about-file';
import { dataKeyOf } from './data-key';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { type ReceivedFile, sealUpload } from './receive-sealed-file';

/** After so many milliseconds bytes that no command kept are thrown away: a process that dies in between leaves them. */
const patience = 24 * 60 * 60_000;

const received = z.strictObject({
  upload: id.describe('A file that was received and sealed just now; its name is known to nobody else.'),
  mediaType: line(200),
  size: z.int().positive(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Adds a recording, a scan or a document to what is sealed of a source. What it is called, what it is and how large are
 * sealed beside it; its bytes lie in storage under a name that is made of nothing.
 */
export const addSealedFile = command({
  name: 'add-sealed-file',
  summary: 'Adds a file to what is sealed of a source: small ones as base64, others as the body of POST /desk/sources/{id}/sealed/files.',
  input: z.strictObject({
    id,
    sourceId: id,
    name: z.string().max(1_000).describe('What it was called; it is cleaned, and sealed.'),
    content: z.union([z.strictObject({ base64: z.base64().min(1).max(2_800_000) }), received]),
  }),
  value: z.strictObject({ id }),
  async prepare(context, { id: fileId, sourceId, name, content }) {
    await judgeSealed(context, sourceId, (seal) => holdSealed(context.actor, seal));
    if ('upload' in content) return keep(context.db, content, name);
    const dataKey = dataKeyOf(await context.db.sealedSource.findUniqueOrThrow({ where: { sourceId } }));
    const sealed = await sealUpload(dataKey, { sourceId, fileId }, Readable.from([Buffer.from(content.base64, 'base64')]));
    try {
      return await keep(context.db, sealed, name);
    } finally {
      await discardUpload(sealed.upload);
    }
  },
  async run({ db, actor, at, authorise }, { id: fileId, sourceId }, { object, about }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(holdSealed(actor, seal));
    if (actor.kind !== 'person') refuse('forbidden', 'What is sealed is changed by a person.');
    const ciphertext = sealAbout(dataKeyOf(seal), { sourceId, fileId }, about);
    await db.sealedFile.create({ data: { id: fileId, sourceId, object, ciphertext, addedById: actor.id, addedAt: at } });
    return { value: { id: fileId }, events: [{ name: 'sealed.file-added', subject: { type: 'source', id: sourceId }, data: { fileId } }] };
  },
});

/** Puts sealed bytes into storage, having first asked that they be thrown away unless the command keeps them. */
async function keep(db: CommandContext['db'], { upload, mediaType, size, salt }: ReceivedFile, given: string): Promise<{ object: string; about: AboutFile }> {
  const file = await uploadedFile(upload);
  const object = randomBytes(32).toString('hex');
  await enqueue(db, 'drop-sealed-object', { object }, { runAt: new Date(now().getTime() + patience) });
  const kept = await keepFileUnder(object, file);
  if (kept !== sealedSize(size)) refuse('malformed', 'This is not what was received.');
  const extension = extensionOf(mediaType, given);
  return { object, about: { name: cleanFileName(given, extension), mediaType, size, salt } };
}

/** The ending a name came with, where the content does not say another. */
function extensionOf(mediaType: string, name: string): string {
  const said = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return said ?? (mediaType === 'application/octet-stream' ? 'bin' : (/\/([a-z0-9]{1,8})$/.exec(mediaType)?.[1] ?? 'bin'));
}
