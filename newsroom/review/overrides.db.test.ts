import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { changeClaim } from '../claims/change-claim';
import { readSourcing } from '../claims/read-sourcing';
import type { Person } from '../people/actor';
import { publishStory } from '../publishing/publish-story';
import { retractStory } from '../publishing/retract-story';
import { sealIdentity } from '../sealed/seal-identity';
import { addNote } from '../sources/add-note';
import { restrictStory } from '../stories/restrict-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { fileUnnamedOfficial } from '../testing/unnamed-official';
import { prepareWorld, type World } from '../testing/world';
import { listOverrides, overridesPerPage } from './list-overrides';
import { listWantingSignatures } from './list-wanting-signatures';
import { overrideFinding } from './override-finding';
import { readReview } from './read-review';
import { submitStory } from './submit-story';

let world: World;
let crossing: Crossing;

const filed = prepareWorld((fresh) => fileCrossing(fresh, { withMinistry: false }));

beforeEach(async () => {
  ({ world, prepared: crossing } = await filed.open());
});
afterEach(() => world.close());
afterAll(() => filed.close());

const reason = 'The ministry’s own feed has the words; I watched it.';

/** The agency quotation rests on nobody: a finding that an editor may let pass. */
async function letPass(person: Person, storyId = crossing.id) {
  const sourcing = await readSourcing(person, storyId);
  const finding = sourcing?.findings.find(({ rule }) => rule === 'sourced');
  const claimId = finding?.claimId ?? crossing.claimIds.repelled ?? '';
  return overrideFinding(person, { storyId, rule: 'sourced', claimId, revisionHash: sourcing?.hash ?? '', reason });
}

const sourced = async () => (await readSourcing(world.mina, crossing.id))?.findings.find(({ rule }) => rule === 'sourced');
const mine = async (person: Person) => (await listOverrides(person)).overrides.filter(({ story }) => story.id === crossing.id);

describe('an override', () => {
  test('is an editor’s, in their own name and with a reason; the writer has none', async () => {
    expect(await letPass(world.mina)).toMatchObject({ ok: false, refusal: { sentence: 'Nobody overrides a rule for their own story.' } });
    expect(await letPass(world.lev)).toMatchObject({ ok: false, refusal: { sentence: 'Only an editor overrides this rule.' } });
    expect(await letPass(world.daud)).toEqual({ ok: true, value: { wanting: [] } });
    expect(await sourced()).toMatchObject({ overriddenBy: { name: 'Daud', reason } });
  });

  test('is for the very state that was read', async () => {
    const stale = { storyId: crossing.id, rule: 'sourced', claimId: crossing.claimIds.repelled ?? null, revisionHash: '0'.repeat(64), reason };
    expect(await overrideFinding(world.daud, stale)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  test('is signed once', async () => {
    await told(letPass(world.daud));
    expect(await letPass(world.daud)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test('is of one finding: where the rule has several, each is named and signed by itself', async () => {
    const ofLook = async () => (await readSourcing(world.daud, crossing.id))?.findings.filter(({ rule, claimId }) => rule === 'unclaimed-sentence' && claimId === null) ?? [];
    const [first, second] = await ofLook();
    const revisionHash = (await readSourcing(world.daud, crossing.id))?.hash ?? '';
    const either = { storyId: crossing.id, rule: 'unclaimed-sentence', claimId: null, revisionHash, reason };
    expect(await overrideFinding(world.daud, either)).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringContaining('which one') } });
    await told(overrideFinding(world.daud, { ...either, message: first?.message, words: first?.place?.text }));
    expect((await ofLook()).map(({ overriddenBy }) => overriddenBy?.name ?? null).slice(0, 2)).toEqual(['Daud', null]);
    expect(second).toBeDefined();
  });

  test('dies with the next edit', async () => {
    await told(letPass(world.daud));
    await told(changeClaim(world.mina, { claimId: crossing.claimIds.hold ?? '', materiality: 'supporting' }));
    expect(await sourced()).toMatchObject({ overriddenBy: null });
  });
});

test('an override is of one state, even where nothing voided it', async () => {
  await told(letPass(world.daud));
  expect(await sourced()).toMatchObject({ overriddenBy: { name: 'Daud' } });
  await world.desk.claim.update({ where: { id: crossing.claimIds.hold ?? '' }, data: { statement: 'The Taliban hold all of the crossing.' } });
  expect(await sourced()).toMatchObject({ overriddenBy: null });
});

describe('an override that takes two', () => {
  const hold = () => crossing.claimIds.hold ?? '';
  const allegation = async () =>
    (await readSourcing(world.mina, crossing.id))?.findings.find(({ rule, claimId }) => rule === 'right-of-reply' && claimId === hold());

  async function sign(person: Person) {
    const revisionHash = (await readSourcing(person, crossing.id))?.hash ?? '';
    return overrideFinding(person, { storyId: crossing.id, rule: 'right-of-reply', claimId: hold(), revisionHash, reason });
  }

  beforeEach(() => told(changeClaim(world.mina, { claimId: hold(), seriousAllegation: true })));

  test('passes with the last of them, and says until then who is wanting', async () => {
    expect(await sign(world.daud)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await sign(world.lev)).toEqual({ ok: true, value: { wanting: ['a standards editor'] } });
    expect((await mine(world.ines)).map(({ by, tookEffect }) => [by, tookEffect])).toEqual([['Lev', false]]);
    expect(await allegation()).toMatchObject({ overriddenBy: null, signed: [{ name: 'Lev' }], wanting: ['a standards editor'] });
    expect(await sign(world.lev)).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('signed this already') } });
    expect(await listWantingSignatures(world.sana)).toMatchObject([{ storyId: crossing.id, signed: [{ name: 'Lev', reason }] }]);
    for (const other of [world.lev, world.daud, world.mina]) expect(await listWantingSignatures(other)).toEqual([]);
    expect(await sign(world.sana)).toEqual({ ok: true, value: { wanting: [] } });
    expect(await listWantingSignatures(world.sana)).toEqual([]);
    expect(await allegation()).toMatchObject({ overriddenBy: { name: 'Sana and Lev' } });
    expect((await mine(world.ines)).map(({ by, part, tookEffect }) => [by, part, tookEffect])).toEqual([['Sana', 'standards', true], ['Lev', 'legal', true]]);
  });

  test('an edit between the two takes the first signature back', async () => {
    await told(sign(world.lev));
    await told(changeClaim(world.mina, { claimId: hold(), materiality: 'supporting' }));
    expect(await listWantingSignatures(world.sana)).toEqual([]);
    expect(await sign(world.sana)).toEqual({ ok: true, value: { wanting: ['a lawyer'] } });
  });
});

describe('an override of what is sealed', () => {
  const sign = async (person: Person) => {
    const revisionHash = (await readSourcing(person, crossing.id))?.hash ?? '';
    return overrideFinding(person, { storyId: crossing.id, rule: 'nothing-sealed', claimId: null, revisionHash, reason });
  };

  async function sealed(by: Person, name: string): Promise<string> {
    const sourceId = await world.source(by, name, 'person');
    await told(sealIdentity(by, { sourceId, deskName: 'A nurse', fields: { name }, reason: 'She asked.', days: 30 }));
    return sourceId;
  }

  const say = (publicAttribution: string) =>
    world.desk.sourcingNote.updateMany({ where: { claimId: crossing.claimIds.hold ?? '' }, data: { publicAttribution } });
  const blocked = async () => (await readSourcing(world.mina, crossing.id))?.findings.filter(({ rule, overriddenBy }) => rule === 'nothing-sealed' && !overriddenBy).length;
  const holder = { ok: true, value: { wanting: ['somebody who holds a grant on the sealed source'] } };

  test('takes a standards editor and somebody who holds a grant, and repeats nothing', async () => {
    const nurse = await sealed(world.tom, 'Zarghuna Wali');
    await say('Zarghuna Wali');
    expect(await sign(world.daud)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await sign(world.sana)).toEqual(holder);
    expect(await sign(world.tom)).toEqual({ ok: true, value: { wanting: [] } });
    const kept = await world.desk.override.findMany({ where: { storyId: crossing.id } });
    expect(kept.map(({ part }) => part).toSorted()).toEqual(['holder', 'standards']);
    for (const word of ['Zarghuna', 'Wali', nurse]) expect(JSON.stringify(kept)).not.toContain(word);
  });

  test('takes a grant on the very source, and says of which to nobody', async () => {
    const nurse = await sealed(world.tom, 'Zarghuna Wali');
    await sealed(world.ines, 'Parwin Noor');
    await say('Zarghuna Wali');
    const sentence = 'Only somebody who holds a grant on the sealed source signs this.';
    // As somebody is answered who holds no grant at all.
    expect(await sign(world.ines)).toEqual(await sign(world.daud));
    expect(await sign(world.ines)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect((await readReview(world.ines, crossing.id))?.overrides.holder).toEqual({ may: false, reason: sentence });
    expect((await readReview(world.tom, crossing.id))?.overrides.holder).toEqual({ may: true, reason: '' });
    expect(JSON.stringify(await readSourcing(world.tom, crossing.id))).not.toContain(nurse);
  });

  test('takes a holder for each, where several are named', async () => {
    await sealed(world.tom, 'Zarghuna Wali');
    await sealed(world.ines, 'Parwin Noor');
    await say('Zarghuna Wali and Parwin Noor');
    await told(sign(world.sana));
    expect(await sign(world.tom)).toEqual(holder);
    expect(await blocked()).toBe(1);
    const wanted = async (person: Person) => (await listWantingSignatures(person)).map(({ words, signed }) => [words, signed.length]);
    expect(await wanted(world.ines)).toEqual([['', 1]]);
    expect([await wanted(world.tom), await wanted(world.daud)]).toEqual([[], []]);
    expect(await sign(world.ines)).toEqual({ ok: true, value: { wanting: [] } });
    expect(await blocked()).toBe(0);
  });

  test('stands only while the grant does', async () => {
    await sealed(world.tom, 'Zarghuna Wali');
    await say('Zarghuna Wali');
    for (const person of [world.sana, world.tom]) await told(sign(person));
    expect(await blocked()).toBe(0);
    await world.desk.sealedGrant.updateMany({ data: { revokedAt: new Date(), revokedById: world.sana.id } });
    expect(await blocked()).toBe(1);
  });
});

describe('the list of overrides', () => {
  test('names story, rule, words, who, as what and why', async () => {
    await told(letPass(world.daud));
    expect(await mine(world.sana)).toMatchObject([
      {
        story: { headline: expect.stringContaining('Taliban claim key crossing') },
        rule: expect.stringMatching(/source/i),
        words: expect.stringContaining('repelled the attack'),
        by: 'Daud',
        part: 'editor',
        reason,
        voidedAt: null,
        used: null,
        tookEffect: true,
      },
    ]);
  });

  test('leaves out what an edit voided before it was used', async () => {
    await told(letPass(world.daud));
    await told(changeClaim(world.mina, { claimId: crossing.claimIds.hold ?? '', materiality: 'supporting' }));
    expect(await mine(world.sana)).toEqual([]);
  });

  test('keeps what readers have, and says that it is void for the next version', async () => {
    await told(letPass(world.daud));
    await told(submitStory(world.mina, { storyId: crossing.id }));
    await approveFiled(world.ines, crossing.id);
    await told(publishStory(world.ines, { storyId: crossing.id, kind: 'first' }));
    expect(await mine(world.sana)).toMatchObject([{ used: 'by what readers have', voidedAt: null }]);
    await told(changeClaim(world.mina, { claimId: crossing.claimIds.hold ?? '', materiality: 'supporting' }));
    expect(await mine(world.sana)).toMatchObject([{ used: 'by what readers have', voidedAt: expect.any(String) }]);
  });

  test('keeps what readers had, whatever has become of the story since', async () => {
    await told(letPass(world.daud));
    await told(submitStory(world.mina, { storyId: crossing.id }));
    await approveFiled(world.ines, crossing.id);
    await told(publishStory(world.ines, { storyId: crossing.id, kind: 'first' }));
    await told(addNote(world.mina, { id: randomUUID(), claimId: crossing.claimIds.repelled, source: { id: crossing.afp }, stance: 'asserts', exactWords: 'security forces have repelled the attack' }));
    await publishFiled(world.mina, world.ines, crossing.id, { kind: 'update', note: 'The agency’s words.' });
    expect(await mine(world.sana)).toMatchObject([{ by: 'Daud', used: 'by what readers had' }]);
    await told(retractStory(world.ines, { storyId: crossing.id, notice: 'It was not so.' }));
    expect(await mine(world.sana)).toMatchObject([{ by: 'Daud', used: 'by what readers had', story: { standing: 'retracted' } }]);
  });

  test('tells nothing of a story that is hidden from who looks', async () => {
    await told(letPass(world.daud));
    await told(restrictStory(world.mina, { storyId: crossing.id, restricted: true }));
    expect(await mine(world.sana)).toEqual([]);
  });

  test('goes on by key, over those that are left out', async () => {
    const [fresh, stale] = [await fileUnnamedOfficial(world), await fileUnnamedOfficial(world)];
    const row = { rule: 'sourced', revisionHash: 'a'.repeat(64), personId: world.daud.id, role: 'editor' as const, part: 'editor' as const, reason };
    const at = (minute: number) => new Date(Date.UTC(2100, 0, 1, 0, minute));
    const rows = Array.from({ length: overridesPerPage * 3 }, (_, minute) => minute % 2 === 0
      ? { ...row, storyId: fresh.storyId, at: at(minute) }
      : { ...row, storyId: stale.storyId, at: at(minute), voidedAt: at(minute) });
    await world.desk.override.createMany({ data: rows });
    await world.desk.story.update({ where: { id: stale.storyId }, data: { standing: 'live', slug: 'stale' } });
    const first = await listOverrides(world.sana);
    const second = await listOverrides(world.sana, first.next);
    const seen = [...first.overrides, ...second.overrides].filter(({ story }) => story.id === fresh.storyId);
    expect(first.overrides).toHaveLength(overridesPerPage);
    expect(seen.map(({ at: moment }) => moment)).toEqual(rows.filter(({ storyId }) => storyId === fresh.storyId).map(({ at: moment }) => moment.toISOString()).toReversed());
  });
});
