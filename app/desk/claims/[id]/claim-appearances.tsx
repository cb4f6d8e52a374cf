import Link from 'next/link';
import { StoryBadges } from '@/components/desk/story-badges';
import { UrgentSign } from '@/components/desk/urgent-sign';
import { Badge } from '@/components/ui/badge';
import type { ClaimForDesk } from '@/newsroom/claims/read-claim';

/** The stories it stands in, with the words it stands under. */
export function ClaimAppearances({ appearances, zone }: Pick<ClaimForDesk, 'appearances'> & { zone: string }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {appearances.map(({ id, headline, words, awaitingSecond, ...story }) => (
        <li key={id} className="flex flex-col gap-1 py-2.5">
          <Link href={`/desk/stories/${id}`} prefetch={false} className="font-serif text-teaser font-medium hover:text-accent hover:underline">
            {headline || 'Without a headline'}
          </Link>
          <p className="flex flex-wrap items-baseline gap-1">
            <StoryBadges {...story} />
            {story.restricted ? <Badge>Restricted</Badge> : null}
          </p>
          {awaitingSecond ? <UrgentSign publication={awaitingSecond} zone={zone} /> : null}
          {words.length === 0 ? <p className="text-ink-muted">Its words are no longer in the draft.</p> : null}
          <ul className="flex flex-col gap-1 text-ink-muted">
            {words.map(({ anchorId, text, drifted }) => (
              <li key={anchorId} dir="auto">
                “{text}” {drifted ? <Badge tone="warning">The words changed since somebody last looked</Badge> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
