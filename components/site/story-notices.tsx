import { Time } from '@/components/ui/time';
import type { Notice } from '@/newsroom/published/story-notices';
import { CorrectionText } from './correction-text';
import { noticeWords } from './notice-words';

/** What changed since the story was first published. Whatever was wrong stands before the text. */
export function StoryNotices({ notices, zone }: { notices: Notice[]; zone: string }) {
  if (notices.length === 0) return null;
  return (
    <ul aria-label="Changes to this story" className="space-y-3 font-sans text-label" dir="ltr">
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.at.toISOString()}`} data-notice={notice.kind} className="notice space-y-1">
          <p>
            <strong className="font-semibold">
              {noticeWords[notice.kind]} <Time at={notice.at} zone={zone} />
            </strong>
            {notice.note ? <>: <bdi>{notice.note}</bdi></> : null}
          </p>
          {notice.corrections.map(({ id, wrong, right }) => (
            <CorrectionText key={id} wrong={wrong} right={right} />
          ))}
        </li>
      ))}
    </ul>
  );
}
