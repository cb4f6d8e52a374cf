import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { lookThroughWritten as mayLook } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { lookThrough } from './written/look-through';
import { type PlaceName, writtenPlaces } from './written/places';
import { seenPlaces } from './written/seen-places';

/** Told at most: whoever finds more mends these, and looks again. */
const mostTold = 500;

const placeNames = [...new Set(writtenPlaces.map(({ name }) => name))] as [PlaceName, ...PlaceName[]];

/**
 * Where something that is sealed now was written before: looked for in everything that the newsroom keeps, and told by place,
 * never by the words. What can be changed is for its people to mend; of what is kept for good a person decides. It tells
 * where a sealed name stands, so it takes a grant and a fresh password, as opening does.
 */
export const lookThroughWritten = command({
  name: 'look-through-written',
  summary: 'Says where something that is sealed of a source stands in what the newsroom wrote and keeps, for somebody with a grant who gave their password within five minutes.',
  input: z.strictObject({ sourceId: id }),
  value: z.strictObject({
    places: z.array(
      z.strictObject({
        place: z.enum(placeNames),
        canChange: z.boolean().describe('Whether somebody can write it anew; otherwise it is kept for good.'),
        number: z.number().nullable().describe('Of the revision, version or event.'),
        story: z
          .strictObject({
            id,
            headline: z.string().nullable().describe('Null where something sealed stands in it.'),
            awaitsSecond: z.boolean().describe('Out before a second person approved, and still waiting for one.'),
          })
          .nullable(),
        claimId: id.nullable(),
        evidenceId: id.nullable(),
        sourceId: id.nullable(),
        times: z.number().describe('How many of this kind stand there.'),
      }),
    ),
    further: z.number().describe('How many more there are.'),
  }),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayLook(context.actor, seal, proved));
    return lookThrough(context.db, sourceId);
  },
  async run({ db, actor, at, authorise }, { sourceId }, found) {
    authorise(mayLook(actor, await loadSeal(db, actor, sourceId, at), await provedFreshly(db, actor, at)));
    if (actor.kind !== 'person') refuse('forbidden', 'What was written is looked through by a person.');
    const places = await seenPlaces(db, actor, found);
    return {
      value: { places: places.slice(0, mostTold), further: Math.max(places.length - mostTold, 0) },
      events: [{ name: 'sealed.looked-through', subject: { type: 'source', id: sourceId }, data: { places: places.length } }],
    };
  },
});
