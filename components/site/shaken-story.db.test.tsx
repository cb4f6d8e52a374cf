import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assessClaim } from '@/newsroom/claims/assess-claim';
import { readStory } from '@/newsroom/published/read-story';
import { parseStoryAddress } from '@/newsroom/published/story-address';
import { readStoryTies } from '@/newsroom/published/story-ties';
import { addNote } from '@/newsroom/sources/add-note';
import { type Crossing, fileCrossing } from '@/newsroom/testing/crossing';
import { prepareWorld, type World } from '@/newsroom/testing/world';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { LiveStoryArticle } from './live-story';
import { inEnglish } from './messages/tongue';

let world: World;
let crossing: Crossing;
let address: string;

const published = prepareWorld(async (fresh) => {
  const filed = await fileCrossing(fresh);
  await publishFiled(fresh.mina, fresh.daud, filed.id, { kind: 'first', slug: 'crossing' });
  return filed;
});

beforeEach(async () => {
  ({ world, prepared: crossing } = await published.open());
  const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } });
  address = `/${day.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`;
});

afterEach(() => world.close());
afterAll(() => published.close());

/** The page as a reader gets it now. */
async function page(): Promise<string> {
  const [, year = '', month = '', day = '', slug = ''] = address.split('/');
  const asked = parseStoryAddress({ year, month, day, slug });
  const story = asked && (await readStory(asked));
  if (story?.standing !== 'live') throw new Error('The story is live.');
  const ties = (await readStoryTies([story.id])).get(story.id);
  if (!ties) throw new Error('The story has ties.');
  const pictures = new Map() as Parameters<typeof LiveStoryArticle>[0]['pictures'];
  return renderToStaticMarkup(<LiveStoryArticle story={story} ties={ties} pictures={pictures} related={[]} siteUrl="https://news.example" zone="UTC" tongue={inEnglish} />);
}

const banner = (html: string) => /<section aria-label="Something this story rests on has changed".*?<\/section>/s.exec(html)?.[0];
const lastChange = async () => (await world.desk.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } })).addresses;

describe('when something a live story rests on falls', () => {
  test('a sound story carries no banner', async () => {
    expect(banner(await page())).toBeUndefined();
  });

  test('a core claim found false stands over the text at once, in plain words', async () => {
    await told(assessClaim(world.daud, { claimId: crossing.claimIds.hold, verification: 'false', method: 'We stood at the gate; the post is in government hands.' }));
    const shown = banner(await page());
    expect(shown).toContain('The Taliban hold the crossing at Spin Boldak.');
    expect(shown).toContain('The evidence we have shows that this is not so.');
    expect((await page()).indexOf('aria-label="Something this story rests on')).toBeLessThan((await page()).indexOf('class="story-text"'));
    expect(await lastChange()).toContain(address);
  });

  test('so does one whose source withdrew', async () => {
    await told(addNote(world.daud, { id: randomUUID(), claimId: crossing.claimIds.hold, source: { id: crossing.pakistan }, stance: 'withdrew' }));
    expect(banner(await page())).toContain('Something has changed since we published, and we are looking at it again.');
    expect(await lastChange()).toContain(address);
  });

  test('a denial that is withdrawn shakes nothing', async () => {
    await told(addNote(world.daud, { id: randomUUID(), claimId: crossing.claimIds.hold, source: { id: crossing.kabul }, stance: 'withdrew' }));
    expect(banner(await page())).toBeUndefined();
  });

  test('a claim that is not core shakes nothing', async () => {
    const { repelled } = crossing.claimIds;
    await told(addNote(world.daud, { id: randomUUID(), claimId: repelled, source: { id: crossing.afp }, stance: 'withdrew' }));
    expect(banner(await page())).toBeUndefined();
  });

  test('a reporter’s finding stands there at once too; how it was found out waits for an editor', async () => {
    await told(assessClaim(world.mina, { claimId: crossing.claimIds.hold, verification: 'false', method: 'The gate is in government hands.' }));
    expect(banner(await page())).toContain('The evidence we have shows that this is not so.');
    expect(await page()).not.toContain('The gate is in government hands.');
  });
});

test('a page asks nothing of anybody else: no script, no picture and no link to a stranger’s counter', async () => {
  const html = await page();
  expect(html).not.toMatch(/<script|<iframe|<img|onclick/);
  const outside = [...html.matchAll(/(?:href|src|action)="(https?:[^"]*)"/g)].map(([, link]) => link);
  expect(outside).toEqual([]);
  expect(html).toContain(`value="https://news.example${address}"`);
  expect(html).toMatch(/href="mailto:\?subject=Taliban%20claim%20key%20crossing/);
});
