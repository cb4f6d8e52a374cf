import Link from 'next/link';
import { AnonymityQueue } from '@/components/desk/anonymity/anonymity-queue';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { WaveList } from '@/components/desk/falls/wave-list';
import { ReaderReports } from '@/components/desk/reader-reports';
import { StoryHeap } from '@/components/desk/story-heap';
import { TouchedStories } from '@/components/desk/touched-stories';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import type { WaveRow } from '@/newsroom/falls/list-waves';
import type { Desk } from '@/newsroom/stories/read-desk';

type Props = { desk: Desk; waves: readonly WaveRow[]; anonymity: readonly DeskAnonymity[]; zone: string; now: string };

/** An editor's desk: what burns first, then the queue, oldest first, then what stands ready, then their own work. */
export function EditorHeaps({ desk, waves, anonymity, zone, now }: Props) {
  const { waiting, mine, queue, approved, awaitingSecond, touched, reports } = desk;
  return (
    <>
      {awaitingSecond.count > 0 ? (
        <DeskPart id="second" title="Published urgently, waits for a second person" count={awaitingSecond.count} loud>
          <StoryHeap caption="Stories published urgently that wait for a second person" heap={awaitingSecond} shown="have waited longest" zone={zone} />
        </DeskPart>
      ) : null}
      {waves.length > 0 ? (
        <DeskPart id="falls" title="Claims that fell" count={waves.length} loud>
          <WaveList waves={waves} zone={zone} now={now} />
        </DeskPart>
      ) : null}
      {anonymity.length > 0 ? (
        <DeskPart id="anonymity" title="May they go unnamed?" count={anonymity.length}>
          <AnonymityQueue requests={anonymity} zone={zone} now={now} />
        </DeskPart>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <DeskPart id="queue" title="To review" count={queue.count}>
            {queue.count > 0 ? (
              <StoryHeap caption="Submitted stories, the longest waiting first" heap={queue} shown="have waited longest" all="/desk/stories?stage=in_review" zone={zone} waitingAt={now} />
            ) : (
              <NothingHere>Nothing waits for review. Stories come here when their writers submit them, the oldest first.</NothingHere>
            )}
          </DeskPart>
          <DeskPart id="approved" title="Approved, not published" count={approved.count}>
            {approved.count > 0 ? (
              <StoryHeap caption="Approved stories, the longest waiting first" heap={approved} shown="have waited longest" all="/desk/stories?stage=approved" zone={zone} waitingAt={now} />
            ) : (
              <NothingHere>Nothing stands ready. A story that you approve stays here until somebody publishes or edits it.</NothingHere>
            )}
          </DeskPart>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <DeskPart id="touched" title="Live stories to look at" count={touched.count}>
            {touched.count > 0 ? (
              <TouchedStories heap={touched} now={now} />
            ) : (
              <NothingHere>When a claim changes, every live story that relies on it comes here, with the claim and a deadline.</NothingHere>
            )}
          </DeskPart>
          <DeskPart id="reports" title="Reports from readers" count={reports.count}>
            {reports.count > 0 ? (
              <ReaderReports heap={reports} zone={zone} />
            ) : (
              <NothingHere>What readers say is wrong comes here, the oldest first, until somebody closes it beside the story.</NothingHere>
            )}
          </DeskPart>
        </div>
      </div>
      {waiting.count > 0 ? (
        <DeskPart id="waiting" title="Waits for you as a writer" count={waiting.count}>
          <StoryHeap caption="Your stories that were returned, lost their approval or have open remarks" heap={waiting} shown="were touched last" zone={zone} />
        </DeskPart>
      ) : null}
      {mine.count > 0 ? (
        <DeskPart id="mine" title="Your stories" count={mine.count}>
          <StoryHeap caption="Your stories in work" heap={mine} shown="were touched last" zone={zone} />
        </DeskPart>
      ) : null}
      <p className="text-label">
        <Link href="/desk/overrides" prefetch={false} className="text-accent underline">
          What was let pass, and by whom
        </Link>
        {' · '}
        <Link href="/desk/falls" prefetch={false} className="text-accent underline">
          What followed when claims changed
        </Link>
      </p>
    </>
  );
}
