import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { EDITOR_VERSION } from '@/editor/version';
import { verifyAuditChain } from '../audit/chain';
import { changeClaim } from '../claims/change-claim';
import { readSourcing } from '../claims/read-sourcing';
import { addNote } from '../sources/add-note';
import { saveDraft } from '../drafts/save-draft';
import { approveStory } from '../review/approve-story';
import { checkClaim } from '../review/check-claim';
import { readChanges } from '../review/read-changes';
import { readReview } from '../review/read-review';
import { returnStory } from '../review/return-story';
import { submitStory } from '../review/submit-story';
import { nameRevision } from '../revisions/name-revision';
import { changeDetails } from '../stories/change-details';
import { readDesk } from '../stories/read-desk';
import { readStory } from '../stories/read-story';
import { type Crossing, crossingText, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { publishStory } from './publish-story';
import { publishUrgently } from './publish-urgently';
import { retractStory } from './retract-story';
import { secondPublication } from './second-publication';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
});

function withComma(document: typeof crossingText) {
  const json = JSON.stringify(document).replace('Afghan officials deny that', 'Afghan officials, however, deny that');
  return JSON.parse(json) as typeof crossingText;
}

function withoutClaims(document: typeof crossingText) {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => (key === 'marks' ? [] : value)) as typeof crossingText;
}

async function save(storyId: string, basedOn: number, document: typeof crossingText, by = world.mina) {
  return saveDraft(by, { storyId, basedOn, editorVersion: EDITOR_VERSION, document });
}

describe('the crossing story goes through the newsroom', () => {
  let crossing: Crossing;

  test('the gate refuses the submission while the agency quote rests on nothing', async () => {
    crossing = await fileCrossing(world, { withMinistry: false });
    const refused = await submitStory(world.mina, { storyId: crossing.id });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'gate' } });
    const findings = refused.ok ? [] : (refused.refusal.findings ?? []);
    expect(findings.map(({ rule, claimId }) => [rule, claimId])).toContainEqual(['sourced', crossing.claimIds.repelled]);
    expect(findings.find(({ rule }) => rule === 'sourced')?.place?.text).toContain('repelled the attack');
  });

  test('with the note, one root: the ministry through AFP, it is submitted', async () => {
    const claimId = crossing.claimIds.repelled;
    const note = { stance: 'asserts', exactWords: 'security forces have repelled the attack' };
    await told(addNote(world.mina, { id: randomUUID(), claimId, source: { id: crossing.afp }, ...note }));
    const sourcing = await readSourcing(world.mina, crossing.id);
    const quoted = sourcing?.claims.find(({ id }) => id === claimId);
    expect(quoted?.notes[0]?.source).toMatchObject({ name: 'AFP', rootName: 'Afghan interior ministry' });
    await told(submitStory(world.mina, { storyId: crossing.id }));
    const queue = (await readDesk(world.daud)).queue;
    expect(queue.stories.map(({ id }) => id)).toContain(crossing.id);
  });

  test('the claim has turned disputed by itself', async () => {
    const sourcing = await readSourcing(world.daud, crossing.id);
    const hold = sourcing?.claims.find(({ id }) => id === crossing.claimIds.hold);
    expect(hold).toMatchObject({ contestation: 'disputed', verification: 'not_independently_verified' });
  });

  test('an editor returns it; the writer changes a line and submits again; the editor sees exactly what changed', async () => {
    const { newest } = (await readReview(world.daud, crossing.id)) ?? {};
    // Kept while he read: he has not seen it, and returning the story does not say that he has.
    await told(nameRevision(world.mina, { id: randomUUID(), storyId: crossing.id, name: 'Before the call' }));
    await told(returnStory(world.daud, { storyId: crossing.id, message: 'Who says that it fell?', readRevisionId: newest?.id }));
    expect((await readChanges(world.daud, crossing.id))?.since.id).toBe(newest?.id);
    await told(save(crossing.id, crossing.version, withComma(crossingText)));
    await told(submitStory(world.mina, { storyId: crossing.id }));
    const changes = await readChanges(world.daud, crossing.id);
    const added = changes?.words.blocks.flatMap(({ runs }) => runs).filter(({ kind }) => kind === 'added');
    expect(added?.map(({ text }) => text.trim()).join(' ')).toContain('however');
    expect(changes?.sourcing).toEqual([]);
  });

  test('nobody approves what was not checked line by line', async () => {
    const sourcing = await readSourcing(world.daud, crossing.id);
    const refused = await approveStory(world.daud, { storyId: crossing.id, revisionHash: sourcing?.hash });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'gate' } });
  });

  test('nor what goes out around the words and was changed while they were read', async () => {
    for (const details of [{ byline: 'Mina Sahar' }, { language: 'en-GB' }, { placeName: 'Quetta' }]) {
      const read = await readSourcing(world.daud, crossing.id);
      await told(changeDetails(world.mina, { storyId: crossing.id, ...details }));
      const refused = await approveStory(world.daud, { storyId: crossing.id, revisionHash: read?.hash });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    }
  });

  test('nor a word of the sourcing that was changed while it was read', async () => {
    const read = await readSourcing(world.daud, crossing.id);
    const change = (materiality: 'core' | 'supporting') => told(changeClaim(world.mina, { claimId: crossing.claimIds.hold, materiality }));
    await change('supporting');
    const refused = await approveStory(world.daud, { storyId: crossing.id, revisionHash: read?.hash });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    await change('core');
  });

  test('a comma after the approval voids it, and everybody sees who did that', async () => {
    await approveFiled(world.daud, crossing.id);
    expect(await readStory(world.mina, crossing.id)).toMatchObject({ stage: 'approved', approval: { by: 'Daud', voidedAt: null } });
    const before = await readStory(world.mina, crossing.id);
    const saved = await told(save(crossing.id, before?.draft.version ?? 0, crossingText));
    expect(saved.approvalVoided).toBe(true);
    const seen = await readStory(world.tom, crossing.id);
    expect(seen).toMatchObject({ stage: 'drafting', approval: { by: 'Daud', voidedBy: 'Mina', reason: 'The text was edited.' } });
    const refused = await publishStory(world.daud, { storyId: crossing.id, kind: 'first' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });

  test('he approves again and publishes; two publishes at once yield one publication', async () => {
    await told(submitStory(world.mina, { storyId: crossing.id }));
    await approveFiled(world.daud, crossing.id);
    const publish = () => publishStory(world.daud, { storyId: crossing.id, kind: 'first' });
    const outcomes = await Promise.all([publish(), publish(), publish()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.site.publication.count({ where: { storyId: crossing.id } })).toBe(1);
    expect(await readStory(world.daud, crossing.id)).toMatchObject({ stage: 'drafting', standing: 'live' });
  });

  test('readers get the public copy and no private note, draft or name of the desk', async () => {
    const rows = [
      await world.site.publishedStory.findMany(),
      await world.site.publication.findMany(),
      await world.site.publishedClaim.findMany(),
      await world.site.claimEvent.findMany(),
    ];
    const all = JSON.stringify(rows);
    expect(all).toContain('Taliban claim key crossing');
    expect(all).toContain('We called both sides');
    expect(all).not.toMatch(/usual number|Daud|Ines|demo\.example/);
  });

  test('what was approved, published and kept has one hash', async () => {
    const publication = await world.site.publication.findFirstOrThrow({ where: { storyId: crossing.id } });
    const approval = await world.desk.approval.findFirstOrThrow({ where: { storyId: crossing.id }, orderBy: { at: 'desc' } });
    expect(publication.revisionHash).toBe(approval.revisionHash);
  });

  test('the next day Kabul concedes: the live story is touched, its label changes, its text does not', async () => {
    const before = await world.site.publication.findFirstOrThrow({ where: { storyId: crossing.id } });
    const concession = { stance: 'confirms', obtainedAt: new Date(Date.now() + 1_000).toISOString() };
    const claimId = crossing.claimIds.hold;
    await told(addNote(world.daud, { id: randomUUID(), claimId, source: { id: crossing.kabul }, ...concession }));
    const touched = (await readDesk(world.mina)).touched.stories;
    expect(touched.map(({ storyId }) => storyId)).toContain(crossing.id);
    const shown = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId }, include: { history: true } });
    expect(shown.history).toHaveLength(2);
    expect(await world.site.publication.findMany({ where: { storyId: crossing.id } })).toEqual([before]);
  });

  test('he changed the sourcing himself, so a second editor approves the update; the address stays', async () => {
    const story = await readStory(world.mina, crossing.id);
    const update = JSON.parse(
      JSON.stringify(crossingText).replace('The Taliban deny it.', 'The Taliban deny it. A day later Afghan officials conceded the loss.'),
    ) as typeof crossingText;
    await told(save(crossing.id, story?.draft.version ?? 0, update));
    await told(submitStory(world.mina, { storyId: crossing.id }));
    const { hash } = (await readSourcing(world.daud, crossing.id)) ?? {};
    const own = await approveStory(world.daud, { storyId: crossing.id, revisionHash: hash });
    expect(own).toMatchObject({ ok: false, refusal: { code: 'forbidden', sentence: expect.stringContaining('second editor') } });
    await approveFiled(world.ines, crossing.id);
    const silent = await publishStory(world.daud, { storyId: crossing.id, kind: 'update' });
    expect(silent).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('what changed') } });
    const slug = (await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } })).slug;
    await told(publishStory(world.daud, { storyId: crossing.id, kind: 'update', note: 'Afghan officials conceded the loss.' }));
    const now = await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id }, include: { publications: true } });
    expect(now).toMatchObject({ slug, currentVersion: 2 });
    expect(now.publications.map(({ kind }) => kind).sort()).toEqual(['first', 'update']);
    expect((await readDesk(world.mina)).touched).toEqual({ stories: [], count: 0 });
  });

  test('the audit chain of the whole day holds', async () => {
    expect(await verifyAuditChain(world.desk, { batch: 10 })).toMatchObject({ brokenAt: null });
  });
});

describe('urgent publication', () => {
  test('goes out with a typed reason and waits in a queue for a second person who had no part in it', async () => {
    const other = await openWorld();
    try {
      const story = await fileCrossing(other);
      const { hash } = (await readSourcing(other.daud, story.id)) ?? {};
      const urgent = { storyId: story.id, kind: 'first', revisionHash: hash };
      expect(await publishUrgently(other.mina, { ...urgent, urgentReason: 'Now' })).toMatchObject({ ok: false });
      expect(await publishUrgently(other.daud, { ...urgent, urgentReason: '' })).toMatchObject({ ok: false });
      await told(publishUrgently(other.daud, { ...urgent, urgentReason: 'Traders are on the road towards the crossing.' }));
      const waits = (await readDesk(other.ines)).awaitingSecond;
      expect(waits.stories.map(({ id }) => id)).toEqual([story.id]);
      const rewriteTo = async (document: typeof crossingText) => {
        const basedOn = (await readStory(other.mina, story.id))?.draft.version ?? 0;
        await told(save(story.id, basedOn, document, other.mina));
      };
      await rewriteTo(withoutClaims(crossingText));
      expect(await secondPublication(other.ines, { storyId: story.id, version: 1 })).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(/^First somebody.*still: mark it in the draft again/) } });
      await rewriteTo(crossingText);
      // What came after it approves nothing: its page shows the sign and offers the act still.
      await told(retractStory(other.daud, { storyId: story.id, notice: 'The crossing did not change hands.' }));
      expect(await readStory(other.ines, story.id)).toMatchObject({ standing: 'retracted', awaitingSecond: { version: 1, by: 'Daud' } });
      expect((await readReview(other.ines, story.id))?.second).toEqual({ may: true, reason: '' });
      const second = { storyId: story.id, version: 1 };
      expect(await secondPublication(other.daud, second)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
      const unchecked = await secondPublication(other.ines, second);
      expect(unchecked).toMatchObject({ ok: false, refusal: { sentence: 'First somebody who did not write it checks line by line “The Taliban hold the crossing at Spin Boldak.”.' } });
      for (const { id: claimId, materiality, checkHash: stateHash } of (await readSourcing(other.tom, story.id))?.claims ?? []) {
        if (materiality === 'core') await told(checkClaim(other.tom, { storyId: story.id, claimId, stateHash }));
      }
      await told(secondPublication(other.ines, second));
      expect((await readDesk(other.ines)).awaitingSecond).toEqual({ stories: [], count: 0 });
      expect([(await readStory(other.ines, story.id))?.awaitingSecond, (await readReview(other.ines, story.id))?.second]).toEqual([null, null]);
    } finally {
      await other.close();
    }
  });
});

test('a filed story can be published by the demo’s own road', async () => {
  const other = await openWorld();
  try {
    const story = await fileCrossing(other);
    await publishFiled(other.mina, other.daud, story.id);
    expect(await other.site.publishedStory.count()).toBe(1);
  } finally {
    await other.close();
  }
});
