import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { changeClaim } from '../claims/change-claim';
import { readClaim } from '../claims/read-claim';
import { refreshPublicRecord } from '../claims/refresh-public-record';
import { addEvidence } from '../evidence/add-evidence';
import { removeEvidence } from '../evidence/remove-evidence';
import { addNote } from '../sources/add-note';
import { changeNote } from '../sources/change-note';
import { mergeSources } from '../sources/merge-sources';
import { removeNote } from '../sources/remove-note';
import type { PublicEvidence, PublicVoice } from '../published/shape';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';

let world: World;
let crossing: Crossing;
let hold: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  hold = crossing.claimIds.hold ?? '';
  await publishFiled(world.mina, world.daud, crossing.id);
});

afterAll(() => world.close());

const record = () => world.site.publishedClaim.findUniqueOrThrow({ where: { id: hold } });
const voices = async () => (await record()).voices as unknown as PublicVoice[];
const voiceOf = async (attribution: string) => (await voices()).find((voice) => voice.attribution === attribution);
const descriptions = async () => ((await record()).evidence as unknown as PublicEvidence[]).map(({ description }) => description);
const desk = async (person: World['daud']) => (await readClaim(person, hold))?.publicRecord;
const show = (person: World['daud']) => refreshPublicRecord(person, { claimId: hold });
const noteOf = (sourceId: string) => world.desk.sourcingNote.findFirstOrThrow({ where: { claimId: hold, sourceId }, orderBy: { obtainedAt: 'desc' } });
const secondsLater = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

test('what a claim says waits for a second person: the desk is told so, and who wrote it shows it to nobody', async () => {
  const said = (await record()).statement;
  await told(changeClaim(world.daud, { claimId: hold, statement: 'The Taliban hold all of Spin Boldak.' }));
  expect((await record()).statement).toBe(said);
  expect(await desk(world.daud)).toMatchObject({ untold: null, waits: { why: 'second', said: 'What the claim says.' } });
  expect(await show(world.daud)).toMatchObject({ ok: false, refusal: { code: 'forbidden', sentence: expect.stringMatching(/^You had a hand in this claim.*Another editor/) as string } });
  expect(await show(world.mina)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

test('no label of the new words is told of the old ones, but a graver one is', async () => {
  await told(assessClaim(world.ines, { claimId: hold, verification: 'corroborated', method: 'Two who do not know each other walked through the town.' }));
  expect(await record()).toMatchObject({ verification: 'not_independently_verified', method: expect.stringMatching(/^We called both sides/) as string });
  await told(assessClaim(world.ines, { claimId: hold, verification: 'unverified', method: 'It was another town.' }));
  expect(await record()).toMatchObject({ verification: 'unverified', method: '', disposition: 'under_review' });
});

test('an editor who wrote none of it shows it; then readers have the present state, and nothing waits', async () => {
  expect(await show(world.ines), 'she assessed it').toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await desk(world.sana)).toMatchObject({ untold: 'What the claim says. How we tried to establish it.', waits: null });
  await told(show(world.sana));
  expect(await record()).toMatchObject({ statement: 'The Taliban hold all of Spin Boldak.', method: 'It was another town.' });
  expect(await desk(world.daud)).toMatchObject({ untold: null, waits: null });
  expect(await world.desk.untoldWriter.count({ where: { claimId: hold } })).toBe(0);
});

test('an upgrade is told at once, and how we came to it when a second person has read that', async () => {
  await told(assessClaim(world.daud, { claimId: hold, verification: 'corroborated', method: 'Two who do not know each other saw it.' }));
  expect(await record()).toMatchObject({ verification: 'corroborated', method: '' });
  expect((await desk(world.daud))?.waits).toEqual({ why: 'second', said: 'How we tried to establish it.' });
  await told(show(world.ines));
  expect((await record()).method).toBe('Two who do not know each other saw it.');
});

test('who says what follows at once, and in which words waits', async () => {
  const note = { claimId: hold, stance: 'denies' as const, exactWords: 'Not a stone of it.', translation: 'Nothing of it.' };
  await told(addNote(world.daud, { ...note, id: randomUUID(), source: { id: crossing.taliban }, obtainedAt: secondsLater(1) }));
  expect(await voiceOf('The Taliban')).toMatchObject({ stance: 'denies', words: '', translation: '' });
  await told(addNote(world.daud, { ...note, id: randomUUID(), source: { id: crossing.ministry }, publicAttribution: 'A liar in the ministry' }));
  await told(addNote(world.daud, { ...note, id: randomUUID(), source: { id: crossing.afp } }));
  expect(JSON.stringify(await voices())).not.toMatch(/liar|stone/);
  expect(await voiceOf('Afghan interior ministry'), 'whom AFP carried').toMatchObject({ stance: 'denies', words: '', through: 'AFP' });
  expect((await desk(world.daud))?.waits).toMatchObject({ why: 'second', said: expect.stringContaining('A liar in the ministry: denies it.') as string });
  await told(changeNote(world.daud, { noteId: (await noteOf(crossing.ministry)).id, publicAttribution: 'The ministry in Kabul' }));
  await told(show(world.ines));
  expect(await voiceOf('The ministry in Kabul')).toMatchObject({ words: 'Not a stone of it.' });
  expect(await voiceOf('The Taliban')).toMatchObject({ words: 'Not a stone of it.', translation: 'Nothing of it.' });
});

test('words that readers have stay as they have them while others wait, and are gone at once when they are struck out', async () => {
  const { id: noteId } = await noteOf(crossing.ministry);
  await told(changeNote(world.daud, { noteId, exactWords: 'Not one stone of it.', publicAttribution: 'Kabul' }));
  expect(await voiceOf('The ministry in Kabul')).toMatchObject({ words: 'Not a stone of it.' });
  await told(changeNote(world.daud, { noteId, exactWords: '' }));
  expect(await voiceOf('The ministry in Kabul')).toMatchObject({ words: '' });
  await told(removeNote(world.daud, { noteId }));
  expect(await voiceOf('The ministry in Kabul')).toBeUndefined();
});

test('a voice is known by whose it is, not by what is alike: nobody is heard under another’s name', async () => {
  const [one, other] = [await world.source(world.mina, 'A customs officer', 'official'), await world.source(world.mina, 'A driver', 'person')];
  const spoken = { claimId: hold, stance: 'witnessed', exactWords: 'I saw the flag.', obtainedAt: secondsLater(2) };
  const noteId = randomUUID();
  await told(addNote(world.mina, { ...spoken, id: noteId, source: { id: one } }));
  await told(show(world.sana));
  await told(removeNote(world.mina, { noteId }));
  await told(addNote(world.mina, { ...spoken, id: randomUUID(), source: { id: other } }));
  await told(assessClaim(world.daud, { claimId: hold, verification: 'corroborated', method: 'As before.' }));
  expect([await voiceOf('A customs officer'), await voiceOf('A driver')]).toMatchObject([undefined, { words: '' }]);
  await told(show(world.sana));
  const kept = await world.source(world.mina, 'A lorry driver', 'person');
  await told(mergeSources(world.daud, { keptId: kept, mergedId: other, reason: 'They are one.' }));
  expect(await voiceOf('A driver'), 'as readers know him until somebody has read the other name').toMatchObject({ words: 'I saw the flag.' });
});

test('what evidence is said to show waits; what was taken off the claim is gone at once', async () => {
  const before = await descriptions();
  const evidenceId = randomUUID();
  await told(addEvidence(world.daud, { id: evidenceId, claimId: hold, kind: 'media', title: 'A clip', publicDescription: 'A clip shows the gate.' }));
  expect(await descriptions()).toEqual(before);
  expect((await desk(world.daud))?.waits?.said).toContain('The evidence.');
  await told(show(world.sana));
  expect(await descriptions()).toEqual([...before, 'A clip shows the gate.']);
  await told(removeEvidence(world.daud, { evidenceId, claimId: hold }));
  expect(await descriptions()).toEqual(before);
});

test('a publication, which a second person approved, tells all of it', async () => {
  await told(changeClaim(world.daud, { claimId: hold, statement: 'The Taliban hold the crossing and the town.' }));
  await told(assessClaim(world.daud, { claimId: hold, verification: 'not_independently_verified', method: 'We asked both again.' }));
  await publishFiled(world.mina, world.ines, crossing.id, { kind: 'update', note: 'The town too.' });
  expect(await record()).toMatchObject({ statement: 'The Taliban hold the crossing and the town.', method: 'We asked both again.' });
  expect(await desk(world.daud)).toMatchObject({ untold: null, waits: null });
});

test('whom nobody may name is named in no new words of a claim, whoever has read them', async () => {
  const sourceId = await world.source(world.daud, 'Tareq Arian', 'person');
  await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: sourceId }, stance: 'asserts', terms: 'background', publicAttribution: 'An official in the town' }));
  const assess = (verification: 'unverified' | 'not_independently_verified', method: string) => told(assessClaim(world.daud, { claimId: hold, verification, method }));
  await assess('not_independently_verified', 'Tareq Arian showed us the bazaar.');
  expect(await show(world.sana)).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/^A source who is not to be named is named in what readers/) as string } });
  expect((await record()).method).not.toContain('Arian');
  await assess('unverified', 'Somebody showed us the bazaar.');
  await told(show(world.sana));
  expect((await record()).method).toBe('Somebody showed us the bazaar.');
});

test('what was said off the record, for this claim or one beside it, is quoted in no new words of a claim', async () => {
  const [driver, guard] = [await world.source(world.daud, 'A driver from Chaman', 'person'), await world.source(world.daud, 'A guard', 'person')];
  const off = { stance: 'asserts' as const, terms: 'off_record' as const };
  await told(addNote(world.daud, { ...off, id: randomUUID(), claimId: hold, source: { id: driver }, exactWords: 'I paid them at the gate.' }));
  await told(addNote(world.daud, { ...off, id: randomUUID(), claimId: crossing.claimIds.repelled ?? '', source: { id: guard }, exactWords: 'We took it down at noon.' }));
  const assess = (method: string) => told(assessClaim(world.daud, { claimId: hold, verification: 'unverified', method }));
  for (const words of ['I paid them', 'We took it down at noon']) {
    await assess(`Somebody at the gate said: “${words}.”`);
    expect(await show(world.sana)).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringContaining(`quotes “${words}.”, which was said off the record`) as string } });
  }
  expect((await record()).method).toBe('Somebody showed us the bazaar.');
  await assess('Somebody at the gate told us of a toll.');
  await told(show(world.sana));
  expect((await record()).method).toBe('Somebody at the gate told us of a toll.');
});
