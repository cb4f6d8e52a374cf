import { siteDatabase } from '@/platform/database';
import { storyAddress, type StoryAddress } from './story-address';

/** Where a story stands now that used to stand at this address; null when none did. */
export async function readFormerAddress({ day, slug }: StoryAddress): Promise<string | null> {
  const former = await siteDatabase().formerAddress.findUnique({
    where: { slug },
    select: { story: { select: { day: true, slug: true } } },
  });
  return former && former.story.day.getTime() === day.getTime() ? storyAddress(former.story) : null;
}
