import Link from 'next/link';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { StoryTable } from '@/components/desk/story-table';
import type { StoryPage } from '@/newsroom/stories/list-stories';

type Props = { inReview: StoryPage; latest: StoryPage; zone: string; now: string };

const shown = 12;

/** A lawyer's desk: what may go out next, and what was touched last. */
export function LegalHeaps({ inReview, latest, zone, now }: Props) {
  return (
    <>
      <DeskPart id="review" title="In review">
        {inReview.stories.length > 0 ? (
          <StoryTable caption="Stories in review" stories={inReview.stories} zone={zone} waitingAt={now} />
        ) : (
          <NothingHere>Nothing is in review. Stories that editors are about to approve stand here for you to read.</NothingHere>
        )}
      </DeskPart>
      <DeskPart id="latest" title="Last touched">
        {latest.stories.length > 0 ? (
          <>
            <StoryTable caption="Stories last touched" stories={latest.stories.slice(0, shown)} zone={zone} />
            <p className="pt-3 text-label">
              <Link href="/desk/stories" prefetch={false} className="text-accent underline">
                All stories
              </Link>
            </p>
          </>
        ) : (
          <NothingHere>No story has been started yet.</NothingHere>
        )}
      </DeskPart>
      <p className="text-label">
        <Link href="/desk/overrides" prefetch={false} className="text-accent underline">
          What was let pass, and by whom
        </Link>
      </p>
    </>
  );
}
