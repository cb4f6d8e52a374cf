import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, bold, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { told } from '@/prisma/seed/told';
import { makeClaim } from '../../claims/make-claim';
import { saveDraft } from '../../drafts/save-draft';
import { addEvidence } from '../../evidence/add-evidence';
import type { Person } from '../../people/actor';
import { makeRemark } from '../../remarks/make-remark';
import { nameRevision } from '../../revisions/name-revision';
import { restrictStory } from '../../stories/restrict-story';
import { startStory } from '../../stories/start-story';
import { openSealedWorld, refused, type SealedWorld } from '../../testing/sealed-world';
import { changeSealedField } from '../change-sealed-field';
import { lookThroughWritten } from '../look-through-written';
import { readSeal } from '../read-seal';
import { writtenPlaces } from './places';

let sealing: SealedWorld;
let mina: Person, tom: Person, daud: Person;

beforeAll(async () => {
  sealing = await openSealedWorld();
  ({ mina, tom, daud } = sealing.people);
});

afterAll(() => sealing.world.close());

async function written(person: Person, name: string, title = 'A ward closes'): Promise<string> {
  const storyId = randomUUID();
  await told(startStory(person, { id: storyId, sectionId: sealing.world.sectionId, headline: title }));
  const { version: basedOn } = await sealing.world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  const [first, ...others] = name.split(' ');
  const document = doc(headline(title), body(p('As ', bold(first!), ` ${others.join(' ')} says, the ward closes.`)));
  await told(saveDraft(person, { storyId, basedOn, editorVersion: EDITOR_VERSION, document }));
  return storyId;
}

async function places(person: Person, sourceId: string): Promise<string[]> {
  await sealing.provedAlready(person);
  const answer = await told(lookThroughWritten(person, { sourceId }));
  return answer.places.map(({ place, number, story, canChange }) => [canChange ? 'mend' : 'decide', place, number, story?.headline].filter(Boolean).join(' '));
}

test('what was written before it was sealed is found in every place, and told by place alone', async () => {
  const storyId = await written(mina, 'Parwin Noor');
  await told(nameRevision(mina, { id: randomUUID(), storyId, name: 'Before' }));
  await told(makeRemark(mina, { id: randomUUID(), storyId, kind: 'remark', body: 'Call Parwin Noor on 0700 123 4567.' }));
  const claimId = randomUUID();
  await told(makeClaim(mina, { storyId, claimId, anchorId: randomUUID(), quote: { exact: 'the ward closes' }, statement: 'Noor, Parwin closes the ward.' }));
  await told(addEvidence(mina, { id: randomUUID(), claimId, kind: 'document', title: 'A letter', url: 'https://files.example/parwin%20noor.pdf' }));
  const sourceId = await sealing.sealed(mina, { name: 'Parwin Noor' });

  const found = await places(mina, sourceId);
  expect(found).toEqual(expect.arrayContaining(['mend draft A ward closes', 'mend claim', 'mend evidence', 'decide revision 1 A ward closes', 'decide remark A ward closes']));
  expect(await sealing.audited(sourceId)).toContain('sealed.looked-through');
  expect(JSON.stringify(await sealing.world.desk.auditEvent.findMany(), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/parwin/i);
  expect(JSON.stringify(found)).not.toMatch(/parwin/i);
});

test('what files of evidence say of themselves is looked through: who took a picture, who wrote a document, who signed', async () => {
  const { desk } = sealing.world;
  const claim = await desk.claim.create({ data: { statement: 'The ward is shut.', createdById: mina.id } });
  const evidenceId = randomUUID();
  await told(addEvidence(mina, { id: evidenceId, claimId: claim.id, kind: 'media', title: 'A ward' }));
  const size = { evidenceId, size: 1, name: 'ward.jpg' };
  const file = (hash: string, rest: object) => desk.evidenceFile.create({ data: { ...size, role: 'original', mediaType: 'image/jpeg', hash: hash.repeat(64), ...rest } });
  const { id: viewOfId } = await file('a', { metadata: { 'CreatorContactInfo CiEmailWork': 'gulali@mail.example' } });
  await file('b', { role: 'view', viewOfId, metadata: { pages: 1, shown: 1, says: { Author: 'Gulali Stanekzai' } } });
  const { id: fileId } = await file('c', {});
  await desk.fileCredentials.create({ data: { fileId, said: { signer: 'Stanekzai, Gulali' }, reader: 'a reader', at: new Date() } });
  const sourceId = await sealing.sealed(mina, { name: 'Gulali Stanekzai', email: 'gulali@mail.example' });
  await sealing.provedAlready(mina);
  expect((await told(lookThroughWritten(mina, { sourceId }))).places).toEqual([expect.objectContaining({ place: 'file', canChange: false, evidenceId, times: 3 })]);
});

test('a name that stands in the headline is not told with it', async () => {
  await written(mina, 'Hosna Ansari', 'Hosna Ansari leaves');
  const sourceId = await sealing.sealed(mina, { name: 'Hosna Ansari' });
  expect(await places(mina, sourceId)).toEqual(expect.arrayContaining(['mend draft', 'mend details']));
});

test('a story that went out urgently bears the mark there too, until a second person approved', async () => {
  const storyId = await written(mina, 'Sahar Popal');
  const revisionId = randomUUID();
  await told(nameRevision(mina, { id: revisionId, storyId, name: 'Before' }));
  const sourceId = await sealing.sealed(mina, { name: 'Sahar Popal' });
  const marked = async () => {
    await sealing.provedAlready(mina);
    const found = (await told(lookThroughWritten(mina, { sourceId }))).places;
    return found.find(({ place }) => place === 'draft')?.story?.awaitsSecond;
  };
  const id = randomUUID();
  await sealing.world.desk.publishing.create({ data: { id, storyId, version: 1, kind: 'first', revisionId, personId: daud.id, urgentReason: 'It cannot wait.' } });
  expect(await marked()).toBe(true);
  await sealing.world.desk.publishing.update({ where: { id }, data: { secondedAt: new Date(), secondedById: tom.id } });
  expect(await marked()).toBe(false);
});

test('a story that is hidden from who looks is not listed, and not counted', async () => {
  const storyId = await written(tom, 'Rabia Sahak');
  await told(restrictStory(tom, { storyId, restricted: true }));
  const sourceId = await sealing.sealed(mina, { name: 'Rabia Sahak' });
  expect(await places(mina, sourceId)).toEqual([]);
});

test('it takes a grant and a fresh password', async () => {
  const sourceId = await sealing.sealed(tom, { name: 'Lida Amin' });
  expect(await refused(lookThroughWritten(tom, { sourceId }))).toBe('forbidden');
  await sealing.provedAlready(daud);
  expect(await refused(lookThroughWritten(daud, { sourceId }))).toBe('forbidden');
  expect(await sealing.audited(sourceId)).toEqual(['sealed.sealed', 'sealed.refused: no_fresh_password', 'sealed.refused: not_entitled']);
});

test('it is to be done again when more is sealed', async () => {
  const sourceId = await sealing.sealed(mina, { name: 'Zarghuna Wali' });
  expect((await readSeal(mina, sourceId))?.lookedThrough).toBe(false);
  await places(mina, sourceId);
  expect((await readSeal(mina, sourceId))?.lookedThrough).toBe(true);
  await told(changeSealedField(mina, { sourceId, fields: { alias: 'Magpie' } }));
  expect((await readSeal(mina, sourceId))?.lookedThrough).toBe(false);
});

/** Columns of text in which nobody writes of anybody, or which follow a place that is looked through. */
const besides = {
  'of the newsroom itself': ['desk.people', 'desk.sign_in_accounts', 'desk.sessions', 'desk.access_tokens', 'desk.rate_limits'],
  'sealed': ['desk.sealed_fields', 'desk.sealed_terms', 'desk.sealed_files', 'desk.fingerprint_keys'],
  'pixels and their names': ['desk.pictures', 'desk.renditions', 'published.pictures', 'published.renditions'],
  'follows what is looked through': ['published.stories', 'published.sections', 'published.topics', 'published.story_topics', 'published.authors', 'published.story_authors', 'published.search_entries', 'published.changes', 'published.page_breaks'],
};

/** Hashes, and words that the program chooses from a list. */
const ownWords = /hash$|^desk\.audit_events\.name$|^published\.texts\.key$|\.(language|transition|cameBy|mediaType|linkState|keyId|rule|action|step|subjectType|kind|verification|contestation|disposition|manifestHash|timestampedBy|unstamped|reader|configuration)$/i;

test('every column in which people write is looked through, or known to name nobody', async () => {
  const columns = await sealing.world.desk.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_schema || '.' || table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema IN ('desk', 'published') AND data_type IN ('text', 'jsonb', 'json', 'character varying', 'character', 'ARRAY') AND udt_name <> '_uuid'`;
  const looked = new Set(writtenPlaces.flatMap(({ table, columns: read }) => read.map((column) => `${table}.${column.replaceAll('"', '')}`)));
  const spared = new Set(Object.values(besides).flat());
  const forgotten = columns.filter(({ table, column }) => !spared.has(table) && !ownWords.test(`${table}.${column}`) && !looked.has(`${table}.${column}`));
  expect(forgotten.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});
