import { siteDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import { claimInclude, groupVoices, labelsOf, pageClaim } from './page-claim';
import type { StoryClaim } from './read-story';
import { isShaken } from './shaken';
import type { PublicClaimLabels } from './shape';

/** A live story with the version that readers have now, and since when they have its words. */
export type ShownVersion = { id: string; translationGroup: string | null; saidSince: Date; claimIds: readonly string[] };

const mayBeShaken = {
  core: true,
  claim: { OR: [{ verification: 'false' }, { disposition: { in: ['under_review', 'retracted'] } }] },
} satisfies Prisma.PublishedAppearanceWhereInput;
const withHistory = {
  claim: { include: claimInclude },
} satisfies Prisma.PublishedAppearanceInclude;

/** A version that was published of one of several languages, with from and until when it stood. */
export type ToldVersion = { storyId: string; group: string | null; publicationId: string; from: Date; until: Date | null; isGone: boolean };

/**
 * By story, the core claims that are shaken and that it does not state itself, while another language of it did since it
 * last said anything otherwise: what the others mended afterwards this one may say still. One that told of the claim when it
 * had fallen already, as who reports what was debunked does, made no other language rest on it. They stand nowhere in its
 * text. Of a language that was taken down for legal reasons they keep their labels, so that the warning stays, and lose every word.
 * @param told what `readVersions` says of their groups
 */
export async function readShakenByTranslation(shown: readonly ShownVersion[], told: readonly ToldVersion[]): Promise<(id: string) => StoryClaim[]> {
  const restingOn = ({ id, translationGroup, saidSince }: ShownVersion) =>
    told.filter((one) => one.group === translationGroup && one.storyId !== id && (one.until === null || one.until > saidSince));
  const publicationIds = shown.flatMap((story) => restingOn(story).map(({ publicationId }) => publicationId));
  const stated = publicationIds.length === 0 ? [] : await shakenIn(publicationIds);
  const byStory = new Map(
    shown.map((story) => {
      const its = new Map(restingOn(story).map((one) => [one.publicationId, one]));
      const own = stated.flatMap(({ publicationId, claim }) => {
        const version = its.get(publicationId);
        return version && isShaken(claim, version.from) ? [{ claim, isGone: version.isGone }] : [];
      });
      const gone = own.filter(({ isGone }) => isGone).map(({ claim }) => [claim.id, withoutWords(claim)] as const);
      const shownStill = own.filter(({ isGone }) => !isGone).map(({ claim }) => [claim.id, claim] as const);
      const claims = new Map([...gone, ...shownStill]);
      return [story.id, [...claims.values()].filter((claim) => !story.claimIds.includes(claim.id) && isShaken(claim, story.saidSince))] as const;
    }),
  );
  return (id) => byStory.get(id) ?? [];
}

/** A claim whose words nobody may read any more. */
function withoutWords(claim: StoryClaim): StoryClaim {
  return { ...claim, statement: '', method: '', figure: null, voices: groupVoices([]), evidence: [], supersededBy: null };
}

/** Every version that was published in any language of these stories. */
export async function readVersions(shown: readonly { translationGroup: string | null }[]): Promise<ToldVersion[]> {
  const groups = shown.flatMap(({ translationGroup }) => translationGroup ?? []);
  if (groups.length === 0) return [];
  const stories = await siteDatabase().publishedStory.findMany({
    where: { translationGroup: { in: groups } },
    select: { id: true, translationGroup: true, standing: true, updatedAt: true, publications: { orderBy: { version: 'asc' }, select: { id: true, publishedAt: true } } },
  });
  return stories.flatMap(({ id: storyId, translationGroup: group, standing, updatedAt, publications }) => {
    const isGone = standing === 'taken_down';
    const end = isGone ? updatedAt : null;
    return publications.map(({ id: publicationId, publishedAt: from }, index) => ({ storyId, group, publicationId, from, until: publications[index + 1]?.publishedAt ?? end, isGone }));
  });
}

async function shakenIn(publicationIds: readonly string[]): Promise<{ publicationId: string; claim: StoryClaim }[]> {
  const rows = await siteDatabase().publishedAppearance.findMany({
    where: { publicationId: { in: [...publicationIds] }, ...mayBeShaken },
    orderBy: [{ publicationId: 'asc' }, { position: 'asc' }],
    include: withHistory,
  });
  return rows.map(({ publicationId, claim }) => ({ publicationId, claim: { ...pageClaim(claim), core: true, markIds: [] } }));
}

/**
 * By live story, the labels of everything its readers are warned of: what it states itself, then what only another language
 * of it does.
 */
export async function readShakenLabels(
  stories: readonly { id: string; currentVersion: number; translationGroup: string | null }[],
): Promise<(id: string) => PublicClaimLabels[]> {
  if (stories.length === 0) return () => [];
  const [current, told] = await Promise.all([
    siteDatabase().publication.findMany({
      where: { OR: stories.map(({ id: storyId, currentVersion: version }) => ({ storyId, version })) },
      select: { storyId: true, publishedAt: true, saidSince: true, appearances: { where: mayBeShaken, orderBy: { position: 'asc' }, include: withHistory } },
    }),
    readVersions(stories),
  ]);
  const groupOf = new Map(stories.map(({ id, translationGroup }) => [id, translationGroup]));
  const elsewhere = await readShakenByTranslation(
    current.map(({ storyId: id, publishedAt, saidSince, appearances }) => ({
      id,
      translationGroup: groupOf.get(id) ?? null,
      saidSince: saidSince ?? publishedAt,
      claimIds: appearances.map(({ claimId }) => claimId),
    })),
    told,
  );
  const byStory = new Map(
    current.map(({ storyId, publishedAt, appearances }) => {
      const stated = appearances.map(({ claim }) => ({ ...pageClaim(claim), core: true })).filter((claim) => isShaken(claim, publishedAt));
      return [storyId, [...stated, ...elsewhere(storyId)].map(labelsOf)] as const;
    }),
  );
  return (id) => byStory.get(id) ?? [];
}
