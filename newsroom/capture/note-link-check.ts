import { z } from 'zod';
import { command } from '../command';
import { recordCustody } from '../evidence/custody';
import { id, line } from '../input';
import { beSystem } from '../permissions/can';

/** Writes down what a link answered when it was looked at again; 404, 410 or no answer at all mean that it has died. */
export const noteLinkCheck = command({
  name: 'note-link-check',
  summary: 'Notes what the address of a piece of evidence answers now; only the newsroom itself does that.',
  input: z.strictObject({ evidenceId: id, status: z.number().int().nullable(), sentence: line(300).nullable() }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { evidenceId, status, sentence }) {
    authorise(beSystem(actor));
    const alive = status !== null && status < 400;
    const action = alive ? 'link answered' : 'link dead';
    await recordCustody(db, { evidenceId, action, personId: null, data: { status, sentence }, at });
    return { value: null, events: [{ name: 'link.checked', subject: { type: 'evidence', id: evidenceId }, data: { status } }] };
  },
});
