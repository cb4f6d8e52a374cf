import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { enqueue } from '@/platform/jobs';
import type { Prisma } from '@/prisma/generated/client';
import { answeredAt } from '../answers';
import { command } from '../command';
import { awaitsCorrection } from '../falls/awaits-correction';
import { evaluateStory } from '../gate/evaluate-story';
import { refuseFindings } from '../gate/refuse-findings';
import { moment } from '../input';
import { scheduleStory as maySchedule } from '../permissions/can-with-schedules';
import { kindRefusal, publishFields, toldBeside } from '../publishing/publish-input';
import { refuseBeside } from '../publishing/refuse-beside';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import { settleSchedules } from './end-schedule';

/** How far ahead a publication can be scheduled, in milliseconds: a year. */
const farthest = 366 * 24 * 60 * 60 * 1_000;

/**
 * Lets the approved state of a story go out at a moment. The gate is asked now, as of that moment, so that an embargo
 * which has passed by then does not stand in the way; and it is evaluated again when the moment comes.
 */
export const scheduleStory = command({
  name: 'schedule-story',
  summary: 'Schedules the approved state of a story to be published at a moment.',
  input: z.strictObject({ ...publishFields, goesOutAt: moment }),
  value: z.strictObject({ goesOutAt: answeredAt }),
  async run(context, { goesOutAt, ...request }) {
    const { db, actor, at, authorise } = context;
    const { storyId } = request;
    const story = await loadStory(db, actor, storyId);
    authorise(maySchedule(actor, story));
    if (goesOutAt <= at) refuse('malformed', 'Choose a moment that is still to come.');
    if (goesOutAt.getTime() - at.getTime() > farthest) refuse('malformed', 'Choose a moment within a year.');
    const refusal = kindRefusal(request, story.standing, await awaitsCorrection(db, storyId));
    if (refusal) refuse('malformed', refusal);
    await refuseBeside(db, request);
    const { state, ...evaluated } = await evaluateStory(db, { ...story, beside: toldBeside(request) }, goesOutAt);
    const approval = await db.approval.findFirst({ where: { storyId, voidedAt: null, revisionHash: state.hash } });
    if (!approval) refuse('stale', 'What stands here now is not what was approved. Have it approved again.');
    refuseFindings(storyId, evaluated, 'publication');
    await settleSchedules(db, storyId, at);
    const id = randomUUID();
    const scheduledById = actor.kind === 'person' ? actor.id : approval.personId;
    await db.scheduledPublication.create({
      data: { id, storyId, revisionHash: state.hash, goesOutAt, request: request as Prisma.InputJsonObject, scheduledById, scheduledAt: at },
    });
    await moveStory(context, story, 'schedule');
    await enqueue(db, 'publish-scheduled', { scheduledId: id }, { runAt: goesOutAt, key: `publish-scheduled:${id}` });
    return {
      value: { goesOutAt: goesOutAt.toISOString() },
      events: [{ name: 'story.scheduled', subject: { type: 'story', id: storyId }, storyId, data: { goesOutAt: goesOutAt.toISOString() } }],
    };
  },
});
