import { z } from 'zod';
import { enqueue } from '@/platform/jobs';
import { command } from '../command';
import { id } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { removeSealedFile as mayRemove } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';

/** Throws a file of a sealed source away for good. Refused under a legal hold. */
export const removeSealedFile = command({
  name: 'remove-sealed-file',
  summary: 'Throws a file of a sealed source away for good.',
  input: z.strictObject({ sourceId: id, fileId: id }),
  value: z.null(),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayRemove(context.actor, seal, proved));
  },
  async run({ db, actor, at, authorise }, { sourceId, fileId }) {
    authorise(mayRemove(actor, await loadSeal(db, actor, sourceId, at), await provedFreshly(db, actor, at)));
    const file = await db.sealedFile.findFirst({ where: { id: fileId, sourceId } });
    if (!file) refuse('not_found', 'There is no such file.');
    await db.sealedFile.delete({ where: { id: fileId } });
    await enqueue(db, 'drop-sealed-object', { object: file.object });
    return { value: null, events: [{ name: 'sealed.file-removed', subject: { type: 'source', id: sourceId }, data: { fileId } }] };
  },
});
