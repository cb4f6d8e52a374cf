import Link from 'next/link';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { ReaderReports } from '@/components/desk/reader-reports';
import { StoryHeap } from '@/components/desk/story-heap';
import { TouchedStories } from '@/components/desk/touched-stories';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import type { Desk } from '@/newsroom/stories/read-desk';

type Props = { desk: Desk; zone: string; now: string };

/** A reporter's desk: what waits for an answer, live stories to look at, and the stories in hand. */
export function WriterHeaps({ desk: { waiting, mine, touched, reports }, zone, now }: Props) {
  return (
    <>
      <DeskPart id="waiting" title="Waits for you" count={waiting.count}>
        {waiting.count > 0 ? (
          <StoryHeap caption="Stories that wait for you" heap={waiting} shown="were touched last" zone={zone} />
        ) : (
          <NothingHere>Nothing. Stories that an editor returns to you come to lie here, and those whose approval is void.</NothingHere>
        )}
      </DeskPart>
      {touched.count > 0 ? (
        <DeskPart id="touched" title="Live stories to look at" count={touched.count}>
          <TouchedStories heap={touched} now={now} />
        </DeskPart>
      ) : null}
      {reports.count > 0 ? (
        <DeskPart id="reports" title="Reports from readers" count={reports.count}>
          <ReaderReports heap={reports} zone={zone} />
        </DeskPart>
      ) : null}
      <DeskPart id="mine" title="Your stories" count={mine.count}>
        {mine.count > 0 ? (
          <>
            <StoryHeap caption="Your stories in work" heap={mine} shown="were touched last" zone={zone} />
            <p className="pt-3 text-label">
              <Link href="/desk/stories?whose=mine" prefetch={false} className="text-accent underline">
                All your stories, the published ones too
              </Link>
            </p>
          </>
        ) : (
          <EmptyState
            title="You have no story in work"
            action={
              <Link href="/desk/stories/new" prefetch={false} className={buttonClass('primary')}>
                Start a story
              </Link>
            }
          >
            Write it as you always do. When you select a sentence and make it a claim, Stet keeps who says so, who denies it and what
            you did to check, and shows what is still missing before you submit.
          </EmptyState>
        )}
      </DeskPart>
    </>
  );
}
