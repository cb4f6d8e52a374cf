import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { streamFile } from '@/platform/storage';
import type { AuditEvent } from '../audit/events';
import { command } from '../command';
import { evidenceAltered } from '../falls/report-altered-evidence';
import { id } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { brokenLink, recordCustody } from './custody';

const wrongFile = z.strictObject({ fileId: id, name: z.string(), hash: z.string(), state: z.enum(['altered', 'missing']) });

/** Hashes every file of a piece of evidence again and follows its chain; what is wrong puts its claims in doubt. */
export const verifyEvidence = command({
  name: 'verify-evidence',
  summary: 'Hashes every file of a piece of evidence again and follows its chain of custody; only the newsroom itself does that.',
  input: z.strictObject({ evidenceId: id }),
  value: z.strictObject({
    files: z.int().nonnegative(),
    wrong: z.array(wrongFile),
    brokenAt: z.int().positive().nullable().describe('The place in the chain of the first touch that does not fit.'),
  }),
  async prepare({ db, actor, authorise }, { evidenceId }) {
    authorise(beSystem(actor));
    const files = await db.evidenceFile.findMany({ where: { evidenceId }, orderBy: { addedAt: 'asc' }, select: { id: true, name: true, hash: true } });
    const looked: { files: number; wrong: z.output<typeof wrongFile>[] } = { files: files.length, wrong: [] };
    for (const { id: fileId, name, hash } of files) {
      const state = await stateOf(hash);
      if (state !== 'whole') looked.wrong.push({ fileId, name, hash, state });
    }
    return looked;
  },
  async run(context, { evidenceId }, { files, wrong }) {
    const { db, actor, at, authorise } = context;
    authorise(beSystem(actor));
    const chain = await db.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });
    if (chain.length === 0) refuse('not_found', 'There is no such evidence.');
    const brokenAt = brokenLink(chain);
    const known = chain.at(-1);
    const noted = { files, wrong: wrong.map(({ fileId, hash, state }) => ({ fileId, hash, state })), brokenAt };
    await recordCustody(db, { evidenceId, action: actionFor(wrong), personId: null, data: noted, at });
    const isNews = wrong.length > 0 && known?.action !== actionFor(wrong);
    const consequences: AuditEvent[] = isNews ? (await evidenceAltered(context, evidenceId)).events : [];
    const subject = { type: 'evidence' as const, id: evidenceId };
    const event = { name: 'evidence.verified' as const, subject, data: { files, wrong: wrong.length, chainWhole: brokenAt === null } };
    return { value: { files, wrong, brokenAt }, events: [event, ...consequences] };
  },
});

function actionFor(wrong: readonly { state: 'altered' | 'missing' }[]) {
  if (wrong.some(({ state }) => state === 'altered')) return 'found altered' as const;
  return wrong.length > 0 ? ('found missing' as const) : ('hashed again' as const);
}

async function stateOf(hash: string): Promise<'whole' | 'altered' | 'missing'> {
  const opened = await streamFile(hash);
  if (!opened) return 'missing';
  const hashing = createHash('sha256');
  await pipeline(opened.body, hashing);
  return hashing.digest('hex') === hash ? 'whole' : 'altered';
}
