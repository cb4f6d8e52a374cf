import { z } from 'zod';
import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { reviewTakenBack, stancesOn, takenBack } from '../claims/review-taken-back';
import { command, type CommandContext } from '../command';
import { id } from '../input';
import { addSource, changeClaim } from '../permissions/can';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';
import { besideTheWords, embargoFits, embargoSaid, noteFields } from './note-input';
import { refuseHiddenOrigin, refuseUnseenUpstream } from './refuse-unseen-upstream';
import { sourceFields } from './source-input';

const { stance, terms, embargoUntil, exactWords, translation, basis, obtainedHow, obtainedAt, publicAttribution, privateRemarks } =
  noteFields;

/**
 * Notes what a source says of a claim. The source is chosen from the directory, or made in the same breath; contestation
 * follows by itself.
 */
export const addNote = command({
  name: 'add-note',
  summary: 'Notes what a source says of a claim.',
  input: z
    .strictObject({
      id,
      claimId: id,
      source: z.union([z.strictObject({ id }), z.strictObject({ id, ...sourceFields })]),
      stance,
      terms: terms.default('on_record'),
      embargoUntil: embargoUntil.default(null),
      exactWords: exactWords.default(''),
      translation: translation.default(''),
      basis: basis.default(''),
      obtainedHow: obtainedHow.default(''),
      obtainedAt: obtainedAt.optional(),
      publicAttribution: publicAttribution.default(''),
      privateRemarks: privateRemarks.default(''),
    })
    .refine(embargoFits, { message: embargoSaid, path: ['embargoUntil'] }),
  value: z.strictObject({ id, sourceId: id }),
  async run(context, { id: noteId, claimId, source, ...fields }) {
    const { db, actor, at, authorise } = context;
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const personId = actor.kind === 'person' ? actor.id : claim.createdById;
    const added = 'name' in source ? await makeSource(context, source, personId, claim.stories) : [];
    if (!('name' in source) && !(await db.source.findFirst({ where: { id: source.id, mergedIntoId: null, ...visibleSources(actor) } }))) {
      refuse('not_found', 'There is no such source, or you may not see it.');
    }
    if (claim.stories.some(({ restricted }) => !restricted)) await refuseHiddenOrigin(db, actor, source.id);
    await refuseSealed(db, besideTheWords(fields));
    const before = await stancesOn(db, claimId);
    await db.sourcingNote.create({
      data: {
        ...fields,
        id: noteId,
        claimId,
        sourceId: source.id,
        obtainedAt: fields.obtainedAt ?? at,
        obtainedById: personId,
        createdById: personId,
        createdAt: at,
        updatedAt: at,
      },
    });
    const withdrawn = await reviewTakenBack(db, claimId, before);
    const consequences = await claimChanged(context, claim, withdrawn ? takenBack : 'A source spoke about the claim.');
    const data = { claimId, sourceId: source.id, stance: fields.stance };
    return {
      value: { id: noteId, sourceId: source.id },
      events: [...added, { name: 'note.added', subject: { type: 'claim', id: claimId }, data }, ...consequences],
    };
  },
});

type NewSource = z.output<z.ZodObject<{ id: typeof id } & typeof sourceFields>>;

async function makeSource(
  { db, actor, at, authorise }: CommandContext,
  source: NewSource,
  createdById: string,
  stories: readonly { restricted: boolean }[],
): Promise<AuditEvent[]> {
  authorise(addSource(actor));
  const listed = !stories.some(({ restricted }) => restricted);
  await refuseUnseenUpstream(db, actor, { ...source, listed });
  await db.source.create({ data: { ...source, listed, createdById, createdAt: at, updatedAt: at } });
  return [{ name: 'source.added', subject: { type: 'source', id: source.id }, data: { kind: source.kind } }];
}
