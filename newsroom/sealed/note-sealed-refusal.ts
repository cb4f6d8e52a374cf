import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { beSystem } from '../permissions/can';

/** Why something sealed stayed shut; for the audit. */
const refusedFor = ['password', 'no_fresh_password', 'not_entitled', 'not_seen', 'destroyed'] as const;

/** Writes into the audit that something sealed stayed shut for somebody, in a transaction of its own: the refusal itself leaves no trace. */
export const noteSealedRefusal = command({
  name: 'note-sealed-refusal',
  summary: 'Writes into the audit that something sealed stayed shut for somebody. Only the system does that.',
  input: z.strictObject({ sourceId: id.nullable(), personId: id, why: z.enum(refusedFor) }),
  value: z.null(),
  async run({ actor, authorise }, { sourceId, personId, why }) {
    authorise(beSystem(actor));
    const subject = sourceId ? ({ type: 'source', id: sourceId } as const) : ({ type: 'person', id: personId } as const);
    return { value: null, events: [{ name: 'sealed.refused', subject, data: { personId, why } }] };
  },
});
