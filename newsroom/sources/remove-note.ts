import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
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
    await db.sourcingNote.delete({ where: { id: noteId } });
    const consequences = await claimChanged(context, claim, 'A sourcing note was taken away.');
    const data = { claimId: claim.id, sourceId: note.sourceId, stance: note.stance };
    return {
      value: null,
      events: [{ name: 'note.removed', subject: { type: 'claim', id: claim.id }, data }, ...consequences],
    };
  },
});
