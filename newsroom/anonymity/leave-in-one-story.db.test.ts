import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { readClaim } from '../claims/read-claim';
import { refreshPublicRecord } from '../claims/refresh-public-record';
import { saveDraft } from '../drafts/save-draft';
import { submitStory } from '../review/submit-story';
import { addNote } from '../sources/add-note';
import { fileGarrison } from '../testing/garrison';
import { requestFor } from '../testing/unnamed-official';
import { openWorld, type World } from '../testing/world';
import { grantAnonymity } from './grant-anonymity';
import { requestAnonymity } from './request-anonymity';
import { revokeAnonymity } from './revoke-anonymity';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const agreed = 'An official of the ministry who has seen the plans';

/** Two stories that rest on one claim, of which somebody speaks on background; `isLive`: readers had the first before that. */
async function twoStories(number: number, { isLive }: { isLive: boolean }) {
  const first = await fileGarrison(world, number);
  const claimId = first.claimIds.dead ?? '';
  if (isLive) await publishFiled(world.mina, world.daud, first.id);
  const second = await fileGarrison(world, number + 1, claimId);
  const officialId = await world.source(world.mina, 'The official we met in May', 'official');
  await told(addNote(world.mina, { id: randomUUID(), claimId, source: { id: officialId }, stance: 'confirms', terms: 'background' }));
  const leave = async (storyId: string) => {
    const { id: requestId } = await told(requestAnonymity(world.mina, requestFor({ storyId, claimId, officialId })));
    await told(grantAnonymity(world.sana, { requestId, knowsIdentity: true, reason: 'I met them.' }));
    return requestId;
  };
  return { first: first.id, second: second.id, claimId, leave };
}

async function heard(claimId: string): Promise<string> {
  const { voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId } });
  return JSON.stringify(voices);
}

test('leave in a story that readers do not have speaks to no reader of another one, until that story goes out', async () => {
  const { second, claimId, leave } = await twoStories(1, { isLive: true });
  await leave(second);
  await told(refreshPublicRecord(world.ines, { claimId }));
  expect(await heard(claimId)).not.toContain(agreed);
  expect(JSON.stringify((await readClaim(world.tom, claimId))?.publicRecord), 'nor is a colleague told of it').not.toContain(agreed);
  await publishFiled(world.mina, world.daud, second);
  expect(await heard(claimId)).toContain(agreed);
});

test('a correction that takes the claim out of the story of its leave takes no voice from its record', async () => {
  const { first, claimId, leave } = await twoStories(5, { isLive: false });
  await leave(first);
  await publishFiled(world.mina, world.daud, first);
  expect(await heard(claimId)).toContain(agreed);
  await told(assessClaim(world.ines, { claimId, verification: 'false', method: 'They are alive.' }));
  const { version: basedOn } = await world.desk.draft.findUniqueOrThrow({ where: { storyId: first } });
  const document = doc(headline('Garrison of the island is alive'), standfirst('The border service was wrong.'), body(p('The soldiers of the garrison are alive.')));
  await told(saveDraft(world.mina, { storyId: first, basedOn, editorVersion: EDITOR_VERSION, document }));
  const corrections = [{ wrong: 'That they were killed.', right: 'They are alive.', claimId }];
  await publishFiled(world.mina, world.daud, first, { kind: 'correction', note: 'What was wrong.', corrections });
  expect(await heard(claimId)).toContain(agreed);
});

test('the end of leave in one story is no other’s matter: the owner of another live one has nothing to look at', async () => {
  const { first, second, leave } = await twoStories(7, { isLive: false });
  const requestId = await leave(first);
  await leave(second);
  for (const storyId of [first, second]) await publishFiled(world.mina, world.daud, storyId);
  await told(revokeAnonymity(world.sana, { requestId, reason: 'They lied to us.' }));
  const tasks = await world.desk.task.findMany({ where: { storyId: { in: [first, second] }, doneAt: null }, select: { storyId: true } });
  expect(tasks).toEqual([{ storyId: first }]);
});

test('the end of leave in one story voids the approval of that one alone', async () => {
  const { first, second, leave } = await twoStories(3, { isLive: false });
  const requestId = await leave(first);
  await leave(second);
  for (const storyId of [first, second]) {
    await told(submitStory(world.mina, { storyId }));
    await approveFiled(world.daud, storyId);
  }
  await told(revokeAnonymity(world.sana, { requestId, reason: 'They lied to us.' }));
  const approved = await world.desk.approval.findMany({ where: { voidedAt: null }, select: { storyId: true } });
  expect(approved.filter(({ storyId }) => [first, second].includes(storyId))).toEqual([{ storyId: second }]);
});
