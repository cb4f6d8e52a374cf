import { z } from 'zod';
import { approvalVoided } from '../answers';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, line } from '../input';
import { writeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from './load-story';

/** Changes what stands around the text: section, byline, language. Readers see these, so an approval is void after it. */
export const changeDetails = command({
  name: 'change-details',
  summary: 'Changes a story’s section, byline or language.',
  input: z.strictObject({
    storyId: id,
    sectionId: id.optional(),
    byline: line(200).optional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as “en” or “ps”').optional(),
  }),
  value: z.strictObject({ approvalVoided }),
  async run(context, { storyId, ...details }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    if (details.sectionId && !(await db.section.findUnique({ where: { id: details.sectionId } }))) {
      refuse('not_found', 'There is no such section.');
    }
    await db.story.update({ where: { id: storyId }, data: details });
    const voided = await recordEdit(context, story, 'text');
    const fields = Object.keys(details);
    return {
      value: { approvalVoided: voided.length > 0 },
      events: [{ name: 'story.details-changed', subject: { type: 'story', id: storyId }, storyId, data: { fields } }, ...voided],
    };
  },
});
