import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { inTime } from './map-columns';

/** A source in the tree of who has it from whom. `id` is null for one that only stands on the way and said nothing itself. */
export type TreeSource = {
  id: string | null;
  name: string;
  /** Its last word among these notes; null where it said nothing itself. */
  latest: DeskNote | null;
  carriers: TreeSource[];
};

/**
 * The independent roots behind some notes, and below each who carries its word, in the order in which they first spoke.
 * However many stand below a root, it is one voice (BBC, two-source practice).
 */
export function independenceTree(notes: readonly DeskNote[]): TreeSource[] {
  const roots = new Map<string, DeskNote[]>();
  for (const note of notes) roots.set(note.source.rootId, [...(roots.get(note.source.rootId) ?? []), note]);
  return [...roots.values()].map(treeOf);
}

/** How many stand below a root, on every step of the way. */
export function carriersOf({ carriers }: TreeSource): number {
  return carriers.reduce((sum, each) => sum + 1 + carriersOf(each), 0);
}

function treeOf(notes: readonly DeskNote[]): TreeSource {
  const { rootId, rootName } = notes[0]!.source;
  const last = new Map(inTime(notes).map((note) => [note.source.id, note]));
  const speakers = [...new Map(notes.map(({ source }) => [source.id, source])).values()];
  const known = new Map(speakers.map(({ id, name }) => [id, { id, name, latest: last.get(id) ?? null, carriers: [] } as TreeSource]));
  const root = known.get(rootId) ?? { id: rootId, name: rootName, latest: null, carriers: [] };
  const onTheWay = new Map<string, TreeSource>();
  const above = (name: string | null, below: TreeSource): TreeSource => {
    if (name === null || name === root.name) return root;
    const spoke = [...known.values()].find((each) => each.name === name && each !== root && !isBelow(each, below));
    if (spoke) return spoke;
    const silent = onTheWay.get(name) ?? { id: null, name, latest: null, carriers: [] };
    if (!onTheWay.has(name)) root.carriers.push(silent);
    onTheWay.set(name, silent);
    return silent;
  };
  for (const { id, upstreamName } of speakers) {
    const own = known.get(id)!;
    if (own !== root) above(upstreamName, own).carriers.push(own);
  }
  return root;
}

/** Whether `source` is `other` or stands somewhere below it: two entries of one name must not carry each other. */
function isBelow(source: TreeSource, other: TreeSource): boolean {
  return source === other || other.carriers.some((carrier) => isBelow(source, carrier));
}
