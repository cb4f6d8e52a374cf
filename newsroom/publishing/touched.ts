import type { Prisma } from '@/prisma/generated/client';
import { storiesReached } from '../falls/stories-reached';
import { listAddress } from '../published/list-address';
import type { Transaction } from '../transaction';
import { type LeftPlace, placesLeft, placesOf, sharingAddresses } from './places-of-stories';
import { type Bearer, claimAddress, everyAddress, formsAt, many, touchedByMany, touchedByName } from './touched-addresses';

type Name = { kind: 'topics' | 'authors'; slug: string };

/**
 * What a command changes before readers. Where stories, claims and names stand is looked up when all of it is written and
 * the audit chain is locked to the end: of two changes at one moment that show each other, the later finds what the earlier
 * made.
 */
export class Touched {
  private readonly known = new Set<string>();
  private readonly storyIds = new Set<string>();
  private readonly claimIds = new Set<string>();
  private readonly names: Name[] = [];
  private readonly left: LeftPlace[] = [];

  get isAnything(): boolean {
    return this.known.size + this.storyIds.size + this.claimIds.size + this.names.length > 0;
  }

  /**
   * Pathnames, or with a slash at the end all below them. They come before what has to be looked up, and the first of all is
   * rendered before whoever changed it is answered.
   */
  addresses(addresses: Iterable<string>): void {
    for (const each of addresses) this.known.add(each);
  }

  /** Every address where these stories stand in the end. What takes one out of a list says so: see `leaves`. */
  stories(ids: Iterable<string>): void {
    for (const id of ids) this.storyIds.add(id);
  }

  /** What shows that a story, which changes too, is in these lists no more; each by its slug. */
  leaves(story: { id: string; firstPublishedAt: Date }, lists: Record<LeftPlace['kind'], readonly string[]>): void {
    for (const kind of ['sections', 'topics', 'authors'] as const) this.left.push(...lists[kind].map((slug) => ({ kind, slug, ...story })));
  }

  /**
   * Every live story that uses one of the claims, and its other languages, which warn of it too; and those that use a claim
   * which one of these supersedes, since they lead to it.
   */
  claims(ids: Iterable<string>): void {
    for (const id of ids) this.claimIds.add(id);
  }

  /** What shows the name of a topic or an author. */
  name(kind: Name['kind'], slug: string): void {
    this.names.push({ kind, slug });
  }

  /** All addresses, each once. Call it under the lock of the audit chain. */
  async find(db: Transaction): Promise<ReadonlySet<string>> {
    const { superseded, pages } = await aroundClaims(db, [...this.claimIds]);
    const claimIds = [...this.claimIds, ...superseded];
    const reached = claimIds.length === 0 ? [] : await storiesReached(db, claimIds);
    const [ofStories, left] = await Promise.all([
      addressesOf(db, [...new Set([...this.storyIds, ...reached.map(({ id }) => id)])]),
      placesLeft(db, this.left),
    ]);
    const found = new Set([...this.known, ...left, ...ofStories, ...claimIds.map(claimAddress), ...pages]);
    for (const name of this.names) for (const each of await addressesOfName(db, name)) found.add(each);
    return found;
  }
}

async function addressesOf(db: Transaction, storyIds: readonly string[]): Promise<string[]> {
  if (storyIds.length === 0) return [];
  if (storyIds.length > many) {
    const select = { day: true, slug: true, sectionSlug: true };
    return touchedByMany(await db.publishedStory.findMany({ where: { id: { in: [...storyIds] } }, orderBy: { updatedAt: 'desc' }, select }));
  }
  const { places, claimIds } = await placesOf(db, storyIds);
  const [sharing, { superseded, pages }] = await Promise.all([sharingAddresses(db, claimIds), aroundClaims(db, claimIds)]);
  return [...places, ...sharing, ...pages, ...(await addressesLeadingOn(db, superseded))];
}

/**
 * The claims whose place, as readers are told, one of these took; and the further pages of all of them, each of which says of
 * its claim what the first does.
 */
async function aroundClaims(db: Transaction, claimIds: readonly string[]): Promise<{ superseded: string[]; pages: string[] }> {
  if (claimIds.length === 0) return { superseded: [], pages: [] };
  const rows = await db.$queryRaw<{ id: string; list: string | null }[]>`
    WITH asked AS (SELECT unnest(${[...claimIds]}::uuid[]) AS id),
    superseded AS (SELECT claim.id FROM published.claims claim JOIN asked ON asked.id = claim."supersededById")
    SELECT id::text AS id, NULL AS list FROM superseded
    UNION ALL
    SELECT id::text, list FROM published.page_breaks WHERE list IN (SELECT '/claims/' || id FROM asked UNION ALL SELECT '/claims/' || id FROM superseded)`;
  return {
    superseded: rows.flatMap(({ id, list }) => (list === null ? [id] : [])),
    pages: rows.flatMap(({ id, list }) => (list === null ? [] : [listAddress(list, id)])),
  };
}

/** Whatever shows these claims leads on to the later one while a live story states that, and says its words. */
async function addressesLeadingOn(db: Transaction, claimIds: readonly string[]): Promise<string[]> {
  if (claimIds.length === 0) return [];
  return [...claimIds.map(claimAddress), ...(await sharingAddresses(db, claimIds)).flatMap(formsAt)];
}

async function addressesOfName(db: Transaction, { kind, slug }: Name): Promise<string[]> {
  const list = `/${kind}/${slug}` as const;
  const stories = await db.publishedStory.findMany({
    where: kind === 'topics' ? { topics: { some: { topicSlug: slug } } } : { authors: { some: { authorSlug: slug } } },
    select: listed,
  });
  const touched = touchedByName(list, stories.map(bearer));
  if (touched.includes(everyAddress)) return touched;
  const breaks = await db.pageBreak.findMany({ where: { list }, select: { id: true } });
  return [...touched, ...breaks.map(({ id }) => listAddress(list, id))];
}

const listed = {
  slug: true,
  day: true,
  sectionSlug: true,
  topics: { select: { topicSlug: true } },
  authors: { select: { authorSlug: true } },
} satisfies Prisma.PublishedStorySelect;

function bearer({ topics, authors, ...story }: Prisma.PublishedStoryGetPayload<{ select: typeof listed }>): Bearer {
  return { ...story, topicSlugs: topics.map(({ topicSlug }) => topicSlug), authorSlugs: authors.map(({ authorSlug }) => authorSlug) };
}
