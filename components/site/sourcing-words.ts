import { stanceWords } from '@/components/ui/state-words';
import type { Stance } from '@/newsroom/claims/vocabulary';
import type { SourcingMap } from '@/newsroom/published/sourcing-map';
import type { Messages } from './messages/messages';

const stances = Object.keys(stanceWords) as Stance[];

/** The stances that a map shows, in the order in which they are always named. */
export function stancesIn({ rows }: SourcingMap): Stance[] {
  const seen = new Set(rows.flatMap(({ cells }) => cells));
  return stances.filter((stance) => seen.has(stance));
}

/** A row of the map as one goes on reading: “Asserts: the Taliban. Denies: Afghan officials.” */
export function rowWords({ sources }: SourcingMap, cells: readonly (Stance | null)[], messages: Messages): string {
  const said = stances.flatMap((stance) => {
    const who = sources.filter((_, column) => cells[column] === stance).map((source) => sourceWords(source, messages));
    return who.length > 0 ? [`${messages.stance[stance]}: ${who.join(messages.semicolon)}.`] : [];
  });
  return said.length > 0 ? said.join(' ') : messages.sourcing.nobody;
}

/** “The interior ministry, through AFP” */
export function sourceWords({ attribution, through }: SourcingMap['sources'][number], messages: Messages): string {
  return through ? attribution + messages.comma + messages.through(through) : attribution;
}
