import type { FoundStory } from '@/newsroom/stories/search-stories';
import { urgentWords } from './words';

/** What stands under the headline of a story that was found. */
export function foundStoryWords({ language, awaitsSecond }: Pick<FoundStory, 'language' | 'awaitsSecond'>): string {
  return awaitsSecond ? `${language}. ${urgentWords}` : language;
}
