import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeOf } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import { doc, headline, body, p } from '@/editor/testing/build';
import { addAuthor } from '../authors/add-author';
import { aroundText } from '../gate/around-text';
import { loadBeside } from '../gate/load-beside';
import { assessClaim } from '../claims/assess-claim';
import { changeClaim } from '../claims/change-claim';
import { addEvidence } from '../evidence/add-evidence';
import { addEvidenceFile } from '../evidence/add-evidence-file';
import { checkEvidence } from '../evidence/check-evidence';
import { rateEvidence } from '../evidence/rate-evidence';
import { reportAlteredEvidence } from '../falls/report-altered-evidence';
import { refreshPublicRecord } from '../claims/refresh-public-record';
import { sourcingState } from '../claims/sourcing-state';
import type { CommandResult } from '../command';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { changeText } from '../texts/change-text';
import { changeSource } from '../sources/change-source';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { addNote } from '../sources/add-note';
import { changeNote } from '../sources/change-note';
import { removeNote } from '../sources/remove-note';
import { addTopic } from '../topics/add-topic';
import { changeTopic } from '../topics/change-topic';
import { mergeSources } from '../sources/merge-sources';
import { sealIdentity } from './seal-identity';
import { storyMatches } from './story-matches';

let world: World;
let crossing: Crossing;
let files: string;
const topicId = randomUUID();
let sourceId: string;

beforeAll(async () => {
  files = await mkdtemp(path.join(tmpdir(), 'stet-outgoing-'));
  process.env.FILES_DIRECTORY = files;
  world = await openWorld();
  crossing = await fileCrossing(world);
  await done(addTopic(world.daud, { id: topicId, name: 'Hospitals' }));
  sourceId = await world.source(world.mina, 'A nurse', 'person');
  const fields = { name: 'Zarghuna Wali', alias: 'Lynx', phone: '+93 70 123 4567', address: '12 Rose Lane' };
  await done(sealIdentity(world.mina, { sourceId, deskName: 'A nurse', fields, reason: 'She asked.', days: 30 }));
});

afterAll(async () => {
  await world.close();
  await rm(files, { recursive: true });
});

async function done(result: Promise<CommandResult<unknown>>): Promise<void> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.refusal.sentence);
}

async function matchesIn(document: ReturnType<typeof doc>) {
  const node = nodeOf(document);
  const claims = await sourcingState(world.desk, crossing.id, node);
  const around = aroundText(document, await loadBeside(world.desk, crossing.id));
  return storyMatches(world.desk, { reading: readDocument(node), around, claims, grants: [] });
}

describe('a story', () => {
  test('is told where something sealed stands, and never what', async () => {
    const document = doc(headline('Nurse Zarghuna Wali speaks'), body(p('She is known as LYNX, at 070-123-4567.')));
    const found = await matchesIn(document);
    expect(found.map(({ surface, place }) => [surface, place && nodeOf(document).textBetween(place.from, place.to)])).toEqual([
      ['the headline', 'Zarghuna Wali'],
      ['the text', 'LYNX'],
      ['the text', '123-4567'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/zarghuna|lynx|4567/i);
  });

  test('is clean when it is', async () => {
    expect(await matchesIn(doc(headline('A nurse speaks'), body(p('Zarghuna is a common name, and so is Wali.'))))).toEqual([]);
  });

  test('with many is told of some where they stand, and of the others that there are some', async () => {
    const document = doc(headline('A nurse speaks'), body(...Array.from({ length: 50 }, () => p('Zarghuna Wali'))));
    const found = await matchesIn(document);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toEqual({ surface: 'further places', sourceIds: [sourceId], place: null });
  });

  test.each(['zarghuna%20wali', 'Z%61rghuna%20Wali', 'zarghuna%2520wali', '%ff/zarghuna%20wali'])('a link says what it encodes: %s', async (path) => {
    const linked = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: `https://social.example/${path}` } }] };
    const found = await matchesIn(doc(headline('A nurse speaks'), body({ type: 'paragraph', content: [linked] })));
    expect(found.map(({ surface }) => surface)).toEqual(['a link']);
  });

  test('its links, its byline and its place count too', async () => {
    const linked = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://social.example/zarghuna_wali' } }] };
    const document = doc(headline('A nurse speaks'), body({ type: 'paragraph', content: [linked] }));
    await world.desk.story.update({ where: { id: crossing.id }, data: { byline: 'By Lynx', placeName: '12 Rose Lane' } });
    expect((await matchesIn(document)).map(({ surface }) => surface)).toEqual(['a link', 'the byline', 'the place']);
    await world.desk.story.update({ where: { id: crossing.id }, data: { byline: '', placeName: '' } });
  });
});

describe('what is noted beside the words of a source', () => {
  test('names nobody who is sealed, on whatever note or evidence', async () => {
    const claimId = crossing.claimIds.hold ?? '';
    const refusal = { code: 'conflict', sentence: expect.stringMatching(/sealed for the protection of a source/) };
    const said = { claimId, source: { id: sourceId }, stance: 'confirms', terms: 'background' };
    for (const field of ['basis', 'obtainedHow', 'privateRemarks']) {
      const answer = await addNote(world.mina, { id: randomUUID(), ...said, [field]: 'Zarghuna Wali told us at the gate.' });
      expect(answer, field).toMatchObject({ ok: false, refusal });
      expect(JSON.stringify(answer)).not.toContain('Zarghuna');
    }
    const evidence = { id: randomUUID(), claimId, kind: 'interview', title: 'A talk at the gate', privateRemarks: 'With Lynx.' };
    expect(await addEvidence(world.mina, evidence)).toMatchObject({ ok: false, refusal });
    const noteId = randomUUID();
    await done(addNote(world.mina, { id: noteId, ...said, basis: 'She stood at the gate.' }));
    expect(await changeNote(world.mina, { noteId, privateRemarks: 'Call 070-123-4567.' })).toMatchObject({ ok: false, refusal });
    await done(removeNote(world.mina, { noteId }));
  });
});

describe('what is kept of evidence for ever', () => {
  const refusal = { code: 'conflict', sentence: expect.stringMatching(/sealed for the protection of a source/) };

  test('names nobody who is sealed: no file, no check, no judgement, no report', async () => {
    const evidenceId = randomUUID();
    await done(addEvidence(world.mina, { id: evidenceId, claimId: crossing.claimIds.hold ?? '', kind: 'media', title: 'A clip of the flag' }));
    const file = { id: randomUUID(), evidenceId, content: { base64: Buffer.from('a clip').toString('base64') } };
    const touches = () => world.desk.custodyEvent.count({ where: { evidenceId } });
    const before = await touches();
    for (const answer of [
      await addEvidenceFile(world.mina, { ...file, name: 'from Zarghuna_Wali.mp4' }),
      await checkEvidence(world.mina, { evidenceId, check: 'source', outcome: 'established', method: 'We called 070-123-4567.' }),
      await rateEvidence(world.mina, { evidenceId, category: 'OriginalMediaContent', reason: 'Zarghuna Wali filmed it herself.' }),
      await reportAlteredEvidence(world.mina, { evidenceId, reason: 'Lynx says that a minute is missing.' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, refusal });
      expect(JSON.stringify(answer)).not.toMatch(/zarghuna|lynx|4567/i);
    }
    expect(await touches()).toBe(before);
    await done(addEvidenceFile(world.mina, { ...file, name: 'from the nurse.mp4' }));
    await done(checkEvidence(world.mina, { evidenceId, check: 'source', outcome: 'established', method: 'We called the nurse.' }));
  });
});

describe('what reaches readers past the gate', () => {
  test.each([
    ['a new topic', () => addTopic(world.daud, { id: randomUUID(), name: 'Zarghuna Wali' })],
    ['a topic that has pages already', () => changeTopic(world.daud, { topicId, description: 'Call 0093 70 123 45 67.' })],
    ['an author', () => addAuthor(world.daud, { id: randomUUID(), name: 'A. Writer', bio: 'Lives at 12, Rose Lane.' })],
    ['a text of ours', () => changeText(world.daud, { key: 'about', title: 'About us', source: 'We thank Lynx.', basedOn: null })],
  ])('%s is refused, and the refusal repeats nothing', async (_, say) => {
    const answer = await say();
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/is sealed for the protection of a source/) } });
    expect(JSON.stringify(answer)).not.toMatch(/zarghuna|lynx|rose|4567|123/i);
  });

  test('a name that a reporter put into a live claim stays off its public record', async () => {
    await publishFiled(world.mina, world.daud, crossing.id);
    const claimId = crossing.claimIds.hold!;
    await done(changeClaim(world.mina, { claimId, statement: 'Nurse Zarghuna Wali saw the flag.' }));
    expect(await refreshPublicRecord(world.daud, { claimId })).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/what readers would be told of the claim/) } });
    await done(assessClaim(world.daud, { claimId, verification: 'unverified', method: 'We wait.' }));
    expect(JSON.stringify(await world.site.publishedClaim.findMany())).not.toContain('Zarghuna');
  });

  test('what readers have that is sealed by now is replaced at once: to protect a source waits for no second person', async () => {
    const claimId = crossing.claimIds.hold!;
    const statement = async () => (await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId } })).statement;
    await done(changeClaim(world.mina, { claimId, statement: 'Hosna Ansari saw the flag.' }));
    await done(refreshPublicRecord(world.ines, { claimId }));
    expect(await statement()).toBe('Hosna Ansari saw the flag.');
    const another = await world.source(world.mina, 'A teacher', 'person');
    await done(sealIdentity(world.mina, { sourceId: another, deskName: 'A teacher', fields: { name: 'Hosna Ansari' }, reason: 'She asked.', days: 30 }));
    await done(changeClaim(world.daud, { claimId, statement: 'A teacher saw the flag.' }));
    expect(await statement()).toBe('A teacher saw the flag.');
  });

  test('the same goes through with other words', async () => {
    await done(addTopic(world.daud, { id: randomUUID(), name: 'Nurses' }));
    await done(changeText(world.daud, { key: 'about', title: 'About us', source: 'We thank our sources.', basedOn: null }));
  });
});

describe('the directory', () => {
  test('never learns the name of a sealed source', async () => {
    const told = { sourceId, name: 'Zarghuna Wali', kind: 'person' };
    expect(await changeSource(world.mina, told)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    await done(changeSource(world.mina, { ...told, name: 'A nurse of the province' }));
    const otherId = await world.source(world.mina, 'A cook', 'person');
    await done(sealIdentity(world.mina, { sourceId: otherId, deskName: 'A cook', fields: { name: 'Parwin Noor' }, reason: 'She asked.', days: 30 }));
    const guesses = ['Zarghuna Wali', 'Parwin Noor'].map((name) => changeSource(world.ines, { ...told, name }));
    const [own, another] = await Promise.all(guesses);
    expect(own, 'no guess is confirmed').toEqual(another);
  });

  test('makes no sealed source one with another', async () => {
    const keptId = await world.source(world.mina, 'A nurse', 'person');
    for (const merge of [{ keptId, mergedId: sourceId }, { keptId: sourceId, mergedId: keptId }]) {
      expect(await mergeSources(world.sana, { ...merge, reason: 'They are one.' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    }
  });
});
