import { z } from 'zod';
import { credibilities } from '../claims/vocabulary';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { loadNote } from './load-note';

/**
 * Says how credible the desk finds what a source said. It is no part of the sourcing that an approval signs: no reader
 * and no revision ever holds it (credibility of the Admiralty code, NATO AJP-2.1).
 */
export const weighNote = command({
  name: 'weigh-note',
  summary: 'Says how credible what a source said is found, from 1 to 6; for the desk only.',
  input: z.strictObject({ noteId: id, credibility: z.literal(credibilities).nullable() }),
  value: z.null(),
  async run({ db, actor, authorise }, { noteId, credibility }) {
    const { claim } = await loadNote(db, actor, noteId);
    authorise(changeClaim(actor, claim, claim.stories));
    await db.sourcingNote.update({ where: { id: noteId }, data: { credibility } });
    return {
      value: null,
      events: [{ name: 'note.weighed', subject: { type: 'claim', id: claim.id }, data: { noteId, credibility } }],
    };
  },
});
