import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { replacing, rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { changeClaim } from '../claims/change-claim';
import { refreshPublicRecord } from '../claims/refresh-public-record';
import { readSourcing } from '../claims/read-sourcing';
import { readSearchQuestion } from '../published/search-question';
import { searchStories } from '../published/search-stories';
import { changeDetails } from '../stories/change-details';
import { openWorld, type World } from '../testing/world';
import { fillSearchEntries } from './fill-search-entries';
import { retractStory } from './retract-story';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

async function published(slug: string, word: string, language = 'en'): Promise<string> {
  const copy = { headline: `The crossing of ${word} is open`, standfirst: '', dateline: 'Chaman', body: ['Traders are on the road.'] };
  const { id } = await fileStory(world.mina, manuscript(world.sectionId, copy, {}));
  await told(changeDetails(world.mina, { storyId: id, language }));
  await publishFiled(world.mina, world.daud, id, { kind: 'first', slug });
  return id;
}

const found = async (words: string) => {
  const { results } = await searchStories(readSearchQuestion({ q: words }), 'UTC');
  return results.map(({ story }) => story.address.split('/').at(-1));
};

/** What bears out that something is called verified. */
const witness = async () => ({ sourceId: await world.source(world.mina, 'Our reporter at the gate', 'own_reporting'), stance: 'witnessed' as const });

const blocked = async (id: string) =>
  (await readSourcing(world.mina, id))?.findings.filter(({ rule, severity }) => rule === 'checked' && severity === 'block').map(({ message }) => message);

describe('A story is found', () => {
  test('from its publication on, and not before', async () => {
    const { id } = await fileStory(world.mina, manuscript(world.sectionId, { headline: 'Secret of Zaranj', standfirst: '', dateline: '', body: ['Not yet.'] }, {}));
    expect(await found('zaranj')).toEqual([]);
    await publishFiled(world.mina, world.daud, id, { kind: 'first', slug: 'zaranj' });
    expect(await found('zaranj')).toEqual(['zaranj']);
  });

  test('by the words of its present version only', async () => {
    const id = await published('islam-qala', 'Islam Qala');
    await rewrite(world.mina, id, replacing('Traders are on the road', 'Caravans wait'));
    expect(await found('islam traders')).toEqual(['islam-qala']);
    await publishFiled(world.mina, world.daud, id, { kind: 'update', note: 'Who waits.' });
    expect([await found('islam traders'), await found('islam caravan')]).toEqual([[], ['islam-qala']]);
  });

  test('by what its claims say now', async () => {
    const copy = { headline: 'Chaman waits', standfirst: '', dateline: '', body: ['[gate: The gate is shut.]'] };
    const seen = { verification: 'verified' as const, method: 'We stood before it.', by: world.daud };
    const plan = { statement: 'The eastern gate is barricaded', materiality: 'background' as const, notes: [await witness()], found: seen };
    const { id, claimIds } = await fileStory(world.mina, manuscript(world.sectionId, copy, { gate: plan }));
    await publishFiled(world.mina, world.daud, id, { kind: 'first', slug: 'chaman-waits' });
    expect(await found('barricades')).toEqual(['chaman-waits']);
    const claimId = claimIds.gate ?? '';
    await told(changeClaim(world.daud, { claimId, statement: 'The eastern gate is bricked up' }));
    expect([await found('barricades'), await found('eastern bricks')]).toEqual([['chaman-waits'], []]);
    expect(await blocked(id)).toEqual(['“The gate is shut.” was called verified before its statement or its figure was changed.']);
    await told(assessClaim(world.ines, { claimId, verification: 'verified', method: 'We stood before it again.' }));
    await told(refreshPublicRecord(world.sana, { claimId }));
    expect([await found('barricades'), await found('eastern bricks')]).toEqual([[], ['chaman-waits']]);
    expect(await blocked(id)).toEqual([]);
  });

  test('what was called verified keeps its label through a change of nothing', async () => {
    const copy = { headline: 'Dishu waits', standfirst: '', dateline: '', body: ['[gate: The gate is shut.]'] };
    const found = { verification: 'verified' as const, method: 'We stood before it.', by: world.daud };
    const plan = { statement: 'The gate is shut', materiality: 'background' as const, notes: [await witness()], found };
    const { id, claimIds } = await fileStory(world.mina, manuscript(world.sectionId, copy, { gate: plan }));
    await told(changeClaim(world.mina, { claimId: claimIds.gate ?? '', statement: 'The gate is shut', kind: 'fact' }));
    expect(await blocked(id)).toEqual([]);
    await told(changeClaim(world.daud, { claimId: claimIds.gate ?? '', kind: 'media' }));
    expect(await blocked(id)).toEqual(['“The gate is shut.” was verified by somebody who wrote this story.']);
  });

  test('in the configuration of its language', async () => {
    const id = await published('torkham', 'Torkham', 'de-AT');
    expect(await world.desk.searchEntry.findUnique({ where: { storyId: id } })).toMatchObject({ configuration: 'german', sectionSlug: 'world' });
  });

  test('no longer when it is retracted', async () => {
    const id = await published('ghulam-khan', 'Ghulam Khan');
    await told(retractStory(world.daud, { storyId: id, notice: 'It was not so.' }));
    expect(await found('ghulam')).toEqual([]);
    expect(await world.desk.searchEntry.count({ where: { storyId: id } })).toBe(0);
  });

  test('no longer when it is taken down, whoever did it', async () => {
    const id = await published('angoor-ada', 'Angoor Ada');
    await world.desk.publishedStory.update({ where: { id }, data: { standing: 'taken_down' } });
    expect(await found('angoor')).toEqual([]);
  });

  test('when it was published before there was a search', async () => {
    const ids = [await published('dand-patan', 'Dand Patan'), await published('kharlachi', 'Kharlachi')];
    await world.desk.publishedStory.update({ where: { id: ids[1] ?? '' }, data: { standing: 'retracted' } });
    await world.desk.searchEntry.deleteMany({ where: { storyId: { in: ids } } });
    expect(await found('dand')).toEqual([]);
    await fillSearchEntries();
    expect([await found('dand'), await found('kharlachi')]).toEqual([['dand-patan'], []]);
    expect(await world.desk.searchEntry.count({ where: { storyId: ids[1] ?? '' } })).toBe(0);
  });
});
