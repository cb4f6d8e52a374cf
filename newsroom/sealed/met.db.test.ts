import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { saveDraft } from '../drafts/save-draft';
import type { Person } from '../people/actor';
import { submitStory } from '../review/submit-story';
import { nameRevision } from '../revisions/name-revision';
import { changeDetails } from '../stories/change-details';
import { startStory } from '../stories/start-story';
import { addTopic } from '../topics/add-topic';
import { grantSealed } from './grant-sealed';
import { mostMeetings } from './meetings';
import { openSealed } from './open-sealed';
import { readSeal } from './read-seal';
import { readSealedDesk } from './read-sealed-desk';
import { openSealedWorld, refused, type SealedWorld } from '../testing/sealed-world';

let sealing: SealedWorld;
let mina: Person, tom: Person, daud: Person, ines: Person, sana: Person;

beforeAll(async () => {
  sealing = await openSealedWorld();
  ({ mina, tom, daud, ines, sana } = sealing.people);
});

afterAll(() => sealing.world.close());

/** Says that a topic is called after somebody, which readers would see at once. */
const namesTopic = (person: Person, name: string) => addTopic(person, { id: randomUUID(), name });

const noticesOf = async (person: Person, sourceId: string) => (await readSealedDesk(person, new Date())).notices.filter(({ source }) => source?.id === sourceId).map(({ kind }) => kind);

/** A draft of somebody's in which a name stands. */
async function drafted(person: Person, name: string): Promise<string> {
  const storyId = randomUUID();
  await told(startStory(person, { id: storyId, sectionId: sealing.world.sectionId, headline: 'A ward closes' }));
  await saved(person, storyId, name);
  return storyId;
}

async function saved(person: Person, storyId: string, name: string) {
  const { version: basedOn } = await sealing.world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  const document = doc(headline('A ward closes'), body(p(`${name} told us.`)));
  return told(saveDraft(person, { storyId, basedOn, editorVersion: EDITOR_VERSION, document }));
}

test('whoever writes a sealed name stands in the audit by ids, and those who hold a grant are told, once', async () => {
  const sourceId = await sealing.sealed(mina, { name: 'Parwin Noor' });
  const answer = await namesTopic(daud, 'Parwin Noor');
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: 'Something in the topic is sealed for the protection of a source and may not stand there. That you met it is on record.' } });
  await namesTopic(daud, 'Parwin Noor');
  const events = await sealing.world.desk.auditEvent.findMany({ where: { name: 'sealed.met', subjectId: sourceId } });
  expect(events.map(({ actorId, data }) => [actorId, data])).toEqual([[null, { personId: daud.id }], [null, { personId: daud.id }]]);
  expect(await noticesOf(mina, sourceId)).toEqual(['met']);
  expect(await noticesOf(sana, sourceId)).toEqual([]);
});

test('who holds a grant is told of which source it is, and is no stranger to it', async () => {
  const sourceId = await sealing.sealed(mina, { name: 'Hosna Ansari' });
  await sealing.provedAlready(mina);
  await told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He edits the story.', days: 7 }));
  const { refusal } = (await namesTopic(daud, 'Hosna Ansari')) as { refusal: { sentence: string } };
  expect(refusal.sentence).toContain('“A nurse at the hospital”');
  expect(await sealing.audited(sourceId)).not.toContain('sealed.met');
});

test('a draft in which something sealed stands is one meeting, however often it is saved and looked at', async () => {
  const sourceId = await sealing.sealed(mina, { name: 'Rabia Sahak' });
  const storyId = await drafted(tom, 'Rabia Sahak');
  expect((await saved(tom, storyId, 'Yesterday Rabia Sahak')).findings.map(({ rule }) => rule)).toContain('nothing-sealed');
  await readSourcing(tom, storyId);
  expect((await sealing.audited(sourceId)).filter((name) => name === 'sealed.met')).toHaveLength(1);
  expect(await noticesOf(mina, sourceId)).toEqual(['met']);
});

test('whoever types the same common word again and again is refused each time, and goes on working', async () => {
  await sealing.sealed(mina, { name: 'Ali Reza Amini', alias: 'Ali' });
  for (let time = 0; time <= mostMeetings; time += 1) expect(await refused(namesTopic(sana, 'Ali'))).toBe('conflict');
  expect(await refused(namesTopic(sana, 'Hospitals'))).toBe('done');
});

test('who guesses is told nothing any more for a quarter of an hour, and their drafts are saved', async () => {
  const names = Array.from({ length: mostMeetings }, (_, number) => `Sabrina Guess${number}`);
  for (const name of names) await sealing.sealed(mina, { name });
  const storyId = await drafted(ines, 'Nobody');
  for (const name of names) expect(await refused(namesTopic(ines, name))).toBe('conflict');
  expect(await refused(namesTopic(ines, names[0]!))).toBe('too_many');
  expect(await refused(namesTopic(ines, 'Hospitals'))).toBe('too_many');
  expect(await refused(submitStory(ines, { storyId }))).toBe('too_many');
  expect((await saved(ines, storyId, names[1]!)).findings.map(({ rule }) => rule)).not.toContain('nothing-sealed');
  expect((await readSourcing(ines, storyId))?.findings.map(({ rule }) => rule)).not.toContain('nothing-sealed');
  expect((await readSourcing(daud, storyId))?.findings.map(({ rule }) => rule)).toContain('nothing-sealed');
});

test('who holds a grant reads who opened it, who was refused and who let whom in; nobody else does', async () => {
  const sourceId = await sealing.sealed();
  await sealing.provedAlready(mina);
  await told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He edits the story.', days: 7 }));
  await sealing.provedAlready(daud);
  await told(openSealed(daud, { sourceId }));
  await told(openSealed(daud, { sourceId }));
  expect(await refused(openSealed(tom, { sourceId }))).toBe('forbidden');
  const events = (await readSeal(mina, sourceId))?.events?.map(({ what, by, whom, times }) => [what, by, whom, times]);
  expect(events).toEqual([
    ['sealed.refused', 'Tom', null, 1],
    ['sealed.opened', 'Daud', null, 2],
    ['sealed.granted', 'Mina', 'Daud', 1],
    ['sealed.sealed', 'Mina', null, 1],
  ]);
  expect((await readSeal(daud, sourceId))?.events).toHaveLength(4);
  for (const other of [tom, sana]) expect((await readSeal(other, sourceId))?.events).toBeNull();
});

test('of a new grant everybody hears who holds one, and who was given it', async () => {
  const sourceId = await sealing.sealed();
  await sealing.provedAlready(mina);
  for (const person of [daud, tom]) await told(grantSealed(mina, { sourceId, personId: person.id, reason: 'For the story.', days: 7 }));
  expect([await noticesOf(mina, sourceId), await noticesOf(daud, sourceId), await noticesOf(tom, sourceId)]).toEqual([[], ['granted'], ['granted']]);
});

test.each([
  ['to be kept', (storyId: string) => nameRevision(tom, { id: randomUUID(), storyId, name: 'Before the weekend' })],
  ['handed on', (storyId: string) => submitStory(tom, { storyId })],
])('whoever asks the gate instead, by a byline in a story that is to be %s, met it too', async (asked, ask) => {
  const name = `Parwana ${asked === 'handed on' ? 'Sultani' : 'Rahmani'}`;
  const sourceId = await sealing.sealed(mina, { name });
  const storyId = await drafted(tom, 'Nobody');
  await told(changeDetails(tom, { storyId, byline: name }));
  expect(await refused(ask(storyId))).toBe('gate');
  const events = await sealing.world.desk.auditEvent.findMany({ where: { name: 'sealed.met', subjectId: sourceId } });
  expect(events.map(({ storyId: inStory, data }) => [inStory, data])).toEqual([[storyId, { personId: tom.id }]]);
  expect(await noticesOf(mina, sourceId)).toEqual(['met']);
});
