import { Lock, MessageSquare, TriangleAlert, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { StoryRow } from '@/newsroom/stories/story-row';
import { sinceWords } from './since-words';
import { StoryBadges } from './story-badges';
import { tableClass } from './table-class';
import { UrgentSign } from './urgent-sign';
import { givenBackWords } from './words';

type Props = {
  /** Says what the table lists, for those who cannot see what stands around it. */
  caption: string;
  stories: readonly StoryRow[];
  zone: string;
  /** ISO 8601, UTC. For lists that count how long a story has waited where it is; others say when it was last touched. */
  waitingAt?: string;
};

/** Stories, one a row; on a narrow screen each row becomes a card. */
export function StoryTable({ caption, stories, zone, waitingAt }: Props) {
  return (
    <table role="table" className={tableClass.table}>
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className={tableClass.head}>
        <tr role="row" className={tableClass.headRow}>
          <th role="columnheader" scope="col">Story</th>
          <th role="columnheader" scope="col" className="w-32">State</th>
          <th role="columnheader" scope="col" className="w-28">Section</th>
          <th role="columnheader" scope="col" className="w-36">Writer</th>
          <th role="columnheader" scope="col" className="w-32">{waitingAt ? 'Waiting' : 'Last touched'}</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableClass.body}>
        {stories.map((story) => (
          <tr key={story.id} role="row" className={tableClass.row}>
            <th role="rowheader" scope="row" className={tableClass.first}>
              <Headline story={story} zone={zone} />
            </th>
            <td role="cell" className={tableClass.cell}>
              <StoryBadges {...story} />
            </td>
            <td role="cell" className={tableClass.cell}>{story.section.name}</td>
            <td role="cell" className={tableClass.cell}>{story.owner.name}</td>
            <td role="cell" className={`${tableClass.cell} whitespace-nowrap`}>
              {waitingAt ? (
                <>
                  <span className="sm:hidden">waiting </span>
                  <span className="font-semibold text-ink">{sinceWords(story.stageSince, waitingAt)}</span>
                </>
              ) : (
                <Time at={story.touchedAt} zone={zone} form="short" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Headline({ story, zone }: { story: StoryRow; zone: string }) {
  return (
    <>
      <Link
        href={`/desk/stories/${story.id}`}
        prefetch={false}
        className="font-serif text-teaser font-medium text-ink hover:text-accent hover:underline"
      >
        {story.headline || <em className="text-ink-muted">Without a headline</em>}
      </Link>
      <span className="flex flex-wrap gap-x-3 text-small text-ink-muted empty:hidden">
        {story.restricted ? <Note icon={Lock} words="Restricted" /> : null}
        {story.givenBackBy ? <Note icon={Undo2} words={givenBackWords[story.givenBackBy]} /> : null}
        {story.openRemarks > 0 ? (
          <Note icon={MessageSquare} words={story.openRemarks === 1 ? '1 open remark' : `${story.openRemarks} open remarks`} />
        ) : null}
        {story.openTasks > 0 ? (
          <Note
            icon={TriangleAlert}
            words={story.openTasks === 1 ? 'A claim of it changed' : `${story.openTasks} claims of it changed`}
          />
        ) : null}
      </span>
      {story.awaitingSecond ? <UrgentSign publication={story.awaitingSecond} zone={zone} className="mt-1" /> : null}
    </>
  );
}

function Note({ icon: Icon, words }: { icon: typeof Lock; words: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <Icon aria-hidden="true" className="size-3.5" />
      {words}
    </span>
  );
}
