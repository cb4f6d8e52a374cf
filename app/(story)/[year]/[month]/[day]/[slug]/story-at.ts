import { cache } from 'react';
import { readRelatedAt } from '@/newsroom/published/read-related';
import { readStory } from '@/newsroom/published/read-story';
import { parseStoryAddress } from '@/newsroom/published/story-address';
import { readTiesAt } from '@/newsroom/published/story-ties';

/** What readers may see at an address, read once for the layout, the head and the page; null when nothing ever was there. */
export const storyAt = cache(async (year: string, month: string, day: string, slug: string) => {
  const address = parseStoryAddress({ year, month, day, slug });
  return address && readStory(address);
});

/** What it is tied to, asked for beside it; null where no story can stand. */
export const tiesAt = cache(async (year: string, month: string, day: string, slug: string) => {
  const address = parseStoryAddress({ year, month, day, slug });
  return address && readTiesAt(address);
});

/** Live stories that go with it, asked for beside it; none where no story can stand. */
export async function relatedAt(year: string, month: string, day: string, slug: string) {
  const address = parseStoryAddress({ year, month, day, slug });
  return address ? readRelatedAt(address) : [];
}
