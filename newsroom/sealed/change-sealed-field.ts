import { z } from 'zod';
import { command, type CommandContext } from '../command';
import { id } from '../input';
import { changeSealed } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { dataKeyOf } from './data-key';
import { forgetFormerNames } from './forget-former-names';
import { judgeSealed } from './judge-sealed';
import { keepSealed } from './keep-sealed';
import { loadSeal } from './load-seal';
import { refuseSealed } from './refuse-sealed';
import { sealedFieldsInput, type SealedWords } from './sealed-fields';
import { sourceDescribedAnew } from './source-described-anew';
import { takeUnderSeal } from './take-under-seal';
import { sealedFieldNames } from './vocabulary';

/**
 * Changes what is sealed of a source; an empty field is taken away. It answers nothing of what stood there. Under a legal
 * hold it only adds what is not there yet.
 */
export const changeSealedField = command({
  name: 'change-sealed-field',
  summary: 'Changes what is sealed of a source, for somebody with a grant.',
  input: z.strictObject({ sourceId: id, fields: sealedFieldsInput.refine((fields) => Object.keys(fields).length > 0, 'needs a field') }),
  writesSealed: true,
  value: z.null(),
  async prepare(context, { sourceId, fields }) {
    await judgeSealed(context, sourceId, async (seal) => changeSealed(context.actor, seal, await overwrites(context.db, sourceId, fields)));
  },
  async run(context, { sourceId, fields }) {
    const { db, actor, at, authorise } = context;
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(changeSealed(actor, seal, await overwrites(db, sourceId, fields)));
    if (actor.kind !== 'person') refuse('forbidden', 'What is sealed is changed by a person.');
    const keeping = { sourceId, key: dataKeyOf(seal), personId: actor.id, at };
    const names = await keepSealed(db, keeping, fields);
    if ((await db.sealedField.count({ where: { sourceId } })) === 0) refuse('malformed', 'Nothing would be left. Destroy what is sealed instead.');
    const identitySealed = (await db.sealedField.count({ where: { sourceId, field: 'name' } })) > 0;
    const source = await db.source.findUniqueOrThrow({ where: { id: sourceId } });
    await refuseSealed(db, [
      { surface: 'the name for the desk', text: source.name },
      { surface: 'the description for readers', text: source.publicDescription },
    ]);
    if (identitySealed !== source.identitySealed) await db.source.update({ where: { id: sourceId }, data: { identitySealed } });
    if (identitySealed && !source.identitySealed) await forgetFormerNames(db, sourceId, at);
    const changesNotes = await takeUnderSeal(db, keeping);
    const consequences = identitySealed === source.identitySealed && !changesNotes ? [] : await sourceDescribedAnew(context, sourceId, identitySealed ? source.name : undefined);
    return {
      value: null,
      events: [{ name: 'sealed.field-changed', subject: { type: 'source', id: sourceId }, data: { fields: names } }, ...consequences],
    };
  },
});

/** Whether any of these fields holds something already. */
async function overwrites(db: CommandContext['db'], sourceId: string, fields: SealedWords): Promise<boolean> {
  const given = sealedFieldNames.filter((field) => fields[field] !== undefined);
  return (await db.sealedField.count({ where: { sourceId, field: { in: given } } })) > 0;
}
