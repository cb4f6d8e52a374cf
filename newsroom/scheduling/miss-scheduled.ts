import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { system } from '../people/actor';
import { beSystem } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import { asWhoScheduledIt } from './as-who-scheduled-it';
import { loadWaiting } from './load-waiting';

/** A scheduled story was refused at its hour: it goes back to drafting, and who waits for it is told why. */
export const missScheduled = command({
  name: 'miss-scheduled',
  summary: 'Sends a scheduled story back that was refused at its hour.',
  input: z.strictObject({ scheduledId: id, reason: requiredProse(2_000) }),
  value: z.null(),
  async run(context, { scheduledId, reason }) {
    const { db, actor, at, authorise } = context;
    authorise(beSystem(actor));
    const { storyId, scheduledById } = await loadWaiting(db, scheduledId);
    const story = await loadStory(db, system, storyId);
    await moveStory(await asWhoScheduledIt(context, scheduledById), story, 'miss', reason);
    await db.approval.updateMany({
      where: { storyId, voidedAt: null },
      data: { voidedAt: at, voidedById: null, voidReason: 'Its publication was refused at its hour.' },
    });
    return { value: null, events: [{ name: 'story.missed-its-hour', subject: { type: 'story', id: storyId }, storyId, data: {} }] };
  },
});
