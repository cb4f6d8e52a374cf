import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';
import { drawnDocument } from './document-view';
import { keepEvidenceFile } from './keep-evidence-file';

/** Keeps the picture that was drawn of a document's first pages, and their words; or says why there is none. */
export const keepDocumentView = command({
  name: 'keep-document-view',
  summary: 'Keeps what was drawn of a document to be looked at; only the newsroom itself does that.',
  input: z.strictObject({ fileId: id, drawn: drawnDocument }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { fileId, drawn }) {
    authorise(beSystem(actor));
    const file = await db.evidenceFile.findUnique({ where: { id: fileId }, select: { evidenceId: true } });
    if (!file) refuse('not_found', 'There is no such file.');
    const { evidenceId } = file;
    if ('unseen' in drawn) {
      await recordCustody(db, { evidenceId, action: 'not drawn', personId: null, data: { fileId, sentence: drawn.unseen }, at });
    } else {
      const { pages, shown, says = {}, picture: { width, height, ...picture }, words } = drawn;
      const common = { evidenceId, role: 'view' as const, personId: null, at, viewOfId: fileId };
      await keepEvidenceFile(db, { ...common, ...picture, mediaType: 'image/webp', name: 'pages.webp', looks: { width, height }, metadata: { pages, shown, says } });
      if (words) await keepEvidenceFile(db, { ...common, ...words, mediaType: 'text/plain', name: 'words.txt' });
    }
    const data = { fileId, shown: 'unseen' in drawn ? 0 : drawn.shown };
    return { value: null, events: [{ name: 'evidence.document-drawn', subject: { type: 'evidence', id: evidenceId }, data }] };
  },
});
