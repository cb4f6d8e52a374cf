import { deskDatabase } from '@/platform/database';
import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import type { FigureState } from './claim-state';
import { latestStances } from './rules';
import { claimStates } from './sourcing-state';
import type { Contestation, Disposition, Stance, Verification } from './vocabulary';

/** A claim as it stands beside one that contradicts it. */
export type SideBySide = {
  id: string;
  statement: string;
  verification: Verification;
  contestation: Contestation;
  disposition: Disposition;
  method: string;
  figure: FigureState | null;
  /** Where each source stands by its last word. */
  voices: { source: string; stance: Stance }[];
};

/** A claim and every claim that contradicts it, of those the actor sees; empty when none does. */
export async function readContradictions(actor: Actor, claimId: string): Promise<SideBySide[]> {
  return deskDatabase().$transaction(async (db) => {
    const relations = await db.claimRelation.findMany({
      where: { kind: 'contradicts', OR: [{ fromId: claimId, to: visibleClaims(actor) }, { toId: claimId, from: visibleClaims(actor) }] },
      orderBy: { createdAt: 'asc' },
      select: { fromId: true, toId: true },
    });
    const others = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))].filter((id) => id !== claimId);
    if (others.length === 0) return [];
    const states = await claimStates(db, [claimId, ...others]);
    return [claimId, ...others].flatMap((id) => {
      const state = states.find((each) => each.id === id);
      if (!state) return [];
      const { statement, verification, contestation, disposition, verificationMethod: method, figure } = state;
      const stances = state.notes.map(({ source, stance, terms, obtainedAt }) => ({ sourceId: source.id, rootId: source.rootId, betweenIds: source.betweenIds, stance, terms, obtainedAt }));
      const nameOf = new Map(state.notes.map(({ source }) => [source.id, source.name]));
      const voices = [...latestStances(stances)].map(([source, stance]) => ({ source: nameOf.get(source) ?? '', stance }));
      return [{ id, statement, verification, contestation, disposition, method, figure, voices }];
    });
  });
}
