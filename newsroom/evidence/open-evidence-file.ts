import { z } from 'zod';
import { sha256 } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { useDirectory } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';
import { loadSeenEvidence } from './load-evidence';

/**
 * Notes in the chain of custody that somebody looks at a file or takes it away, and says where it lies. What is looked at
 * is what we drew: a picture drawn anew from an original, or the one that our own browser took of a captured page.
 */
export const openEvidenceFile = command({
  name: 'open-evidence-file',
  summary: 'Notes that somebody looks at a file of evidence, or downloads it.',
  input: z.strictObject({ evidenceId: id, fileId: id, as: z.enum(['view', 'download']) }),
  value: z.strictObject({ hash: sha256, mediaType: z.string(), name: z.string() }),
  async run({ db, actor, at, authorise }, { evidenceId, fileId, as }) {
    await loadSeenEvidence(db, actor, evidenceId);
    authorise(useDirectory(actor));
    const file = await db.evidenceFile.findFirst({
      where: { evidenceId, ...(as === 'view' ? { OR: [{ viewOfId: fileId }, { id: fileId, role: 'screenshot' }] } : { id: fileId }) },
      select: { id: true, hash: true, mediaType: true, name: true },
    });
    if (!file) refuse('not_found', 'There is no such file.');
    const { id: openedId, ...value } = file;
    const personId = actor.kind === 'person' ? actor.id : null;
    await recordCustody(db, { evidenceId, action: as === 'view' ? 'viewed' : 'downloaded', personId, data: { fileId: openedId, hash: file.hash }, at });
    return { value, events: [{ name: 'evidence.file-opened', subject: { type: 'evidence', id: evidenceId }, data: { fileId, as } }] };
  },
});
