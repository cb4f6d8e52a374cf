import type { Stance } from '../claims/vocabulary';
import type { PageClaim } from './page-claim';

/** Every claim against every voice. `cells` run in the order of `sources`; null where a source said nothing. */
export type SourcingMap = {
  sources: { attribution: string; through: string | null }[];
  rows: { claimId: string; statement: string; cells: (Stance | null)[] }[];
};

/** Sources stand in the order in which the story first hears them; of two notes by one source the later counts. */
export function sourcingMap(claims: readonly Pick<PageClaim, 'id' | 'statement' | 'voices'>[]): SourcingMap {
  const sources = new Map<string, SourcingMap['sources'][number]>();
  const rows = claims.map(({ id, statement, voices }) => {
    const stances = new Map<string, { stance: Stance; at: string }>();
    for (const { attribution, through, stance, at } of [voices.behind, voices.against, voices.silent].flat()) {
      const key = `${attribution}\n${through ?? ''}`;
      if (!sources.has(key)) sources.set(key, { attribution, through });
      const known = stances.get(key);
      if (!known || known.at <= at) stances.set(key, { stance, at });
    }
    return { claimId: id, statement, stances };
  });
  const keys = [...sources.keys()];
  return {
    sources: [...sources.values()],
    rows: rows.map(({ stances, ...row }) => ({ ...row, cells: keys.map((key) => stances.get(key)?.stance ?? null) })),
  };
}
