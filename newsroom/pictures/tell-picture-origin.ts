import { z } from 'zod';
import type { DocumentJson } from '@/editor/document';
import { sha256 } from '../answers';
import { command, type CommandContext } from '../command';
import { picturesOf } from '../drafts/document-facts';
import { recordEdit } from '../drafts/record-edit';
import { loadSeenEvidence } from '../evidence/load-evidence';
import { seenWithStory } from '../evidence/seen-with-story';
import { id } from '../input';
import { writeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { pictureOrigins } from './origins';

/**
 * Says where a picture of a story is from and, where others made it, which evidence it is: that is where what was checked
 * of it is written down. Of a picture that stands in the text this is a change of sourcing like any other.
 */
export const tellPictureOrigin = command({
  name: 'tell-picture-origin',
  summary: 'Says where a story’s picture is from; of one that others made, which evidence it is.',
  input: z.strictObject({
    storyId: id,
    picture: sha256,
    origin: z.enum(pictureOrigins).describe('user_made: by people outside newsrooms, such as readers and witnesses, whoever passed it on.'),
    evidenceId: id.nullable().default(null).describe('For what others made only; null while it is kept as none.'),
  }),
  value: z.null(),
  async run(context, { storyId, picture, origin, evidenceId }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    if (evidenceId) await insistOnShared(context, { storyId, origin, evidenceId });
    const known = await db.picture.findUnique({ where: { storyId_hash: { storyId, hash: picture } }, select: { origin: true, evidenceId: true } });
    if (!known) refuse('not_found', 'There is no such picture in this story.');
    const told = { name: 'picture.origin-told' as const, subject: { type: 'story' as const, id: storyId }, storyId, data: { picture, origin, evidenceId } };
    if (known.origin === origin && known.evidenceId === evidenceId) return { value: null, events: [told] };
    const originById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.picture.update({ where: { storyId_hash: { storyId, hash: picture } }, data: { origin, originById, originAt: at, evidenceId } });
    const isShown = picturesOf(story.draft.document as DocumentJson).includes(picture);
    const consequences = isShown ? await recordEdit(context, story, 'sourcing', { reason: 'It was said anew where a picture is from.' }) : [];
    return { value: null, events: [told, ...consequences] };
  },
});

async function insistOnShared(
  { db, actor }: Pick<CommandContext, 'db' | 'actor'>,
  { storyId, origin, evidenceId }: { storyId: string; origin: string; evidenceId: string },
): Promise<void> {
  if (origin !== 'user_made') refuse('malformed', 'Only what others made is said to be evidence.');
  await loadSeenEvidence(db, actor, evidenceId);
  const shared = await db.evidence.count({ where: { id: evidenceId, ...seenWithStory(storyId) } });
  if (shared === 0) refuse('forbidden', 'Not everybody who sees this story may see that evidence. Put it on a claim of this story first.');
}
