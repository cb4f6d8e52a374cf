import { cache } from 'react';
import { readStory } from '@/newsroom/published/read-story';
import { parseStoryAddress } from '@/newsroom/published/story-address';

/** What readers may see at an address, read once for the layout, the head and the page; null when nothing ever was there. */
export const storyAt = cache(async (year: string, month: string, day: string, slug: string) => {
  const address = parseStoryAddress({ year, month, day, slug });
  return address && readStory(address);
});
