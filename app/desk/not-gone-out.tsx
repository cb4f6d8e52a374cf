import Link from 'next/link';
import { DeskPart } from '@/components/desk/desk-part';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { NotGoneOut } from '@/newsroom/scheduling/list-not-gone-out';

const whatToDo = {
  held: 'Mend the text or check the claim anew, and have the story approved again; then give it another hour.',
  refused: 'See to what the rules ask for, and have the story approved again; then give it another hour.',
} as const;

/** Publications of one's own, or that one gave an hour, which did not go out: why, and what to do. */
export function NotGoneOutHeap({ missed, zone }: { missed: readonly NotGoneOut[]; zone: string }) {
  if (missed.length === 0) return null;
  return (
    <DeskPart id="not-gone-out" title="Did not go out" count={missed.length} loud>
      <ul className="divide-y divide-rule text-label">
        {missed.map(({ id, storyId, headline, awaitsSecond, goesOutAt, ending, reason, waveId }) => (
          <li key={id} className="flex flex-col gap-1 py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link
                href={`/desk/stories/${storyId}`}
                prefetch={false}
                dir="auto"
                className="font-serif text-teaser font-medium hover:text-accent hover:underline"
              >
                {headline || 'Without a headline'}
              </Link>
              <Badge tone="warning">{ending === 'held' ? 'Held' : 'Refused at its hour'}</Badge>
              <UrgentBadge when={awaitsSecond} />
            </p>
            <p>
              It was to go out on <Time at={goesOutAt} zone={zone} form="zoned" />. {reason} {whatToDo[ending]}
              {waveId ? (
                <Link
                  href={`/desk/falls/${waveId}`}
                  prefetch={false}
                  aria-label={`What fell: ${headline}`}
                  className="ms-2 text-small text-accent underline"
                >
                  What fell
                </Link>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}
