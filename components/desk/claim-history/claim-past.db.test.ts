import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeClaim } from '@/newsroom/claims/change-claim';
import { readClaim } from '@/newsroom/claims/read-claim';
import { readClaimPast } from '@/newsroom/claims/read-claim-past';
import { relateClaims } from '@/newsroom/claims/relate-claims';
import { unrelateClaims } from '@/newsroom/claims/unrelate-claims';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { removeEvidence } from '@/newsroom/evidence/remove-evidence';
import { recordReply } from '@/newsroom/replies/record-reply';
import { addNote } from '@/newsroom/sources/add-note';
import { changeNote } from '@/newsroom/sources/change-note';
import { removeNote } from '@/newsroom/sources/remove-note';
import { restrictStory } from '@/newsroom/stories/restrict-story';
import { type Crossing, fileCrossing } from '@/newsroom/testing/crossing';
import { openWorld, type World } from '@/newsroom/testing/world';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { replacing, rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import { timelineEvents } from './timeline-events';

let world: World;
let crossing: Crossing;
let hold: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  hold = crossing.claimIds.hold ?? '';
});

afterAll(() => world.close());

const done = async (by = world.mina) => (await readClaimPast(by, hold)).changes.map(({ id: _, at: _at, ...change }) => change);

describe('the past of a claim', () => {
  test('tells what was reworded, mended, taken away, put on it and related to it, and by whom', async () => {
    const before = (await done()).length;
    const noteId = randomUUID();
    await told(addNote(world.mina, { id: noteId, claimId: hold, source: { id: crossing.afp }, stance: 'asserts' }));
    await told(changeNote(world.mina, { noteId, exactWords: 'We saw the flag.' }));
    await told(removeNote(world.mina, { noteId }));
    const evidenceId = randomUUID();
    await told(addEvidence(world.mina, { id: evidenceId, claimId: hold, kind: 'document', title: 'An order' }));
    await told(removeEvidence(world.mina, { evidenceId, claimId: hold }));
    const other = { fromId: crossing.claimIds.repelled ?? '', toId: hold, kind: 'supersedes' } as const;
    await told(relateClaims(world.mina, other));
    await told(unrelateClaims(world.daud, other));
    await told(changeClaim(world.daud, { claimId: hold, statement: 'The Taliban hold the post at Spin Boldak.' }));
    const relation = { relation: 'supersedes', end: 'to', statement: 'Security forces repelled the attack.' };
    expect((await done()).slice(before)).toEqual([
      { done: 'note-mended', fields: ['exactWords'], by: 'Mina' },
      { done: 'note-removed', source: 'AFP', stance: 'asserts', by: 'Mina' },
      { done: 'evidence-added', title: 'An order', by: 'Mina' },
      { done: 'evidence-removed', title: 'An order', by: 'Mina' },
      { done: 'related', ...relation, by: 'Mina' },
      { done: 'unrelated', ...relation, by: 'Daud' },
      { done: 'changed', fields: ['statement'], by: 'Daud' },
    ]);
  });

  test('stands on its page in order, with every answer that was asked for and what was corrected before readers', async () => {
    const [askedAt, deadline] = [new Date(Date.now() - 60_000), new Date(Date.now() + 3_600_000)].map((at) => at.toISOString());
    const asked = { asked: 'The governor', how: 'By phone', askedAt, deadline, answer: 'awaited', words: '' } as const;
    await told(recordReply(world.mina, { id: randomUUID(), claimId: hold, ...asked, sourceId: null }));
    await publishFiled(world.mina, world.ines, crossing.id);
    await rewrite(world.mina, crossing.id, replacing('; Kabul denies it', '; Kabul says otherwise'));
    await publishFiled(world.mina, world.ines, crossing.id, { kind: 'correction', corrections: [{ wrong: 'the third gate', right: 'the second gate', claimId: hold }] });
    const found = await readClaim(world.mina, hold);
    if (!found) throw new Error('Mina sees her claim.');
    const words = timelineEvents(found, [], await readClaimPast(world.mina, hold)).map((event) => event.words);
    expect(words).toContain('Made by Mina');
    expect(words).toContain('Asked for an answer, The governor: answer awaited, noted by Mina');
    expect(words).toContain('Correction: we wrote “the third gate”; right is “the second gate”');
  });

  test('is nobody’s who may not see the claim', async () => {
    await told(restrictStory(world.mina, { storyId: crossing.id, restricted: true }));
    expect(await readClaimPast(world.tom, hold)).toEqual({ changes: [], corrections: [] });
    expect(await done()).not.toEqual([]);
  });
});
