import { Temporal } from 'temporal-polyfill';
import { siteDatabase } from '@/platform/database';
import { type Extract, extractFrom, isFound } from './extract';
import { findMatches, type Match, resultsOnAPage, rankedAtOnce } from './find-matches';
import { readSearchKey, type SearchKey, writeSearchKey } from './search-key';
import { gravest } from './page-claim';
import type { SearchQuestion } from './search-question';
import type { PublicClaimLabels } from './shape';
import { statedInExtracts } from './stated-in-extract';
import { cardSelection, type StoryCard, storyCards } from './story-card';

export type SearchResult = {
  story: StoryCard;
  extract: Extract;
  /** The gravest label of what the extract states and of what the story turns on; null where all of it is settled. */
  label: PublicClaimLabels | null;
};

/**
 * `found` is how many stories were ranked, `more` that there are others behind them. `older` is the key of the next page,
 * `continued` says that this is not the first.
 */
export type SearchPage = { results: SearchResult[]; found: number; more: boolean; older: string | null; continued: boolean };

/** Where every word is common and a phrase of them is rare, this many blocks are looked through for one page. */
const blocksForAPage = 4;

/**
 * The live stories in which all words of a question stand, in whatever language, the most relevant and newest first, after
 * the key `after`. Words are only words: no question is malformed. Nothing is found where nothing is asked.
 * @param zone the newsroom's, in which days begin
 * @param atOnce how many of the newest matches are ranked against one another
 */
export async function searchStories(question: SearchQuestion, zone: string, after?: unknown, atOnce = rankedAtOnce): Promise<SearchPage> {
  const begun = readSearchKey(after);
  const range = { from: startOf(question.from, 0, zone), before: startOf(question.to, 1, zone) };
  const matches: Match[] = [];
  let key: SearchKey | null = begun ?? { block: null, after: null };
  let found = 0;
  let isMore = false;
  for (let blocks = 0; key && blocks < blocksForAPage && matches.length < resultsOnAPage; blocks += 1) {
    const { ranked, last, more, page } = await findMatches({ ...question, ...range }, key, atOnce);
    const room = resultsOnAPage - matches.length;
    const shown = page.slice(0, room);
    const lastShown = shown.at(-1);
    matches.push(...shown);
    found += ranked;
    isMore = more;
    if (page.length > room && lastShown) key = { block: key.block, after: { score: lastShown.score, id: lastShown.storyId } };
    else key = more && last ? { block: last, after: null } : null;
  }
  return { results: await resultsOf(matches), found, more: isMore, older: key && writeSearchKey(key), continued: begun !== null };
}

async function resultsOf(matches: Match[]): Promise<SearchResult[]> {
  const ids = matches.map(({ storyId }) => storyId);
  const rows = await siteDatabase().publishedStory.findMany({ where: { id: { in: ids }, standing: 'live' }, select: cardSelection });
  const cards = new Map((await storyCards(rows)).map((card) => [card.id, card]));
  const results = matches.flatMap((match) => {
    const story = cards.get(match.storyId);
    return story ? [{ story, extract: extractOf(match, story) }] : [];
  });
  const versions = new Map(rows.map(({ id, currentVersion }) => [id, currentVersion]));
  const stated = await statedInExtracts(results.map(({ story: { id, language }, extract }) => ({ id, language, extract, currentVersion: versions.get(id) ?? 0 })));
  return results.map((result) => ({ ...result, label: gravest([...result.story.contested, ...stated(result.story.id)]) }));
}

/** Where the words stand; the standfirst where only the headline or a claim holds them. */
function extractOf({ text, marked, configuration }: Match, { standfirst }: StoryCard): Extract {
  const extract = extractFrom(text, marked, configuration);
  return isFound(extract) || standfirst === '' ? extract : [{ text: standfirst, found: false }];
}

/** The moment at which a day begins, or one some days later. */
function startOf(day: string | null, later: number, zone: string): Date | null {
  if (day === null) return null;
  return new Date(Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(zone).epochMilliseconds);
}
