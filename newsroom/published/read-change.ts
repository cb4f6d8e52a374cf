import { siteDatabase } from '@/platform/database';
import { compareVersions, type PassageChange } from './compare-versions';
import type { Passage } from './passage';
import type { PublicationKind } from './shape';
import { storyAddress, type StoryAddress } from './story-address';

/** What one version of a live story changed in the version before it. */
export type StoryChange = {
  standing: 'live';
  address: string;
  section: { slug: string; name: string };
  language: string;
  /** As the story is headed now. */
  headline: string;
  headlinePassages: Passage[];
  version: number;
  latest: number;
  kind: PublicationKind;
  note: string;
  at: Date;
  /** When the version before was published. */
  before: Date;
  corrections: { id: string; wrong: string; right: string }[];
  passages: PassageChange[];
};

/** Of a story that is not live any more nothing is compared: its earlier words are no longer published. */
export type ChangePage = StoryChange | { standing: 'retracted'; address: string } | { standing: 'taken_down' };

/** @returns null when no story was ever at the address, and when it has no such version, or none before it */
export async function readChange({ day, slug }: StoryAddress, version: number): Promise<ChangePage | null> {
  const story = await siteDatabase().publishedStory.findFirst({
    where: { slug, day },
    include: { section: { select: { slug: true, name: true } } },
  });
  if (!story) return null;
  if (story.standing === 'taken_down') return { standing: 'taken_down' };
  const address = storyAddress(story);
  if (story.standing === 'retracted') return { standing: 'retracted', address };
  const { id: storyId, section, language, headline, currentVersion: latest } = story;
  const publications = await siteDatabase().publication.findMany({
    where: { storyId, version: { in: [version - 1, version] } },
    orderBy: { version: 'asc' },
  });
  const [before, after] = publications;
  if (!before || !after) return null;
  const corrections = await siteDatabase().correction.findMany({
    where: { storyId, publicationId: after.id },
    orderBy: { at: 'asc' },
    select: { id: true, wrong: true, right: true },
  });
  return {
    standing: 'live', address, section, language, headline, headlinePassages: story.headlinePassages as Passage[], version, latest, corrections,
    kind: after.kind as PublicationKind, note: after.note, at: after.publishedAt, before: before.publishedAt,
    passages: compareVersions(before, after),
  };
}
