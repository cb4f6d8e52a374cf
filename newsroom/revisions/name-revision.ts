import { z } from 'zod';
import { revisionNumber } from '../answers';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { writeStory } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { makeRevision } from './make-revision';
import { refuseSealedSnapshot } from './refuse-sealed-snapshot';

/** Keeps the present text under a name, to come back to. */
export const nameRevision = command({
  name: 'name-revision',
  summary: 'Keeps the present state of a story under a name.',
  input: z.strictObject({ id, storyId: id, name: requiredLine(120) }),
  value: z.strictObject({ revision: revisionNumber }),
  async run(context, { id: revisionId, storyId, name }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    const revision = await makeRevision(context, story, await refuseSealedSnapshot(db, story, at), 'named', { id: revisionId, name });
    const data = { revision: revision.number };
    return {
      value: data,
      events: [{ name: 'revision.named', subject: { type: 'story', id: storyId }, storyId, data }],
    };
  },
});
