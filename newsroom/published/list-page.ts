import { siteDatabase } from '@/platform/database';
import type { PageBreak } from '@/prisma/generated/client';
import { listAddress } from './list-address';
import { storyCards, type CardRow, type StoryCard } from './story-card';

/**
 * The most that is read for one page. The database breaks pages that have come to hold thirty-two entries (`PageBreak`); more
 * there are only where transactions that did not see each other added to one page.
 */
export const mostOnAPage = 100;

/** Entries of a list, newest first: all that are older than `from` and not older than `until`; null for no bound. */
export type PageSpan = { list: string; from: Place | null; until: Place | null };

type Place = Pick<PageBreak, 'at' | 'id'>;

/** `older` is the address of the next page; `continued` says that this is not the first. */
export type Continued = { older: string | null; continued: boolean };

export type ListPage = Continued & { stories: StoryCard[] };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const newestFirst = [{ at: 'desc' }, { id: 'desc' }] as const;
const place = { at: true, id: true } as const;

/**
 * Which entries stand on a page of a list. A page keeps its entries, whatever is published after them.
 * @param list its address
 * @param before the entry that ends the page before this one; undefined for the first page
 * @returns null where no page begins there
 */
export async function pageSpan(list: string, before: unknown): Promise<PageSpan | null> {
  if (before === undefined) return { list, from: null, until: await newestBreak(list, {}) };
  if (typeof before !== 'string' || !uuid.test(before)) return null;
  const from = await siteDatabase().pageBreak.findUnique({ where: { list_id: { list, id: before } }, select: place });
  if (!from) return null;
  const until = await newestBreak(list, { at: { lte: from.at }, OR: [{ at: { lt: from.at } }, { id: { lt: from.id } }] });
  return { list, from, until };
}

function newestBreak(list: string, older: object): Promise<Place | null> {
  return siteDatabase().pageBreak.findFirst({ where: { list, ...older }, orderBy: [...newestFirst], select: place });
}

/**
 * The part of a filter that keeps to a page.
 * @param at the column by which the list is ordered, newest first
 * @param id the column by which those of one moment are
 */
export function withinSpan<At extends string, Id extends string>({ from, until }: PageSpan, at: At, id: Id) {
  const moment = (is: { lt?: Date; lte?: Date; gt?: Date; gte?: Date }) => ({ [at]: is }) as Record<At, typeof is>;
  const named = (is: { lt?: string; gte?: string }) => ({ [id]: is }) as Record<Id, typeof is>;
  return {
    AND: [
      ...(from ? [{ ...moment({ lte: from.at }), OR: [moment({ lt: from.at }), named({ lt: from.id })] }] : []),
      ...(until ? [{ ...moment({ gte: until.at }), OR: [moment({ gt: until.at }), named({ gte: until.id })] }] : []),
    ],
  };
}

/** What a page says of the list around it. */
export function continuing({ list, from, until }: PageSpan): Continued {
  return { older: until && listAddress(list, until.id), continued: from !== null };
}

/** The page itself, out of its rows. */
export async function listPage(rows: CardRow[], span: PageSpan): Promise<ListPage> {
  return { stories: await storyCards(rows), ...continuing(span) };
}
