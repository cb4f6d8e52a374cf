import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { readFormerAddress } from '@/newsroom/published/read-former-address';
import { parseStoryAddress } from '@/newsroom/published/story-address';

export type StoryParams = { year: string; month: string; day: string; slug: string };

/**
 * A story has moved when its slug was changed: whoever comes by the former address is led on for good, or told that it is gone.
 * @param beneath which of its pages they came for, such as `/changes/2`: those have moved along
 */
export async function leadOn({ year, month, day, slug }: StoryParams, beneath = ''): Promise<never> {
  const address = parseStoryAddress({ year, month, day, slug });
  const moved = address && (await readFormerAddress(address));
  if (!moved) notFound();
  if (moved.address === null) redirect('/gone');
  permanentRedirect(`${moved.address}${beneath}`);
}
