import { siteDatabase } from '@/platform/database';
import { storyAddress, type StoryAddress } from './story-address';

/** A story that used to stand at an address: where it stands now, or that it was taken down and stands nowhere. */
export type Moved = { id: string; address: string | null };

/** The story that used to stand at this address; null when none did. */
export async function readFormerAddress({ day, slug }: StoryAddress): Promise<Moved | null> {
  const former = await siteDatabase().formerAddress.findUnique({
    where: { slug },
    select: { story: { select: { id: true, day: true, slug: true, standing: true } } },
  });
  if (!former || former.story.day.getTime() !== day.getTime()) return null;
  const { id, standing } = former.story;
  return { id, address: standing === 'taken_down' ? null : storyAddress(former.story) };
}
