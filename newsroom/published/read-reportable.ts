import { siteDatabase } from '@/platform/database';
import type { Passage } from './passage';
import { parseStoryPath, storyAddress } from './story-address';

/** A story of which a reader may say that something in it is wrong. */
export type ReportableStory = { address: string; headline: string; headlinePassages: Passage[]; language: string };

/** The live story at a path; null of anything else, whether it ever was there or not. */
export async function readReportable(path: string): Promise<ReportableStory | null> {
  const address = parseStoryPath(path);
  if (!address) return null;
  const story = await siteDatabase().publishedStory.findFirst({
    where: { ...address, standing: 'live' },
    select: { day: true, slug: true, headline: true, headlinePassages: true, language: true },
  });
  if (!story) return null;
  const { headline, headlinePassages, language } = story;
  return { address: storyAddress(story), headline, headlinePassages: headlinePassages as Passage[], language };
}
