import { z } from 'zod';
import { revisionNumber } from '../answers';
import { command } from '../command';
import { refuseWithoutHeadline } from '../drafts/refuse-without-headline';
import { evaluateStory } from '../gate/evaluate-story';
import { refuseFindings } from '../gate/refuse-findings';
import { id, prose } from '../input';
import { submitStory as maySubmit } from '../permissions/can';
import { makeRevision } from '../revisions/make-revision';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';

/** Hands a story to the editors. The gate refuses it while something blocks that the writer can mend. */
export const submitStory = command({
  name: 'submit-story',
  summary: 'Submits a story for review.',
  input: z.strictObject({ storyId: id, message: prose(1_000).default('') }),
  value: z.strictObject({ revision: revisionNumber }),
  async run(context, { storyId, message }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(maySubmit(actor, story));
    const { state, ...evaluated } = await evaluateStory(db, story, at);
    refuseWithoutHeadline(state.document);
    refuseFindings(storyId, evaluated, 'submission');
    const revision = await makeRevision(context, story, state, 'submitted');
    await moveStory(context, story, 'submit', message);
    return {
      value: { revision: revision.number },
      events: [
        { name: 'story.submitted', subject: { type: 'story', id: storyId }, storyId, data: { revision: revision.number } },
      ],
    };
  },
});
