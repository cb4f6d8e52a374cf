import type { ClaimParts, NoteRow, SourceRow } from '../claims/claim-parts';
import { latestStances, withRoots } from '../claims/rules';
import { opposingStances, supportingStances } from '../claims/vocabulary';

/** Two entries of the directory that are one source: the one that is kept, and the one that leads to it from then on. */
export type Merge = { keptId: string; mergedId: string };

/** The sources as they stand after a merge: who had it from the one has it from the other, which keeps an origin if either had one. */
export function mergedSources(sources: ReadonlyMap<string, SourceRow>, merge: Merge): Map<string, SourceRow> {
  const { keptId, mergedId } = merge;
  const taken = sources.get(mergedId)?.upstreamId ?? null;
  return new Map(
    [...sources].map(([id, source]) => {
      if (id === keptId) return [id, { ...source, upstreamId: source.upstreamId ?? taken }];
      return [id, source.upstreamId === mergedId ? { ...source, upstreamId: keptId } : source];
    }),
  );
}

/** What a claim rests on after a merge: the same words, from one source. */
export function mergedParts(parts: ClaimParts, { keptId, mergedId }: Merge): ClaimParts {
  const moved = (notes: readonly NoteRow[]) => notes.map((note) => (note.sourceId === mergedId ? { ...note, sourceId: keptId } : note));
  return {
    ...parts,
    notes: moved(parts.notes),
    contradicting: parts.contradicting.map((other) => ({ ...other, notes: moved(other.notes) })),
  };
}

/** One of the two stands behind the claim by its last word, the other against it: as one source they would have changed their mind. */
export function contradictEachOther(notes: readonly NoteRow[], sources: ReadonlyMap<string, SourceRow>, { keptId, mergedId }: Merge): boolean {
  const latest = latestStances(withRoots(notes, sources));
  const [one, other] = [latest.get(keptId), latest.get(mergedId)];
  if (!one || !other) return false;
  const against = (a: typeof one, b: typeof one) => supportingStances.includes(a) && opposingStances.includes(b);
  return against(one, other) || against(other, one);
}
