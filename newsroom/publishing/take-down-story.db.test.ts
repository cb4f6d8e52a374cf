import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStory } from '@/prisma/seed/file-story';
import { withPicture } from '@/prisma/seed/pictures/with-picture';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { manuscript } from '@/prisma/seed/manuscript';
import { readClaim } from '../published/read-claim';
import { readCorrections } from '../published/read-corrections';
import { readFeed } from '../published/read-feed';
import { readFrontPage } from '../published/read-front-page';
import { readPicture } from '../published/read-picture';
import { readSitemap } from '../published/read-sitemap';
import { readStory } from '../published/read-story';
import { storyAddress } from '../published/story-address';
import { readStory as readDeskStory } from '../stories/read-story';
import { fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { changeAddress } from './change-address';
import { retractStory } from './retract-story';
import { takeDownStory } from './take-down-story';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const drawing = (fill: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${fill}"/></svg>`;

async function pictured(...fills: string[]): Promise<string> {
  const copy = { headline: 'Bridge closes', standfirst: '', dateline: '', body: ['Lorries wait.'] };
  const { id } = await fileStory(world.mina, manuscript(world.sectionId, copy, {}));
  for (const fill of fills) await withPicture(world.mina, id, { svg: drawing(fill), alt: fill, caption: fill });
  await publishFiled(world.mina, world.daud, id);
  return id;
}

const shown = (id: string) => world.site.publishedStory.findUniqueOrThrow({ where: { id } });
const reason = 'Order of the High Court of 3 March.';

describe('a story that a lawyer takes down', () => {
  test('is gone from its address, and from every list, feed, sitemap, claim and search', async () => {
    const { id, claimIds } = await fileCrossing(world);
    await publishFiled(world.mina, world.daud, id);
    const first = storyAddress(await shown(id));
    await told(changeAddress(world.daud, { storyId: id, slug: 'moved' }));
    const { day, slug } = await shown(id);
    expect(await takeDownStory(world.daud, { storyId: id, reason })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await takeDownStory(world.lev, { storyId: id, reason: ' ' })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    await told(takeDownStory(world.lev, { storyId: id, reason }));

    expect(await readStory({ day, slug })).toEqual({ standing: 'taken_down' });
    const month = day.toISOString().slice(0, 7);
    const everything = JSON.stringify([await readFrontPage(), await readFeed({ kind: 'all' }), await readSitemap(month), await readCorrections()]);
    expect(everything).not.toMatch(/crossing|moved/i);
    expect(await readClaim(claimIds.hold!)).toBeNull();
    expect(await world.site.searchEntry.count({ where: { storyId: id } })).toBe(0);

    const [change] = await world.site.publicChange.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(change?.addresses).toEqual(expect.arrayContaining([`${first.slice(0, 11)}/moved`, first, '/', `/claims/${claimIds.hold}`, '/sitemap.xml', '/feeds/rss.xml']));
  });

  test('tells the desk why, and readers nothing of that', async () => {
    const id = await pictured('teal');
    await told(takeDownStory(world.lev, { storyId: id, reason }));
    expect(await readDeskStory(world.mina, id)).toMatchObject({ standing: 'taken_down', stage: 'drafting', lastMove: { transition: 'takeDown', by: 'Lev', reason } });
    const published = [await world.site.publishedStory.findMany(), await world.site.publication.findMany(), await world.site.correction.findMany()];
    expect(JSON.stringify(published)).not.toContain('High Court');
  });

  test('takes its pictures along, but those that another live story shows', async () => {
    const id = await pictured('red', 'blue');
    await pictured('blue');
    const [publication] = await world.site.publication.findMany({ where: { storyId: id } });
    const hashOf = (fill: string) => new RegExp(`"alt":"${fill}"[^}]*"picture":"([0-9a-f]{64})"|"picture":"([0-9a-f]{64})"[^}]*"alt":"${fill}"`).exec(JSON.stringify(publication?.document));
    const [red, blue] = [hashOf('red'), hashOf('blue')].map((found) => found?.[1] ?? found?.[2] ?? '');
    expect(await readPicture(red!)).not.toBeNull();
    await told(takeDownStory(world.lev, { storyId: id, reason }));
    expect(await readPicture(red!)).toBeNull();
    expect(await readPicture(blue!)).not.toBeNull();
    const [change] = await world.site.publicChange.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(change?.addresses[0], 'what whoever takes it down waits for').toBe(storyAddress(await shown(id)));
    expect(change?.addresses).toContain(`/media/${red}`);
    expect(change?.addresses).not.toContain(`/media/${blue}`);
  });

  test('may have been retracted before, and is taken down once', async () => {
    const id = await pictured('green');
    await told(retractStory(world.daud, { storyId: id, notice: 'It was not so.' }));
    const [change] = await world.site.publicChange.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(change?.addresses[0]).toBe(storyAddress(await shown(id)));
    await told(takeDownStory(world.lev, { storyId: id, reason }));
    expect(await takeDownStory(world.lev, { storyId: id, reason })).toMatchObject({ ok: false, refusal: { sentence: 'Only what readers have is taken down.' } });
    expect(JSON.stringify(await readCorrections())).not.toContain('It was not so.');
  });
});
