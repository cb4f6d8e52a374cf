import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { submitStory } from '../review/submit-story';
import { anchors, fileCrossing } from '../testing/crossing';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { publishStory } from './publish-story';

let world: World;
let owner: pg.Client;
let filed = 0;

beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await world.close();
});

async function approved(): Promise<string> {
  const { id } = await fileGarrison(world, (filed += 1));
  await told(submitStory(world.mina, { storyId: id }));
  await approveFiled(world.daud, id);
  return id;
}

const inText = (one: string, other: string) => `UPDATE desk.drafts SET document = replace(document::text, '${one}', '${other}')::jsonb WHERE "storyId" = $1`;
const inWeight = (weight: string) => `UPDATE desk.claims SET materiality = '${weight}' WHERE id IN (SELECT "claimId" FROM desk.appearances WHERE "storyId" = $1)`;
const inByline = (byline: string) => `UPDATE desk.stories SET byline = ${byline} WHERE id = $1`;

describe('nothing goes out but what was approved, though no rule has anything against it:', () => {
  test.each([
    ['a word of the text', inText('confirmed it.', 'confirmed it later.'), inText('confirmed it later.', 'confirmed it.')],
    ['the sourcing', inWeight('supporting'), inWeight('core')],
    ['what stands around the text', inByline(`byline || ', Daud'`), inByline(`replace(byline, ', Daud', '')`)],
  ])('%s, changed behind the newsroom’s back, is refused until it is as it was', async (_, change, undo) => {
    const storyId = await approved();
    const publish = () => publishStory(world.daud, { storyId, kind: 'first' });
    expect((await owner.query(change, [storyId])).rowCount).toBe(1);
    const sentence = 'What stands here now is not what was approved. Have it approved again.';
    expect(await publish()).toMatchObject({ ok: false, refusal: { code: 'stale', sentence } });
    expect(await world.site.publication.count({ where: { storyId } })).toBe(0);
    await owner.query(undo, [storyId]);
    await told(publish());
  });
});

test('what readers get says of each passage which claim it states, in the order of the text, and whether the story rests on it', async () => {
  const { id, claimIds } = await fileCrossing(world);
  await publishFiled(world.mina, world.daud, id);
  const { appearances } = await world.site.publication.findFirstOrThrow({ where: { storyId: id }, select: { appearances: { orderBy: { position: 'asc' } } } });
  expect(appearances.map(({ id: mark, claimId, position, core }) => [mark, claimId, position, core])).toEqual([
    [anchors.headline, claimIds.hold, 0, true],
    [anchors.standfirst, claimIds.hold, 1, true],
    [anchors.hold, claimIds.hold, 2, true],
    [anchors.repelled, claimIds.repelled, 3, false],
  ]);
});
