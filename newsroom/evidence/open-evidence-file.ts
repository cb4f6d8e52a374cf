import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import { sha256 } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { useDirectory } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';
import { loadSeenEvidence } from './load-evidence';
import { isPlayed } from './played';

/**
 * Notes in the chain of custody that somebody looks at a file or takes it away, and says where it lies. What is looked at
 * is what we drew: a picture drawn anew from an original or its pages, with the words on them, or the one that our own browser took of a captured page. Sound
 * and film are played as they came; what one person plays of a file within ten minutes is one look.
 */
export const openEvidenceFile = command({
  name: 'open-evidence-file',
  summary: 'Notes that somebody looks at a file of evidence, or downloads it.',
  input: z.strictObject({ evidenceId: id, fileId: id, as: z.enum(['view', 'words', 'play', 'download']) }),
  value: z.strictObject({
    hash: sha256,
    mediaType: z.string(),
    name: z.string(),
    size: z.int().nonnegative(),
    begins: z.boolean().describe('False for what belongs to a look that was noted already: players ask for a file in many parts.'),
  }),
  async run({ db, actor, at, authorise }, { evidenceId, fileId, as }) {
    await loadSeenEvidence(db, actor, evidenceId);
    authorise(useDirectory(actor));
    const file = await db.evidenceFile.findFirst({
      where: { evidenceId, ...whichFile(fileId, as) },
      select: { id: true, role: true, hash: true, mediaType: true, name: true, size: true },
    });
    if (!file || (as === 'play' && !isPlayed(file))) refuse('not_found', 'There is no such file.');
    const { id: openedId, role: _, ...found } = file;
    const personId = actor.kind === 'person' ? actor.id : null;
    const begins = as !== 'play' || !(await db.custodyEvent.findFirst({ where: lookAt(openedId, { evidenceId, personId, at }), select: { id: true } }));
    const action = as === 'download' ? 'downloaded' : 'viewed';
    if (begins) await recordCustody(db, { evidenceId, action, personId, data: { fileId: openedId, hash: file.hash }, at });
    return { value: { ...found, begins }, events: [{ name: 'evidence.file-opened', subject: { type: 'evidence', id: evidenceId }, data: { fileId, as } }] };
  },
});

/** Of an original, what was drawn of it or the words that stand on its pages; otherwise the file itself. */
function whichFile(fileId: string, as: 'view' | 'words' | 'play' | 'download'): Prisma.EvidenceFileWhereInput {
  if (as === 'view') return { OR: [{ viewOfId: fileId, mediaType: { startsWith: 'image/' } }, { id: fileId, role: 'screenshot' }] };
  if (as === 'words') return { viewOfId: fileId, mediaType: 'text/plain' };
  return { id: fileId };
}

/** Milliseconds that a look at what is played lasts. */
const look = 10 * 60_000;

function lookAt(fileId: string, { evidenceId, personId, at }: { evidenceId: string; personId: string | null; at: Date }) {
  return { evidenceId, personId, action: 'viewed', at: { gt: new Date(at.getTime() - look) }, data: { path: ['fileId'], equals: fileId } };
}
