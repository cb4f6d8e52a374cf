import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { z } from 'zod';
import { type DrawnDocument, isDocument } from '../../newsroom/evidence/document-view';
import { keepDocumentView } from '../../newsroom/evidence/keep-document-view';
import { bounded } from '../../newsroom/evidence/uploads';
import { readWholeFile } from '../../newsroom/evidence/whole-file';
import { system } from '../../newsroom/people/actor';
import { patience } from '../../newsroom/pictures/decode-picture';
import { oneAtATime } from '../../newsroom/pictures/one-at-a-time';
import { deskDatabase } from '../../platform/database';
import { keepFile } from '../../platform/storage';
import { programArguments } from '../own-programs';
import type { DrawingAnswer } from './drawing';
import { limits } from './limits';

const whyNot = {
  password: 'It opens with a password only.',
  damaged: 'It could not be read: it may be damaged.',
  late: 'Drawing it took too long, or too much memory.',
};

/** More than any answer: four bytes a pixel, and characters of at most six bytes in JSON. */
const longestAnswer = limits.width * (limits.height + 200) * 4 + (limits.characters + limits.said * 20) * 6 + 1_000;

/** Draws the first pages of a document and keeps the picture and the words on them. Called again, it does nothing. */
export async function drawDocument(fileId: string): Promise<void> {
  const db = deskDatabase();
  const file = await db.evidenceFile.findUnique({ where: { id: fileId }, include: { views: { select: { id: true } } } });
  if (!file || file.views.length > 0 || !isDocument(file)) return;
  const { evidenceId, hash } = file;
  const said = { evidenceId, action: 'not drawn', data: { path: ['fileId'], equals: fileId } };
  if ((await db.custodyEvent.count({ where: said })) > 0) return;
  const bytes = await readWholeFile(evidenceId, hash);
  if (!bytes) return;
  const outcome = await keepDocumentView(system, { fileId, drawn: await draw(bytes) });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
}

async function draw(bytes: Uint8Array): Promise<DrawnDocument> {
  const drawn = await drawInOwnProcess(bytes);
  if ('failed' in drawn) return { unseen: whyNot[drawn.failed] };
  const { pages, shown, says, width, height, words, pixels } = drawn;
  const packed = await oneAtATime(() => sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha().webp({ quality: 80 }).timeout(patience).toBuffer());
  if (!packed) throw new Error('Many pictures are being drawn just now.');
  const text = Buffer.from(words.trim());
  return {
    pages,
    shown,
    says: Object.fromEntries(Object.entries(says).map(([name, text]) => [name, text.replaceAll(unkept, ' ')])),
    picture: { hash: await keepFile(packed), size: packed.length, width, height },
    words: text.length > 0 ? { hash: await keepFile(text), size: text.length } : null,
  };
}

/** What PostgreSQL keeps in no JSON. */
const unkept = /\u0000|\p{Surrogate}/gu;

type Drawn = { pages: number; shown: number; says: Record<string, string>; width: number; height: number; words: string; pixels: Buffer };

/** A document may be made to confuse who reads it: a process of its own, with nothing in its environment, draws each. */
async function drawInOwnProcess(bytes: Uint8Array): Promise<Drawn | { failed: keyof typeof whyNot }> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', ...programArguments('document-drawing')], {
    env: {} as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: limits.allTime,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  // A reader that ends before it has read everything has answered, or will not.
  child.stdin.on('error', () => undefined).end(bytes);
  const answer = await buffer(bounded(child.stdout, longestAnswer)).catch(() => null);
  child.kill('SIGKILL');
  await ended;
  return (answer && read(answer)) ?? { failed: 'late' };
}

const said = z.union([
  z.strictObject({
    pages: z.int().positive(),
    shown: z.int().positive().max(limits.pages),
    says: z.record(z.string().max(20), z.string().max(limits.said)),
    width: z.int().positive().max(limits.width),
    height: z.int().positive(),
    words: z.string().max(limits.characters),
  }),
  z.strictObject({ failed: z.enum(['password', 'damaged', 'late']) }),
]) satisfies z.ZodType<DrawingAnswer>;

/** What the process answered, believed as far as it fits together; null where it does not. */
function read(answer: Buffer): Drawn | { failed: keyof typeof whyNot } | null {
  const end = answer.indexOf('\n');
  try {
    const first = said.parse(JSON.parse(answer.subarray(0, Math.max(end, 0)).toString()));
    if ('failed' in first) return first;
    const pixels = answer.subarray(end + 1);
    return pixels.length === first.width * first.height * 4 ? { ...first, pixels } : null;
  } catch {
    return null;
  }
}
