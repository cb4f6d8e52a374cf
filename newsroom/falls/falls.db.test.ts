import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import type { FiledStory } from '@/prisma/seed/file-story';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { refreshPublicRecord } from '../claims/refresh-public-record';
import { saveDraft } from '../drafts/save-draft';
import { addEvidence } from '../evidence/add-evidence';
import { checkEvidence } from '../evidence/check-evidence';
import { system } from '../people/actor';
import { readNewsSitemap } from '../published/read-sitemap';
import { readStory as readAsReader } from '../published/read-story';
import { readWholeStories } from '../published/whole-story';
import { publishStory } from '../publishing/publish-story';
import { retractStory } from '../publishing/retract-story';
import { finishTask } from '../review/finish-task';
import { submitStory } from '../review/submit-story';
import { listNotGoneOut } from '../scheduling/list-not-gone-out';
import { publishScheduled } from '../scheduling/publish-scheduled';
import { scheduleStory } from '../scheduling/schedule-story';
import { addNote } from '../sources/add-note';
import { changeDetails } from '../stories/change-details';
import { startStory } from '../stories/start-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { approvePreparedCorrection } from './approve-prepared-correction';
import { dismissPreparedCorrection } from './dismiss-prepared-correction';
import { prepareWave } from './prepare-wave';

let world: World;
let claimId: string;
let live: string[];
let scheduled: string;

beforeAll(async () => {
  world = await openWorld();
  const first = await fileGarrison(world, 1);
  claimId = first.claimIds.dead ?? '';
  const second = await fileGarrison(world, 2, claimId);
  const third = await fileGarrison(world, 3, claimId);
  live = [first.id, second.id];
  scheduled = third.id;
  for (const id of live) await publishFiled(world.mina, world.daud, id);
  await told(submitStory(world.mina, { storyId: scheduled }));
  await approveFiled(world.daud, scheduled);
  await told(scheduleStory(world.daud, { storyId: scheduled, kind: 'first', goesOutAt: inAnHour() }));
});

afterAll(() => world.close());

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

async function asReader(id: string) {
  const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id } });
  const story = await readAsReader({ day, slug });
  if (story?.standing !== 'live') throw new Error('The story is live.');
  return story;
}

describe('a garrison was reported killed in several stories, and is alive', () => {
  test('whoever finds it out, a reporter too: every live story warns its readers at once', async () => {
    await told(assessClaim(world.mina, { claimId, verification: 'false', method: 'The soldiers were shown alive on the mainland.' }));
    for (const id of live) expect((await asReader(id)).shaken).toHaveLength(1);
  });

  test('but text by one person goes out only with a second: how we know waits, and nothing is said of it that led elsewhere', async () => {
    const record = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId } });
    expect(record).toMatchObject({ verification: 'false', disposition: 'under_review', method: '' });
  });

  test('one wave has a task with a deadline for each live story', async () => {
    const [wave] = await world.desk.wave.findMany({ where: { claimId, cause: 'found_false' }, include: { tasks: true } });
    expect(wave).toMatchObject({ stories: 2, startedById: world.mina.id });
    expect(wave?.tasks.map(({ storyId }) => storyId).toSorted()).toEqual(live.toSorted());
    for (const { dueAt, createdAt } of wave?.tasks ?? []) expect(dueAt.getTime() - createdAt.getTime()).toBeLessThanOrEqual(4 * 3_600_000);
  });

  test('what was scheduled is held, with the reason, and does not go out at its hour', async () => {
    const held = await world.desk.scheduledPublication.findFirstOrThrow({ where: { storyId: scheduled } });
    expect(held).toMatchObject({ ending: 'held', endedReason: 'The claim was found to be false.' });
    expect(await world.desk.story.findUnique({ where: { id: scheduled } })).toMatchObject({ stage: 'drafting', standing: 'unpublished' });
    expect(await publishScheduled(system, { scheduledId: held.id })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await world.site.publishedStory.count({ where: { id: scheduled } })).toBe(0);
    const told = { storyId: scheduled, ending: 'held', reason: 'The claim was found to be false.', waveId: held.waveId };
    for (const concerned of [world.mina, world.daud]) expect(await listNotGoneOut(concerned)).toMatchObject([told]);
    expect(await listNotGoneOut(world.ines)).toEqual([]);
  });

  test('a correction is prepared for each live story with the words that readers have; preparing again adds none', async () => {
    const wave = await world.desk.wave.findFirstOrThrow({ where: { claimId, cause: 'found_false' } });
    await prepareWave(wave.id);
    await prepareWave(wave.id);
    const prepared = await world.desk.preparedCorrection.findMany({ where: { waveId: wave.id } });
    expect(prepared.map(({ storyId }) => storyId).toSorted()).toEqual(live.toSorted());
    expect(prepared[0]?.wrong).toBe('All thirteen soldiers of the garrison were killed, the border service said.');
    expect(prepared[0]?.right).toContain('shown alive on the mainland');
  });

  test('it cannot be approved while the text still says what is false, and only by an editor', async () => {
    const [first] = live;
    const { id: correctionId } = await world.desk.preparedCorrection.findFirstOrThrow({ where: { storyId: first } });
    expect(await approvePreparedCorrection(world.mina, { correctionId })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await approvePreparedCorrection(world.daud, { correctionId })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect((await asReader(first ?? '')).notices).toEqual([]);
  });

  test('with the text mended and approved, approving it publishes the correction', async () => {
    const [first = ''] = live;
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId: first } });
    const document = doc(
      headline('Garrison of the island is alive'),
      standfirst('The soldiers who were reported dead were taken prisoner.'),
      body(p('The soldiers are alive.')),
    );
    await told(saveDraft(world.mina, { storyId: first, basedOn: version, editorVersion: EDITOR_VERSION, document }));
    await told(submitStory(world.mina, { storyId: first }));
    await approveFiled(world.daud, first);
    const { id: correctionId } = await world.desk.preparedCorrection.findFirstOrThrow({ where: { storyId: first } });
    await told(approvePreparedCorrection(world.daud, { correctionId }));
    const story = await asReader(first);
    expect(story.notices[0]).toMatchObject({ kind: 'correction' });
    expect(story.headline).toBe('Garrison of the island is alive');
    expect(await world.desk.task.count({ where: { storyId: first, doneAt: null } })).toBe(0);
    expect(await approvePreparedCorrection(world.daud, { correctionId })).toMatchObject({ ok: false });
  });

  test('another is dismissed for a reason, by an editor', async () => {
    const [, second] = live;
    const { id: correctionId } = await world.desk.preparedCorrection.findFirstOrThrow({ where: { storyId: second } });
    expect(await dismissPreparedCorrection(world.mina, { correctionId, reason: 'No.' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await told(dismissPreparedCorrection(world.daud, { correctionId, reason: 'The story is retracted instead.' }));
    expect(await world.desk.preparedCorrection.findUnique({ where: { id: correctionId } })).toMatchObject({ decision: 'dismissed' });
  });

  test('a wave, once written, is never changed', async () => {
    await expect(world.desk.wave.updateMany({ data: { stories: 0 } })).rejects.toThrow(/permission denied/);
  });
});

describe('a source withdraws what two live stories rest on', () => {
  test('correcting one of them leaves the other with its warning, until it is corrected too', async () => {
    const first = await fileGarrison(world, 6);
    const claim = first.claimIds.dead ?? '';
    const second = await fileGarrison(world, 7, claim);
    for (const { id } of [first, second]) await publishFiled(world.mina, world.daud, id);
    const { sourceId } = await world.desk.sourcingNote.findFirstOrThrow({ where: { claimId: claim, stance: 'asserts' } });
    const obtainedAt = new Date(Date.now() + 1_000).toISOString();
    await told(addNote(world.mina, { id: randomUUID(), claimId: claim, source: { id: sourceId }, stance: 'withdrew', obtainedAt }));
    const [wave] = await world.desk.wave.findMany({ where: { claimId: claim, cause: 'withdrawn' } });
    expect(wave).toMatchObject({ stories: 2 });
    const correct = async (storyId: string) => {
      const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
      const document = doc(headline('The garrison'), standfirst('What is known of it.'), body(p('Nothing is known of them.')));
      await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
      await told(submitStory(world.mina, { storyId }));
      await approveFiled(world.daud, storyId);
      const correction = { wrong: 'They died.', right: 'Nobody says so any more.', claimId: claim };
      await told(publishStory(world.daud, { storyId, kind: 'correction', corrections: [correction] }));
    };
    await correct(first.id);
    expect((await asReader(first.id)).shaken, 'what was mended says so itself').toEqual([]);
    expect((await asReader(second.id)).shaken).toHaveLength(1);
    await correct(second.id);
    expect(await world.site.publishedClaim.findUnique({ where: { id: claim } })).toMatchObject({ disposition: 'corrected' });
  });
});

describe('a story is retracted', () => {
  test('its claims are with it, but for what another live story states; a publication that states one again brings it back', async () => {
    const first = await fileGarrison(world, 10);
    const claim = first.claimIds.dead ?? '';
    const [second, third] = [await fileGarrison(world, 11, claim), await fileGarrison(world, 12, claim)];
    for (const { id } of [first, second]) await publishFiled(world.mina, world.daud, id);
    const dispositions: unknown[] = [];
    const note = async () => dispositions.push((await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claim } })).disposition);
    for (const { id } of [first, second]) {
      await told(retractStory(world.daud, { storyId: id, notice: 'Nobody was at the island.' }));
      await note();
    }
    await publishFiled(world.mina, world.daud, third.id);
    await note();
    expect(dispositions).toEqual(['live', 'retracted', 'live']);
  });
});

describe('what is less than a fall', () => {
  test('a downgrade asks its owner to look, without holding or correcting anything; an upgrade that readers are told of asks nobody', async () => {
    const story = await fileGarrison(world, 4);
    const claim = story.claimIds.dead ?? '';
    await publishFiled(world.mina, world.daud, story.id);
    await told(assessClaim(world.ines, { claimId: claim, verification: 'unverified', method: '' }));
    expect(await world.desk.wave.findFirst({ where: { claimId: claim }, include: { tasks: true } })).toMatchObject({ cause: 'downgraded', tasks: [{ correctionDue: false }] });
    expect((await asReader(story.id)).claims[0]).toMatchObject({ verification: 'unverified', disposition: 'under_review' });
    await told(assessClaim(world.ines, { claimId: claim, verification: 'corroborated', method: 'Two more said so.' }));
    expect(await world.desk.wave.count({ where: { claimId: claim } })).toBe(1);
    expect((await asReader(story.id)).claims[0], 'what it was before').toMatchObject({ verification: 'corroborated', disposition: 'live' });
    expect((await asReader(story.id)).shaken).toEqual([]);
    const refused = await assessClaim(world.ines, { claimId: claim, verification: 'unchecked', method: '' });
    expect(refused, 'readers have it').toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('an upgrade that a reporter made waits for an editor before readers, and its owner has to see to it', async () => {
    const story = await fileGarrison(world, 13);
    const claim = story.claimIds.dead ?? '';
    await publishFiled(world.mina, world.daud, story.id);
    await told(assessClaim(world.ines, { claimId: claim, verification: 'unverified', method: '' }));
    await told(assessClaim(world.mina, { claimId: claim, verification: 'corroborated', method: 'Two more said so.' }));
    expect(await world.desk.task.findMany({ where: { storyId: story.id, doneAt: null }, include: { wave: true } })).toMatchObject([{ wave: { cause: 'upgraded' } }]);
    expect((await asReader(story.id)).claims[0]).toMatchObject({ verification: 'unverified', disposition: 'under_review' });
    await told(refreshPublicRecord(world.daud, { claimId: claim }));
    expect((await asReader(story.id)).claims[0]).toMatchObject({ verification: 'corroborated', disposition: 'live' });
  });

  test('a downgrade warns the readers of every story until each was published anew, or looked at and left as it is', async () => {
    const first = await fileGarrison(world, 8);
    const claim = first.claimIds.dead ?? '';
    const second = await fileGarrison(world, 9, claim);
    const evidenceId = randomUUID();
    await told(addEvidence(world.mina, { id: evidenceId, claimId: claim, kind: 'document', title: 'The list of the dead' }));
    await told(checkEvidence(world.ines, { evidenceId, check: 'provenance', outcome: 'established', method: 'The service showed us the original.' }));
    await told(assessClaim(world.ines, { claimId: claim, verification: 'verified', method: 'We saw the list.' }));
    for (const { id } of [first, second]) await publishFiled(world.mina, world.daud, id);
    await told(assessClaim(world.ines, { claimId: claim, verification: 'corroborated', method: 'The list is not of that day.' }));
    const warned = async () => [(await asReader(first.id)).shaken.length, (await asReader(second.id)).shaken.length];
    expect(await warned()).toEqual([1, 1]);
    await publishFiled(world.mina, world.daud, first.id, { kind: 'update', note: 'Says what is known of it.' });
    expect((await warned())[1], 'nobody has looked at the second').toBe(1);
    expect(await world.desk.task.count({ where: { storyId: first.id, doneAt: null } }), 'its new version says the same in the same words').toBe(1);
    const open = await world.desk.task.findMany({ where: { claimId: claim, doneAt: null } });
    for (const { id: taskId } of open) await told(finishTask(world.mina, { taskId }));
    expect(await warned(), 'who wrote it does not take the warning away').toContain(1);
    await told(refreshPublicRecord(world.daud, { claimId: claim }));
    expect(await warned()).toEqual([0, 0]);
    expect(await world.site.publishedClaim.findUnique({ where: { id: claim } })).toMatchObject({ verification: 'corroborated', disposition: 'live' });
  });
});

describe('a story in another language that does not state the claim itself', () => {
  let original: FiledStory;
  let claim: string;
  let translation: string;
  let scheduledTranslation: string;

  beforeAll(async () => {
    original = await fileGarrison(world, 5);
    claim = original.claimIds.dead ?? '';
    await publishFiled(world.mina, world.daud, original.id);
    translation = await translated('fr');
    await publishFiled(world.mina, world.daud, translation);
    scheduledTranslation = await translated('de');
    await told(submitStory(world.mina, { storyId: scheduledTranslation }));
    await approveFiled(world.daud, scheduledTranslation);
    await told(scheduleStory(world.daud, { storyId: scheduledTranslation, kind: 'first', goesOutAt: inAnHour() }));
  });

  async function translated(language: string): Promise<string> {
    const id = randomUUID();
    await told(startStory(world.mina, { id, sectionId: world.sectionId }));
    await told(changeDetails(world.mina, { storyId: id, language, translationOfId: original.id }));
    await save(id, 'Une garnison');
    return id;
  }

  async function save(storyId: string, text: string): Promise<void> {
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
    const document = doc(headline(text), standfirst('Une île.'), body(p('La garnison.')));
    await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
  }

  const news = async () => (await readNewsSitemap(new Date())).map(({ id }) => id);

  test('is out, sound, and news', async () => {
    expect((await asReader(translation)).shaken).toEqual([]);
    expect(await news()).toEqual(expect.arrayContaining([original.id, translation]));
  });

  test('rests on it all the same: it has a task, its readers are warned, and it is distributed no further', async () => {
    await told(assessClaim(world.ines, { claimId: claim, verification: 'false', method: 'They are alive.' }));
    const task = await world.desk.task.findFirst({ where: { storyId: translation } });
    expect(task).toMatchObject({ correctionDue: false, reason: expect.stringMatching(/in another language relies on it\. Its readers are warned.*no correction is prepared: those passages have to be found by hand\.$/) as string });
    expect((await asReader(translation)).shaken).toMatchObject([{ id: claim, verification: 'false', markIds: [] }]);
    const [feed] = await readWholeStories([translation]);
    const { updatedAt: since } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claim } });
    expect(feed, 'which is news to whoever reads by feed').toMatchObject({ shaken: [{ id: claim }], changedAt: since });
    const { addresses } = await world.desk.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(addresses).toContain((await asReader(translation)).address);
    const stillNews = await news();
    for (const id of [original.id, translation]) expect(stillNews).not.toContain(id);
  });

  test('is held when it was to go out', async () => {
    expect(await world.desk.scheduledPublication.findFirst({ where: { storyId: scheduledTranslation } })).toMatchObject({ ending: 'held' });
  });

  test('goes on warning when only the original is mended, until a version of its own is published', async () => {
    const correction = { wrong: 'They died.', right: 'They are alive.', claimId: claim };
    await save(original.id, 'The garrison is alive');
    await told(submitStory(world.mina, { storyId: original.id }));
    await approveFiled(world.daud, original.id);
    await told(publishStory(world.daud, { storyId: original.id, kind: 'correction', corrections: [correction] }));
    expect((await asReader(original.id)).shaken).toEqual([]);
    expect((await asReader(translation)).shaken).toMatchObject([{ id: claim }]);
    await save(translation, 'La garnison est en vie');
    await told(submitStory(world.mina, { storyId: translation }));
    await approveFiled(world.daud, translation);
    await told(publishStory(world.daud, { storyId: translation, kind: 'correction', corrections: [{ ...correction, claimId: null }] }));
    expect((await asReader(translation)).shaken).toEqual([]);
    const newsAgain = await news();
    for (const id of [original.id, translation]) expect(newsAgain).toContain(id);
  });
});
