import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { addAuthor } from '../authors/add-author';
import { changeAuthor } from '../authors/change-author';
import { readAuthor } from '../published/read-author';
import { readFormerAddress } from '../published/read-former-address';
import { readStory } from '../published/read-story';
import { readStoryTies } from '../published/story-ties';
import { storyAddress } from '../published/story-address';
import { readTopic } from '../published/read-topic';
import { changeDetails } from '../stories/change-details';
import { readStory as readDeskStory } from '../stories/read-story';
import { addNote } from '../sources/add-note';
import { restrictStory } from '../stories/restrict-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { addTopic } from '../topics/add-topic';
import { changeTopic } from '../topics/change-topic';
import { changeAddress } from './change-address';
import { retractStory } from './retract-story';
import { takeDownStory } from './take-down-story';
import { formsAt } from './touched-addresses';

let world: World;
const [border, customs, mina, tom] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  world = await openWorld();
  const { daud } = world;
  await told(addTopic(daud, { id: border, name: 'The border', description: 'Crossings and posts.' }));
  await told(addTopic(daud, { id: customs, name: 'Customs' }));
  await told(addAuthor(daud, { id: mina, name: 'M. Rahimi', role: 'Correspondent, Quetta', bio: 'Has reported since 2009.' }));
  await told(addAuthor(daud, { id: tom, name: 'T. Arkwright' }));
});

afterAll(() => world.close());

/** A story that nobody submitted yet. */
async function filed(): Promise<{ id: string }> {
  const copy = { headline: 'The crossing is open', standfirst: '', dateline: 'Chaman', body: ['Traders are on the road.'] };
  return fileStory(world.mina, manuscript(world.sectionId, copy, {}));
}

/** A story that readers have under a slug of its own. */
async function published(slug: string, details: object = {}): Promise<{ id: string }> {
  const { id } = await filed();
  await told(changeDetails(world.mina, { storyId: id, byline: '', ...details }));
  await publishFiled(world.mina, world.daud, id, { kind: 'first', slug });
  return { id };
}

const tiesOf = async (id: string) => (await readStoryTies([id])).get(id);
const headlines = (page: { stories: { address: string }[] } | null) => page?.stories.map(({ address }) => address.split('/').at(-1));

describe('topics and authors', () => {
  test('are added by editors, each at an address of its own', async () => {
    expect(await addTopic(world.mina, { id: randomUUID(), name: 'Harbours' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await addTopic(world.daud, { id: randomUUID(), name: 'The Border!' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await addAuthor(world.daud, { id: randomUUID(), name: 'M. Rahimi' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await addTopic(world.daud, { id: randomUUID(), name: 'سرحد' })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    expect(await told(addTopic(world.daud, { id: randomUUID(), name: 'سرحد', slug: 'sarhad' }))).toMatchObject({ slug: 'sarhad' });
  });

  test('are unknown to readers until a story is published with them', async () => {
    const { id } = await filed();
    await told(changeDetails(world.mina, { storyId: id, topicIds: [border], authorIds: [mina] }));
    expect(await readTopic('the-border')).toBeNull();
    expect(await readAuthor('m-rahimi')).toBeNull();
    await publishFiled(world.mina, world.daud, id, { kind: 'first', slug: 'crossing' });
    expect(headlines(await readTopic('the-border'))).toEqual(['crossing']);
    expect(headlines(await readAuthor('m-rahimi'))).toEqual(['crossing']);
  });

  test('stand with their story in the order of the byline', async () => {
    const { id } = await published('in-order', { authorIds: [tom, mina], topicIds: [border, customs, border] });
    const ties = await tiesOf(id);
    expect(ties?.authors.map(({ slug }) => slug)).toEqual(['t-arkwright', 'm-rahimi']);
    expect(ties?.topics.map(({ name }) => name)).toEqual(['Customs', 'The border']);
  });

  test('renamed, are so before readers at once, at the same address', async () => {
    await told(changeTopic(world.daud, { topicId: customs, name: 'Customs and duties' }));
    await told(changeAuthor(world.daud, { authorId: tom, name: 'Thomas Arkwright', role: 'Reporter' }));
    expect(await readTopic('customs')).toMatchObject({ topic: { name: 'Customs and duties' } });
    expect(await readAuthor('t-arkwright')).toMatchObject({ author: { name: 'Thomas Arkwright', role: 'Reporter' } });
    expect(await changeTopic(world.mina, { topicId: customs, name: 'Duties' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await changeAuthor(world.daud, { authorId: randomUUID(), name: 'X' })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test('keep no list of a story that was retracted', async () => {
    const { id } = await published('taken-back', { topicIds: [customs] });
    expect(headlines(await readTopic('customs'))).toContain('taken-back');
    await told(retractStory(world.daud, { storyId: id, notice: 'It was not so.' }));
    expect(headlines(await readTopic('customs'))).not.toContain('taken-back');
  });

  test('lead to nobody of the desk: an author has no account, and a byline may have no author', async () => {
    await published('unsigned', { byline: 'A reporter in Kandahar' });
    const shown = JSON.stringify([await world.site.publishedAuthor.findMany(), await world.site.publishedStoryAuthor.findMany()]);
    for (const { id, name } of await world.desk.person.findMany()) expect(shown).not.toMatch(new RegExp(`${id}|"${name}"`));
    expect(shown).not.toContain('Kandahar');
  });
});

describe('details of a story', () => {
  test('that name what does not exist change nothing', async () => {
    const { id: storyId } = await filed();
    const wrong = [{ topicIds: [randomUUID()] }, { authorIds: [mina, randomUUID()] }, { translationOfId: randomUUID() }];
    for (const details of wrong) {
      const refused = await changeDetails(world.mina, { storyId, byline: 'Somebody', ...details });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    }
    expect(await readDeskStory(world.mina, storyId)).toMatchObject({ byline: 'Mina', topics: [], authors: [], translationOf: null });
  });

  test('give its dateline a place on the map, or take it away', async () => {
    const { id } = await published('placed', { placeName: 'Spin Boldak', coordinates: { latitude: 31.0, longitude: 66.4 } });
    expect(await tiesOf(id)).toMatchObject({ place: { name: 'Spin Boldak', latitude: 31, longitude: 66.4 } });
    await told(changeDetails(world.mina, { storyId: id, coordinates: null }));
    expect(await readDeskStory(world.mina, id)).toMatchObject({ place: { name: 'Spin Boldak', latitude: null, longitude: null } });
    const nowhere = await changeDetails(world.mina, { storyId: id, coordinates: { latitude: 91, longitude: 0 } });
    expect(nowhere).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
  });

  test('reach readers with the next publication and no sooner', async () => {
    const { id } = await published('later');
    await told(changeDetails(world.mina, { storyId: id, topicIds: [customs] }));
    expect(await tiesOf(id)).toMatchObject({ topics: [] });
    await publishFiled(world.mina, world.daud, id, { kind: 'update', note: 'Filed under customs too.' });
    expect(await tiesOf(id)).toMatchObject({ topics: [{ slug: 'customs' }] });
  });
});

describe('translations', () => {
  test('lead to one another, and a translation of a translation has the same original', async () => {
    const english = await published('in-english');
    const dari = await published('in-dari', { language: 'prs', translationOfId: english.id });
    const pashto = await published('in-pashto', { language: 'ps', translationOfId: dari.id });
    expect(await readDeskStory(world.mina, pashto.id)).toMatchObject({ translationOf: { id: english.id } });
    expect((await tiesOf(english.id))?.translations.map(({ language }) => language)).toEqual(['prs', 'ps']);
    expect((await tiesOf(pashto.id))?.translations.map(({ language }) => language)).toEqual(['en', 'prs']);
    await told(retractStory(world.daud, { storyId: dari.id, notice: 'It was not so.' }));
    expect((await tiesOf(pashto.id))?.translations.map(({ language }) => language)).toEqual(['en']);
  });

  test('are of another story, and an original that is translated is no translation', async () => {
    const english = await filed();
    const urdu = await filed();
    await told(changeDetails(world.mina, { storyId: urdu.id, translationOfId: english.id }));
    const refused = [
      await changeDetails(world.mina, { storyId: urdu.id, translationOfId: urdu.id }),
      await changeDetails(world.mina, { storyId: english.id, translationOfId: urdu.id }),
      await changeDetails(world.mina, { storyId: english.id, translationOfId: (await filed()).id }),
    ];
    expect(refused).toMatchObject(refused.map(() => ({ ok: false, refusal: { code: 'conflict' } })));
  });

  test('tell nothing of an original that the reader of the desk may not see', async () => {
    const secret = await filed();
    await told(restrictStory(world.mina, { storyId: secret.id, restricted: true }));
    const own = await filed();
    const unseen = await changeDetails(world.daud, { storyId: own.id, translationOfId: secret.id });
    expect(unseen).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    await told(changeDetails(world.mina, { storyId: own.id, translationOfId: secret.id }));
    expect((await readDeskStory(world.mina, own.id))?.translationOf?.headline).toBe('The crossing is open');
    expect(await readDeskStory(world.daud, own.id)).toMatchObject({ translationOf: { headline: '' } });
  });
});

describe('the address of a live story', () => {
  const at = async (id: string) => {
    const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id } });
    return { day, slug };
  };

  test('is changed by an editor; the former one leads on, however often it moves', async () => {
    const { id } = await published('first-address');
    const first = await at(id);
    expect(await changeAddress(world.mina, { storyId: id, slug: 'second-address' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await told(changeAddress(world.daud, { storyId: id, slug: 'second-address' }));
    await told(changeAddress(world.daud, { storyId: id, slug: 'third-address' }));
    const { addresses } = await world.desk.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(addresses[0], 'it leads on before whoever moved it is answered').toBe(storyAddress({ day: first.day, slug: 'second-address' }));
    const present = await at(id);
    expect(present).toEqual({ day: first.day, slug: 'third-address' });
    expect(await readStory(first)).toBeNull();
    expect(await readStory(present)).toMatchObject({ standing: 'live', id });
    for (const slug of ['first-address', 'second-address']) {
      expect(await readFormerAddress({ day: first.day, slug })).toMatchObject({ id, address: expect.stringMatching(/\/third-address$/) as string });
    }
    expect(await readFormerAddress({ day: new Date('2001-01-01T00:00:00Z'), slug: 'first-address' })).toBeNull();
    expect(await readFormerAddress(present)).toBeNull();
  });

  test('leads nowhere once the story was taken down, formerly or now, and every cache is told so', async () => {
    const { id } = await published('before-it-moved');
    const { day, slug } = await at(id);
    await told(changeAddress(world.daud, { storyId: id, slug: 'where-it-stood' }));
    await told(takeDownStory(world.lev, { storyId: id, reason: 'Order of the High Court of 3 March.' }));
    expect(await readFormerAddress({ day, slug })).toEqual({ id, address: null });
    const { addresses } = await world.desk.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(addresses).toEqual(expect.arrayContaining(formsAt(storyAddress({ day, slug }))));
  });

  test('is none that names who told the story in confidence', async () => {
    const { id, claimIds } = await fileGarrison(world, 1);
    await publishFiled(world.mina, world.daud, id);
    const sourceId = await world.source(world.daud, 'Tareq Arian', 'person');
    const confided = { stance: 'asserts', terms: 'background', publicAttribution: 'An officer of the post' } as const;
    await told(addNote(world.daud, { id: randomUUID(), claimId: claimIds.dead ?? '', source: { id: sourceId }, ...confided }));
    const before = await at(id);
    const refusal = { code: 'conflict', sentence: 'A source who is not to be named is named in the address.' };
    for (const slug of ['tareq-arian-says', 'garrison-killed-arian-says']) expect(await changeAddress(world.daud, { storyId: id, slug })).toMatchObject({ ok: false, refusal });
    expect(await at(id)).toEqual(before);
    await told(changeAddress(world.daud, { storyId: id, slug: 'garrison-killed-officer-says' }));
  });

  test('can be the former one again', async () => {
    const { id } = await published('here');
    await told(changeAddress(world.daud, { storyId: id, slug: 'there' }));
    await told(changeAddress(world.daud, { storyId: id, slug: 'here' }));
    expect(await at(id)).toMatchObject({ slug: 'here' });
    expect(await world.site.formerAddress.findMany({ where: { storyId: id } })).toMatchObject([{ slug: 'there' }]);
  });

  test('is never one that leads to another story, now or formerly', async () => {
    const { id } = await published('mine');
    await published('theirs');
    const moved = await published('formerly-theirs');
    await told(changeAddress(world.daud, { storyId: moved.id, slug: 'theirs-now' }));
    for (const slug of ['mine', 'theirs', 'formerly-theirs']) {
      expect(await changeAddress(world.daud, { storyId: id, slug }), slug).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    }
    const later = await published('formerly-theirs');
    expect((await at(later.id)).slug).toBe(`formerly-theirs-${later.id.slice(0, 8)}`);
  });

  test('stays as it is where the story is not live', async () => {
    const { id: draft } = await filed();
    const { id: gone } = await published('withdrawn');
    await told(retractStory(world.daud, { storyId: gone, notice: 'It was not so.' }));
    for (const storyId of [draft, gone]) {
      expect(await changeAddress(world.daud, { storyId, slug: 'elsewhere' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
  });
});
