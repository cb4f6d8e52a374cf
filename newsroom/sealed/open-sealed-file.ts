import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { openSealed as mayOpen } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { openAbout } from './about-file';
import { dataKeyOf } from './data-key';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';

/**
 * Opens a file of a sealed source, for somebody with a grant who has just given their password again. Each opening is
 * written into the audit by ids alone, and so is each refusal; what is read piece by piece is opened for each piece.
 */
export const openSealedFile = command({
  name: 'open-sealed-file',
  summary: 'Opens a file of a sealed source, for somebody with a grant who gave their password within five minutes; its bytes come from GET /desk/sources/{id}/sealed/files/{fileId}.',
  input: z.strictObject({ sourceId: id, fileId: id }),
  value: z.strictObject({ name: z.string(), mediaType: z.string(), size: z.int().positive().describe('Bytes.') }),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayOpen(context.actor, seal, proved));
  },
  async run({ db, actor, at, authorise }, { sourceId, fileId }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(mayOpen(actor, seal, await provedFreshly(db, actor, at)));
    const file = await db.sealedFile.findFirst({ where: { id: fileId, sourceId } });
    if (!file) refuse('not_found', 'There is no such file.');
    const { name, mediaType, size } = openAbout(dataKeyOf(seal), { sourceId, fileId }, file.ciphertext);
    return {
      value: { name, mediaType, size },
      events: [{ name: 'sealed.file-opened', subject: { type: 'source', id: sourceId }, data: { fileId } }],
    };
  },
});
