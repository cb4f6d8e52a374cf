import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { makeClaim } from '../claims/make-claim';
import { restrictStory } from '../stories/restrict-story';
import { startStory } from '../stories/start-story';
import { openWorld, type World } from '../testing/world';
import { addNote } from './add-note';
import { addSource } from './add-source';
import { changeSource } from './change-source';
import { listSources } from './list-sources';
import { mergeSources } from './merge-sources';
import { previewMerge } from './preview-merge';
import { readSource } from './read-source';
import { searchSources } from './search-sources';
import { withdrawSource } from './withdraw-source';

const secret = 'The customs broker';

let world: World;
let hiddenStory: string;
let hiddenClaim: string;
let broker: string;
let paper: string;

/** A story of Mina's with one claim. */
async function file(headline: string): Promise<{ storyId: string; claimId: string }> {
  const [storyId, claimId] = [randomUUID(), randomUUID()];
  await told(startStory(world.mina, { id: storyId, sectionId: world.sectionId, headline }));
  await told(makeClaim(world.mina, { storyId, claimId, anchorId: randomUUID(), quote: { exact: headline }, statement: `${headline}.` }));
  return { storyId, claimId };
}

/** Mina notes what a source says of a claim. */
const note = (claimId: string, sourceId: string, stance: 'asserts' | 'denies') =>
  told(addNote(world.mina, { id: randomUUID(), claimId, stance, source: { id: sourceId } }));

beforeAll(async () => {
  world = await openWorld();
  const hidden = await file('Crates leave at night');
  ({ storyId: hiddenStory, claimId: hiddenClaim } = hidden);
  await told(restrictStory(world.mina, { storyId: hidden.storyId, restricted: true }));
  broker = randomUUID();
  const source = { id: broker, name: secret, kind: 'person' } as const;
  await told(addNote(world.mina, { id: randomUUID(), claimId: hiddenClaim, stance: 'asserts', source }));
  paper = await world.source(world.mina, 'A weekly paper', 'outlet');
  await world.desk.source.update({ where: { id: paper }, data: { upstreamId: broker } });
});

afterAll(() => world.close());

describe('a source that stands in restricted stories only', () => {
  test('is told to nobody else as the origin of one that everybody sees', async () => {
    const { mina, daud, tom, lev } = world;
    const named = async (actor: World['mina']) => ({
      listed: (await listSources(actor, { words: 'weekly' })).sources.map(({ upstreamName }) => upstreamName),
      found: (await searchSources(actor, 'weekly')).map(({ upstreamName }) => upstreamName),
      read: (await readSource(actor, paper))?.upstream.map(({ name }) => name),
    });
    expect(await named(mina)).toEqual({ listed: [secret], found: [secret], read: [secret] });
    for (const other of [daud, tom, lev]) {
      expect(await named(other)).toEqual({ listed: [null], found: [null], read: [] });
      expect(await searchSources(other, 'broker')).toEqual([]);
    }
  });

  test('stays the origin when somebody who was not shown it describes the other anew', async () => {
    await told(changeSource(world.daud, { sourceId: paper, name: 'A weekly paper', kind: 'outlet', interest: 'Lives by its scoops.', upstreamId: null }));
    expect((await readSource(world.mina, paper))?.upstream.map(({ name }) => name)).toEqual([secret]);
  });

  test('is put upstream of nobody whom the whole desk knows, nor comes there by a merger', async () => {
    const radio = await world.source(world.ines, 'A radio station', 'outlet');
    const carrier = { name: 'A radio station', kind: 'outlet', upstreamId: broker } as const;
    const why = { ok: false, refusal: { code: 'conflict' } };
    await world.desk.source.update({ where: { id: radio }, data: { createdById: world.mina.id } });
    expect(await changeSource(world.mina, { sourceId: radio, ...carrier })).toMatchObject(why);
    expect(await addSource(world.mina, { id: randomUUID(), ...carrier })).toMatchObject(why);
    const twin = randomUUID();
    await told(addNote(world.mina, { id: randomUUID(), claimId: hiddenClaim, stance: 'asserts', source: { id: twin, ...carrier } }));
    await world.desk.storyMember.create({ data: { storyId: hiddenStory, personId: world.ines.id, addedById: world.mina.id, addedAt: new Date() } });
    expect(await mergeSources(world.ines, { keptId: radio, mergedId: twin, reason: 'The same station.' })).toMatchObject(why);
  });
});

test('a story that everybody sees tells no origin at the word of somebody who does not see it', async () => {
  const { claimId } = await file('A ferry is late');
  const noted = (by: World['mina']) => addNote(by, { id: randomUUID(), claimId, stance: 'asserts', source: { id: paper } });
  expect(await noted(world.daud)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await noted(world.mina), 'who knows what she tells').toMatchObject({ ok: true });
});

describe('what rests on a source in stories that are hidden', () => {
  test('is withdrawn with all it said, and counted to nobody who does not see it', async () => {
    const [shown, quiet] = [await world.source(world.mina, 'A harbour pilot'), await world.source(world.mina, 'A crane driver')];
    const open = await file('A ship waits');
    for (const claimId of [open.claimId, hiddenClaim]) await note(claimId, shown, 'asserts');
    await note(hiddenClaim, quiet, 'asserts');
    const withdraw = (sourceId: string) => withdrawSource(world.daud, { sourceId, reason: 'It took everything back.' });
    expect(await withdraw(shown)).toEqual({ ok: true, value: { claims: 1 } });
    expect(await withdraw(quiet), 'as one on which nothing rests').toEqual(await withdraw(await world.source(world.mina, 'A customs officer')));
    const withdrawn = await world.desk.sourcingNote.count({ where: { claimId: hiddenClaim, sourceId: { in: [shown, quiet] }, stance: 'withdrew' } });
    expect(withdrawn).toBe(2);
  });

  test('contradicts nothing, to who merges without seeing it', async () => {
    const [one, other] = [await world.source(world.mina, 'Port office'), await world.source(world.mina, 'The port’s office')];
    await note(hiddenClaim, one, 'asserts');
    await note(hiddenClaim, other, 'denies');
    expect(await previewMerge(world.daud, { keptId: one, mergedId: other })).toMatchObject({ claims: 0, contradictions: [], refusal: null });
    expect(await mergeSources(world.daud, { keptId: one, mergedId: other, reason: 'One office.' })).toMatchObject({ ok: true });
  });
});
