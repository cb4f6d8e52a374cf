import { siteDatabase } from '@/platform/database';
import { figuresOf, type Figure } from './figures';
import { readShakenByTranslation, readVersions } from './read-shaken';
import { liveStory, publicationInclude, retractedStory, shownVersion, storyInclude, type LiveStory, type RetractedStory } from './read-story';
import { readStoryTies, type StoryTies } from './story-ties';

/** A picture in one format and width, under the address of its own hash. */
export type WholeForm = { mediaType: string; width: number; height: number; hash: string; bytes: number };

/** A picture of a story as machines get it; the focal point runs from 0 to 1 from the left and from the top. */
export type WholePicture = Figure & {
  mediaType: string;
  width: number;
  height: number;
  focalX: number;
  focalY: number;
  /** Format by format, narrowest first. */
  forms: WholeForm[];
};

/** All that readers may know of a live story, in one piece. */
export type WholeStory = LiveStory &
  StoryTies & {
    slug: string;
    pictures: WholePicture[];
    /** When readers were last told something new, by a new version, by a label or by a warning. */
    changedAt: Date;
  };

/** A story that was taken back, with its notices and nothing it said. */
export type WholeRetraction = RetractedStory & { slug: string };

/** Of a story that was taken down nobody learns more than that it was there. */
export type ToldStory = WholeStory | WholeRetraction | { standing: 'taken_down'; id: string };

/** Stories by their ids, in the order of the ids; an id that is none is left out. */
export async function readWholeStories(ids: string[]): Promise<ToldStory[]> {
  if (ids.length === 0) return [];
  const rows = await siteDatabase().publishedStory.findMany({ where: { id: { in: ids } }, include: storyInclude });
  const live = rows.filter(({ standing }) => standing === 'live');
  const [current, versions] = await Promise.all([
    siteDatabase().publication.findMany({
      where: { OR: live.map(({ id, currentVersion }) => ({ storyId: id, version: currentVersion })) },
      include: publicationInclude,
    }),
    readVersions(live),
  ]);
  const figures = new Map(current.map(({ storyId, document }) => [storyId, figuresOf(document)]));
  const shownVersions = live.flatMap((row) => current.filter(({ storyId }) => storyId === row.id).map((publication) => shownVersion(row, publication)));
  const [ties, pictures, shakenElsewhere] = await Promise.all([
    readStoryTies(live.map(({ id }) => id)),
    readPictures([...figures.values()].flat()),
    readShakenByTranslation(shownVersions, versions),
  ]);
  const told = rows.map((row): ToldStory => {
    if (row.standing === 'taken_down') return { standing: 'taken_down', id: row.id };
    if (row.standing === 'retracted') return { ...retractedStory(row), slug: row.slug };
    const [publication, tie] = [current.find(({ storyId }) => storyId === row.id), ties.get(row.id)];
    if (!publication || !tie) throw new Error(`The story ${row.id} is live and has no current publication.`);
    const story = liveStory(row, publication, shakenElsewhere(row.id));
    const shown = (figures.get(row.id) ?? []).flatMap((figure) => {
      const picture = pictures.get(figure.hash);
      return picture ? [{ ...figure, ...picture }] : [];
    });
    const moments = [story.updatedAt, ...[...story.claims, ...story.shaken].map(({ updatedAt }) => updatedAt)];
    return { ...story, ...tie, slug: row.slug, pictures: shown, changedAt: newest(moments) ?? story.updatedAt };
  });
  return ids.flatMap((id) => told.find((story) => story.id === id) ?? []);
}

/** The latest of some moments; null when there is none. */
export function newest(moments: readonly Date[]): Date | null {
  return moments.length === 0 ? null : new Date(Math.max(...moments.map((at) => at.getTime())));
}

async function readPictures(figures: Figure[]): Promise<Map<string, Omit<WholePicture, keyof Figure>>> {
  const rows = await siteDatabase().publishedPicture.findMany({
    where: { hash: { in: figures.map(({ hash }) => hash) } },
    select: {
      hash: true, mediaType: true, width: true, height: true, focalX: true, focalY: true,
      renditions: {
        orderBy: [{ mediaType: 'asc' }, { width: 'asc' }],
        select: { mediaType: true, width: true, height: true, hash: true, bytes: true },
      },
    },
  });
  return new Map(rows.map(({ hash, renditions: forms, ...picture }) => [hash, { ...picture, forms }]));
}
