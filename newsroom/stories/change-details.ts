import { z } from 'zod';
import { approvalVoided } from '../answers';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, line } from '../input';
import { writeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from './load-story';
import { originalOf } from './original-of';
import { setAuthors } from './set-authors';
import { setTopics } from './set-topics';

/** Changes what stands around the text. Readers see these, so an approval is void after it. */
export const changeDetails = command({
  name: 'change-details',
  summary: 'Changes a story’s section, byline, authors, topics, language, place, or the story it translates.',
  input: z.strictObject({
    storyId: id,
    sectionId: id.optional(),
    /** Free words, for those whose names must not appear; authors are named beside it. */
    byline: line(200).optional(),
    /** In the order of the byline. */
    authorIds: z.array(id).max(12).optional(),
    topicIds: z.array(id).max(12).optional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as “en” or “ps”').optional(),
    placeName: line(120).optional(),
    /** In degrees, WGS 84. */
    coordinates: z
      .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .nullable()
      .optional(),
    translationOfId: id.nullable().optional(),
  }),
  value: z.strictObject({ approvalVoided }),
  async run(context, { storyId, ...details }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    const { authorIds, topicIds, coordinates, translationOfId: wanted, ...plain } = details;
    if (details.sectionId && !(await db.section.findUnique({ where: { id: details.sectionId } }))) {
      refuse('not_found', 'There is no such section.');
    }
    const translationOfId = wanted ? await originalOf(db, actor, story, wanted) : wanted;
    const place = coordinates === null ? { latitude: null, longitude: null } : coordinates;
    await db.story.update({ where: { id: storyId }, data: { ...plain, ...place, ...(translationOfId !== undefined && { translationOfId }) } });
    if (authorIds) await setAuthors(db, storyId, authorIds);
    if (topicIds) await setTopics(db, storyId, topicIds);
    const voided = await recordEdit(context, story, 'text');
    const fields = Object.keys(details);
    return {
      value: { approvalVoided: voided.length > 0 },
      events: [{ name: 'story.details-changed', subject: { type: 'story', id: storyId }, storyId, data: { fields } }, ...voided],
    };
  },
});
