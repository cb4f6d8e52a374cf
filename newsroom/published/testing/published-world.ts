import { randomUUID } from 'node:crypto';
import type { Prisma, PublishedStory } from '@/prisma/generated/client';
import type { PublicStanding } from '@/prisma/generated/enums';
import { deskDatabase } from '@/platform/database';
import type { PublicClaimLabels } from '../shape';

/** Puts into `published` what publishing would, so that reads can be tested alone. */

export async function publishedSection(slug: string): Promise<void> {
  await deskDatabase().publishedSection.create({ data: { slug, name: slug.toUpperCase(), position: 0 } });
}

export async function publishedClaim({ statement, ...labels }: Partial<PublicClaimLabels & { statement: string }> = {}): Promise<string> {
  const id = randomUUID();
  await deskDatabase().publishedClaim.create({
    data: {
      id, statement: statement ?? `Claim ${id}`, kind: 'fact', verification: 'verified', contestation: 'uncontested', disposition: 'live', ...labels,
      method: '', voices: [], evidence: [], updatedAt: new Date(),
    },
  });
  return id;
}

type Version = { text: string; document?: Prisma.InputJsonObject; claims?: { id: string; core?: boolean; markId?: string }[]; correction?: { wrong: string; right: string } };
type Story = {
  slug: string;
  section: string;
  at?: string;
  standing?: PublicStanding;
  versions?: Version[];
  topics?: string[];
  authors?: string[];
  more?: Partial<Pick<PublishedStory, 'language' | 'headline' | 'standfirst' | 'translationGroup' | 'placeName' | 'latitude' | 'longitude'>>;
};

export async function publishedTopic(slug: string): Promise<void> {
  await deskDatabase().publishedTopic.create({ data: { slug, name: slug.toUpperCase() } });
}

export async function publishedAuthor(slug: string): Promise<void> {
  await deskDatabase().publishedAuthor.create({ data: { slug, name: slug.toUpperCase() } });
}

/** A story first published at `at`, an hour between its versions; the last is the current one. Gives its id. */
export async function publishedStory({
  slug, section, at = '2021-07-14T06:00:00Z', standing = 'live', versions = [{ text: slug }], topics = [], authors = [], more = {},
}: Story): Promise<string> {
  const db = deskDatabase();
  const id = randomUUID();
  const begun = new Date(at);
  const words = { headline: slug, standfirst: '', byline: '' };
  await db.publishedStory.create({
    data: {
      id, slug, ...words, sectionSlug: section, language: 'en', standing, currentVersion: versions.length,
      day: new Date(`${at.slice(0, 10)}T00:00:00Z`), firstPublishedAt: begun, updatedAt: begun, ...more,
      topics: { create: topics.map((topicSlug) => ({ topicSlug, firstPublishedAt: begun })) },
      authors: { create: authors.map((authorSlug, position) => ({ authorSlug, position, firstPublishedAt: begun })) },
    },
  });
  for (const [index, { text, document = { text }, claims = [], correction }] of versions.entries()) {
    const publicationId = randomUUID();
    const publishedAt = new Date(begun.getTime() + index * 3_600_000);
    const kind = index === 0 ? 'first' : correction ? 'correction' : 'update';
    await db.publication.create({
      data: {
        id: publicationId, storyId: id, version: index + 1, kind, ...words, dateline: '', document, note: text,
        revisionHash: 'a'.repeat(64), publishedAt,
        appearances: { create: claims.map((claim, position) => ({ id: claim.markId ?? randomUUID(), claimId: claim.id, core: claim.core ?? false, position })) },
      },
    });
    if (correction) await db.correction.create({ data: { storyId: id, publicationId, kind, ...correction, at: publishedAt } });
  }
  return id;
}
