import { z } from 'zod';
import { enqueue } from '@/platform/jobs';
import type { AuditEvent } from '../audit/events';
import { command, type CommandContext } from '../command';
import { id } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { destroySealed as mayDestroy } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { forgetFormerNames } from './forget-former-names';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { sourceDescribedAnew } from './source-described-anew';

/** How the desk speaks of a source that nobody can know any more. */
const tombstone = 'A source whose identity was destroyed';

/**
 * Destroys the key of a source and everything it sealed. Where its identity was sealed, what stays says that there was a
 * source, and identifies nobody: the words it gave remain, since readers were told them. Who was known by name all along,
 * and had only a contact sealed, stays known. Its files cannot be read from that moment on, and are thrown away. There is
 * no way back. Refused under a legal hold.
 */
export const destroySealed = command({
  name: 'destroy-sealed',
  summary: 'Destroys for good what is sealed of a source, and its key.',
  input: z.strictObject({ sourceId: id }),
  value: z.null(),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayDestroy(context.actor, seal, proved));
  },
  async run(context, { sourceId }) {
    const { db, actor, at, authorise } = context;
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(mayDestroy(actor, seal, await provedFreshly(db, actor, at)));
    if (actor.kind !== 'person') refuse('forbidden', 'A person decides that.');
    const files = await db.sealedFile.findMany({ where: { sourceId }, select: { object: true } });
    for (const { object } of files) await enqueue(db, 'drop-sealed-object', { object });
    for (const part of [db.sealedFile, db.sealedField, db.sealedTerm, db.sealedGrant, db.breakGlass, db.sealedNotice]) {
      await (part as typeof db.sealedField).deleteMany({ where: { sourceId } });
    }
    await db.sealedSource.update({
      where: { sourceId },
      data: { keyId: null, wrappedKey: null, retainUntil: null, destroyedAt: at, destroyedById: actor.id },
    });
    const { identitySealed } = await db.source.findUniqueOrThrow({ where: { id: sourceId }, select: { identitySealed: true } });
    const consequences = identitySealed ? await forgetWho(context, sourceId) : [];
    return { value: null, events: [{ name: 'sealed.destroyed', subject: { type: 'source', id: sourceId }, data: {} }, ...consequences] };
  },
});

/** Leaves nothing beside the source's words that could tell who it was. */
async function forgetWho(context: CommandContext, sourceId: string): Promise<AuditEvent[]> {
  const { db, at } = context;
  await db.source.update({ where: { id: sourceId }, data: { name: tombstone, publicDescription: '', interest: '', updatedAt: at } });
  await forgetFormerNames(db, sourceId, at);
  const entries = { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] };
  await db.sourceGrade.updateMany({ where: { source: entries, forgottenAt: null }, data: { reason: '', forgottenAt: at } });
  await db.sourcingNote.updateMany({ where: { sourceId }, data: { privateRemarks: '', basis: '', obtainedHow: '' } });
  return sourceDescribedAnew(context, sourceId);
}
