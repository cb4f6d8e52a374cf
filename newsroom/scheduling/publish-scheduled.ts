import { z } from 'zod';
import { publicVersion } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { system } from '../people/actor';
import { beSystem } from '../permissions/can';
import { publishApproved } from '../publishing/publish-approved';
import { publishFields } from '../publishing/publish-input';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { asWhoScheduledIt } from './as-who-scheduled-it';
import { loadWaiting } from './load-waiting';

const storedRequest = z.strictObject(publishFields);

/**
 * The hour has come: publishes what was scheduled, when it is still the very state that was approved and the rules let
 * it pass now. In the record it is the act of whoever chose the hour.
 */
export const publishScheduled = command({
  name: 'publish-scheduled',
  summary: 'Publishes a scheduled story whose hour has come.',
  input: z.strictObject({ scheduledId: id }),
  value: z.strictObject({ publicationId: id, version: publicVersion }),
  async run(context, { scheduledId }) {
    const { db, actor, at, authorise } = context;
    authorise(beSystem(actor));
    const waiting = await loadWaiting(db, scheduledId);
    if (waiting.goesOutAt > at) refuse('unavailable', 'Its hour has not come yet.');
    const story = await loadStory(db, system, waiting.storyId);
    return publishApproved(await asWhoScheduledIt(context, waiting.scheduledById), story, storedRequest.parse(waiting.request), 'publishScheduled');
  },
});
