import { z } from 'zod';
import { lastWords } from '../claims/rules';
import { command } from '../command';
import { id, line, moment, requiredProse } from '../input';
import { requestAnonymity as mayRequest } from '../permissions/can-with-anonymity';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { endRequests } from './end-requests';

const longest = 366 * 24 * 60 * 60 * 1_000;

/**
 * A writer asks that a source go unnamed for one claim of one story, and answers the tests of the Associated Press one by
 * one; readers are told nothing of somebody on deep background, and so neither who it is nor why. It replaces a request of theirs for the same that nobody has decided yet; a grant that stands goes on standing.
 */
export const requestAnonymity = command({
  name: 'request-anonymity',
  summary: 'Asks that a source go unnamed for one claim of one story.',
  input: z.strictObject({
    id,
    storyId: id,
    claimId: id,
    sourceId: id,
    information: requiredProse(1_000).describe('Why it is information and not opinion.'),
    vital: requiredProse(1_000).describe('Why the story needs it.'),
    notOtherwise: requiredProse(1_000).describe('Why it is not to be had on other terms.'),
    reliable: requiredProse(1_000).describe('How the source is reliable, and placed to know.'),
    reasonForReaders: line(200).default('').describe('Why the source is not named, as readers are told: what follows “because”. Empty for somebody on deep background.'),
    description: line(200).default('').describe('How readers are told who it is, as agreed with the source. Empty for somebody on deep background.'),
    expiresAt: moment.describe('Until when; at most a year.'),
  }),
  value: z.strictObject({ id }),
  async run(context, { id: requestId, storyId, claimId, sourceId, expiresAt, ...answers }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayRequest(actor, story));
    if (!(await db.appearance.findFirst({ where: { storyId, claimId } }))) {
      refuse('not_found', 'The claim does not stand in this story.');
    }
    const notes = await db.sourcingNote.findMany({ where: { claimId, sourceId }, orderBy: [{ obtainedAt: 'asc' }, { id: 'asc' }] });
    if (notes.length === 0) refuse('not_found', 'The source says nothing of this claim yet. Note what it says first.');
    const isUntold = lastWords(notes, (note) => note.sourceId).get(sourceId)?.terms === 'deep_background';
    if (!isUntold && (answers.reasonForReaders === '' || answers.description === '')) {
      refuse('malformed', 'Write how readers are told who the source is, and why it is not named. Only of somebody on deep background are they told neither.');
    }
    if (expiresAt <= at) refuse('malformed', 'The day until which it is asked for has passed.');
    if (expiresAt.getTime() - at.getTime() > longest) refuse('malformed', 'Anonymity is granted for a year at most.');
    const earlier = await db.anonymityRequest.findMany({ where: { storyId, claimId, sourceId, decision: null, end: null } });
    const replaced = await endRequests(context, earlier, 'replaced', 'A later request stands in its place.');
    const requestedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.anonymityRequest.create({
      data: { id: requestId, storyId, claimId, sourceId, expiresAt, ...answers, requestedById, requestedAt: at },
    });
    const data = { requestId, sourceId };
    return {
      value: { id: requestId },
      events: [...replaced, { name: 'anonymity.requested', subject: { type: 'claim', id: claimId }, storyId, data }],
    };
  },
});
