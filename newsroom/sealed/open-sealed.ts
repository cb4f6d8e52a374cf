import { z } from 'zod';
import { unseal } from '@/platform/sealing';
import { command } from '../command';
import { id } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { openSealed as mayOpen } from '../permissions/can-with-sealed';
import { dataKeyOf, fieldPlace } from './data-key';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { sealedFieldNames } from './vocabulary';

const opened = z.strictObject(Object.fromEntries(sealedFieldNames.map((field) => [field, z.string()])) as Record<(typeof sealedFieldNames)[number], z.ZodString>);

/**
 * Opens what is sealed of a source, for somebody with a grant who has just given their password again. Each opening is
 * written into the audit, and so is each refusal. No page holds what it answers, and no cache keeps it.
 */
export const openSealed = command({
  name: 'open-sealed',
  summary: 'Opens what is sealed of a source, for somebody with a grant who gave their password within five minutes.',
  input: z.strictObject({ sourceId: id }),
  value: z.strictObject({ fields: opened.describe('Empty where nothing of that kind is sealed.') }),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayOpen(context.actor, seal, proved));
  },
  async run({ db, actor, at, authorise }, { sourceId }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(mayOpen(actor, seal, await provedFreshly(db, actor, at)));
    const key = dataKeyOf(seal);
    const rows = await db.sealedField.findMany({ where: { sourceId } });
    const kept = new Map(rows.map(({ field, ciphertext }) => [field, unseal(key, ciphertext, fieldPlace(sourceId, field)).toString('utf8')]));
    const fields = Object.fromEntries(sealedFieldNames.map((field) => [field, kept.get(field) ?? ''])) as z.output<typeof opened>;
    return {
      value: { fields },
      events: [{ name: 'sealed.opened', subject: { type: 'source', id: sourceId }, data: { fields: rows.map(({ field }) => field) } }],
    };
  },
});
