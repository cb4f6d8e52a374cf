import { z } from 'zod';
import { anchorsOf } from '@/editor/anchors';
import { type AnyDocument, type DocumentJson, parseDocument } from '@/editor/document';
import { EDITOR_VERSION } from '@/editor/version';
import type { Prisma } from '@/prisma/generated/client';
import { answeredAt, approvalVoided, draftVersion } from '../answers';
import { command } from '../command';
import { evaluateStory } from '../gate/evaluate-story';
import { finding } from '../gate/finding';
import { id, ordinal } from '../input';
import { writeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { tellOfStory } from '../sealed/tell-of-story';
import { type LoadedStory, loadStory } from '../stories/load-story';
import type { Transaction } from '../transaction';
import { headlineOf, picturesOf } from './document-facts';
import { followAnchors } from './follow-anchors';
import { recordEdit } from './record-edit';

/**
 * Saves the working text. The save names the version it was based on: on an older one it is refused with the newer
 * text, so that the writer can compare and nothing is lost.
 */
export const saveDraft = command({
  name: 'save-draft',
  summary: 'Saves the working text of a story, on top of the version it was based on.',
  input: z.strictObject({
    storyId: id,
    basedOn: ordinal,
    editorVersion: ordinal,
    document: z.unknown(),
  }),
  guessesNothing: true,
  value: z.strictObject({ version: draftVersion, savedAt: answeredAt, approvalVoided, findings: z.array(finding) }),
  async run(context, { storyId, basedOn, editorVersion, document }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    if (editorVersion !== EDITOR_VERSION) {
      refuse('stale', 'Stet has been updated since this page was opened. Reload it to go on; your text is kept here.');
    }
    const parsed = parseDocument(document);
    if (!parsed.ok) refuse('malformed', parsed.sentence);
    if (basedOn !== story.draft.version) await refuseStale(db, story);

    const appearances = await db.appearance.findMany({ where: { storyId } });
    await refuseForeignParts(db, storyId, appearances, parsed);
    await followAnchors(db, appearances, parsed.document, at);
    const version = story.draft.version + 1;
    const savedById = actor.kind === 'person' ? actor.id : story.ownerId;
    // Many, though it is one: a single update would send the whole text back.
    await db.draft.updateMany({
      where: { storyId },
      data: { version, document: parsed.json as unknown as Prisma.InputJsonObject, editorVersion, savedAt: at, savedById },
    });
    const headline = headlineOf(parsed.json);
    if (headline !== story.headline) await db.story.updateMany({ where: { id: storyId }, data: { headline } });
    const voided = await recordEdit(context, story, 'text');
    const evaluated = await evaluateStory(db, { ...story, draft: { document: parsed.json, node: parsed.document }, appearances }, at);
    const { findings, events: met } = await tellOfStory(db, actor, storyId, evaluated, at);
    return {
      value: { version, savedAt: at.toISOString(), approvalVoided: voided.length > 0, findings },
      events: [{ name: 'draft.saved', subject: { type: 'story', id: storyId }, storyId, data: { version } }, ...voided, ...met],
    };
  },
});

async function refuseStale(db: Transaction, { draft }: LoadedStory): Promise<never> {
  const savedBy = await db.person.findUnique({ where: { id: draft.savedById }, select: { name: true } });
  return refuse('stale', `${savedBy?.name ?? 'Somebody'} saved a newer text meanwhile. Yours is kept here; compare the two.`, {
    newer: {
      version: draft.version,
      document: draft.document,
      savedAt: draft.savedAt.toISOString(),
      savedBy: savedBy?.name ?? '',
    },
  });
}

/** Marks and pictures must belong to this very story. */
async function refuseForeignParts(
  db: Transaction,
  storyId: string,
  appearances: readonly { id: string }[],
  { document, json }: { document: AnyDocument; json: DocumentJson },
): Promise<void> {
  const known = new Set(appearances.map(({ id }) => id));
  if (!anchorsOf(document).every(({ id }) => known.has(id))) refuse('malformed', 'A claim mark in this text belongs to no claim of this story.');
  const pictures = [...new Set(picturesOf(json))];
  if (pictures.length === 0) return;
  const owned = await db.picture.count({ where: { storyId, hash: { in: pictures } } });
  if (owned !== pictures.length) refuse('malformed', 'A picture in this text was not added to this story.');
}
