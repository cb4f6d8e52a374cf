import type { Prisma } from '@/prisma/generated/client';
import { siteDatabase } from '@/platform/database';
import { claimInclude, pageClaim, type PageClaim } from './page-claim';
import type { Passage } from './passage';
import { readShakenByTranslation, readVersions, type ShownVersion } from './read-shaken';
import { isShaken } from './shaken';
import type { PublicationKind } from './shape';
import { sourcingMap, type SourcingMap } from './sourcing-map';
import { storyAddress, type StoryAddress } from './story-address';
import { storyNotices, type Notice } from './story-notices';

export type StoryVersion = { version: number; kind: PublicationKind; note: string; at: Date };

/** A claim of a story, with the ids of the marks in the text that anchor it; none where only another language of it states it. */
export type StoryClaim = PageClaim & { core: boolean; markIds: string[] };

export type LiveStory = {
  standing: 'live';
  id: string;
  address: string;
  section: { slug: string; name: string };
  language: string;
  headline: string;
  headlinePassages: Passage[];
  standfirst: string;
  dateline: string;
  byline: string;
  leadPicture: string | null;
  firstPublishedAt: Date;
  updatedAt: Date;
  version: number;
  /** The document as published; render it by allow-list only. */
  document: unknown;
  /** In the order of the text. */
  claims: StoryClaim[];
  /** Core claims, of this story or of another language of it, that have fallen or are looked at again: readers hear of them before they read. */
  shaken: StoryClaim[];
  map: SourcingMap;
  /** Newest first. */
  notices: Notice[];
  /** Every version that was published, newest first. */
  versions: StoryVersion[];
};

/** A retracted story keeps its address and its notices, and loses its text. */
export type RetractedStory = Pick<LiveStory, 'id' | 'address' | 'section' | 'language' | 'headline' | 'headlinePassages' | 'firstPublishedAt' | 'updatedAt' | 'notices'> & {
  standing: 'retracted';
};

export type StoryPage = LiveStory | RetractedStory | { standing: 'taken_down' };

/** What the row of a story brings along when the story is to be told. */
export const storyInclude = {
  section: { select: { slug: true, name: true } },
  corrections: true,
  publications: { select: { id: true, version: true, kind: true, note: true, publishedAt: true } },
} as const satisfies Prisma.PublishedStoryInclude;

/** What its current publication brings along. */
export const publicationInclude = {
  appearances: {
    orderBy: { position: 'asc' },
    include: { claim: { include: claimInclude } },
  },
} as const satisfies Prisma.PublicationInclude;

export type StoryRow = Prisma.PublishedStoryGetPayload<{ include: typeof storyInclude }>;
export type PublicationRow = Prisma.PublicationGetPayload<{ include: typeof publicationInclude }>;

/** What readers may see at an address; null when no story was ever there. */
export async function readStory({ day, slug }: StoryAddress): Promise<StoryPage | null> {
  const story = await siteDatabase().publishedStory.findFirst({ where: { slug, day }, include: storyInclude });
  if (!story) return null;
  if (story.standing === 'taken_down') return { standing: 'taken_down' };
  if (story.standing === 'retracted') return retractedStory(story);
  const [current, told] = await Promise.all([
    siteDatabase().publication.findUniqueOrThrow({
      where: { storyId_version: { storyId: story.id, version: story.currentVersion } },
      include: publicationInclude,
    }),
    readVersions([story]),
  ]);
  const elsewhere = await readShakenByTranslation([shownVersion(story, current)], told);
  return liveStory(story, current, elsewhere(story.id));
}

export function shownVersion({ id, translationGroup }: StoryRow, { publishedAt, saidSince, appearances }: PublicationRow): ShownVersion {
  return { id, translationGroup, saidSince: saidSince ?? publishedAt, claimIds: appearances.map(({ claimId }) => claimId) };
}

/** A live story from its row, its current publication, and what is shaken of what other languages of it state. */
export function liveStory(story: StoryRow, current: PublicationRow, elsewhere: StoryClaim[]): LiveStory {
  const { id, section, language, leadPicture, firstPublishedAt, updatedAt } = story;
  const headlinePassages = story.headlinePassages as Passage[];
  const { headline, standfirst, dateline, byline, version, document } = current;
  const claims = storyClaims(current.appearances.map((row) => ({ markId: row.id, core: row.core, claim: pageClaim(row.claim) })));
  return {
    standing: 'live', id, address: storyAddress(story), section, language, headline, headlinePassages, standfirst, dateline, byline, version, document,
    leadPicture, firstPublishedAt, updatedAt, claims, shaken: [...claims.filter((claim) => isShaken(claim, current.publishedAt)), ...elsewhere], map: sourcingMap(claims),
    notices: storyNotices(story.publications, story.corrections), versions: storyVersions(story.publications),
  };
}

export function retractedStory(story: StoryRow): RetractedStory {
  const { id, section, language, headline, firstPublishedAt, updatedAt } = story;
  const headlinePassages = story.headlinePassages as Passage[];
  const notices = storyNotices(story.publications, story.corrections);
  return { standing: 'retracted', id, address: storyAddress(story), section, language, headline, headlinePassages, firstPublishedAt, updatedAt, notices };
}

function storyVersions(publications: StoryRow['publications']): StoryVersion[] {
  return publications
    .map(({ version, kind, note, publishedAt }) => ({ version, kind: kind as PublicationKind, note, at: publishedAt }))
    .toSorted((a, b) => b.version - a.version);
}

/** One entry for each claim, however often it stands in the text; core when it is core anywhere. */
export function storyClaims(appearances: { markId: string; core: boolean; claim: PageClaim }[]): StoryClaim[] {
  const claims = new Map<string, StoryClaim>();
  for (const { markId, core, claim } of appearances) {
    const known = claims.get(claim.id);
    if (known) claims.set(claim.id, { ...known, core: known.core || core, markIds: [...known.markIds, markId] });
    else claims.set(claim.id, { ...claim, core, markIds: [markId] });
  }
  return [...claims.values()];
}
