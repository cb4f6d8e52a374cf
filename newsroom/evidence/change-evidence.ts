import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { recordCustody } from './custody';
import { evidenceChanged, loadEvidence } from './load-evidence';

/**
 * Says whether evidence was made by people outside newsrooms. What they made has to be established before a text shows
 * it (the gate's rule `media-established`), so this is a change of sourcing like any other.
 */
export const changeEvidence = command({
  name: 'change-evidence',
  summary: 'Says whether evidence was made by people outside newsrooms: a witness’s clip, a post.',
  input: z.strictObject({ evidenceId: id, userMade: z.boolean() }),
  value: z.null(),
  async run(context, { evidenceId, userMade }) {
    const { db, actor, at, authorise } = context;
    const { evidence, claims, mayChange } = await loadEvidence(db, actor, evidenceId);
    authorise(mayChange);
    const subject = { type: 'evidence' as const, id: evidenceId };
    if (evidence.userMade === userMade) return { value: null, events: [{ name: 'evidence.changed', subject, data: { fields: [] } }] };
    const personId = actor.kind === 'person' ? actor.id : evidence.createdById;
    await db.evidence.update({ where: { id: evidenceId }, data: { userMade } });
    await recordCustody(db, { evidenceId, action: 'changed', personId, data: { userMade }, at });
    const consequences = await evidenceChanged(context, claims, 'It was said anew who made its evidence.', true);
    return { value: null, events: [{ name: 'evidence.changed', subject, data: { fields: ['userMade'] } }, ...consequences] };
  },
});
