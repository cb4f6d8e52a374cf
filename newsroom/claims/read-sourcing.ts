import { deskDatabase } from '@/platform/database';
import type { DocumentJson } from '@/editor/document';
import { evaluateStory } from '../gate/evaluate-story';
import type { Finding } from '../gate/finding';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { checkedHash } from '../revisions/state';
import type { ClaimState, NoteState } from './sourcing-state';

/** A note with what stays on the desk. */
export type DeskNote = NoteState & { privateRemarks: string; obtainedBy: string };

export type DeskClaim = Omit<ClaimState, 'notes'> & {
  notes: DeskNote[];
  /** What a line-by-line check of this very state signs. */
  checkHash: string;
  /** Names of those who checked this very state. */
  checkedBy: string[];
  /** In how many stories the claim stands, this one included. */
  stories: number;
};

/** Everything the panels beside a text show of its sourcing. */
export type Sourcing = {
  storyId: string;
  /** The version of the draft that was looked at. */
  version: number;
  /** The hash of this state: what an approval would sign. */
  hash: string;
  claims: DeskClaim[];
  findings: Finding[];
};

/** The sourcing of a story's present draft, for who may see the story; null otherwise. */
export async function readSourcing(actor: Actor, storyId: string): Promise<Sourcing | null> {
  return deskDatabase().$transaction(async (db) => {
    const story = await db.story.findFirst({
      where: { id: storyId, ...visibleStories(actor) },
      select: { id: true, ownerId: true, language: true, draft: true },
    });
    if (!story?.draft) return null;
    const draft = story.draft;
    const { findings, state } = await evaluateStory(
      db,
      { ...story, draft: { document: draft.document as unknown as DocumentJson } },
      new Date(),
    );
    const claimIds = state.sourcing.map(({ id }) => id);
    const notes = await db.sourcingNote.findMany({
      where: { claimId: { in: claimIds } },
      select: { id: true, privateRemarks: true, obtainedById: true },
    });
    const checks = await db.lineCheck.findMany({ where: { storyId, claimId: { in: claimIds } } });
    const standings = await db.appearance.findMany({
      where: { claimId: { in: claimIds } },
      distinct: ['claimId', 'storyId'],
      select: { claimId: true },
    });
    const people = await db.person.findMany({
      where: { id: { in: [...notes.map((note) => note.obtainedById), ...checks.map((check) => check.personId)] } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const kept = new Map(notes.map((note) => [note.id, note]));
    const claims = state.sourcing.map((claim): DeskClaim => {
      const checkHash = checkedHash(claim);
      const checkers = checks.filter((check) => check.claimId === claim.id && check.stateHash === checkHash);
      return {
        ...claim,
        notes: claim.notes.map((note) => ({
          ...note,
          privateRemarks: kept.get(note.id)?.privateRemarks ?? '',
          obtainedBy: nameOf.get(kept.get(note.id)?.obtainedById ?? '') ?? '',
        })),
        checkHash,
        checkedBy: [...new Set(checkers.map((check) => nameOf.get(check.personId) ?? ''))],
        stories: standings.filter((standing) => standing.claimId === claim.id).length,
      };
    });
    return { storyId, version: draft.version, hash: state.hash, claims, findings };
  });
}
