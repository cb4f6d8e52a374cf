import { z } from 'zod';
import { newDataKey, wrapKey } from '@/platform/sealing';
import { answeredAt } from '../answers';
import { command } from '../command';
import { day, id, requiredLine, requiredProse } from '../input';
import { sealIdentity as maySeal } from '../permissions/can-with-sealed';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import { keyPlace, unlessUnavailable } from './data-key';
import { forgetFormerNames } from './forget-former-names';
import { days, grantEnd } from './grant-end';
import { keepSealed } from './keep-sealed';
import { refuseSealed } from './refuse-sealed';
import { sealedFieldsInput } from './sealed-fields';
import { sourceDescribedAnew } from './source-described-anew';
import { takeUnderSeal } from './take-under-seal';

/**
 * Seals what is known of a source: its contact, and who it is where that must not be known. Whoever seals it knows it, and
 * holds the first grant. The desk goes on speaking of the source under a name that tells nothing, and what was noted of it
 * by name goes under the seal.
 */
export const sealIdentity = command({
  name: 'seal-identity',
  summary: 'Seals the identity or contact of a source; you hold the first grant to open it.',
  input: z.strictObject({
    sourceId: id,
    deskName: requiredLine(200).describe('How the desk speaks of the source from now on; nothing of it may be sealed.'),
    fields: sealedFieldsInput.refine((fields) => Object.values(fields).some((text) => text !== ''), 'needs something to seal'),
    reason: requiredProse(1_000).describe('Why it is sealed; it names nobody.'),
    days: days.describe('For how many days your own grant lasts.'),
    retainUntil: day.nullable().default(null).describe('Up to when it may be kept; then it stands in a queue for people to decide.'),
  }),
  writesSealed: true,
  value: z.strictObject({
    expiresAt: answeredAt.describe('When your own grant ends.'),
    namedBefore: z.boolean().describe('Whether the former name, or texts that hold it, may stand in kept snapshots.'),
  }),
  async run(context, { sourceId, deskName, fields, reason, days: lasting, retainUntil }) {
    const { db, actor, at, authorise } = context;
    await db.$queryRaw`SELECT 1 FROM desk.sources WHERE id = ${sourceId}::uuid FOR UPDATE`;
    const source = await db.source.findFirst({ where: { id: sourceId, mergedIntoId: null, ...visibleSources(actor) }, include: { seal: true, notes: { take: 1 } } });
    if (!source) refuse('not_found', 'There is no such source, or you may not see it.');
    authorise(maySeal(actor, source));
    if (actor.kind !== 'person') refuse('forbidden', 'A source is sealed by a person who knows it.');
    if (source.seal) refuse('conflict', 'Something of this source is sealed already. Change what is sealed instead.');
    const key = newDataKey();
    const { keyId, wrapped } = unlessUnavailable(() => wrapKey(key, keyPlace(sourceId)));
    const sealed = { sealedById: actor.id, sealedAt: at, retainUntil: retainUntil === null ? null : new Date(retainUntil) };
    await db.sealedSource.create({ data: { sourceId, keyId, wrappedKey: wrapped, ...sealed } });
    const keeping = { sourceId, key, personId: actor.id, at };
    const names = await keepSealed(db, keeping, fields);
    const identitySealed = (fields.name ?? '') !== '';
    await refuseSealed(db, [
      { surface: 'the name for the desk', text: deskName },
      { surface: 'the description for readers', text: source.publicDescription },
      { surface: 'the interest of the source', text: source.interest },
      { surface: 'the reason', text: reason },
    ]);
    await db.source.update({ where: { id: sourceId }, data: { name: deskName, identitySealed, updatedAt: at } });
    if (identitySealed) await forgetFormerNames(db, sourceId, at);
    const changesNotes = await takeUnderSeal(db, keeping);
    const expiresAt = grantEnd(at, lasting);
    const grant = { sourceId, personId: actor.id, grantedById: actor.id, origin: 'sealing' as const, reason, at, expiresAt };
    await db.sealedGrant.create({ data: grant });
    const staysAsItWas = deskName === source.name && identitySealed === source.identitySealed && !changesNotes;
    const consequences = staysAsItWas ? [] : await sourceDescribedAnew(context, sourceId, identitySealed ? source.name : undefined);
    return {
      value: { expiresAt: expiresAt.toISOString(), namedBefore: source.notes.length > 0 && deskName !== source.name },
      events: [{ name: 'sealed.sealed', subject: { type: 'source', id: sourceId }, data: { fields: names } }, ...consequences],
    };
  },
});
