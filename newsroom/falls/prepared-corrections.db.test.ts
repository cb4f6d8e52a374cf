import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, claim, claimId as markId, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { fileStory } from '@/prisma/seed/file-story';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { changeClaim } from '../claims/change-claim';
import { readSourcing } from '../claims/read-sourcing';
import { saveDraft } from '../drafts/save-draft';
import { readCorrections } from '../published/read-corrections';
import { readWholeStories } from '../published/whole-story';
import { publishStory } from '../publishing/publish-story';
import { publishUrgently } from '../publishing/publish-urgently';
import { takeDownStory } from '../publishing/take-down-story';
import { submitStory } from '../review/submit-story';
import { scheduleStory } from '../scheduling/schedule-story';
import { addNote } from '../sources/add-note';
import { fileCrossing } from '../testing/crossing';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { approvePreparedCorrection } from './approve-prepared-correction';
import { dismissPreparedCorrection } from './dismiss-prepared-correction';
import { listWaves } from './list-waves';
import { prepareWhatIsDue } from './prepare-wave';
import { readWave } from './read-wave';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

async function live(number: number): Promise<{ storyId: string; claimId: string }> {
  const { id: storyId, claimIds } = await fileGarrison(world, number);
  await publishFiled(world.mina, world.daud, storyId);
  return { storyId, claimId: claimIds.dead ?? '' };
}

test('what a correction calls wrong is what the body says first: not the headline’s shorthand, and not where the body says it again', async () => {
  const { claimId: existing } = await live(5);
  const anchors = [91, 92, 93].map(markId) as [string, string, string];
  const document = doc(
    headline(claim(anchors[0], 'Garrison dead, Kyiv says')),
    standfirst('What is known of the post.'),
    body(
      p(claim(anchors[1], 'All thirteen soldiers of the garrison were killed, the border service said.'), ' Officials in Kyiv confirmed it.'),
      p(claim(anchors[2], 'None of the garrison lives, the border service said.')),
    ),
  );
  const dead = { anchors, statement: 'All thirteen soldiers of the garrison were killed.', existing };
  const { id: storyId } = await fileStory(world.mina, { sectionId: world.sectionId, document, claims: { dead: { ...dead, materiality: 'core' } } });
  await publishFiled(world.mina, world.daud, storyId);
  await told(assessClaim(world.daud, { claimId: existing, verification: 'false', method: 'They are alive.' }));
  await prepareWhatIsDue();
  expect(await world.desk.preparedCorrection.findMany({ where: { storyId } })).toMatchObject([
    { wrong: 'All thirteen soldiers of the garrison were killed, the border service said.' },
  ]);
});

test('a second fall takes along the correction that was prepared for the first, and says itself what is to be decided', async () => {
  const { storyId, claimId } = await live(1);
  const withdraw = async (stance: 'asserts' | 'confirms') => {
    const { sourceId } = await world.desk.sourcingNote.findFirstOrThrow({ where: { claimId, stance } });
    await told(addNote(world.mina, { id: randomUUID(), claimId, source: { id: sourceId }, stance: 'withdrew', obtainedAt: new Date(Date.now() + 1_000).toISOString() }));
    await prepareWhatIsDue();
  };
  await withdraw('asserts');
  await withdraw('confirms');
  const { waves } = await listWaves(world.daud, { claimId });
  expect(waves.map(({ corrections, open }) => [corrections, open]), 'the last first').toEqual([[1, 1], [0, 0]]);
  expect((await readWave(world.daud, waves[0]?.id ?? ''))?.stories).toMatchObject([{ id: storyId, correction: { decided: null } }]);
});

test('what is false is not edited out under another name: while a correction waits, a version is one, or the correction is dismissed first', async () => {
  const { storyId, claimId } = await live(2);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  const document = doc(headline('The garrison'), standfirst('What is known of it.'), body(p('Nothing is known of them.')));
  await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.ines, storyId);
  const update = { storyId, kind: 'update' as const, note: 'The garrison.' };
  const refused = { ok: false, refusal: { code: 'malformed', sentence: expect.stringContaining('A correction was prepared') as string } };
  expect(await publishStory(world.ines, update), 'it is just being drawn up').toMatchObject(refused);
  await prepareWhatIsDue();
  expect(await publishStory(world.ines, update)).toMatchObject(refused);
  const revisionHash = (await readSourcing(world.ines, storyId))?.hash ?? '';
  expect(await publishUrgently(world.ines, { ...update, revisionHash, urgentReason: 'It cannot wait.' }), 'nor urgently').toMatchObject(refused);
  expect(await scheduleStory(world.ines, { ...update, goesOutAt: new Date(Date.now() + 3_600_000).toISOString() }), 'nor at an hour').toMatchObject(refused);
  const { id: correctionId } = await world.desk.preparedCorrection.findFirstOrThrow({ where: { storyId } });
  await told(dismissPreparedCorrection(world.ines, { correctionId, reason: 'It is told in a note.' }));
  await told(publishStory(world.ines, update));
});

test('a claim called false by mistake is raised again: its tasks are done, and what was prepared is dismissed with the reason', async () => {
  const { storyId, claimId } = await live(3);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  await prepareWhatIsDue();
  await told(assessClaim(world.daud, { claimId, verification: 'unverified', method: '' }));
  const open = await world.desk.task.findFirst({ where: { storyId, doneAt: null } });
  expect(open?.reason, 'readers were told more, so there is still something to look at').toContain('to less than readers were told');
  expect(await world.desk.preparedCorrection.findMany({ where: { storyId } })).toMatchObject([{ decision: 'dismissed', reason: 'The claim is no longer held to be false.' }]);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  await prepareWhatIsDue();
  await told(assessClaim(world.daud, { claimId, verification: 'corroborated', method: 'Those shown alive were others.' }));
  expect(await world.desk.task.count({ where: { storyId, doneAt: null } })).toBe(0);
  expect(await world.desk.preparedCorrection.findMany({ where: { storyId }, orderBy: { preparedAt: 'asc' } })).toMatchObject([
    {},
    { decision: 'dismissed', decidedById: world.daud.id, reason: 'The claim was raised again to what readers had been told.' },
  ]);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ verification: 'corroborated', disposition: 'live' });
});

test('one version that answers two falls carries both corrections, and each leaves its claim corrected', async () => {
  const { id: storyId, claimIds } = await fileCrossing(world);
  const { hold, repelled } = claimIds as { hold: string; repelled: string };
  await told(changeClaim(world.mina, { claimId: repelled, materiality: 'core' }));
  await publishFiled(world.mina, world.daud, storyId);
  for (const claimId of [hold, repelled]) await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'Neither was there.' }));
  await prepareWhatIsDue();
  const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  const document = doc(headline('The crossing'), standfirst('What is known of it.'), body(p('Nothing is known of it.')));
  await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);

  const { waves } = await listWaves(world.daud, { claimId: hold });
  const [reached] = (await readWave(world.daud, waves[0]?.id ?? ''))?.stories ?? [];
  const { id: correctionId = '', alongside = [] } = reached?.correction ?? {};
  expect(alongside.map(({ right }) => right)).toEqual(['This was found to be false. Neither was there.']);
  const strange = { correctionId: (await world.desk.preparedCorrection.findFirstOrThrow({ where: { storyId: { not: storyId } } })).id };
  expect(await approvePreparedCorrection(world.daud, { correctionId, alongside: [strange] })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  const also = alongside.map(({ id }) => ({ correctionId: id, wrong: 'It was repelled.', right: 'It was not.' }));
  await told(approvePreparedCorrection(world.daud, { correctionId, alongside: also }));

  expect((await readCorrections())?.corrections.map(({ claimId, right }) => [claimId, right]).toSorted()).toEqual(
    [[hold, 'This was found to be false. Neither was there.'], [repelled, 'It was not.']].toSorted(),
  );
  const [whole] = await readWholeStories([storyId]);
  expect(whole && 'notices' in whole ? whole.notices.map(({ kind, corrections }) => [kind, corrections.length]) : null).toEqual([['correction', 2]]);
  expect(await world.desk.preparedCorrection.count({ where: { storyId, decision: 'approved' } })).toBe(2);
  expect(await world.site.publishedClaim.count({ where: { id: { in: [hold, repelled] }, disposition: 'corrected' } })).toBe(2);
});

test('with a story that is taken down, nothing was published: what was prepared falls away, and says why', async () => {
  const { storyId, claimId } = await live(4);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  await prepareWhatIsDue();
  await told(takeDownStory(world.lev, { storyId, reason: 'Order of the High Court of 3 March.' }));
  expect(await world.desk.preparedCorrection.findMany({ where: { storyId } })).toMatchObject([{ decision: 'dismissed', decidedById: world.lev.id, reason: 'The story was taken down.' }]);
});
