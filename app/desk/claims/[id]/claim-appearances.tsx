import Link from 'next/link';
import { StoryBadges } from '@/components/desk/story-badges';
import { UrgentSign } from '@/components/desk/urgent-sign';
import { Badge } from '@/components/ui/badge';
import type { ClaimForDesk } from '@/newsroom/claims/read-claim';

/** The stories it stands in, with the words it stands under. */
export function ClaimAppearances({ appearances, zone }: Pick<ClaimForDesk, 'appearances'> & { zone: string }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {appearances.map(({ id, storyId, headline, words, drifted, awaitingSecond, ...story }) => (
        <li key={id} className="flex flex-col gap-1 py-2.5">
          <Link href={`/desk/stories/${storyId}`} prefetch={false} className="font-serif text-teaser font-medium hover:text-accent hover:underline">
            {headline || 'Without a headline'}
          </Link>
          <p dir="auto" className="text-ink-muted">
            {words === null ? 'Its words are no longer in the draft.' : `“${words}”`}
          </p>
          <p className="flex flex-wrap items-baseline gap-1">
            <StoryBadges {...story} />
            {story.restricted ? <Badge>Restricted</Badge> : null}
            {drifted ? <Badge tone="warning">The words changed since somebody last looked</Badge> : null}
          </p>
          {awaitingSecond ? <UrgentSign publication={awaitingSecond} zone={zone} /> : null}
        </li>
      ))}
    </ul>
  );
}
