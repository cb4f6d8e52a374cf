import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { readStory } from '../published/read-story';
import { submitStory } from '../review/submit-story';
import { addNote } from '../sources/add-note';
import { readDesk } from '../stories/read-desk';
import { restrictStory } from '../stories/restrict-story';
import { startStory } from '../stories/start-story';
import { scheduleStory } from '../scheduling/schedule-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { assessClaim } from './assess-claim';
import { changeClaim } from './change-claim';
import { makeClaim } from './make-claim';
import { readClaim } from './read-claim';
import { readSourcing } from './read-sourcing';
import { relateClaims } from './relate-claims';
import { unrelateClaims } from './unrelate-claims';

let world: World;
let crossing: Crossing;
/** Of a story that is Tom’s. */
let toms: { storyId: string; claimId: string };

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  toms = { storyId: randomUUID(), claimId: randomUUID() };
  await told(startStory(world.tom, { id: toms.storyId, sectionId: world.sectionId }));
  const statement = 'Border posts fell one after the other.';
  await told(makeClaim(world.tom, { ...toms, anchorId: randomUUID(), quote: { exact: statement }, statement }));
});

afterAll(() => world.close());

const pageOf = async (id: string, by = world.mina) => (await readClaim(by, id))?.claim.relations.map(({ kind, end, id: other }) => [kind, end, other]);

describe('how claims stand to each other', () => {
  test('a part, a contradiction and a claim that takes another’s place are told both ways round', async () => {
    const { hold, repelled } = crossing.claimIds as { hold: string; repelled: string };
    await told(relateClaims(world.mina, { fromId: hold, toId: toms.claimId, kind: 'part_of' }));
    await told(relateClaims(world.mina, { fromId: hold, toId: repelled, kind: 'supersedes' }));
    expect(await pageOf(hold)).toEqual([
      ['part_of', 'from', toms.claimId],
      ['supersedes', 'from', repelled],
      ['contradicts', 'to', repelled],
    ]);
    expect(await pageOf(toms.claimId)).toEqual([['part_of', 'to', hold]]);
    const beside = (await readSourcing(world.mina, crossing.id))?.claims.find(({ id }) => id === repelled);
    expect(beside?.relations.map(({ kind, end, statement }) => [kind, end, statement])).toEqual([
      ['contradicts', 'from', 'The Taliban hold the crossing at Spin Boldak.'],
      ['supersedes', 'to', 'The Taliban hold the crossing at Spin Boldak.'],
    ]);
  });

  test('whoever changes either claim takes the relation back, and drafts of both lose their approval', async () => {
    const { hold } = crossing.claimIds as { hold: string };
    const relation = { fromId: hold, toId: toms.claimId, kind: 'part_of' } as const;
    await told(submitStory(world.mina, { storyId: crossing.id }));
    await approveFiled(world.daud, crossing.id);
    await told(unrelateClaims(world.tom, relation));
    expect(await world.desk.approval.count({ where: { storyId: crossing.id, voidedAt: null } })).toBe(0);
    expect(await pageOf(toms.claimId)).toEqual([]);
    await told(relateClaims(world.tom, { fromId: toms.claimId, toId: hold, kind: 'part_of' }));
    const other = { fromId: toms.claimId, toId: hold, kind: 'part_of' } as const;
    expect(await unrelateClaims(world.lev, other)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await told(unrelateClaims(world.mina, other));
  });

  test('a claim of a story that somebody does not see is not named to them', async () => {
    const { hold } = crossing.claimIds as { hold: string };
    const relation = { fromId: toms.claimId, toId: hold, kind: 'contradicts' } as const;
    await told(relateClaims(world.tom, relation));
    await told(restrictStory(world.tom, { storyId: toms.storyId, restricted: true }));
    const found = await readClaim(world.mina, hold);
    expect(found?.claim.contradicts).toContain(toms.claimId);
    expect(found?.claim.relations.map(({ id }) => id)).not.toContain(toms.claimId);
    expect(JSON.stringify(found)).not.toContain('Border posts fell');
    await told(restrictStory(world.tom, { storyId: toms.storyId, restricted: false }));
    await told(unrelateClaims(world.tom, relation));
  });

  test('readers of a claim that is superseded are led to the later one, quietly, for as long as both are so', async () => {
    const { hold, repelled } = crossing.claimIds as { hold: string; repelled: string };
    const relation = { fromId: hold, toId: repelled, kind: 'supersedes' } as const;
    const asReader = async () => {
      const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } });
      const story = await readStory({ day, slug });
      if (story?.standing !== 'live') throw new Error('The story is live.');
      return { shaken: story.shaken, ...story.claims.find(({ id }) => id === repelled) };
    };
    await publishFiled(world.mina, world.daud, crossing.id);
    const later = { id: hold, statement: 'The Taliban hold the crossing at Spin Boldak.' };
    expect(await asReader(), 'what was named so before it was published').toMatchObject({ supersededBy: later, disposition: 'live', shaken: [] });
    expect(await relateClaims(world.mina, { fromId: repelled, toId: hold, kind: 'supersedes' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });

    await told(unrelateClaims(world.daud, relation));
    expect((await asReader()).supersededBy).toBeNull();
    await told(relateClaims(world.daud, relation));
    expect(await asReader()).toMatchObject({ supersededBy: later, shaken: [] });
    const last = (await readClaim(world.daud, repelled))?.publicRecord?.history[0];
    expect(last?.summary).toBe('Superseded by a later claim.');

    await told(assessClaim(world.daud, { claimId: hold, verification: 'false', method: 'Seen otherwise.' }));
    expect((await asReader()).supersededBy, 'nobody is led to what is false').toBeNull();
    await told(assessClaim(world.daud, { claimId: hold, verification: 'not_independently_verified', method: 'We asked both again.' }));
  });

  test('when the word behind a contradiction is withdrawn, readers are told of the claim it stood against', async () => {
    const { hold, repelled } = crossing.claimIds as { hold: string; repelled: string };
    const labelOf = async (id: string) => (await readClaim(world.mina, id))?.publicRecord;
    await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: crossing.kabul }, stance: 'confirms' }));
    expect(await labelOf(hold)).toMatchObject({ contestation: 'disputed' });

    const withdrawn = { claimId: repelled, source: { id: crossing.afp }, stance: 'withdrew' } as const;
    await told(addNote(world.mina, { id: randomUUID(), ...withdrawn }));
    expect(await labelOf(hold)).toMatchObject({ contestation: 'disputed', untold: 'Was disputed; now conceded.' });
    const reasons = (await readDesk(world.mina)).touched.stories.map(({ claim, reason }) => [claim.id, reason]);
    expect(reasons).toContainEqual([hold, 'A claim that contradicts it changed.']);

    await told(addNote(world.daud, { id: randomUUID(), ...withdrawn }));
    expect(await labelOf(hold)).toMatchObject({ contestation: 'conceded', untold: null });
    expect((await labelOf(hold))?.history[0]?.summary).toBe('Was disputed; now conceded.');
  });
});

test('who looked into a claim that says something else by now is told so, and establishes nothing of it', async () => {
  const { hold } = crossing.claimIds as { hold: string };
  const seen = { statement: 'The Taliban hold the crossing at Spin Boldak.', figure: null };
  const assess = (words: typeof seen) =>
    assessClaim(world.ines, { claimId: hold, verification: 'corroborated', method: 'Two who do not know each other saw them.', seen: words });
  await told(changeClaim(world.mina, { claimId: hold, statement: 'The Taliban hold the town of Spin Boldak.' }));
  expect(await assess(seen)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  expect(await world.desk.claim.findUnique({ where: { id: hold } })).toMatchObject({ verification: 'not_independently_verified' });
  await told(assess({ ...seen, statement: 'The Taliban hold the town of Spin Boldak.' }));
});

test('an approval that signed how contested a claim is does not outlive a change of what contradicts it, in another story', async () => {
  const { id: storyId, claimIds } = await fileGarrison(world, 90);
  const escape = { storyId: randomUUID(), claimId: randomUUID() };
  const statement = 'The soldiers of the garrison escaped by boat.';
  await told(startStory(world.tom, { id: escape.storyId, sectionId: world.sectionId }));
  await told(makeClaim(world.tom, { ...escape, anchorId: randomUUID(), quote: { exact: statement }, statement }));
  await told(relateClaims(world.tom, { fromId: escape.claimId, toId: claimIds.dead, kind: 'contradicts' }));
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);
  await told(scheduleStory(world.daud, { storyId, kind: 'first', goesOutAt: new Date(Date.now() + 3_600_000).toISOString() }));

  await told(changeClaim(world.tom, { claimId: escape.claimId, statement: 'The soldiers of the garrison escaped by boat at night.' }));
  expect(await world.desk.story.findUnique({ where: { id: storyId } })).toMatchObject({ stage: 'scheduled' });
  const fisherman = await world.source(world.tom, 'A fisherman', 'person');
  await told(addNote(world.tom, { id: randomUUID(), claimId: escape.claimId, source: { id: fisherman }, stance: 'asserts' }));
  expect(await world.desk.story.findUnique({ where: { id: storyId } })).toMatchObject({ stage: 'drafting' });
  const reason = 'A claim that contradicts one of its claims changed.';
  expect(await world.desk.approval.findFirst({ where: { storyId } })).toMatchObject({ voidedById: world.tom.id, voidReason: reason });
  expect(await world.desk.scheduledPublication.findFirst({ where: { storyId } })).toMatchObject({ ending: 'edited', endedReason: reason });
});
