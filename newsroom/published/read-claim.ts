import { siteDatabase } from '@/platform/database';
import { Prisma } from '@/prisma/generated/client';
import { continuing, type Continued, mostOnAPage, type PageSpan, pageSpan } from './list-page';
import { claimInclude, pageClaim, type PageClaim } from './page-claim';
import type { Passage } from './passage';
import { storiesStating } from './stories-stating';
import { storyAddress } from './story-address';

export type ClaimPage = Continued & {
  claim: PageClaim;
  /** Newest first. */
  stories: { address: string; headline: string; headlinePassages: Passage[]; language: string; firstPublishedAt: Date }[];
  /** Every language in which a story rests on it. */
  languages: string[];
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A claim, its history, and a page of the live stories whose present version uses it (`pageSpan`). Null when there is no such
 * claim or page, and when every story that used it is gone: a claim must not outlive in public what was taken down.
 */
export async function readClaim(id: string, before?: unknown): Promise<ClaimPage | null> {
  if (!uuid.test(id)) return null;
  const [row, span] = await Promise.all([
    siteDatabase().publishedClaim.findFirst({
      where: { id, appearances: { some: { publication: { story: { standing: { in: ['live', 'retracted'] } } } } } },
      include: claimInclude,
    }),
    pageSpan(`/claims/${id}`, before),
  ]);
  if (!row || !span) return null;
  const [stories, languages] = await Promise.all([storiesUsing(id, span), languagesUsing(id)]);
  return {
    claim: pageClaim(row),
    stories: stories.map(({ day, slug, ...story }) => ({ address: storyAddress({ day, slug }), ...story })),
    ...continuing(span),
    languages,
  };
}

type Using = { day: Date; slug: string; headline: string; headlinePassages: Passage[]; language: string; firstPublishedAt: Date };

/** From the live stories whose present version uses the claim. */
const using = (claimId: string) => Prisma.sql`
  FROM ${storiesStating([claimId])} JOIN published.stories story ON story.id = stating.id
  WHERE stating."currentVersion" = stating.version AND stating.standing = 'live'`;

function storiesUsing(claimId: string, { from, until }: PageSpan): Promise<Using[]> {
  const older = from ? Prisma.sql`AND (story."firstPublishedAt", story.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  const newer = until ? Prisma.sql`AND (story."firstPublishedAt", story.id) >= (${until.at}, ${until.id}::uuid)` : Prisma.empty;
  return siteDatabase().$queryRaw<Using[]>`
    SELECT story.day, story.slug, story.headline, story."headlinePassages", story.language, story."firstPublishedAt"
    ${using(claimId)} ${older} ${newer}
    ORDER BY story."firstPublishedAt" DESC, story.id DESC
    LIMIT ${mostOnAPage}`;
}

async function languagesUsing(claimId: string): Promise<string[]> {
  const rows = await siteDatabase().$queryRaw<{ language: string }[]>`SELECT DISTINCT story.language ${using(claimId)}`;
  return rows.map(({ language }) => language);
}
