import Link from 'next/link';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { HeldStory } from '@/newsroom/falls/read-wave';

/** Publications that were to go out at an hour and do not, because they rely on what fell. */
export function HeldStories({ held, zone }: { held: readonly HeldStory[]; zone: string }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {held.map(({ id, storyId, headline, awaitsSecond, goesOutAt, reason, settled }) => (
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
            <UrgentBadge when={awaitsSecond} />
            {settled ? <Badge>Taken up again</Badge> : <Badge tone="warning">Held</Badge>}
          </p>
          <p>
            It was to go out on <Time at={goesOutAt} zone={zone} form="zoned" />. {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
