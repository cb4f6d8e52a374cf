import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentJson } from '@/editor/document';
import { body, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { during } from '@/platform/clock';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { readSourcing } from '../claims/read-sourcing';
import { saveDraft } from '../drafts/save-draft';
import { readWholeStories } from '../published/whole-story';
import { publishStory } from '../publishing/publish-story';
import { publishUrgently } from '../publishing/publish-urgently';
import { retractStory } from '../publishing/retract-story';
import { takeDownStory } from '../publishing/take-down-story';
import { submitStory } from '../review/submit-story';
import { scheduleStory } from '../scheduling/schedule-story';
import { changeDetails } from '../stories/change-details';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { approvePreparedCorrection } from './approve-prepared-correction';
import { prepareWave } from './prepare-wave';
import { readWave } from './read-wave';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** A story with a claim of its own that translates another. */
async function translated(number: number, translationOfId: string) {
  const { id, claimIds } = await fileGarrison(world, number);
  await told(changeDetails(world.mina, { storyId: id, language: 'en', translationOfId }));
  return { id, claimId: claimIds.dead ?? '' };
}

/** A story and its French are before readers; its German is approved and waits for its hour. `n` numbers the first. */
async function inThreeLanguages(n: number) {
  const original = await fileGarrison(world, n);
  await publishFiled(world.mina, world.daud, original.id);
  const french = await translated(n + 1, original.id);
  await publishFiled(world.mina, world.daud, french.id);
  const german = await translated(n + 2, original.id);
  await schedule(german.id);
  return { original, french, german };
}

async function schedule(storyId: string): Promise<void> {
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);
  await told(scheduleStory(world.daud, { storyId, kind: 'first', goesOutAt: new Date(Date.now() + 3_600_000).toISOString() }));
}

const waiting = (storyId: string) => world.desk.scheduledPublication.findFirstOrThrow({ where: { storyId }, orderBy: { scheduledAt: 'desc' } });

test('a translation that waits for its hour is held when a claim falls that only a sister in a third language states', async () => {
  const { french, german } = await inThreeLanguages(1);
  await told(assessClaim(world.ines, { claimId: french.claimId, verification: 'false', method: 'They are alive.' }));
  expect(await waiting(german.id)).toMatchObject({ ending: 'held', endedReason: 'The claim was found to be false.' });
});

test.each([
  ['readers have the original', true, 80],
  ['the original is a draft still', false, 82],
] as const)('a translation that was approved, and has no hour yet, is approved anew when a claim of its original falls: %s', async (_, isLive, n) => {
  const original = await fileGarrison(world, n);
  if (isLive) await publishFiled(world.mina, world.daud, original.id);
  const { id: storyId } = await translated(n + 1, original.id);
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);
  await told(assessClaim(world.ines, { claimId: original.claimIds.dead ?? '', verification: 'false', method: 'They are alive.' }));
  expect(await world.desk.approval.findMany({ where: { storyId } })).toMatchObject([
    { voidedAt: expect.any(Date) as Date, voidReason: 'The claim was found to be false. The same story in another language relies on it.' },
  ]);
  expect(await world.desk.story.findUnique({ where: { id: storyId } })).toMatchObject({ stage: 'drafting' });
  expect(await publishStory(world.daud, { storyId, kind: 'first' })).toMatchObject({ ok: false });
});

test('with a story that is retracted, its other languages are to be looked at, what waits for its hour is held, and what was approved is approved anew', async () => {
  const { original, french, german } = await inThreeLanguages(4);
  const polish = await translated(7, original.id);
  await told(submitStory(world.mina, { storyId: polish.id }));
  await approveFiled(world.daud, polish.id);
  await told(retractStory(world.daud, { storyId: original.id, notice: 'Nobody was at the island.' }));
  expect(await world.desk.task.findMany({ where: { storyId: french.id, doneAt: null }, include: { wave: true } })).toMatchObject([
    {
      claimId: original.claimIds.dead,
      reason: 'A story that states the claim was retracted. The same story in another language relies on it.',
      correctionDue: false,
      wave: { cause: 'retracted', stories: 1 },
    },
  ]);
  expect(await waiting(german.id)).toMatchObject({ ending: 'held', endedReason: 'The same story in another language was retracted.', waveId: null });
  expect(await world.desk.approval.findMany({ where: { storyId: polish.id } })).toMatchObject([{ voidReason: 'The same story in another language was retracted.' }]);
});

test('the warning over a translation outlives an original that is taken down, without a word of it, and until a new version', async () => {
  const original = await fileGarrison(world, 10);
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await translated(11, original.id);
  await publishFiled(world.mina, world.daud, id);
  const claimId = original.claimIds.dead ?? '';
  const warning = async () => {
    const [story] = await readWholeStories([id]);
    return story && 'shaken' in story ? story.shaken.map(({ statement, verification, voices }) => [statement, verification, voices.behind.length]) : null;
  };
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  expect(await warning()).toEqual([['All thirteen soldiers of the garrison were killed.', 'false', 2]]);
  await told(takeDownStory(world.lev, { storyId: original.id, reason: 'Order of the High Court of 3 March.' }));
  expect(await warning()).toEqual([['', 'false', 0]]);
  expect(await world.desk.task.count({ where: { storyId: id, claimId, doneAt: null } }), 'somebody has still to look').toBe(1);
  await rewrite(id);
  await publishFiled(world.mina, world.daud, id, { kind: 'update', note: 'What is not known was left out.' });
  expect(await warning()).toEqual([]);
});

test('a claim falls under a story, a translation that never states it and one that waits for its hour; a correction and a new version end it', async () => {
  const { original, french, german } = await inThreeLanguages(20);
  const claimId = original.claimIds.dead ?? '';
  const live = [original.id, french.id];
  const warned = async () => (await readWholeStories(live)).filter((story) => 'shaken' in story && story.shaken.length > 0).map(({ id }) => id).toSorted();
  const fallenAt = Date.now();
  await told(assessClaim(world.ines, { claimId, verification: 'false', method: 'They are alive.' }));

  const wave = await world.desk.wave.findFirstOrThrow({ where: { claimId, cause: 'found_false' }, include: { tasks: true } });
  expect(wave.tasks.map(({ storyId }) => storyId).toSorted(), 'whoever owns a live one has to look').toEqual(live.toSorted());
  for (const { dueAt, doneAt } of wave.tasks) {
    expect(doneAt).toBeNull();
    expect(dueAt.getTime() - fallenAt).toBeGreaterThan(0);
    expect(dueAt.getTime() - wave.at.getTime()).toBe(3_600_000);
  }
  expect(await warned(), 'readers of both are warned').toEqual(live.toSorted());
  expect(await waiting(german.id)).toMatchObject({ ending: 'held', endedReason: 'The claim was found to be false.', waveId: wave.id });
  expect(await world.desk.approval.count({ where: { storyId: german.id, voidedAt: null } }), 'it needs a new approval').toBe(0);
  await prepareWave(wave.id);
  const prepared = await world.desk.preparedCorrection.findMany({ where: { claimId } });
  expect(prepared.map(({ storyId }) => storyId), 'where the words stand that were wrong').toEqual([original.id]);
  const byHand = (await readWave(world.daud, wave.id))?.stories.filter(({ reason }) => reason.includes('have to be found by hand'));
  expect(byHand, 'where nobody marked them').toMatchObject([{ id: french.id, correction: null }]);

  await rewrite(original.id);
  await told(submitStory(world.mina, { storyId: original.id }));
  await approveFiled(world.daud, original.id);
  await told(approvePreparedCorrection(world.daud, { correctionId: prepared[0]?.id ?? '' }));
  expect(await warned(), 'the translation may say it still').toEqual([french.id]);
  await rewrite(french.id);
  await publishFiled(world.mina, world.daud, french.id, { kind: 'update', note: 'What is not known was left out.' });
  expect(await warned()).toEqual([]);
  expect(await world.desk.task.count({ where: { claimId, doneAt: null } })).toBe(0);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'corrected' });
  await schedule(german.id);
  expect(await waiting(german.id), 'once approved anew it may go out').toMatchObject({ ending: null });
});

test('a translation that is published again with a comma mended answers nothing; an editor’s note does', async () => {
  const original = await fileGarrison(world, 30);
  const claimId = original.claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await translated(31, original.id);
  await publishFiled(world.mina, world.daud, id);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  const isWarned = async () => (await readWholeStories([id])).some((story) => 'shaken' in story && story.shaken.length > 0);
  const open = () => world.desk.task.count({ where: { storyId: id, claimId, doneAt: null } });
  for (const kind of ['update', 'clarification'] as const) {
    const draft = await world.desk.draft.findUniqueOrThrow({ where: { storyId: id } });
    const words = kind === 'update' ? ['soldiers of the post died.', 'soldiers of the post, died.'] : ['soldiers of the post, died.', 'soldiers of the post died.'];
    const document = JSON.parse(JSON.stringify(draft.document).replace(words[0] ?? '', words[1] ?? '')) as DocumentJson;
    await told(saveDraft(world.mina, { storyId: id, basedOn: draft.version, editorVersion: EDITOR_VERSION, document }));
    await publishFiled(world.mina, world.daud, id, { kind, note: 'A comma was mended.' });
    expect([await isWarned(), await open()], kind).toEqual([true, 1]);
  }
  await rewrite(original.id);
  await publishFiled(world.mina, world.daud, original.id, { kind: 'correction', corrections: [{ wrong: 'They died.', right: 'They are alive.', claimId }] });
  expect(await isWarned(), 'it says still what the original said').toBe(true);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'under_review' });

  await publishFiled(world.mina, world.daud, id, { kind: 'editors_note', note: 'That the soldiers died was found to be false.' });
  expect([await isWarned(), await open()]).toEqual([false, 0]);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'corrected' });
});

test('a translation that is first published after the fall is warned of it until it answers; where the original has, a later one is not', async () => {
  const original = await fileGarrison(world, 70);
  const claimId = original.claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, original.id);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  const { id } = await translated(71, original.id);
  await publishFiled(world.mina, world.daud, id);
  const isWarned = async (storyId: string) => (await readWholeStories([storyId])).some((story) => 'shaken' in story && story.shaken.length > 0);
  const open = (storyId: string) => world.desk.task.findMany({ where: { storyId, claimId, doneAt: null }, include: { wave: true } });
  expect(await isWarned(id)).toBe(true);
  expect(await open(id)).toMatchObject([
    { reason: expect.stringContaining('The same story in another language relies on it. Its readers are warned too') as string, wave: { cause: 'found_false' } },
  ]);
  await rewrite(original.id);
  await publishFiled(world.mina, world.daud, original.id, { kind: 'correction', corrections: [{ wrong: 'They died.', right: 'They are alive.', claimId }] });
  const later = await translated(72, original.id);
  await publishFiled(world.mina, world.daud, later.id);
  expect([await isWarned(id), await isWarned(later.id), (await open(later.id)).length]).toEqual([true, false, 0]);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } }), 'one has still to answer').toMatchObject({ disposition: 'under_review' });

  await publishFiled(world.mina, world.daud, id, { kind: 'editors_note', note: 'That the soldiers died was found to be false.' });
  expect([await isWarned(id), (await open(id)).length]).toEqual([false, 0]);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } })).toMatchObject({ disposition: 'corrected' });
});

test('a translation answers where it says what its original stated in the same places, and nowhere else', async () => {
  const original = await fileGarrison(world, 90);
  const claimId = original.claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await translated(91, original.id);
  await publishFiled(world.mina, world.daud, id);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  const publish = async (title: string, stand: string, first: string) => {
    const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId: id } });
    const document = doc(headline(title), standfirst(stand), body(p(`${first} Officials in Kyiv confirmed it.`)));
    await told(saveDraft(world.mina, { storyId: id, basedOn: version, editorVersion: EDITOR_VERSION, document }));
    await publishFiled(world.mina, world.daud, id, { kind: 'update', note: 'It says less.' });
    const warned = (await readWholeStories([id])).some((story) => 'shaken' in story && story.shaken.length > 0);
    return [warned, await world.desk.task.count({ where: { storyId: id, claimId, doneAt: null } })];
  };
  const line = 'All thirteen soldiers of the garrison were killed, the border service said.';
  expect(await publish('Garrison killed on the island, Kyiv says (91)', 'What is known of it.', line), 'the standfirst, which states nothing there').toEqual([true, 1]);
  expect(await publish('On the island', 'What is known of it.', line), 'one of two places').toEqual([true, 1]);
  expect(await publish('On the island', 'What is known of it.', 'The garrison was taken, the border service said.'), 'both').toEqual([false, 0]);
  expect(await world.site.publishedClaim.findUnique({ where: { id: claimId } }), 'the original has still to answer').toMatchObject({ disposition: 'under_review' });
});

test.each([
  ['retracted', 60, (storyId: string) => told(retractStory(world.daud, { storyId, notice: 'Nobody was at the island.' }))],
  ['taken down', 62, (storyId: string) => told(takeDownStory(world.lev, { storyId, reason: 'Order of the High Court of 3 March.' }))],
] as const)('the review of a claim ends when the last to answer, a translation that never stated it, is %s', async (_, n, takeBack) => {
  const original = await fileGarrison(world, n);
  const claimId = original.claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await translated(n + 1, original.id);
  await publishFiled(world.mina, world.daud, id);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They are alive.' }));
  await rewrite(original.id);
  await publishFiled(world.mina, world.daud, original.id, { kind: 'correction', corrections: [{ wrong: 'They died.', right: 'They are alive.', claimId }] });
  const disposition = async () => (await world.site.publishedClaim.findUnique({ where: { id: claimId } }))?.disposition;
  expect(await disposition()).toBe('under_review');
  await takeBack(id);
  expect(await disposition()).toBe('corrected');
});

describe('a translation that is detached from its original', () => {
  const isWarned = async (storyId: string) => (await readWholeStories([storyId])).some((story) => 'shaken' in story && story.shaken.length > 0);
  const open = (storyId: string) => world.desk.task.count({ where: { storyId, doneAt: null } });
  const attach = (storyId: string, translationOfId: string | null) => told(changeDetails(world.mina, { storyId, translationOfId }));
  const detach = (storyId: string) => attach(storyId, null);
  const groupOf = async (id: string) => (await world.site.publishedStory.findUniqueOrThrow({ where: { id } })).translationGroup;
  const again = (storyId: string) => publishFiled(world.mina, world.daud, storyId, { kind: 'update', note: 'It stands alone.' });

  async function live(n: number) {
    const original = await fileGarrison(world, n);
    await publishFiled(world.mina, world.daud, original.id);
    const { id, claimId } = await translated(n + 1, original.id);
    await publishFiled(world.mina, world.daud, id);
    const fall = () => told(assessClaim(world.ines, { claimId: original.claimIds.dead ?? '', verification: 'false', method: 'They are alive.' }));
    return { original, id, claimId, fall };
  }

  test.each([
    ['after the fall', 100, false],
    ['before it, and published only afterwards', 104, true],
  ] as const)('%s, is warned of it and to be looked at until it answers', async (_, n, isBefore) => {
    const { original, id, fall } = await live(n);
    const other = await fileGarrison(world, n + 2);
    if (isBefore) await detach(id);
    await fall();
    await detach(id);
    expect([await isWarned(id), await open(id)]).toEqual([true, 1]);
    await again(id);
    expect([await isWarned(id), await open(id), await groupOf(id)], 'its words are the same').toEqual([true, 1, original.id]);
    await attach(id, other.id);
    await again(id);
    expect([await isWarned(id), await open(id), await groupOf(id)], 'attached to another').toEqual([true, 1, original.id]);
    await detach(id);
    await publishFiled(world.mina, world.daud, id, { kind: 'editors_note', note: 'That the soldiers died was found to be false.' });
    expect([await isWarned(id), await open(id), await groupOf(id)]).toEqual([false, 0, id]);
  });

  test('says otherwise what its original stated, and answers with that', async () => {
    const { id, fall } = await live(110);
    await fall();
    await detach(id);
    await rewrite(id);
    await again(id);
    expect([await isWarned(id), await open(id), await groupOf(id)]).toEqual([false, 0, id]);
  });

  test('stands alone at once where nothing fell', async () => {
    const { id } = await live(114);
    await detach(id);
    await again(id);
    expect(await groupOf(id)).toBe(id);
  });

  test.each([
    ['is warned of what fell before, and to be looked at', 122, 'update', true],
    ['is neither, with an editor’s note', 124, 'editors_note', false],
  ] as const)('and a live story that is attached to one, in the words it had, %s', async (_, n, kind, concerns) => {
    const original = await fileGarrison(world, n);
    const { id } = await fileGarrison(world, n + 1);
    for (const storyId of [original.id, id]) await publishFiled(world.mina, world.daud, storyId);
    await told(assessClaim(world.ines, { claimId: original.claimIds.dead ?? '', verification: 'false', method: 'They are alive.' }));
    await attach(id, original.id);
    await publishFiled(world.mina, world.daud, id, { kind, note: 'It says the same as another.' });
    expect([await isWarned(id), await open(id), await groupOf(id)]).toEqual([concerns, Number(concerns), original.id]);
  });

  test('is retracted before readers had it alone: the original rests on it still, and is to be looked at', async () => {
    const { original, id, claimId } = await live(118);
    await detach(id);
    await told(retractStory(world.daud, { storyId: id, notice: 'Nobody was at the island.' }));
    expect(await isWarned(original.id)).toBe(true);
    expect(await world.desk.task.count({ where: { storyId: original.id, claimId, doneAt: null } })).toBe(1);
  });
});

describe('a fall and the publication of a translation at the same time', () => {
  async function inTwoLanguages(n: number) {
    const original = await fileGarrison(world, n);
    await publishFiled(world.mina, world.daud, original.id);
    const { id } = await translated(n + 1, original.id);
    await publishFiled(world.mina, world.daud, id);
    const fall = () => told(assessClaim(world.ines, { claimId: original.claimIds.dead ?? '', verification: 'false', method: 'They are alive.' }));
    return { id, fall };
  }

  test('a publication that waited while the claim fell comes after it: readers are warned of it no more, and nobody has to look', async () => {
    const { id, fall } = await inTwoLanguages(40);
    await rewrite(id);
    const revisionHash = (await readSourcing(world.daud, id))?.hash ?? '';
    await fall();
    const { at } = await world.desk.wave.findFirstOrThrow({ where: { tasks: { some: { storyId: id } } } });
    const justBefore = new Date(at.getTime() - 1_500);
    const update = { kind: 'update' as const, note: 'What is not known was left out.' };
    await during(justBefore, () => told(publishUrgently(world.daud, { storyId: id, ...update, revisionHash, urgentReason: 'It cannot wait.' })));
    const { publishedAt } = await world.site.publication.findFirstOrThrow({ where: { storyId: id, version: 2 } });
    expect(publishedAt.getTime()).toBeGreaterThan(at.getTime());
    expect((await readWholeStories([id])).map((story) => 'shaken' in story && story.shaken.length)).toEqual([0]);
    expect(await world.desk.task.count({ where: { storyId: id, doneAt: null } })).toBe(0);
  });

  test('a fall that waited for a publication comes after it, and its readers are warned', async () => {
    const { id, fall } = await inTwoLanguages(42);
    const publishing = new pg.Client(world.ownerUrl);
    await publishing.connect();
    await publishing.query('BEGIN');
    await publishing.query('SELECT 1 FROM desk.stories WHERE id = $1 FOR UPDATE', [id]);
    const falling = fall();
    const inQueue = () => world.desk.$queryRaw<unknown[]>`SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`;
    await expect.poll(async () => (await inQueue()).length, { timeout: 10_000 }).toBe(1);
    await publishing.query(`UPDATE published.publications SET "publishedAt" = clock_timestamp() WHERE "storyId" = $1`, [id]);
    await publishing.query('COMMIT');
    await publishing.end();
    await falling;
    const wave = await world.desk.wave.findFirstOrThrow({ where: { tasks: { some: { storyId: id } } } });
    const { publishedAt } = await world.site.publication.findFirstOrThrow({ where: { storyId: id } });
    expect(wave.at.getTime()).toBeGreaterThan(publishedAt.getTime());
    expect((await readWholeStories([id])).map((story) => 'shaken' in story && story.shaken.length)).toEqual([1]);
  });
});

/** A new text that says nothing of the dead. */
async function rewrite(storyId: string): Promise<void> {
  const { version } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  const document = doc(headline('The garrison'), standfirst('What is known of it.'), body(p('Nothing is known of them.')));
  await told(saveDraft(world.mina, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
}
