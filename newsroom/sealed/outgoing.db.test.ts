import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeOf } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import { doc, headline, body, p } from '@/editor/testing/build';
import { addAuthor } from '../authors/add-author';
import { sourcingState } from '../claims/sourcing-state';
import type { CommandResult } from '../command';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { changeText } from '../texts/change-text';
import { addTopic } from '../topics/add-topic';
import { changeTopic } from '../topics/change-topic';
import { sealIdentity } from './seal-identity';
import { storyMatches } from './story-matches';

let world: World;
let crossing: Crossing;
const topicId = randomUUID();

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  await done(addTopic(world.daud, { id: topicId, name: 'Hospitals' }));
  const sourceId = await world.source(world.mina, 'A nurse', 'person');
  const fields = { name: 'Zarghuna Wali', alias: 'Lynx', phone: '+93 70 123 4567', address: '12 Rose Lane' };
  await done(sealIdentity(world.mina, { sourceId, deskName: 'A nurse', fields, reason: 'She asked.', days: 30 }));
});

afterAll(() => world.close());

async function done(result: Promise<CommandResult<unknown>>): Promise<void> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.refusal.sentence);
}

async function matchesIn(document: ReturnType<typeof doc>) {
  const node = nodeOf(document);
  const claims = await sourcingState(world.desk, crossing.id, node);
  return storyMatches(world.desk, { id: crossing.id, reading: readDocument(node), document, claims, grants: [] });
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

  test('its links, its byline and its place count too', async () => {
    const linked = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://social.example/zarghuna_wali' } }] };
    const document = doc(headline('A nurse speaks'), body({ type: 'paragraph', content: [linked] }));
    await world.desk.story.update({ where: { id: crossing.id }, data: { byline: 'By Lynx', placeName: '12 Rose Lane' } });
    expect((await matchesIn(document)).map(({ surface }) => surface)).toEqual(['a link', 'the byline', 'the place']);
    await world.desk.story.update({ where: { id: crossing.id }, data: { byline: '', placeName: '' } });
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

  test('the same goes through with other words', async () => {
    await done(addTopic(world.daud, { id: randomUUID(), name: 'Nurses' }));
    await done(changeText(world.daud, { key: 'about', title: 'About us', source: 'We thank our sources.', basedOn: null }));
  });
});
