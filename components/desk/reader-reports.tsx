import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { ReportHeap } from '@/newsroom/remarks/read-reports';
import { UrgentBadge } from './urgent-badge';

/** What readers say is wrong, each leading to the story; it is answered and closed among the story's remarks. */
export function ReaderReports({ heap: { reports, count }, zone }: { heap: ReportHeap; zone: string }) {
  return (
    <>
      <ul className="divide-y divide-rule border-b border-rule text-label">
        {reports.map(({ id, storyId, headline, awaitsSecond, words, body, at }) => (
          <li key={id} className="flex flex-col gap-1 py-2.5">
            <Link href={`/desk/stories/${storyId}`} prefetch={false} className="font-serif text-teaser font-medium hover:text-accent hover:underline" dir="auto">
              {headline || 'Without a headline'}
            </Link>
            <UrgentBadge when={awaitsSecond} />
            {words ? (
              <q className="line-clamp-2 border-s-2 border-accent ps-2.5 font-serif" dir="auto">
                {words}
              </q>
            ) : null}
            <p className="line-clamp-3 max-w-measure whitespace-pre-line" dir="auto">
              {body}
            </p>
            <p className="text-small text-ink-muted">
              A reader, <Time at={at} zone={zone} form="short" />
            </p>
          </li>
        ))}
      </ul>
      {count > reports.length ? (
        <p className="pt-3 text-label">These are the {reports.length} that have waited longest; the others follow as these are closed.</p>
      ) : null}
    </>
  );
}
