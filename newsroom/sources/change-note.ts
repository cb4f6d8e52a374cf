import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { reviewTakenBack, stancesOn, takenBack } from '../claims/review-taken-back';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';
import { loadNote } from './load-note';
import { besideTheWords, embargoFits, embargoSaid, noteFields } from './note-input';

/** Mends a sourcing note. A source that says something new is a new note; this is for what was noted wrongly. */
export const changeNote = command({
  name: 'change-note',
  summary: 'Mends a sourcing note.',
  input: z.strictObject({ noteId: id, ...z.object(noteFields).partial().shape }),
  value: z.null(),
  async run(context, { noteId, ...fields }) {
    const { db, actor, at, authorise } = context;
    const { note, claim } = await loadNote(db, actor, noteId);
    authorise(changeClaim(actor, claim, claim.stories));
    if (!embargoFits({ ...note, ...fields })) refuse('malformed', embargoSaid);
    await refuseSealed(db, besideTheWords(fields));
    const before = await stancesOn(db, claim.id);
    await db.sourcingNote.update({ where: { id: noteId }, data: { ...fields, updatedAt: at } });
    const withdrawn = await reviewTakenBack(db, claim.id, before);
    const consequences = await claimChanged(context, claim, withdrawn ? takenBack : 'A sourcing note was mended.');
    const data = { claimId: claim.id, fields: Object.keys(fields) };
    return {
      value: null,
      events: [{ name: 'note.changed', subject: { type: 'claim', id: claim.id }, data }, ...consequences],
    };
  },
});
