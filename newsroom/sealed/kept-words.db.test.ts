import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { unseal } from '@/platform/sealing';
import { told } from '@/prisma/seed/told';
import { makeClaim } from '../claims/make-claim';
import { saveDraft } from '../drafts/save-draft';
import { nameRevision } from '../revisions/name-revision';
import { restoreRevision } from '../revisions/restore-revision';
import { startStory } from '../stories/start-story';
import { openWorld, type World } from '../testing/world';
import { addNote } from '../sources/add-note';
import { gradeSource } from '../sources/grade-source';
import { mergeSources } from '../sources/merge-sources';
import { changeSealedField } from './change-sealed-field';
import { dataKeyOf, fieldPlace } from './data-key';
import { sealIdentity } from './seal-identity';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  const sourceId = await world.source(world.mina, 'A nurse', 'person');
  const fields = { name: 'Zarghuna Wali' };
  await told(sealIdentity(world.mina, { sourceId, deskName: 'A nurse', fields, reason: 'She asked.', days: 30 }));
});

afterAll(() => world.close());

const anchorId = randomUUID();
const named = doc(headline('A ward closes'), body(p('As Zarghuna Wali says, ', claim(anchorId, 'the ward closes in May'), '.')));
const cleared = doc(headline('A ward closes'), body(p(claim(anchorId, 'The ward closes in May'), '.')));

async function started(): Promise<string> {
  const id = randomUUID();
  await told(startStory(world.mina, { id, sectionId: world.sectionId, headline: 'A ward closes' }));
  return id;
}

async function save(storyId: string, document: DocumentJson): Promise<number> {
  const { version: basedOn } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  return (await told(saveDraft(world.mina, { storyId, basedOn, editorVersion: EDITOR_VERSION, document }))).version;
}

test('a snapshot that would hold a sealed name for good is refused, and says nothing of it', async () => {
  const storyId = await started();
  await told(nameRevision(world.mina, { id: randomUUID(), storyId, name: 'Before' }));
  const { id: revisionId } = await world.desk.revision.findFirstOrThrow({ where: { storyId } });
  const basedOn = await save(storyId, doc(headline('A ward closes'), body(p('Zarghuna Wali told us.'))));
  for (const answer of [await nameRevision(world.mina, { id: randomUUID(), storyId, name: 'After' }), await restoreRevision(world.mina, { storyId, revisionId, basedOn })]) {
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'nothing-sealed' }] } });
    expect(JSON.stringify(answer)).not.toMatch(/zarghuna/i);
  }
  await save(storyId, doc(headline('A ward closes'), body(p('A nurse told us.'))));
  await told(nameRevision(world.mina, { id: randomUUID(), storyId, name: 'After' }));
  expect(JSON.stringify(await world.desk.revision.findMany({ where: { storyId } }))).not.toContain('Zarghuna');
});

test('what stood beside the words of a claim goes with the words', async () => {
  const storyId = await started();
  const { exact = '', prefix = '', suffix = '' } = anchorsOf(named)[0] ?? {};
  await told(makeClaim(world.mina, { storyId, claimId: randomUUID(), anchorId, quote: { exact, prefix, suffix }, statement: 'The ward closes in May.' }));
  await save(storyId, named);
  expect(await world.desk.appearance.findUnique({ where: { id: anchorId } })).toMatchObject({ prefix: expect.stringContaining('Zarghuna') });
  await save(storyId, cleared);
  expect(JSON.stringify(await world.desk.appearance.findMany({ where: { storyId } }))).not.toContain('Zarghuna');
});

/** Everything that anybody noted of sources, and why they were merged and judged. */
async function notedOfSources(): Promise<string> {
  const { desk } = world;
  return JSON.stringify([await desk.source.findMany(), await desk.sourcingNote.findMany(), await desk.sourceMerge.findMany(), await desk.sourceGrade.findMany()]);
}

test('what was noted of a source by name goes under the seal with it', async () => {
  const storyId = await started();
  const claimId = randomUUID();
  await told(makeClaim(world.mina, { storyId, claimId, anchorId: randomUUID(), quote: { exact: 'A ward' }, statement: 'A ward closes.' }));
  const [sourceId, twin] = [await world.source(world.mina, 'Parwin Noor', 'person'), await world.source(world.mina, 'Parwin Noor, a cook', 'person')];
  const noted = { claimId, source: { id: sourceId }, stance: 'confirms' as const, terms: 'background' as const };
  await told(addNote(world.mina, { id: randomUUID(), ...noted, basis: 'She cooks there.', obtainedHow: 'At the home of Parwin Noor', privateRemarks: 'Parwin Noor fears for her work.' }));
  await told(gradeSource(world.mina, { id: randomUUID(), sourceId: twin, reliability: 'B', reason: 'Mrs Noor, Parwin, was right before.' }));
  await told(gradeSource(world.mina, { id: randomUUID(), sourceId, reliability: 'A', reason: 'She was right before.' }));
  await told(mergeSources(world.daud, { keptId: sourceId, mergedId: twin, reason: 'Both are Parwin Noor.' }));

  await told(sealIdentity(world.mina, { sourceId, deskName: 'A cook', fields: { name: 'Parwin Noor', remarks: 'Afraid.' }, reason: 'She asked.', days: 30 }));
  expect(await notedOfSources()).not.toContain('Parwin');
  const kept = await world.desk.sourcingNote.findFirstOrThrow({ where: { claimId } });
  expect([kept.basis, kept.obtainedHow, kept.privateRemarks]).toEqual(['She cooks there.', '', '']);
  expect((await world.desk.sourceGrade.findMany({ orderBy: { reliability: 'asc' } })).map(({ reason }) => reason)).toEqual(['She was right before.', '']);
  const row = await world.desk.sealedField.findUniqueOrThrow({ where: { sourceId_field: { sourceId, field: 'remarks' } } });
  const sealed = await world.desk.sealedSource.findUniqueOrThrow({ where: { sourceId } });
  expect(unseal(dataKeyOf(sealed), row.ciphertext, fieldPlace(sourceId, 'remarks')).toString('utf8')).toBe(
    'Afraid.\n\nAt the home of Parwin Noor\n\nParwin Noor fears for her work.',
  );

  await told(addNote(world.mina, { id: randomUUID(), ...noted, basis: 'The Magpie, as she is called, cooks there.' }));
  await told(changeSealedField(world.mina, { sourceId, fields: { alias: 'Magpie' } }));
  expect(await notedOfSources()).not.toContain('Magpie');
});

test('why two are one, and how far one is trusted, names nobody who is sealed', async () => {
  const [keptId, mergedId] = [await world.source(world.mina, 'A baker', 'person'), await world.source(world.mina, 'Another baker', 'person')];
  const reason = 'She is the sister of Zarghuna Wali.';
  const refused = { ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/sealed for the protection of a source/) } };
  expect(await mergeSources(world.daud, { keptId, mergedId, reason })).toMatchObject(refused);
  expect(await gradeSource(world.mina, { id: randomUUID(), sourceId: keptId, reliability: 'B', reason })).toMatchObject(refused);
});

test('a reason that is written stays as it is, or goes', async () => {
  const rewriting = world.desk.sourceGrade.updateMany({ data: { reason: 'She was always wrong.' } });
  await expect(rewriting).rejects.toThrow(/may be forgotten, and nothing else changes/);
  await expect(world.desk.sourceGrade.updateMany({ data: { reliability: 'F' } })).rejects.toThrow();
});
