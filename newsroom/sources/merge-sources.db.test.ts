import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { changeClaim } from '../claims/change-claim';
import { readSourcing } from '../claims/read-sourcing';
import type { Stance } from '../claims/vocabulary';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { submitStory } from '../review/submit-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { prepareWorld, type World } from '../testing/world';
import { addNote } from './add-note';
import { changeSource } from './change-source';
import { gradeSource } from './grade-source';
import { listSources } from './list-sources';
import { mergeSources } from './merge-sources';
import { previewMerge } from './preview-merge';
import { readSource } from './read-source';
import { searchSources } from './search-sources';

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

const reason = 'The same office under two names.';
const publish = () => publishFiled(world.mina, world.daud, crossing.id);
const note = (sourceId: string, stance: Stance, more: { obtainedAt?: string; publicAttribution?: string } = {}) =>
  told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: sourceId }, stance, ...more }));
const openTasks = () => world.desk.task.findMany({ where: { doneAt: null }, select: { claimId: true, reason: true } });
const standingApprovals = () => world.desk.approval.count({ where: { storyId: crossing.id, voidedAt: null } });

test('what was noted from the one is noted from the other, which everybody finds in its place', async () => {
  const twin = await world.source(world.mina, 'Taliban movement');
  const carrier = await world.source(world.mina, 'A broadcaster', 'outlet', twin);
  await note(twin, 'asserts');
  await told(gradeSource(world.mina, { id: randomUUID(), sourceId: twin, reliability: 'C', reason: 'Often late.' }));
  await told(mergeSources(world.daud, { keptId: crossing.taliban, mergedId: twin, reason }));

  const kept = await readSource(world.daud, crossing.taliban);
  expect(kept).toMatchObject({
    downstream: [{ id: carrier }],
    grades: [{ reliability: 'C', reason: 'Often late.', by: 'Mina' }],
    merged: [{ name: 'Taliban movement', reason, by: 'Daud' }],
  });
  expect(kept?.notes).toHaveLength(2);
  expect((await readSource(world.daud, twin))?.mergedIntoId).toBe(crossing.taliban);
  expect((await searchSources(world.daud, 'taliban')).map(({ id }) => id)).toEqual([crossing.taliban, carrier]);
  expect(await searchSources(world.daud, 'movement'), 'by its former name').toMatchObject([{ id: crossing.taliban, aliases: ['Taliban movement'] }]);
  const listed = async (words: string) => (await listSources(world.daud, { words })).sources.map(({ id }) => id);
  expect(await listed('movement'), 'in the directory too').toEqual([crossing.taliban]);
  await world.desk.source.update({ where: { id: twin }, data: { listed: false } });
  expect(await searchSources(world.daud, 'movement'), 'which only some know').toEqual([]);
  await world.desk.source.update({ where: { id: twin }, data: { listed: true } });
  await world.desk.source.update({ where: { id: crossing.taliban }, data: { identitySealed: true } });
  expect(await searchSources(world.daud, 'movement'), 'and whose identity is sealed').toEqual([]);
  expect(await listed('movement')).toEqual([]);
  expect(await searchSources(world.daud, 'taliban')).toMatchObject([{ aliases: [] }, { id: carrier }]);
  expect((await listSources(world.daud, { words: 'taliban' })).sources.map(({ id }) => id)).toEqual([crossing.taliban]);
});

test('who spoke on background is not named by a former name either', async () => {
  const kept = await world.source(world.mina, 'a ministry official', 'person');
  const twin = await world.source(world.mina, 'Tareq Arian', 'person');
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: kept }, stance: 'asserts', terms: 'background' }));
  const named = async () => (await readSourcing(world.mina, crossing.id))?.findings.filter(({ rule }) => rule === 'terms-kept').map(({ place }) => place?.text);
  expect(await named()).toEqual([]);
  await told(mergeSources(world.daud, { keptId: kept, mergedId: twin, reason }));
  expect(await named()).toEqual(['Tareq Arian']);
});

test('a source that was merged says nothing new, and nobody has anything from it or changes it', async () => {
  const twin = await world.source(world.mina, 'Taliban movement');
  await told(mergeSources(world.daud, { keptId: crossing.taliban, mergedId: twin, reason }));
  const notFound = { ok: false, refusal: { code: 'not_found' } };
  expect(await addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: twin }, stance: 'asserts' })).toMatchObject(notFound);
  expect(await changeSource(world.mina, { sourceId: twin, name: 'Another', kind: 'person' })).toMatchObject(notFound);
  expect(await changeSource(world.mina, { sourceId: crossing.afp, name: 'AFP', kind: 'agency', upstreamId: twin })).toMatchObject(notFound);
  expect(await mergeSources(world.daud, { keptId: twin, mergedId: crossing.afp, reason })).toMatchObject(notFound);
});

test('a source that was merged once leads on when the one that was kept is merged in its turn', async () => {
  const [first, second] = [await world.source(world.mina, 'Talibs'), await world.source(world.mina, 'Taliban movement')];
  await told(mergeSources(world.daud, { keptId: second, mergedId: first, reason }));
  await told(mergeSources(world.daud, { keptId: crossing.taliban, mergedId: second, reason }));
  expect((await readSource(world.daud, first))?.mergedIntoId).toBe(crossing.taliban);
  expect((await readSource(world.daud, crossing.taliban))?.merged).toHaveLength(2);
});

test('two that readers took for two roots are one: the live story waits for its owner', async () => {
  const twin = await world.source(world.mina, 'Pakistan’s interior ministry');
  await note(twin, 'confirms');
  await publish();
  expect(await previewMerge(world.daud, { keptId: crossing.pakistan, mergedId: twin })).toMatchObject({ notes: 1, liveStories: 1, contradictions: [] });
  await told(mergeSources(world.daud, { keptId: crossing.pakistan, mergedId: twin, reason }));
  expect(await openTasks()).toEqual([{ claimId: hold, reason: 'Two sources of the claim turned out to be one.' }]);
});

test('where readers are told the same by as many, the approval is void and the live story is left alone', async () => {
  const twin = await world.source(world.mina, 'Islamabad');
  await note(twin, 'confirms', { publicAttribution: 'An official in Islamabad' });
  const kept = await world.source(world.mina, 'A Pakistani office');
  await publish();
  await told(changeClaim(world.mina, { claimId: crossing.claimIds.repelled, materiality: 'background' }));
  await told(submitStory(world.mina, { storyId: crossing.id }));
  await approveFiled(world.daud, crossing.id);
  expect(await standingApprovals()).toBe(1);
  expect(await previewMerge(world.daud, { keptId: kept, mergedId: twin })).toMatchObject({ notes: 1, approvals: 1, liveStories: 0 });
  await told(mergeSources(world.daud, { keptId: kept, mergedId: twin, reason }));
  expect(await standingApprovals()).toBe(0);
  expect((await openTasks()).map(({ claimId }) => claimId)).toEqual([crossing.claimIds.repelled]);
});

test('two that spoke against each other are merged only by who says that they changed their mind', async () => {
  const twin = await world.source(world.mina, 'The Taliban’s envoy');
  await note(twin, 'denies', { obtainedAt: '2100-07-15T10:00:00Z' });
  const merge = { keptId: crossing.taliban, mergedId: twin, reason };
  expect((await previewMerge(world.daud, merge))?.contradictions).toMatchObject([{ claimId: hold }]);
  expect(await mergeSources(world.daud, merge)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  await told(mergeSources(world.daud, { ...merge, contradictionsAccepted: true }));
  expect((await readSource(world.daud, crossing.taliban))?.notes.map(({ stance }) => stance)).toEqual(['denies', 'asserts']);
});

test('a withdrawal that was noted from the one takes the word of the other along', async () => {
  const twin = await world.source(world.mina, 'Pakistan’s interior ministry');
  await note(twin, 'withdrew', { obtainedAt: '2100-07-15T10:00:00Z' });
  await publish();
  await told(mergeSources(world.daud, { keptId: crossing.pakistan, mergedId: twin, reason }));
  expect(await openTasks()).toEqual([{ claimId: hold, reason: 'A source took back what the claim rests on.' }]);
  expect((await world.desk.claim.findUniqueOrThrow({ where: { id: hold } })).disposition).toBe('under_review');
});

test('an agency and the ministry it quotes are two sources, however far apart they stand', async () => {
  const paper = await world.source(world.mina, 'A paper', 'outlet', crossing.afp);
  for (const merge of [{ keptId: crossing.ministry, mergedId: paper }, { keptId: paper, mergedId: crossing.ministry }]) {
    expect(await mergeSources(world.daud, { ...merge, reason })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  }
});

test('only editors merge, and nobody a source that they do not see or one into what the desk does not know', async () => {
  const twin = await world.source(world.mina, 'Taliban movement');
  const merge = { keptId: crossing.taliban, mergedId: twin, reason };
  for (const other of [world.mina, world.lev, world.ada]) {
    expect(await mergeSources(other, merge)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await previewMerge(other, merge)).toBeNull();
  }
  await world.desk.source.update({ where: { id: twin }, data: { listed: false } });
  expect(await mergeSources(world.daud, merge)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  await world.desk.source.update({ where: { id: twin }, data: { createdById: world.daud.id } });
  expect(await mergeSources(world.daud, { ...merge, keptId: twin, mergedId: crossing.taliban })).toMatchObject({
    ok: false,
    refusal: { code: 'conflict' },
  });
  await told(mergeSources(world.daud, merge));
});

test('a sealed source stays by itself', async () => {
  const twin = await world.source(world.mina, 'A nurse', 'person');
  await world.desk.sealedSource.create({ data: { sourceId: twin, sealedById: world.mina.id, keyId: 'first', wrappedKey: Buffer.alloc(60) } });
  for (const merge of [{ keptId: crossing.taliban, mergedId: twin }, { keptId: twin, mergedId: crossing.taliban }]) {
    expect(await mergeSources(world.daud, { ...merge, reason })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect((await previewMerge(world.daud, merge))?.refusal).toMatch(/sealed source stays by itself/);
  }
});
