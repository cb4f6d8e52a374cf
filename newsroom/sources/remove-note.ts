import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { reviewTakenBack, stancesOn, takenBack } from '../claims/review-taken-back';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { loadNote } from './load-note';

/** Takes a note away that should not have been made. A source that takes its word back is a note of its own: withdrew. */
export const removeNote = command({
  name: 'remove-note',
  summary: 'Takes away a sourcing note that was made in error.',
  input: z.strictObject({ noteId: id }),
  value: z.null(),
  async run(context, { noteId }) {
    const { db, actor, authorise } = context;
    const { note, claim } = await loadNote(db, actor, noteId);
    authorise(changeClaim(actor, claim, claim.stories));
    const before = await stancesOn(db, claim.id);
    await db.sourcingNote.delete({ where: { id: noteId } });
    const withdrawn = await reviewTakenBack(db, claim.id, before);
    const consequences = await claimChanged(context, claim, withdrawn ? takenBack : 'A sourcing note was taken away.');
    const data = { claimId: claim.id, sourceId: note.sourceId, stance: note.stance };
    return {
      value: null,
      events: [{ name: 'note.removed', subject: { type: 'claim', id: claim.id }, data }, ...consequences],
    };
  },
});
