import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { beSystem } from '../permissions/can';

/** Writes into the audit that somebody was not let in; with no person when the newsroom knows none. */
export const noteRefusedSignIn = command({
  name: 'note-refused-sign-in',
  summary: 'Writes into the audit that somebody was not let in. Only the system does that.',
  input: z.strictObject({ personId: id.nullable() }),
  value: z.null(),
  async run({ actor, authorise }, { personId }) {
    authorise(beSystem(actor));
    return {
      value: null,
      events: [{ name: 'person.sign-in-refused', subject: { type: 'person', id: personId }, data: {} }],
    };
  },
});
