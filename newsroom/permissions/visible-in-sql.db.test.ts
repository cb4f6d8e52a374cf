import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { restrictStory } from '../stories/restrict-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { told } from '@/prisma/seed/told';
import { makeClaim } from '../claims/make-claim';
import { startStory } from '../stories/start-story';
import { shareStory } from '../stories/share-story';
import { visibleClaims, visibleSources } from './visible';
import { claimIsVisible, sourceIsVisible } from './visible-in-sql';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  const [storyId, open] = [randomUUID(), randomUUID()];
  await told(startStory(world.tom, { id: storyId, sectionId: world.sectionId, headline: 'A bridge' }));
  await told(makeClaim(world.tom, { storyId, claimId: open, anchorId: randomUUID(), quote: { exact: 'A bridge' }, statement: 'The bridge is open.' }));
  await world.desk.claim.create({ data: { id: randomUUID(), statement: 'Nowhere yet.', createdById: world.tom.id } });
  await world.desk.source.create({ data: { name: 'Of Tom alone', kind: 'person', listed: false, createdById: world.tom.id } });
  await world.desk.source.create({ data: { name: 'Of the whole desk', kind: 'organisation', createdById: world.tom.id } });
  await told(shareStory(world.mina, { storyId: crossing.id, personId: world.ines.id }));
  await told(restrictStory(world.mina, { storyId: crossing.id, restricted: true }));
});

afterAll(() => world.close());

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

test('everybody sees the same claims and sources whichever way the database is asked', async () => {
  const { desk, mina, tom, daud, ines, sana, lev, ada } = world;
  const seen = new Set<string>();
  for (const actor of [mina, tom, daud, ines, sana, lev, ada, { kind: 'system' } as const]) {
    const claims = ids(await desk.claim.findMany({ where: visibleClaims(actor), select: { id: true } }));
    const sources = ids(await desk.source.findMany({ where: visibleSources(actor), select: { id: true } }));
    const inSql = claimIsVisible(actor, Prisma.sql`claim.id`);
    expect(ids(await desk.$queryRaw`SELECT id::text AS id FROM desk.claims claim WHERE ${inSql}`)).toEqual(claims);
    expect(ids(await desk.$queryRaw`SELECT id::text AS id FROM desk.sources source WHERE ${sourceIsVisible(actor)}`)).toEqual(sources);
    if (actor === ada) expect([claims, sources], 'an administrator sees no content').toEqual([[], []]);
    seen.add(`${claims.length} ${sources.length}`);
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
});
