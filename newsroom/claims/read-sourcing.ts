import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import type { DocumentJson } from '@/editor/document';
import { deskAnonymity, readAnonymity } from '../anonymity/read-anonymity';
import { count, draftVersion, sha256 } from '../answers';
import { record } from '../audit/record';
import { deadLink, readDeadLinks } from '../capture/dead-links';
import { readTakenOff, takenOffEvidence } from '../evidence/taken-off-evidence';
import { standingChecks, standingFalls } from '../falls/standing-falls';
import { evaluateStory } from '../gate/evaluate-story';
import { finding } from '../gate/finding';
import { id } from '../input';
import { type Actor, system } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { deskReply, readReplies } from '../replies/read-replies';
import { checkedHash } from '../revisions/state';
import { tellOfStory } from '../sealed/tell-of-story';
import { claimState, noteState } from './claim-state';
import { readRelations, relatedClaim } from './read-relations';
import { untoldNotes } from './rules';

const deskNote = noteState.extend({
  privateRemarks: z.string().describe('Never leaves the desk.'),
  obtainedBy: z.string(),
  isUntold: z.boolean().describe('The last word of its source, said on deep background: readers are told nothing of it.'),
});
export type DeskNote = z.output<typeof deskNote>;

const deskClaim = claimState.extend({
  notes: z.array(deskNote),
  relations: z.array(relatedClaim).describe('Claims it is related to, of those this person sees.'),
  checkHash: sha256.describe('What a line-by-line check of this very state signs.'),
  checkedBy: z.array(z.string()).describe('Names of those who checked this very state, since the claim fell if it did.'),
  stories: count.describe('In how many stories the claim stands, of those this person sees, this one included.'),
  anonymity: z.array(deskAnonymity).describe('Requests that sources go unnamed for it in this story, the latest first.'),
  rightOfReply: z.array(deskReply).describe('Who was asked for an answer to it, with who noted that.'),
  deadLinks: z.array(deadLink).describe('Links of its evidence that have died.'),
  takenOff: z.array(takenOffEvidence).describe('Evidence that was taken off it and belongs to no claim now.'),
});
export type DeskClaim = z.output<typeof deskClaim>;

/** Everything the panels beside a text show of its sourcing. */
export const sourcing = z
  .strictObject({
    storyId: id,
    version: draftVersion,
    hash: sha256.describe('The hash of this state: what an approval would sign.'),
    claims: z.array(deskClaim).describe('In the order of the text.'),
    findings: z.array(finding),
  })
  .meta({ id: 'Sourcing', description: 'What a story’s present draft stands on.' });
export type Sourcing = z.output<typeof sourcing>;

/** The sourcing of a story's present draft, for who may see the story; null otherwise. */
export async function readSourcing(actor: Actor, storyId: string): Promise<Sourcing | null> {
  return deskDatabase().$transaction(async (db) => {
    const story = await db.story.findFirst({
      where: { id: storyId, ...visibleStories(actor) },
      select: { id: true, ownerId: true, language: true, draft: true },
    });
    if (!story?.draft) return null;
    const draft = story.draft;
    const at = new Date();
    const evaluated = await evaluateStory(db, { ...story, draft: { document: draft.document as unknown as DocumentJson } }, at);
    const { state } = evaluated;
    const { findings, events: met } = await tellOfStory(db, actor, storyId, evaluated, at);
    const claimIds = state.sourcing.map(({ id }) => id);
    const fallen = await standingFalls(db, state.sourcing);
    const [notes, checks, standings, relationsOf, anonymityOf, repliesOf, deadLinksOf] = await Promise.all([
      db.sourcingNote.findMany({ where: { claimId: { in: claimIds } }, select: { id: true, privateRemarks: true, obtainedById: true } }),
      db.lineCheck.findMany({ where: { storyId, claimId: { in: claimIds } } }),
      db.appearance.findMany({
        where: { claimId: { in: claimIds }, takenOffAt: null, story: visibleStories(actor) },
        distinct: ['claimId', 'storyId'],
        select: { claimId: true },
      }),
      readRelations(db, actor, claimIds),
      readAnonymity(db, actor, claimIds, storyId),
      readReplies(db, claimIds),
      readDeadLinks(db, claimIds),
    ]);
    const takenOffFrom = await readTakenOff(db, claimIds);
    const people = await db.person.findMany({
      where: { id: { in: [...notes.map((note) => note.obtainedById), ...checks.map((check) => check.personId)] } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const kept = new Map(notes.map((note) => [note.id, note]));
    const claims = state.sourcing.map((claim): DeskClaim => {
      const checkHash = checkedHash(claim, state.lines);
      const untold = untoldNotes(claim.notes);
      const checkers = standingChecks(checks, claim.id, fallen).filter(({ stateHash }) => stateHash === checkHash);
      return {
        ...claim,
        notes: claim.notes.map((note) => ({
          ...note,
          privateRemarks: kept.get(note.id)?.privateRemarks ?? '',
          obtainedBy: nameOf.get(kept.get(note.id)?.obtainedById ?? '') ?? '',
          isUntold: untold.has(note.id),
        })),
        relations: relationsOf(claim.id),
        anonymity: anonymityOf(claim.id),
        rightOfReply: repliesOf(claim.id),
        deadLinks: deadLinksOf(claim.id),
        takenOff: takenOffFrom(claim.id),
        checkHash,
        checkedBy: [...new Set(checkers.map((check) => nameOf.get(check.personId) ?? ''))],
        stories: standings.filter((standing) => standing.claimId === claim.id).length,
      };
    });
    await record(db, system, at, met);
    return { storyId, version: draft.version, hash: state.hash, claims, findings };
  });
}
