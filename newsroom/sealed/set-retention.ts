import { z } from 'zod';
import { command } from '../command';
import { day, id } from '../input';
import { setRetention as maySet } from '../permissions/can-with-sealed';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';

/** Says up to which day what is sealed may be kept. What is due stands in a queue; nothing is destroyed by itself. */
export const setRetention = command({
  name: 'set-retention',
  summary: 'Says up to which day what is sealed of a source may be kept.',
  input: z.strictObject({ sourceId: id, retainUntil: day.nullable() }),
  value: z.null(),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal) => maySet(context.actor, seal));
  },
  async run({ db, actor, at, authorise }, { sourceId, retainUntil }) {
    authorise(maySet(actor, await loadSeal(db, actor, sourceId, at)));
    await db.sealedSource.update({ where: { sourceId }, data: { retainUntil: retainUntil === null ? null : new Date(retainUntil) } });
    return { value: null, events: [{ name: 'sealed.retention-set', subject: { type: 'source', id: sourceId }, data: { until: retainUntil } }] };
  },
});
