import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import type { Prisma } from '@/prisma/generated/client';
import { approveFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { changeDetails } from '../stories/change-details';
import { readStory } from '../stories/read-story';
import { system } from '../people/actor';
import { submitStory } from '../review/submit-story';
import { sealIdentity } from '../sealed/seal-identity';
import { changeNote } from '../sources/change-note';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { listNotGoneOut } from './list-not-gone-out';
import { missScheduled } from './miss-scheduled';
import { publishAtItsHour, publishDue } from './publish-due';
import { publishScheduled } from './publish-scheduled';
import { scheduleStory } from './schedule-story';
import { unscheduleStory } from './unschedule-story';

let world: World;
let filed = 0;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const hour = 3_600_000;
const inAnHour = () => new Date(Date.now() + hour);
const afterwards = <Value>(work: () => Promise<Value>) => during(new Date(Date.now() + 2 * hour), work);

async function approved(): Promise<string> {
  const { id } = await fileGarrison(world, (filed += 1));
  await told(submitStory(world.mina, { storyId: id }));
  await approveFiled(world.daud, id);
  return id;
}

async function scheduled(storyId: string): Promise<string> {
  await told(scheduleStory(world.daud, { storyId, kind: 'first', goesOutAt: inAnHour().toISOString() }));
  const { id } = await world.desk.scheduledPublication.findFirstOrThrow({ where: { storyId, ending: null } });
  return id;
}

const story = (id: string) => world.desk.story.findUniqueOrThrow({ where: { id }, select: { stage: true, standing: true } });

describe('a story that is to go out at an hour', () => {
  let id: string;
  let scheduledId: string;

  beforeAll(async () => {
    id = await approved();
  });

  test('is scheduled by an editor, for a moment that is still to come', async () => {
    const goesOutAt = inAnHour().toISOString();
    expect(await scheduleStory(world.mina, { storyId: id, kind: 'first', goesOutAt })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    const past = new Date(Date.now() - hour).toISOString();
    expect(await scheduleStory(world.daud, { storyId: id, kind: 'first', goesOutAt: past })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    scheduledId = await scheduled(id);
    expect(await story(id)).toEqual({ stage: 'scheduled', standing: 'unpublished' });
  });

  test('does not go out before, nor at the word of anybody but the clock', async () => {
    expect(await publishScheduled(system, { scheduledId })).toMatchObject({ ok: false });
    expect(await afterwards(() => publishScheduled(world.sana, { scheduledId }))).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await publishDue();
    expect(await story(id)).toEqual({ stage: 'scheduled', standing: 'unpublished' });
  });

  test('is live afterwards, once, however many processes saw that it was due, as the act of whoever chose the hour', async () => {
    await afterwards(() => Promise.all([publishDue(), publishAtItsHour(scheduledId), publishDue()]));
    expect(await story(id)).toEqual({ stage: 'drafting', standing: 'live' });
    expect(await world.site.publication.count({ where: { storyId: id } })).toBe(1);
    expect(await world.desk.publishing.findFirst({ where: { storyId: id } })).toMatchObject({ personId: world.daud.id });
    expect(await world.desk.auditEvent.findFirst({ where: { storyId: id, name: 'publication.made' } })).toMatchObject({ actorId: null });
  });
});

describe('a scheduled story', () => {
  test('is taken off its schedule and stays approved', async () => {
    const id = await approved();
    await scheduled(id);
    await told(unscheduleStory(world.ines, { storyId: id }));
    expect(await story(id)).toMatchObject({ stage: 'approved' });
    await afterwards(() => publishDue());
    expect(await story(id)).toEqual({ stage: 'approved', standing: 'unpublished' });
    await scheduled(id);
  });

  test('that somebody edits is in drafting again, and does not go out', async () => {
    const id = await approved();
    const scheduledId = await scheduled(id);
    await told(changeDetails(world.mina, { storyId: id, language: 'en-GB' }));
    expect(await story(id)).toMatchObject({ stage: 'drafting' });
    await afterwards(() => publishAtItsHour(scheduledId));
    expect(await story(id)).toMatchObject({ standing: 'unpublished' });
    expect(await world.desk.scheduledPublication.findUnique({ where: { id: scheduledId } })).toMatchObject({ ending: 'edited' });
  });

  test('is judged as it will be then: an embargo may run until that hour, and no longer', async () => {
    const { id: embargoed, claimIds } = await fileGarrison(world, (filed += 1));
    const notes = await world.desk.sourcingNote.findMany({ where: { claimId: claimIds.dead } });
    const embargoUntil = new Date(Date.now() + hour).toISOString();
    for (const { id: noteId } of notes) await told(changeNote(world.mina, { noteId, terms: 'embargoed', embargoUntil }));
    await told(submitStory(world.mina, { storyId: embargoed }));
    await approveFiled(world.daud, embargoed);
    const at = (goesOutAt: Date) => scheduleStory(world.daud, { storyId: embargoed, kind: 'first', goesOutAt: goesOutAt.toISOString() });
    expect(await at(new Date(Date.now() + hour / 2))).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'terms-kept' }] } });
    await told(at(new Date(Date.now() + 2 * hour)));
  });

  test('that the rules refuse at its hour goes back, with the reason for those who wait for it', async () => {
    const id = await approved();
    const scheduledId = await scheduled(id);
    // What nobody could do through the newsroom: the sourcing is gone behind its back.
    await world.desk.sourcingNote.deleteMany({ where: { claim: { appearances: { some: { storyId: id } } } } });
    await afterwards(() => publishAtItsHour(scheduledId));
    expect(await story(id)).toEqual({ stage: 'drafting', standing: 'unpublished' });
    const missed = await world.desk.scheduledPublication.findUniqueOrThrow({ where: { id: scheduledId } });
    expect(missed).toMatchObject({ ending: 'refused', settledAt: null });
    expect(missed.endedReason).not.toBe('');
    const seen = await readStory(world.mina, id);
    expect(seen?.approval).toMatchObject({ by: 'Daud', voidedAt: expect.any(String) as string, voidedBy: null });
    expect(seen?.lastMove).toMatchObject({ transition: 'miss', by: 'Daud', reason: missed.endedReason });
    for (const concerned of [world.mina, world.daud]) {
      expect(await listNotGoneOut(concerned)).toMatchObject([{ storyId: id, ending: 'refused', reason: missed.endedReason, waveId: null }]);
    }
    expect(await listNotGoneOut(world.tom)).toEqual([]);
    expect(await missScheduled(world.daud, { scheduledId, reason: 'No.' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });

  test('that is no longer what was approved goes back too, though no rule has anything against it', async () => {
    const id = await approved();
    const scheduledId = await scheduled(id);
    const { document } = await world.desk.draft.findUniqueOrThrow({ where: { storyId: id } });
    const changed = JSON.parse(JSON.stringify(document).replace('confirmed it.', 'confirmed it later.')) as Prisma.InputJsonObject;
    expect(changed).not.toEqual(document);
    await world.desk.draft.update({ where: { storyId: id }, data: { document: changed } });
    await afterwards(() => publishAtItsHour(scheduledId));
    expect(await story(id)).toEqual({ stage: 'drafting', standing: 'unpublished' });
    const missed = await world.desk.scheduledPublication.findUniqueOrThrow({ where: { id: scheduledId } });
    expect(missed).toMatchObject({ ending: 'refused', endedReason: 'What stands here now is not what was approved. Have it approved again.' });
  });

  test('that holds something sealed meanwhile goes back too, and says no more than where', async () => {
    const id = await approved();
    await told(scheduleStory(world.daud, { storyId: id, kind: 'first', slug: 'zarghuna-wali', goesOutAt: inAnHour().toISOString() }));
    const nurse = await world.source(world.mina, 'A nurse', 'person');
    const sealing = { sourceId: nurse, deskName: 'A nurse at the hospital', fields: { name: 'Zarghuna Wali' }, reason: 'She asked for it.', days: 30 };
    await told(sealIdentity(world.mina, sealing));
    await afterwards(() => publishDue());
    expect(await story(id)).toEqual({ stage: 'drafting', standing: 'unpublished' });
    const missed = await world.desk.scheduledPublication.findFirstOrThrow({ where: { storyId: id } });
    expect(missed).toMatchObject({ ending: 'refused', endedReason: expect.stringMatching(/^Something in what readers would be told beside the text is sealed/) as string });
    expect(missed.endedReason).not.toMatch(/zarghuna/i);
  });

  test('corrects only claims that it made', async () => {
    const id = await approved();
    await told(scheduleStory(world.daud, { storyId: id, kind: 'first', goesOutAt: inAnHour().toISOString() }));
    await afterwards(() => publishDue());
    await told(changeDetails(world.mina, { storyId: id, language: 'en-GB' }));
    await told(submitStory(world.mina, { storyId: id }));
    await approveFiled(world.daud, id);
    const { claimId } = await world.desk.appearance.findFirstOrThrow({ where: { storyId: { not: id } }, select: { claimId: true } });
    const correction = { wrong: 'All died.', right: 'All were captured.', claimId };
    const asked = await scheduleStory(world.daud, { storyId: id, kind: 'correction', corrections: [correction], goesOutAt: new Date(Date.now() + 3 * hour).toISOString() });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'not_found', sentence: 'The corrected claim does not belong to this story.' } });
  });
});

test('a scheduled story at which we fail keeps none waiting whose hour came after', async () => {
  const [broken, sound] = [await approved(), await approved()];
  const brokenId = await scheduled(broken);
  await scheduled(sound);
  await world.desk.scheduledPublication.update({ where: { id: brokenId }, data: { request: {}, goesOutAt: new Date(Date.now() + hour / 2) } });
  await afterwards(() => publishDue());
  expect((await story(sound)).standing).toBe('live');
  expect(await story(broken), 'it stays due').toEqual({ stage: 'scheduled', standing: 'unpublished' });
});
