import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { evaluateStory } from '../gate/evaluate-story';
import { publishStory } from '../publishing/publish-story';
import type { PublicVoice } from '../published/shape';
import { readReview } from '../review/read-review';
import { submitStory } from '../review/submit-story';
import { readHistory } from '../revisions/read-history';
import { addNote } from '../sources/add-note';
import { readStory } from '../stories/read-story';
import { fileUnnamedOfficial, requestFor, type UnnamedOfficial } from '../testing/unnamed-official';
import { openWorld, type World } from '../testing/world';
import { endExpiredGrants } from './end-expired-grants';
import { gateGrants } from './gate-grants';
import { grantAnonymity } from './grant-anonymity';
import { refuseAnonymity } from './refuse-anonymity';
import { requestAnonymity } from './request-anonymity';
import { revokeAnonymity } from './revoke-anonymity';

let world: World;
let story: UnnamedOfficial;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  story = await fileUnnamedOfficial(world);
});
afterAll(() => world.close());

const ask = async () => (await told(requestAnonymity(world.mina, requestFor(story)))).id;
const grant = (requestId: string) => grantAnonymity(world.sana, { requestId, knowsIdentity: true, reason: 'I met them.' });
const granted = async () => {
  const requestId = await ask();
  await told(grant(requestId));
  return requestId;
};
const approvals = () => world.desk.approval.count({ where: { storyId: story.storyId, voidedAt: null } });
const hash = async () => (await readSourcing(world.mina, story.storyId))?.hash;

/** What the gate is told of leave to go unnamed, for the claim of the story. */
async function atTheGate({ storyId, claimId, officialId } = story) {
  const claims = [{ id: claimId, notes: [{ source: { id: officialId } }] }];
  return (await gateGrants(world.desk, { storyId, claims })).get(claimId) ?? [];
}

async function officialBeforeReaders(): Promise<PublicVoice | undefined> {
  const { voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: story.claimId } });
  return (voices as PublicVoice[]).find(({ attribution }) => attribution !== 'The transport ministry');
}

describe('asking', () => {
  test('every test is answered in words', async () => {
    for (const part of ['information', 'vital', 'notOtherwise', 'reliable', 'reasonForReaders', 'description'] as const) {
      const result = await requestAnonymity(world.mina, { ...requestFor(story), [part]: ' ' });
      expect(result, part).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    }
  });

  test('of somebody on deep background readers are told neither who it is nor why, and the gate asks for neither', async () => {
    const untold = { ...requestFor(story), reasonForReaders: undefined, description: undefined };
    expect(await requestAnonymity(world.mina, untold)).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('deep background') } });
    await told(addNote(world.mina, { id: randomUUID(), claimId: story.claimId, source: { id: story.officialId }, stance: 'asserts', terms: 'deep_background' }));
    const { id } = await told(requestAnonymity(world.mina, untold));
    await told(grant(id));
    const { findings } = (await readSourcing(world.mina, story.storyId))!;
    expect(findings.filter(({ rule }) => rule === 'anonymous-grounds')).toEqual([]);
  });

  test('only for a claim of the story, and a source that says something of it', async () => {
    const other = await fileUnnamedOfficial(world);
    const wrongClaim = await requestAnonymity(world.mina, { ...requestFor(story), claimId: other.claimId });
    const wrongSource = await requestAnonymity(world.mina, { ...requestFor(story), sourceId: other.officialId });
    expect(wrongClaim).toMatchObject({ ok: false, refusal: { sentence: 'The claim does not stand in this story.' } });
    expect(wrongSource).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('says nothing of this claim yet') } });
  });

  test('for a year at most, and never for the past', async () => {
    const far = new Date(Date.now() + 400 * 24 * 60 * 60 * 1_000).toISOString();
    expect(await requestAnonymity(world.mina, { ...requestFor(story), expiresAt: far })).toMatchObject({ ok: false });
    expect(await requestAnonymity(world.mina, { ...requestFor(story), expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({ ok: false });
  });

  test('asking again replaces what nobody has decided yet, and changes nothing that an approval signs', async () => {
    const before = await hash();
    const first = await ask();
    await ask();
    expect(await world.desk.anonymityEnd.findUnique({ where: { requestId: first } })).toMatchObject({ ending: 'replaced' });
    expect(await grant(first)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await hash()).toBe(before);
  });
});

describe('deciding', () => {
  test('only a standards editor, and for nobody’s own story', async () => {
    const requestId = await ask();
    for (const person of [world.mina, world.tom, world.daud, world.lev]) {
      const result = await grantAnonymity(person, { requestId, knowsIdentity: true, reason: 'Fine.' });
      expect(result, person.name).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
    await told(addNote(world.sana, { id: randomUUID(), claimId: story.claimId, source: { id: story.officialId }, stance: 'confirms', terms: 'background' }));
    expect(await grant(requestId)).toMatchObject({ ok: false, refusal: { sentence: 'Nobody grants anonymity for their own story.' } });
  });

  test('nobody waives the identity: not the command, and not the database', async () => {
    const requestId = await ask();
    expect(await grantAnonymity(world.sana, { requestId, knowsIdentity: false, reason: 'Fine.' })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    const byHand = { requestId, granted: true, identityKnown: false, reason: 'Fine.', personId: world.sana.id, role: 'standards' as const };
    await expect(world.desk.anonymityDecision.create({ data: byHand })).rejects.toThrow(/anonymity_is_granted_by_who_knows/);
  });

  test('a refusal has a reason, and closes the request', async () => {
    const requestId = await ask();
    await told(refuseAnonymity(world.sana, { requestId, reason: 'The ministry has since named the date.' }));
    expect(await grant(requestId)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await atTheGate()).toEqual([]);
  });

  test('a grant is part of what an approval signs, so it voids an earlier one; and it makes nobody a writer', async () => {
    const requestId = await ask();
    const before = await hash();
    await told(grant(requestId));
    expect(await hash()).not.toBe(before);
    expect(await world.desk.contribution.count({ where: { storyId: story.storyId, personId: world.sana.id } })).toBe(0);
  });

  test('who asked wrote what readers are told instead of the name, and so is a contributor from the grant on', async () => {
    const { id: requestId } = await told(requestAnonymity(world.ines, requestFor(story)));
    const byInes = () => world.desk.contribution.count({ where: { storyId: story.storyId, personId: world.ines.id } });
    expect(await byInes()).toBe(0);
    await told(grant(requestId));
    expect(await byInes()).toBe(1);
    const { id: ownId } = await told(requestAnonymity(world.sana, requestFor(story)));
    expect(await grant(ownId)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });

  test('of two grants for the same the later stands', async () => {
    const first = await granted();
    const second = await granted();
    expect((await atTheGate()).map(({ id }) => id)).toEqual([second]);
    expect(await world.desk.anonymityEnd.findUnique({ where: { requestId: first } })).toMatchObject({ ending: 'replaced' });
  });
});

describe('what the gate is told', () => {
  test('a request that waits, with nobody’s approval', async () => {
    await ask();
    expect(await atTheGate()).toMatchObject([{ kind: 'material', approvedRole: null, approvedAt: null, identityKnown: false }]);
  });

  test('approved material, with what readers are told', async () => {
    await granted();
    expect(await atTheGate()).toMatchObject([
      { kind: 'material', approvedRole: 'standards', identityKnown: true, description: 'An official of the ministry who has seen the plans' },
    ]);
  });

  test('the same source in another story is an approved source, not approved material', async () => {
    await granted();
    const other = await fileUnnamedOfficial(world);
    expect(await atTheGate({ ...other, officialId: story.officialId })).toMatchObject([{ kind: 'source' }]);
  });

  test('a story hidden from the desk tells other stories nothing', async () => {
    await granted();
    await world.desk.story.update({ where: { id: story.storyId }, data: { restricted: true } });
    const other = await fileUnnamedOfficial(world);
    expect(await atTheGate({ ...other, officialId: story.officialId })).toEqual([]);
    expect(await atTheGate()).toHaveLength(1);
  });

  test('and all of it reaches the evaluation of the story', async () => {
    await granted();
    const row = await world.desk.story.findUniqueOrThrow({ where: { id: story.storyId }, include: { draft: true } });
    const { state } = await evaluateStory(world.desk, { ...row, draft: { document: row.draft?.document } }, new Date());
    expect(state.sourcing[0]?.grants).toMatchObject([{ sourceId: story.officialId }]);
  });
});

describe('readers', () => {
  test('hear the agreed description and why the source is not named; never the name', async () => {
    await granted();
    await publishFiled(world.mina, world.daud, story.storyId);
    expect(await officialBeforeReaders()).toMatchObject({
      attribution: 'An official of the ministry who has seen the plans',
      condition: 'officials may not speak before the minister does',
    });
    const { voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: story.claimId } });
    expect(JSON.stringify(voices)).not.toContain('we met in May');
  });
});

describe('a source whose name the directory knows', () => {
  beforeEach(() => world.desk.source.update({ where: { id: story.officialId }, data: { name: 'Farid Noori' } }));

  const refused = { ok: false, refusal: { code: 'gate', sentence: expect.stringContaining('A source who is not to be named is named in') } };

  test('stands neither in the text nor around it', async () => {
    await granted();
    await world.desk.story.update({ where: { id: story.storyId }, data: { byline: 'With Farid Noori' } });
    expect(await submitStory(world.mina, { storyId: story.storyId })).toMatchObject(refused);
  });

  test('nor in the address or the words that are chosen when it goes out', async () => {
    await granted();
    await told(submitStory(world.mina, { storyId: story.storyId }));
    await approveFiled(world.daud, story.storyId);
    expect(await publishStory(world.daud, { storyId: story.storyId, kind: 'first', slug: 'farid-noori-closes-bridge' })).toMatchObject(refused);
    expect(await publishStory(world.daud, { storyId: story.storyId, kind: 'first', slug: 'bridge-closes' })).toMatchObject({ ok: true });
  });
});

describe('a source whose name is sealed', () => {
  test('goes unnamed whatever was noted, to the gate and to readers', async () => {
    await world.desk.source.update({ where: { id: story.officialId }, data: { identitySealed: true } });
    await world.desk.sourcingNote.updateMany({ where: { sourceId: story.officialId }, data: { terms: 'on_record' } });
    const [claim] = (await readSourcing(world.mina, story.storyId))?.claims ?? [];
    expect(claim?.notes.find(({ source }) => source.id === story.officialId)?.source).toMatchObject({ sealed: true });
    expect(await submitStory(world.mina, { storyId: story.storyId })).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'anonymous-grounds' }] } });
    await granted();
    await publishFiled(world.mina, world.daud, story.storyId);
    expect(await officialBeforeReaders()).toMatchObject({ attribution: 'An official of the ministry who has seen the plans' });
  });

  test('is not named by who carries its word', async () => {
    const agency = await world.source(world.mina, 'An agency', 'agency', story.officialId);
    await world.desk.source.update({ where: { id: story.officialId }, data: { identitySealed: true } });
    await told(addNote(world.mina, { id: randomUUID(), claimId: story.claimId, source: { id: agency }, stance: 'confirms' }));
    await granted();
    await publishFiled(world.mina, world.daud, story.storyId);
    const { voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: story.claimId } });
    expect(JSON.stringify(voices)).not.toContain('we met in May');
  });
});

describe('the end of a grant', () => {
  test('taken back, it voids the approval and the gate hears of it no more', async () => {
    const requestId = await granted();
    await told(submitStory(world.mina, { storyId: story.storyId }));
    await approveFiled(world.daud, story.storyId);
    expect(await approvals()).toBe(1);
    await told(revokeAnonymity(world.sana, { requestId, reason: 'They lied to us.' }));
    expect(await approvals()).toBe(0);
    expect(await atTheGate()).toEqual([]);
    expect(await revokeAnonymity(world.sana, { requestId, reason: 'Again.' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('in a live story it is a task for the owner', async () => {
    const requestId = await granted();
    await publishFiled(world.mina, world.daud, story.storyId);
    await told(revokeAnonymity(world.sana, { requestId, reason: 'They lied to us.' }));
    const task = await world.desk.task.findFirst({ where: { storyId: story.storyId, doneAt: null } });
    expect(task).toMatchObject({ claimId: story.claimId, reason: 'A source may not go unnamed any more.' });
  });

  test('its day passes: the owner of a live story is told, once', async () => {
    const longAgo = new Date('2021-07-01T08:00:00Z');
    const requestId = await during(longAgo, async () => {
      const { id } = await told(requestAnonymity(world.mina, requestFor(story, longAgo)));
      await told(grantAnonymity(world.sana, { requestId: id, knowsIdentity: true, reason: 'I met them.' }));
      await publishFiled(world.mina, world.daud, story.storyId);
      return id;
    });
    expect(await officialBeforeReaders()).toHaveProperty('condition');
    expect(await during(new Date('2021-07-15T08:00:00Z'), endExpiredGrants)).toBe(0);
    expect(await endExpiredGrants()).toBe(1);
    expect(await endExpiredGrants()).toBe(0);
    const task = await world.desk.task.findFirst({ where: { storyId: story.storyId, doneAt: null } });
    expect(task).toMatchObject({ reason: 'Leave for a source to go unnamed has run out.' });
    expect(await world.desk.anonymityEnd.findUnique({ where: { requestId } })).toMatchObject({ ending: 'expired', personId: null });
  });

  test('its day passes: the approval of a draft is void, which is nobody’s act', async () => {
    const longAgo = new Date('2021-07-01T08:00:00Z');
    await during(longAgo, async () => {
      const { id } = await told(requestAnonymity(world.mina, requestFor(story, longAgo)));
      await told(grantAnonymity(world.sana, { requestId: id, knowsIdentity: true, reason: 'I met them.' }));
      await told(submitStory(world.mina, { storyId: story.storyId }));
      await approveFiled(world.daud, story.storyId);
    });
    expect(await endExpiredGrants()).toBe(1);
    const seen = await readStory(world.mina, story.storyId);
    expect(seen?.approval).toMatchObject({ by: 'Daud', voidedAt: expect.any(String) as string, voidedBy: null });
    expect(seen?.lastMove).toMatchObject({ transition: 'edit', by: null });
    expect((await readReview(world.daud, story.storyId))?.moves[0]).toMatchObject({ transition: 'edit', by: null });
    expect((await readHistory(world.daud, story.storyId))?.moves[0]).toMatchObject({ transition: 'edit', by: null });
  });

  test('nothing of it can be rewritten', async () => {
    const requestId = await granted();
    await expect(world.desk.anonymityRequest.update({ where: { id: requestId }, data: { vital: 'x' } })).rejects.toThrow(/permission denied/);
    await expect(world.desk.anonymityDecision.delete({ where: { requestId } })).rejects.toThrow(/permission denied/);
  });
});
