import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import type { PageKey } from '../published/page-key';
import { restrictStory } from '../stories/restrict-story';
import { addNote } from '../sources/add-note';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { assessClaim } from './assess-claim';
import { claimsPerPage, listClaims } from './list-claims';
import { readClaim } from './read-claim';
import { readSourcing } from './read-sourcing';

let world: World;
let crossing: Crossing;
let hold: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  hold = crossing.claimIds.hold ?? '';
});

afterAll(() => world.close());

describe('the ledger of claims', () => {
  test('shows each claim with the labels that follow from its notes', async () => {
    const { claims } = await listClaims(world.daud);
    const hold = claims.find(({ id }) => id === crossing.claimIds.hold);
    expect(hold).toMatchObject({ verification: 'not_independently_verified', contestation: 'disputed', stories: 1, notes: 3 });
    const repelled = claims.find(({ id }) => id === crossing.claimIds.repelled);
    expect(repelled).toMatchObject({ verification: 'unverified', contestation: 'disputed' });
  });

  test('is narrowed by verification, by kind, by words and by who spoke against it', async () => {
    const found = async (filter: Parameters<typeof listClaims>[1]) => (await listClaims(world.daud, filter)).claims.map(({ id }) => id);
    expect(await found({ verification: 'unverified' })).toEqual([crossing.claimIds.repelled]);
    expect(await found({ kind: 'quote' })).toEqual([crossing.claimIds.repelled]);
    expect(await found({ opposed: true })).toEqual([crossing.claimIds.hold]);
    expect(await found({ words: 'crossing TALIBAN' })).toEqual([crossing.claimIds.hold]);
    expect(await found({ words: 'crossing elephants' })).toEqual([]);
  });

  test('is narrowed by contestation, which is stored nowhere, by story, by source and by when it last changed', async () => {
    const found = async (filter: Parameters<typeof listClaims>[1]) => (await listClaims(world.daud, filter)).claims.map(({ id }) => id).toSorted();
    const both = Object.values(crossing.claimIds).toSorted();
    expect(await found({ contestation: 'disputed' })).toEqual(both);
    expect(await found({ contestation: 'uncontested' })).toEqual([]);
    expect(await found({ story: 'taliban claim' })).toEqual(both);
    expect(await found({ story: 'elephants' })).toEqual([]);
    expect(await found({ source: 'AFP' })).toEqual([crossing.claimIds.repelled]);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    expect(await found({ since: anHourAgo })).toEqual(both);
    expect(await found({ before: anHourAgo })).toEqual([]);
  });

  test('its pages hold every claim once, though many were changed at the same moment', async () => {
    const updatedAt = new Date('2021-07-14T12:00:00Z');
    const many = claimsPerPage + 5;
    await world.desk.claim.createMany({
      data: Array.from({ length: many }, (_, index) => ({ statement: `Claim ${index}`, createdById: world.tom.id, updatedAt })),
    });
    const seen: string[] = [];
    for (let after: PageKey | null | undefined; after !== null; ) {
      const page = await listClaims(world.tom, { words: 'claim' }, after);
      seen.push(...page.claims.map(({ id }) => id));
      after = page.next;
    }
    expect(seen.length).toBe(many);
    expect(new Set(seen).size).toBe(many);
  });

  test('a claim that stands nowhere yet is seen by its maker only; an administrator sees none', async () => {
    expect((await listClaims(world.daud, { words: 'Claim 1' })).claims).toEqual([]);
    expect((await listClaims(world.ada)).claims).toEqual([]);
  });
});

describe('the page of a claim', () => {
  test('tells what stands behind it, where it stands, and what this person may do', async () => {
    const found = await readClaim(world.daud, crossing.claimIds.hold!);
    expect(found?.claim.notes.map(({ source, stance, privateRemarks, obtainedBy }) => [source.name, stance, privateRemarks, obtainedBy])).toEqual([
      ['The Taliban', 'asserts', 'Reached through the usual number.', 'Mina'],
      ['Afghan officials', 'denies', '', 'Mina'],
      ['Pakistani officials', 'confirms', '', 'Mina'],
    ]);
    expect(found?.appearances).toMatchObject([{ id: crossing.id, words: [{}, {}, {}] }]);
    expect(found?.assessments).toMatchObject([{ from: 'unchecked', to: 'not_independently_verified', by: 'Mina' }]);
    expect(found?.claim.relations).toMatchObject([{ kind: 'contradicts', end: 'to', id: crossing.claimIds.repelled }]);
    expect(found?.abilities).toEqual({ change: true, verify: true, refresh: true });
    expect(found?.publicRecord).toBeNull();
    expect((await readClaim(world.tom, crossing.claimIds.hold!))?.abilities).toMatchObject({ change: false, refresh: false });
    expect((await readClaim(world.mina, crossing.claimIds.hold!))?.abilities).toMatchObject({ change: true, verify: false });
  });

  test('once it is published, a reporter’s change stands there as not yet told to readers; an editor’s does not', async () => {
    await publishFiled(world.mina, world.daud, crossing.id);
    expect((await readClaim(world.mina, crossing.claimIds.hold!))?.publicRecord).toMatchObject({ contestation: 'disputed', untold: null });

    await addNote(world.daud, {
      id: randomUUID(), claimId: crossing.claimIds.repelled, source: { id: crossing.afp }, stance: 'withdrew',
    });
    const concedes = { claimId: crossing.claimIds.hold, source: { id: crossing.kabul }, stance: 'confirms' };
    await addNote(world.mina, { id: randomUUID(), ...concedes });
    const before = await readClaim(world.mina, crossing.claimIds.hold!);
    expect(before?.claim.contestation).toBe('conceded');
    expect(before?.publicRecord?.contestation).toBe('disputed');
    expect(before?.publicRecord?.untold).toContain('now conceded');

    await addNote(world.daud, { id: randomUUID(), ...concedes });
    expect((await readClaim(world.mina, crossing.claimIds.hold!))?.publicRecord).toMatchObject({ contestation: 'conceded', untold: null });
  });

  test('what an unnamed source says, with nobody’s leave, readers hear with the next publication; the desk is told so', async () => {
    const unnamed = { terms: 'background', exactWords: 'They fled at dawn.', publicAttribution: 'A guard' };
    await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: crossing.ministry }, stance: 'confirms', ...unnamed }));
    expect(JSON.stringify(await world.site.publishedClaim.findUniqueOrThrow({ where: { id: hold } }))).not.toMatch(/fled|guard/);
    const { untold, waits } = (await readClaim(world.daud, hold))?.publicRecord ?? {};
    expect({ untold, waits }).toEqual({ untold: null, waits: { why: 'unnamed', said: 'A guard: confirms it.' } });
  });

  test('while an embargo on it runs, readers are told nothing that changed, but that it is being looked at', async () => {
    const record = () => world.site.publishedClaim.findUniqueOrThrow({ where: { id: hold } });
    const before = await record();
    const embargoed = { terms: 'embargoed', embargoUntil: '2100-01-01T00:00:00Z' };
    await told(addNote(world.daud, { id: randomUUID(), claimId: hold, source: { id: crossing.kabul }, stance: 'denies', ...embargoed, obtainedAt: '2099-01-01T00:00:00Z' }));
    expect(await record()).toEqual(before);
    await told(assessClaim(world.daud, { claimId: hold, verification: 'false', method: 'We read the judgment.' }));
    const { updatedAt: _, ...same } = before;
    expect(await record()).toMatchObject({ ...same, disposition: 'under_review' });
    expect((await readClaim(world.daud, hold))?.publicRecord?.waits).toMatchObject({ why: 'embargo', said: expect.stringContaining('now false') as string });
  });

  test('the panels beside a text count no story that is hidden from who reads them', async () => {
    const open = await fileGarrison(world, 1);
    const claimId = open.claimIds.dead ?? '';
    const hidden = await fileGarrison(world, 2, claimId);
    await told(restrictStory(world.mina, { storyId: hidden.id, restricted: true }));
    const stories = async (person: World['mina']) => (await readSourcing(person, open.id))?.claims.find(({ id }) => id === claimId)?.stories;
    expect(await stories(world.mina)).toBe(2);
    expect(await stories(world.tom)).toBe(1);
  });

  test('a claim of a restricted story does not exist for others, in no list and on no page', async () => {
    await restrictStory(world.mina, { storyId: crossing.id, restricted: true });
    for (const other of [world.tom, world.daud, world.sana, world.lev, world.ada]) {
      expect(await readClaim(other, crossing.claimIds.hold!)).toBeNull();
      expect((await listClaims(other, { words: 'crossing' })).claims).toEqual([]);
    }
    expect((await readClaim(world.mina, crossing.claimIds.hold!))?.appearances).toMatchObject([{ restricted: true }]);
  });
});
