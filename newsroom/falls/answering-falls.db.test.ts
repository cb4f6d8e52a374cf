import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentJson } from '@/editor/document';
import { body, claim, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { during } from '@/platform/clock';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { attachClaim } from '../claims/attach-claim';
import { changeClaim } from '../claims/change-claim';
import { readSourcing } from '../claims/read-sourcing';
import { saveDraft } from '../drafts/save-draft';
import { addEvidence } from '../evidence/add-evidence';
import { attachEvidence } from '../evidence/attach-evidence';
import { readStory } from '../published/read-story';
import { publishStory } from '../publishing/publish-story';
import { publishUrgently } from '../publishing/publish-urgently';
import { approveStory } from '../review/approve-story';
import { checkClaim } from '../review/check-claim';
import { finishTask } from '../review/finish-task';
import { submitStory } from '../review/submit-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { approvePreparedCorrection } from './approve-prepared-correction';
import { dismissPreparedCorrection } from './dismiss-prepared-correction';
import { prepareWhatIsDue } from './prepare-wave';
import { reportAlteredEvidence } from './report-altered-evidence';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

async function warned(storyId: string): Promise<boolean> {
  const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id: storyId } });
  const story = await readStory({ day, slug });
  if (story?.standing !== 'live') throw new Error('The story is live.');
  return story.shaken.length > 0;
}

async function replace(storyId: string, words: string, by: string): Promise<void> {
  const draft = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  const document = JSON.parse(JSON.stringify(draft.document).replace(words, by)) as DocumentJson;
  await told(saveDraft(world.mina, { storyId, basedOn: draft.version, editorVersion: EDITOR_VERSION, document }));
}

/** Mends a comma in the standfirst: the words of the claim stay as they are. */
const mendComma = (storyId: string) => replace(storyId, 'all thirteen soldiers of the post died.', 'all thirteen soldiers of the post, died.');

async function liveOnEvidence(number: number, materiality: 'core' | 'supporting' = 'core') {
  const story = await fileGarrison(world, number);
  const claimId = story.claimIds.dead ?? '';
  if (materiality !== 'core') await told(changeClaim(world.ines, { claimId, materiality }));
  const evidenceId = randomUUID();
  await told(addEvidence(world.mina, { id: evidenceId, claimId, kind: 'document', title: 'The list of the dead' }));
  await publishFiled(world.mina, world.daud, story.id);
  return { storyId: story.id, claimId, alter: () => told(reportAlteredEvidence(world.mina, { evidenceId, reason: 'The file is not the one we were sent.' })) };
}

describe('the evidence of a core claim was altered', () => {
  const update = { kind: 'update' as const, note: 'A comma was mended.' };

  test('a mended comma answers nothing, by approval or urgently: only a check of the words as they stand now does', async () => {
    const { storyId, claimId, alter } = await liveOnEvidence(1);
    await alter();
    await prepareWhatIsDue();
    for (const { id: correctionId } of await world.desk.preparedCorrection.findMany({ where: { storyId } }))
      await told(dismissPreparedCorrection(world.daud, { correctionId, reason: 'What it says stands on two officials too.' }));
    await mendComma(storyId);
    await told(submitStory(world.mina, { storyId }));
    const sourcing = await readSourcing(world.daud, storyId);
    expect(sourcing?.claims[0]?.checkedBy, 'it was checked before the evidence was altered').toEqual([]);
    const revisionHash = sourcing?.hash ?? '';
    expect(await approveStory(world.daud, { storyId, revisionHash })).toMatchObject({ ok: false, refusal: { code: 'gate' } });
    const urgently = await publishUrgently(world.daud, { storyId, ...update, revisionHash, urgentReason: 'It cannot wait.' });
    expect(urgently).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('says it in the same words') as string } });
    expect(await warned(storyId)).toBe(true);

    await told(checkClaim(world.daud, { storyId, claimId, stateHash: sourcing?.claims[0]?.checkHash ?? '' }));
    await approveFiled(world.daud, storyId);
    await told(publishStory(world.daud, { storyId, ...update }));
    expect(await warned(storyId)).toBe(false);
    expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'live' });
    expect(await world.desk.task.count({ where: { storyId, doneAt: null } })).toBe(0);
  });
});

test('it says it in the same words still while a comma in them, or one passage of two, is all that changed', async () => {
  const { storyId, alter } = await liveOnEvidence(2);
  await alter();
  const saysItStill = async () => (await readSourcing(world.mina, storyId))?.findings.some(({ message }) => message.includes('says it in the same words'));
  const words = 'All thirteen soldiers of the garrison were killed, the border service said.';
  await replace(storyId, words, 'All thirteen soldiers of the garrison, were killed, the border service said.');
  await replace(storyId, 'Garrison killed on the island, Kyiv says (2)', 'Killed on the island, Kyiv says (2)');
  expect(await saysItStill(), 'a comma in the body').toBe(true);
  await replace(storyId, 'All thirteen soldiers of the garrison, were killed, the border service said.', 'Nobody knows what became of them.');
  expect(await saysItStill()).toBe(false);
  await replace(storyId, 'Killed on the island, Kyiv says (2)', 'Garrison killed on the island, Kyiv says (2)');
  expect(await saysItStill(), 'the headline says it still').toBe(true);
});

describe('the mark of what fell is taken away, and its words stay', () => {
  const line = 'All thirteen soldiers of the garrison were killed, the border service said.';

  async function unmark(storyId: string, first = line): Promise<void> {
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
    const document = doc(headline('On the island'), standfirst('What is known of it.'), body(p(`${first} Officials in Kyiv confirmed it.`)));
    await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
  }

  test('neither an update nor the prepared correction goes out: readers are warned until the words are others', async () => {
    const story = await fileGarrison(world, 40);
    const claimId = story.claimIds.dead ?? '';
    await publishFiled(world.mina, world.daud, story.id);
    await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
    await prepareWhatIsDue();
    await unmark(story.id);
    await told(submitStory(world.mina, { storyId: story.id }));
    await approveFiled(world.daud, story.id);
    const { id: correctionId } = await world.desk.preparedCorrection.findFirstOrThrow({ where: { storyId: story.id } });
    expect(await approvePreparedCorrection(world.daud, { correctionId })).toMatchObject({
      ok: false,
      refusal: { code: 'gate', sentence: expect.stringContaining('says it in the same words, without the mark of its claim') as string },
    });
    const revisionHash = (await readSourcing(world.daud, story.id))?.hash ?? '';
    const urgently = { kind: 'correction' as const, corrections: [{ wrong: 'They died.', right: 'They are alive.', claimId }], revisionHash, urgentReason: 'It cannot wait.' };
    expect(await publishUrgently(world.daud, { storyId: story.id, ...urgently })).toMatchObject({ ok: false, refusal: { code: 'gate' } });
    expect(await warned(story.id)).toBe(true);
    expect(await world.desk.preparedCorrection.findUnique({ where: { id: correctionId } })).toMatchObject({ decision: null });

    await unmark(story.id, 'What became of the garrison is not known.');
    await told(submitStory(world.mina, { storyId: story.id }));
    await approveFiled(world.daud, story.id);
    await told(approvePreparedCorrection(world.daud, { correctionId }));
    expect(await warned(story.id)).toBe(false);
  });

  test('of a claim that is not core it goes out, and the story has still to be looked at', async () => {
    const { storyId, claimId, alter } = await liveOnEvidence(41, 'supporting');
    await alter();
    await unmark(storyId);
    await publishFiled(world.mina, world.daud, storyId, { kind: 'update', note: 'The headline is shorter.' });
    const open = () => world.desk.task.count({ where: { storyId, claimId, doneAt: null } });
    expect(await open()).toBe(1);
    await unmark(storyId, 'What became of the garrison is not known.');
    await publishFiled(world.mina, world.daud, storyId, { kind: 'update', note: 'What is not known was left out.' });
    expect(await open()).toBe(0);
  });

  test('under the mark of another claim they were looked at once somebody has checked that one', async () => {
    const { storyId, alter } = await liveOnEvidence(42);
    const later = await fileGarrison(world, 43);
    await alter();
    const saidWithout = async () => (await readSourcing(world.mina, storyId))?.findings.some(({ message }) => message.includes('without the mark of its claim'));
    await unmark(storyId);
    expect(await saidWithout()).toBe(true);
    const anchorId = randomUUID();
    await told(attachClaim(world.mina, { storyId, claimId: later.claimIds.dead ?? '', anchorId, quote: { exact: line, prefix: '', suffix: '' } }));
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
    const document = doc(headline('On the island'), standfirst('What is known of it.'), body(p(claim(anchorId, line), ' Officials in Kyiv confirmed it.')));
    await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
    expect(await saidWithout()).toBe(true);
    const { id, checkHash } = (await readSourcing(world.daud, storyId))?.claims[0] ?? { id: '', checkHash: '' };
    await told(checkClaim(world.daud, { storyId, claimId: id, stateHash: checkHash }));
    expect(await saidWithout()).toBe(false);
  });
});

test('a claim that is put on evidence found altered before is in doubt at once, before readers and for its writers', async () => {
  const { claimId, alter } = await liveOnEvidence(30);
  await alter();
  const { evidenceId } = await world.desk.claimEvidence.findFirstOrThrow({ where: { claimId } });
  const [live, draft] = [await fileGarrison(world, 31), await fileGarrison(world, 32)];
  await publishFiled(world.mina, world.daud, live.id);
  for (const { claimIds } of [live, draft]) await told(attachEvidence(world.mina, { evidenceId, claimId: claimIds.dead ?? '' }));
  expect(await warned(live.id)).toBe(true);
  expect(await world.desk.claim.findMany({ where: { id: { in: [live, draft].map(({ claimIds }) => claimIds.dead ?? '') } }, select: { disposition: true } })).toEqual([
    { disposition: 'under_review' },
    { disposition: 'under_review' },
  ]);
  expect((await readSourcing(world.mina, draft.id))?.findings.map(({ message }) => message).join()).toContain('rests on evidence that was found altered');
});

describe('a claim stands in two live stories', () => {
  /** A new version that says nothing of the claim, with the correction of it. */
  async function correct(storyId: string, claimId: string): Promise<void> {
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
    const document = doc(headline('The garrison'), standfirst('What is known of it.'), body(p('Nothing is known of them.')));
    await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
    const correction = { wrong: 'They died.', right: 'They are alive.', claimId };
    await publishFiled(world.mina, world.daud, storyId, { kind: 'correction', corrections: [correction] });
  }

  test('a fall is answered by new versions only: a task that its writer finished clears nothing when the other is corrected', async () => {
    const first = await fileGarrison(world, 10);
    const claimId = first.claimIds.dead ?? '';
    const second = await fileGarrison(world, 11, claimId);
    for (const { id } of [first, second]) await publishFiled(world.mina, world.daud, id);
    await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
    const task = await world.desk.task.findFirstOrThrow({ where: { storyId: second.id } });
    await told(finishTask(world.mina, { taskId: task.id }));
    await correct(first.id, claimId);
    expect([await warned(first.id), await warned(second.id)]).toEqual([false, true]);
    expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'under_review' });
    await correct(second.id, claimId);
    expect(await warned(second.id)).toBe(false);
    expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'corrected' });
  });

  /** A new version that says nothing of the claim, and no more than that. */
  async function drop(storyId: string): Promise<void> {
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
    const document = doc(headline('The garrison'), standfirst('What is known of it.'), body(p('Nothing is known of them.')));
    await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
    for (const { id: correctionId } of await world.desk.preparedCorrection.findMany({ where: { storyId, decision: null } }))
      await told(dismissPreparedCorrection(world.daud, { correctionId, reason: 'It is told in a note.' }));
    await publishFiled(world.mina, world.daud, storyId, { kind: 'update', note: 'What is not known is left out.' });
  }

  const dispositionOf = async (claimId: string) => (await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId } })).disposition;

  test('when the last that had still to answer only drops it, the claim stands again where the other states it anew', async () => {
    const { storyId, claimId, alter } = await liveOnEvidence(20);
    const second = await fileGarrison(world, 21, claimId);
    await publishFiled(world.mina, world.daud, second.id);
    await alter();
    await prepareWhatIsDue();
    await mendComma(storyId);
    for (const { id: correctionId } of await world.desk.preparedCorrection.findMany({ where: { storyId } }))
      await told(dismissPreparedCorrection(world.daud, { correctionId, reason: 'It stands on two officials too.' }));
    await publishFiled(world.mina, world.daud, storyId, { kind: 'update', note: 'It was checked again.' });
    expect(await dispositionOf(claimId), 'the other says it as before').toBe('under_review');
    await drop(second.id);
    expect(await dispositionOf(claimId)).toBe('live');
    expect(await warned(storyId)).toBe(false);
  });

  test('and is corrected where the other corrected it', async () => {
    const first = await fileGarrison(world, 22);
    const claimId = first.claimIds.dead ?? '';
    const second = await fileGarrison(world, 23, claimId);
    for (const { id } of [first, second]) await publishFiled(world.mina, world.daud, id);
    await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
    await prepareWhatIsDue();
    await correct(first.id, claimId);
    await drop(second.id);
    expect(await dispositionOf(claimId)).toBe('corrected');
  });

  test('a new version that says it as before answers nothing for the others, either', async () => {
    const { storyId, claimId, alter } = await liveOnEvidence(24, 'supporting');
    const second = await fileGarrison(world, 25, claimId);
    await publishFiled(world.mina, world.daud, second.id);
    await alter();
    const update = { kind: 'update' as const, note: 'A comma was mended.' };
    await mendComma(storyId);
    await publishFiled(world.mina, world.daud, storyId, update);
    expect(await world.desk.task.count({ where: { storyId, claimId, doneAt: null } }), 'it has still to be looked at').toBe(1);
    await mendComma(second.id);
    const sourcing = await readSourcing(world.daud, second.id);
    await told(checkClaim(world.daud, { storyId: second.id, claimId, stateHash: sourcing?.claims[0]?.checkHash ?? '' }));
    await publishFiled(world.mina, world.daud, second.id, update);
    expect(await dispositionOf(claimId)).toBe('under_review');
  });

  test('nor does a check of other words than those that readers were given', async () => {
    const { storyId, claimId, alter } = await liveOnEvidence(26, 'supporting');
    const second = await fileGarrison(world, 27, claimId);
    await publishFiled(world.mina, world.daud, second.id);
    await alter();
    await replace(storyId, 'Officials in Kyiv confirmed it.', 'Kyiv confirmed it.');
    await publishFiled(world.mina, world.daud, storyId, { kind: 'update', note: 'Who confirmed it is said more shortly.' });
    const task = await world.desk.task.findFirstOrThrow({ where: { storyId, doneAt: null } });
    await told(finishTask(world.mina, { taskId: task.id }));
    await replace(storyId, 'were killed, the border service said.', 'are missing, the border service said.');
    const sourcing = await readSourcing(world.daud, storyId);
    await told(checkClaim(world.daud, { storyId, claimId, stateHash: sourcing?.claims[0]?.checkHash ?? '' }));
    await drop(second.id);
    expect(await dispositionOf(claimId)).toBe('under_review');
  });

  test('a downgrade takes over a task that was open for less, and counts for the other story', async () => {
    const first = await fileGarrison(world, 12);
    const claimId = first.claimIds.dead ?? '';
    const second = await fileGarrison(world, 13, claimId);
    for (const { id } of [first, second]) await publishFiled(world.mina, world.daud, id);
    await told(changeClaim(world.ines, { claimId, statement: 'All thirteen soldiers of the post were killed.' }));
    await told(assessClaim(world.daud, { claimId, verification: 'unverified', method: '' }));
    const open = await world.desk.task.findMany({ where: { claimId, doneAt: null }, include: { wave: true } });
    expect(open.map(({ wave, reason }) => [wave?.cause, reason])).toEqual([1, 2].map(() => ['downgraded', 'The claim was downgraded.']));
    await correct(first.id, claimId);
    expect([await warned(first.id), await warned(second.id)]).toEqual([false, true]);
  });
});

describe('a fall and what is done at the same time', () => {
  const falls = (claimId: string) => assessClaim(world.mina, { claimId, verification: 'false', method: 'They were shown alive.' });

  /** As if it had begun a moment before what is done already, and waited for its turn. */
  const begunBefore = (done: Date, work: () => ReturnType<typeof falls>) => during(new Date(done.getTime() - 1_500), work);

  test('readers of a version that overtook the fall are warned: it was published before anybody knew', async () => {
    const { id, claimIds } = await fileGarrison(world, 61);
    await publishFiled(world.mina, world.daud, id);
    await mendComma(id);
    await publishFiled(world.mina, world.daud, id, { kind: 'update', note: 'Nothing new of them.' });
    const { publishedAt } = await world.site.publication.findFirstOrThrow({ where: { storyId: id, version: 2 } });
    await told(begunBefore(publishedAt, () => falls(claimIds.dead ?? '')));
    expect(await warned(id)).toBe(true);
  });

  test('who looked at a claim before it fell has not looked at it since', async () => {
    const { id, claimIds } = await fileGarrison(world, 62);
    const claimId = claimIds.dead ?? '';
    await publishFiled(world.mina, world.daud, id);
    const { checkHash: stateHash } = (await readSourcing(world.ines, id))?.claims.find((claim) => claim.id === claimId) ?? {};
    await told(checkClaim(world.ines, { storyId: id, claimId, stateHash }));
    const { at } = await world.desk.lineCheck.findFirstOrThrow({ where: { storyId: id, claimId }, orderBy: { at: 'desc' } });
    await told(begunBefore(at, () => falls(claimId)));
    const wave = await world.desk.wave.findFirstOrThrow({ where: { claimId, cause: 'found_false' } });
    expect(wave.at.getTime()).toBeGreaterThan(at.getTime());
  });

  test('who was overtaken by every other is told to try again, and nothing happened', async () => {
    const { id, claimIds } = await fileGarrison(world, 63);
    await publishFiled(world.mina, world.daud, id);
    const outcome = await during(new Date('2021-07-14T00:00:00Z'), () => falls(claimIds.dead ?? ''));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unavailable' } });
    expect(await warned(id)).toBe(false);
  });
});
