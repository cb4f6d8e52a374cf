import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../people/actor';
import { restrictStory } from '../stories/restrict-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { listSources, type SourceCursor, sourcesPerPage } from './list-sources';
import { readSource } from './read-source';
import { searchSources } from './search-sources';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
});

afterAll(() => world.close());

describe('the directory of sources', () => {
  test('stands in the order of names, with how often each spoke and from whom it has it', async () => {
    const { sources } = await listSources(world.daud);
    expect(sources.map(({ name, notes, upstreamName }) => [name, notes, upstreamName])).toEqual([
      ['AFP', 1, 'Afghan interior ministry'],
      ['Afghan interior ministry', 0, null],
      ['Afghan officials', 1, null],
      ['Pakistani officials', 1, null],
      ['The Taliban', 1, null],
    ]);
  });

  test('is narrowed by kind and words', async () => {
    const names = async (filter: Parameters<typeof listSources>[1]) => (await listSources(world.daud, filter)).sources.map(({ name }) => name);
    expect(await names({ kind: 'official' })).toEqual(['Afghan officials', 'Pakistani officials']);
    expect(await names({ words: 'afghan OFFICIALS' })).toEqual(['Afghan officials']);
  });

  test('is searched as one types: names first, then what readers may be told of them, and from whom they have it', async () => {
    await world.desk.source.update({ where: { id: crossing.taliban }, data: { publicDescription: 'An armed group, whose ministry of the interior is its own' } });
    const names = async (typed: string) => (await searchSources(world.daud, typed)).map(({ name }) => name);
    expect(await names('interior')).toEqual(['Afghan interior ministry', 'AFP', 'The Taliban']);
    expect(await names('group armed')).toEqual(['The Taliban']);
    expect(await names('ministry 100%')).toEqual([]);
  });

  test('its pages hold every source once, though many share a name', async () => {
    const many = sourcesPerPage + 9;
    await world.desk.source.createMany({
      data: Array.from({ length: many }, () => ({ name: 'A resident', kind: 'person' as const, createdById: world.tom.id })),
    });
    const seen: string[] = [];
    for (let after: SourceCursor | null | undefined; after !== null; ) {
      const page = await listSources(world.tom, { words: 'resident' }, after);
      seen.push(...page.sources.map(({ id }) => id));
      after = page.next;
    }
    expect(seen.length).toBe(many);
    expect(new Set(seen).size).toBe(many);
  });

  test('a source leads up to its root, down to who relays it, and to what it said', async () => {
    const afp = await readSource(world.daud, crossing.afp);
    expect(afp?.upstream.map(({ name }) => name)).toEqual(['Afghan interior ministry']);
    expect(afp?.notes).toMatchObject([{ stance: 'asserts', claim: { id: crossing.claimIds.repelled } }]);
    const ministry = await readSource(world.daud, crossing.ministry);
    expect(ministry?.downstream.map(({ name }) => name)).toEqual(['AFP']);
    expect([afp?.mayChange, (await readSource(world.tom, crossing.afp))?.mayChange]).toEqual([true, false]);
  });

  test('a source known only through a restricted story is as invisible as the story', async () => {
    await restrictStory(world.mina, { storyId: crossing.id, restricted: true });
    for (const other of [world.daud, world.lev, world.ada]) {
      expect(await readSource(other, crossing.taliban)).toBeNull();
      expect((await listSources(other, { words: 'taliban' })).sources).toEqual([]);
    }
    expect((await listSources(world.ada)).sources).toEqual([]);
    expect((await readSource(world.mina, crossing.taliban))?.notes).toHaveLength(1);
  });

  test('so is how often it was used there: nobody is led by it who does not see the story', async () => {
    await world.source(world.tom, 'Ferrymen of Arlen');
    const used = await world.source(world.tom, 'Ferrymen of Sela');
    const by = { obtainedById: world.mina.id, createdById: world.mina.id };
    await world.desk.sourcingNote.create({ data: { claimId: crossing.claimIds.hold ?? '', sourceId: used, stance: 'asserts', ...by } });
    const first = async (actor: Person) => (await searchSources(actor, 'ferrymen')).map(({ name }) => name)[0];
    expect([await first(world.mina), await first(world.daud)]).toEqual(['Ferrymen of Sela', 'Ferrymen of Arlen']);
  });

  test('so is whom it has it from, until somebody whom the desk knows otherwise has it from there too', async () => {
    const restrict = (restricted: boolean) => restrictStory(world.mina, { storyId: crossing.id, restricted });
    const seesMinistry = async () => (await listSources(world.tom, { words: 'ministry' })).sources.map(({ id }) => id).includes(crossing.ministry);
    expect(await seesMinistry()).toBe(false);
    await restrict(false);
    expect(await seesMinistry(), 'it comes back with the story').toBe(true);
    await world.source(world.tom, 'A news agency', 'agency', crossing.ministry);
    await restrict(true);
    expect(await seesMinistry()).toBe(true);
    await restrict(false);
  });
});
