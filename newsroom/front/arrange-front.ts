import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { arrangeFront as mayArrange } from '../permissions/can';
import { mostFrontPlaces } from '../published/arrange-front';
import { refuse } from '../refusal';
import { frontStories } from './front-places';

const order = z.array(id).max(mostFrontPlaces, `holds more than ${mostFrontPlaces} stories`);

/**
 * Says which live stories lead the front page, and in what order; the newest follow them. The whole order is given at
 * once, with the one it was made from: two editors never mix theirs.
 */
export const arrangeFront = command({
  name: 'arrange-front',
  summary: 'Says which live stories lead the front page, and in what order; the newest follow them.',
  input: z.strictObject({
    storyIds: order.refine((ids) => new Set(ids).size === ids.length, 'names a story twice').describe('From the first place.'),
    basedOn: z.array(id).max(1_000).describe('The order that was changed; it is refused when it is no longer the present one.'),
  }),
  value: z.null(),
  async run({ db, actor, authorise, touch }, { storyIds, basedOn }) {
    authorise(mayArrange(actor));
    await db.$executeRaw`LOCK TABLE published.front_places IN SHARE ROW EXCLUSIVE MODE`;
    const present = await frontStories(db);
    if (present.map((story) => story.id).join() !== basedOn.join()) {
      refuse('stale', 'The front was arranged anew meanwhile, or a story on it is no longer live. Look at it as it is now.');
    }
    const live = await db.publishedStory.count({ where: { id: { in: storyIds }, standing: 'live' } });
    if (live < storyIds.length) refuse('conflict', 'Only live stories stand on the front; one of these is not live.');
    await db.frontPlace.deleteMany();
    await db.frontPlace.createMany({ data: storyIds.map((storyId, index) => ({ storyId, position: index + 1 })) });
    touch.addresses(['/']);
    const data = { stories: storyIds.length };
    return { value: null, events: [{ name: 'front.arranged', subject: { type: 'newsroom', id: null }, data }] };
  },
});
