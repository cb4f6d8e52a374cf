import { Time } from '@/components/ui/time';
import type { Notice } from '@/newsroom/published/story-notices';
import { CorrectionText } from './correction-text';
import type { Tongue } from './messages/tongue';

/** What changed since the story was first published. Whatever was wrong stands before the text. */
export function StoryNotices({ notices, language, zone, tongue }: { notices: Notice[]; language: string; zone: string; tongue: Tongue }) {
  if (notices.length === 0) return null;
  return (
    <ul aria-label={tongue.messages.changes} className="space-y-3 font-sans text-label" {...tongue.spoken}>
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.at.toISOString()}`} data-notice={notice.kind} className="notice space-y-1">
          <p>
            <strong className="font-semibold">
              {tongue.messages.notice[notice.kind]} <Time at={notice.at} zone={zone} locale={tongue.locale} />
            </strong>
            {notice.note && notice.corrections.every(({ right }) => right !== notice.note) ? <>: <bdi>{notice.note}</bdi></> : null}
          </p>
          {notice.corrections.map(({ id, kind, wrong, right }) => (
            <CorrectionText key={id} kind={kind} wrong={wrong} right={right} language={language} tongue={tongue} />
          ))}
        </li>
      ))}
    </ul>
  );
}
