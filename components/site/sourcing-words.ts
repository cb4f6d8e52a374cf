import { stanceWords } from '@/components/ui/state-words';
import type { Stance } from '@/newsroom/claims/vocabulary';
import type { SourcingMap } from '@/newsroom/published/sourcing-map';

const stances = Object.keys(stanceWords) as Stance[];

/** The stances that a map shows, in the order in which they are always named. */
export function stancesIn({ rows }: SourcingMap): Stance[] {
  const seen = new Set(rows.flatMap(({ cells }) => cells));
  return stances.filter((stance) => seen.has(stance));
}

/** A row of the map as one goes on reading: “Asserts: the Taliban. Denies: Afghan officials.” */
export function rowWords({ sources }: SourcingMap, cells: readonly (Stance | null)[]): string {
  const said = stances.flatMap((stance) => {
    const who = sources.filter((_, column) => cells[column] === stance).map(sourceWords);
    return who.length > 0 ? [`${stanceWords[stance]}: ${who.join('; ')}.`] : [];
  });
  return said.length > 0 ? said.join(' ') : 'No source that can be named.';
}

/** “The interior ministry, through AFP” */
export function sourceWords({ attribution, through }: SourcingMap['sources'][number]): string {
  return through ? `${attribution}, through ${through}` : attribution;
}
