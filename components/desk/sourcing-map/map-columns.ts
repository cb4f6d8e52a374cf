import type { DeskClaim, DeskNote } from '@/newsroom/claims/read-sourcing';
import type { Stance } from '@/newsroom/claims/vocabulary';

/** Which way a stance pulls: behind the claim, against it, or neither. */
export const pulls: Record<Stance, 'behind' | 'against' | 'neither'> = {
  asserts: 'behind',
  confirms: 'behind',
  partly_confirms: 'behind',
  witnessed: 'behind',
  denies: 'against',
  disputes_detail: 'against',
  declined: 'neither',
  no_response: 'neither',
  withdrew: 'neither',
};

export type MapSource = { id: string; name: string; through: string | null };

/** Sources that depend on one another: however many speak, it is one voice (BBC, two-source practice). */
export type MapRoot = {
  id: string;
  name: string;
  /** The root itself first where it spoke to us, then those who carry its word. */
  sources: MapSource[];
  /** Claims with no other root behind them: what falls when this root does. */
  alone: number;
};

/** What one source said of one claim: its last word, and those before it, oldest first. */
export type MapCell = { latest: DeskNote; earlier: DeskNote[] };

export type MapRow = {
  claim: DeskClaim;
  /** Its place in the text, from 1. */
  number: number;
  /** In the order of the columns; null where a source said nothing. */
  cells: (MapCell | null)[];
  /** Independent roots whose last word stands behind the claim. */
  roots: number;
};

export type SourcingColumns = { roots: MapRoot[]; rows: MapRow[] };

/** Every claim against every source. Roots stand in the order in which the text first leans on them. */
export function mapColumns(claims: readonly DeskClaim[]): SourcingColumns {
  const behind = claims.map(rootsBehind);
  const roots = rootsOf(claims.flatMap(({ notes }) => notes)).map((root) => ({
    ...root,
    alone: behind.filter((ids) => ids.size === 1 && ids.has(root.id)).length,
  }));
  const sourceIds = roots.flatMap(({ sources }) => sources.map(({ id }) => id));
  const rows = claims.map((claim, index) => ({
    claim,
    number: index + 1,
    cells: sourceIds.map((id) => cellOf(claim, id)),
    roots: behind[index]?.size ?? 0,
  }));
  return { roots, rows };
}

/**
 * The independent roots whose last word stands behind a claim, by id. Who carries a word that somebody upstream withdrew stands
 * behind nothing; nothing rests on what was said off the record; and who took a position and fell silent keeps it.
 */
export function rootsBehind({ notes }: Pick<DeskClaim, 'notes'>): Set<string> {
  const last = new Map<string, DeskNote>();
  for (const note of inTime(notes).filter(({ terms }) => terms !== 'off_record')) {
    if (!isSilent(note) || !last.has(note.source.id)) last.set(note.source.id, note);
  }
  const isBehind = ({ stance, source }: DeskNote) => pulls[stance] === 'behind' && ![source.rootId, ...(source.betweenIds ?? [])].some((id) => last.get(id)?.stance === 'withdrew');
  return new Set([...last.values()].filter(isBehind).map(({ source }) => source.rootId));
}

function isSilent({ stance }: DeskNote): boolean {
  return stance === 'declined' || stance === 'no_response';
}

/** Oldest first. */
export function inTime(notes: readonly DeskNote[]): DeskNote[] {
  return [...notes].sort((a, b) => a.obtainedAt.localeCompare(b.obtainedAt));
}

function rootsOf(notes: readonly DeskNote[]): Omit<MapRoot, 'alone'>[] {
  const roots = new Map<string, Omit<MapRoot, 'alone'>>();
  for (const { source } of notes) {
    const root = roots.get(source.rootId) ?? { id: source.rootId, name: source.rootName, sources: [] };
    roots.set(root.id, root);
    if (root.sources.some(({ id }) => id === source.id)) continue;
    const column = { id: source.id, name: source.name, through: source.upstreamName };
    root.sources = source.id === root.id ? [column, ...root.sources] : [...root.sources, column];
  }
  return [...roots.values()];
}

function cellOf(claim: DeskClaim, sourceId: string): MapCell | null {
  const words = inTime(claim.notes).filter(({ source }) => source.id === sourceId);
  const latest = words.at(-1);
  return latest ? { latest, earlier: words.slice(0, -1) } : null;
}
