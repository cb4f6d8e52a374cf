import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { ShownPicture } from '@/newsroom/pictures/pictures-shown';
import type { StoryRemarks } from '@/newsroom/remarks/read-remarks';
import type { Changes } from '@/newsroom/review/read-changes';
import type { Review } from '@/newsroom/review/read-review';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

/** Everything the review page shows, read together. */
export type ReviewData = {
  story: StoryForDesk;
  sourcing: Sourcing;
  remarks: StoryRemarks;
  review: Review;
  changes: Changes | null;
  /** Those that the text shows. */
  pictures: ShownPicture[];
  /** The newsroom's zone, an IANA name. */
  zone: string;
  /** Today in that zone, YYYY-MM-DD. */
  today: string;
};

/** Where readers find a story. */
export function liveAddress({ day, slug }: NonNullable<StoryForDesk['published']>): string {
  return `/${day.replaceAll('-', '/')}/${slug}`;
}
