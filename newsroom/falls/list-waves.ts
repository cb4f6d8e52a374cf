import { deskDatabase } from '@/platform/database';
import type { Verification } from '../claims/vocabulary';
import type { Person } from '../people/actor';
import { visibleClaims, visibleStories } from '../permissions/visible';
import type { PageKey } from '../published/page-key';
import { falls, type WaveCause } from './cause';

export type WaveRow = {
  id: string;
  cause: WaveCause;
  reason: string;
  claim: { id: string; statement: string; verification: Verification };
  /** Live stories that it reached and that no later change took over; like every count here, of those the actor sees. */
  stories: number;
  /** Stories whose owners have still to look, prepared corrections that wait, and publications that are held. */
  open: number;
  corrections: number;
  held: number;
  /** The first deadline that is still open; ISO 8601, UTC. */
  dueAt: string | null;
  at: string;
};

export type WavePage = { waves: WaveRow[]; next: PageKey | null };

const wavesPerPage = 30;

type Options = { claimId?: string; openFallsOnly?: boolean; most?: number; after?: PageKey | null };

/** What followed from changed claims, of those the actor may see, the last first; by key. */
export async function listWaves(actor: Person, { claimId, openFallsOnly = false, most = wavesPerPage, after = null }: Options = {}): Promise<WavePage> {
  const db = deskDatabase();
  const story = visibleStories(actor);
  const rows = await db.wave.findMany({
    where: {
      claim: visibleClaims(actor),
      ...(claimId && { claimId }),
      ...(openFallsOnly && {
        cause: { in: [...falls] },
        OR: [
          { tasks: { some: { doneAt: null, story } } },
          { corrections: { some: { decision: null, story } } },
          { held: { some: { settledAt: null, story } } },
        ],
      }),
      ...(after && { at: { lte: after.at }, NOT: { at: after.at, id: { gte: after.id } } }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most + 1,
    select: {
      id: true,
      cause: true,
      reason: true,
      at: true,
      claim: { select: { id: true, statement: true, verification: true } },
      tasks: { where: { doneAt: null, story }, orderBy: { dueAt: 'asc' }, take: 1, select: { dueAt: true } },
      _count: {
        select: {
          tasks: { where: { doneAt: null, story } },
          corrections: { where: { decision: null, story } },
          held: { where: { settledAt: null, story } },
        },
      },
    },
  });
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  const reached = await db.task.groupBy({ by: ['waveId'], where: { waveId: { in: shown.map(({ id }) => id) }, story }, _count: true });
  const storiesOf = new Map(reached.map(({ waveId, _count }) => [waveId, _count]));
  return {
    waves: shown.map(({ tasks, _count, at, ...wave }) => ({
      ...wave,
      stories: storiesOf.get(wave.id) ?? 0,
      open: _count.tasks,
      corrections: _count.corrections,
      held: _count.held,
      dueAt: tasks[0]?.dueAt.toISOString() ?? null,
      at: at.toISOString(),
    })),
    next: rows.length > most && last ? { at: last.at, id: last.id } : null,
  };
}
