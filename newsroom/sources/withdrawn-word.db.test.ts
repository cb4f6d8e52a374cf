import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { readStory } from '../published/read-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { prepareWorld, type World } from '../testing/world';
import { addNote } from './add-note';
import { changeNote } from './change-note';
import { changeSource } from './change-source';
import { previewWithdrawal } from './preview-withdrawal';
import { removeNote } from './remove-note';
import { withdrawSource } from './withdraw-source';

let world: World;
let crossing: Crossing;
let hold: string;

const filed = prepareWorld(fileCrossing);

beforeEach(async () => {
  ({ world, prepared: crossing } = await filed.open());
  hold = crossing.claimIds.hold ?? '';
});

afterEach(() => world.close());
afterAll(() => filed.close());

const publish = () => publishFiled(world.mina, world.daud, crossing.id);
const noteOf = (sourceId: string, claimId = hold) => world.desk.sourcingNote.findFirstOrThrow({ where: { sourceId, claimId } });

/** What readers and the owner of the story are told of the claim on which it hangs. */
async function consequences() {
  const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } });
  const story = await readStory({ day, slug });
  if (story?.standing !== 'live') throw new Error('The story is live.');
  const claim = story.claims.find(({ id }) => id === hold);
  const task = await world.desk.task.findFirst({ where: { storyId: crossing.id, claimId: hold, doneAt: null } });
  return { disposition: claim?.disposition, banner: story.shaken.some(({ id }) => id === hold), task: task?.reason };
}

const reviewed = { disposition: 'under_review', banner: true, task: 'A source took back what the claim rests on.' };

test('a note that is mended to say that its source withdrew has the claim looked at again, before readers and on the desk', async () => {
  await publish();
  const { id: noteId } = await noteOf(crossing.pakistan);
  await told(changeNote(world.daud, { noteId, stance: 'withdrew' }));
  expect(await consequences()).toEqual(reviewed);
});

test('a claim that was corrected once is looked at again like any other', async () => {
  await publish();
  await told(changeNote(world.mina, { noteId: (await noteOf(crossing.pakistan)).id, basis: 'Stood at the gate.' }));
  const correction = { wrong: 'The Taliban hold the town.', right: 'They hold the crossing.', claimId: hold };
  await publishFiled(world.mina, world.daud, crossing.id, { kind: 'correction', corrections: [correction] });
  expect(await consequences()).toMatchObject({ disposition: 'corrected', banner: false });
  await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: crossing.pakistan }, stance: 'withdrew' }));
  expect(await consequences()).toEqual(reviewed);
});

test('mending anything else of a note does not, nor does a denial that is mended to a withdrawal', async () => {
  await publish();
  await told(changeNote(world.daud, { noteId: (await noteOf(crossing.pakistan)).id, basis: 'Stood at the gate.' }));
  await told(changeNote(world.daud, { noteId: (await noteOf(crossing.kabul)).id, stance: 'withdrew' }));
  expect(await consequences()).toEqual({ disposition: 'live', banner: false, task: 'A sourcing note was mended.' });
});

test('taking away the word with which a source had come back does', async () => {
  const said = (stance: 'withdrew' | 'confirms', obtainedAt: string) => {
    const id = randomUUID();
    return told(addNote(world.mina, { id, claimId: hold, source: { id: crossing.pakistan }, stance, obtainedAt })).then(() => id);
  };
  await said('withdrew', '2100-07-15T10:00:00Z');
  const back = await said('confirms', '2100-07-16T10:00:00Z');
  await publish();
  await told(removeNote(world.daud, { noteId: back }));
  expect(await consequences()).toEqual(reviewed);
});

test('a source that withdraws takes along the agency that carried its word', async () => {
  const agency = await world.source(world.mina, 'An agency', 'agency', crossing.ministry);
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: agency }, stance: 'confirms' }));
  await publish();
  await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: crossing.ministry }, stance: 'withdrew' }));
  expect(await consequences()).toEqual(reviewed);
  const { voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: hold } });
  const ofMinistry = (voices as { attribution: string; stance: string }[]).filter(({ attribution }) => attribution === 'Afghan interior ministry');
  expect(ofMinistry.map(({ stance }) => stance)).toEqual(['withdrew']);
});

test('so does a spokesman between the agency and the ministry, whose word we have only through the agency', async () => {
  const spokesman = await world.source(world.mina, 'A spokesman', 'official', crossing.ministry);
  const agency = await world.source(world.mina, 'An agency', 'agency', spokesman);
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: agency }, stance: 'confirms' }));
  await publish();
  await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: spokesman }, stance: 'withdrew' }));
  expect(await consequences()).toEqual(reviewed);
  const { voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: hold } });
  expect((voices as { through: string | null }[]).map(({ through }) => through)).not.toContain('An agency');
  const findings = (await readSourcing(world.daud, crossing.id))?.findings ?? [];
  expect(findings.some(({ rule, claimId }) => rule === 'second-check' && claimId === hold), 'nobody has checked it since').toBe(true);
});

test('a source that is described anew brings back the claims of those who carry its word, and takes down what its new origin withdrew', async () => {
  const agency = await world.source(world.mina, 'An agency', 'agency', crossing.ministry);
  const broadcaster = await world.source(world.mina, 'A broadcaster', 'outlet', agency);
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: broadcaster }, stance: 'confirms' }));
  const spokesman = await world.source(world.mina, 'A spokesman');
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: spokesman }, stance: 'withdrew' }));
  await publish();
  await told(changeSource(world.daud, { sourceId: crossing.ministry, name: 'The ministry in Kabul', kind: 'official' }));
  expect(await consequences()).toEqual({ disposition: 'live', banner: false, task: 'A source of the claim was described anew.' });
  await told(changeSource(world.daud, { sourceId: crossing.ministry, name: 'The ministry in Kabul', kind: 'official', upstreamId: spokesman }));
  expect(await consequences()).toEqual(reviewed);
});

describe('a source that withdraws everything', () => {
  const reason = 'Its lawyer wrote that nothing of it stands.';
  const falls = () => world.desk.wave.findMany({ where: { cause: 'withdrawn' }, select: { claimId: true, tasks: { select: { storyId: true } } } });

  test('takes its word from every claim at once, a single fall each, also where only an agency carried it', async () => {
    const repelled = crossing.claimIds.repelled ?? '';
    await publish();
    await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: crossing.ministry }, stance: 'confirms', terms: 'background' }));
    expect(await previewWithdrawal(world.mina, crossing.ministry), 'an editor answers for it').toBeNull();
    const preview = await previewWithdrawal(world.daud, crossing.ministry);
    expect(preview).toMatchObject({ liveStories: 1, warned: 1, held: 0 });
    expect(preview?.claims.map(({ id, falls }) => [id, falls]).toSorted()).toEqual([[hold, true], [repelled, true]].toSorted());

    expect(await withdrawSource(world.daud, { sourceId: crossing.ministry, reason })).toEqual({ ok: true, value: { claims: 2 } });
    expect(await consequences()).toEqual(reviewed);
    const waves = await falls();
    expect(waves.map(({ claimId, tasks }) => [claimId, tasks.length]).toSorted()).toEqual([[hold, 1], [repelled, 1]].toSorted());
    expect(await world.desk.sourcingNote.findMany({ where: { sourceId: crossing.ministry, stance: 'withdrew' }, orderBy: { terms: 'asc' } })).toMatchObject([
      { claimId: repelled, terms: 'on_record', privateRemarks: reason },
      { claimId: hold, terms: 'background', privateRemarks: reason },
    ]);
    const readers = JSON.stringify(await world.site.publishedClaim.findMany());
    expect(readers).not.toContain(reason);
    expect(await withdrawSource(world.daud, { sourceId: crossing.ministry, reason }), 'twice').toEqual({ ok: true, value: { claims: 0 } });
    expect(await falls()).toEqual(waves.map(() => expect.anything()));
  });

  test('and what it denied loses a voice, and does not fall', async () => {
    await publish();
    expect(await previewWithdrawal(world.daud, crossing.kabul)).toMatchObject({ claims: [{ id: hold, falls: false }], liveStories: 0 });
    await told(withdrawSource(world.daud, { sourceId: crossing.kabul, reason }));
    expect(await falls()).toEqual([]);
    expect(await consequences()).toMatchObject({ disposition: 'live', banner: false, task: 'A source withdrew what it had said of the claim.' });
  });
});
