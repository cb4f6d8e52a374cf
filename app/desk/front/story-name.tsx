import { UrgentBadge } from '@/components/desk/urgent-badge';
import type { FrontStory } from '@/newsroom/front/front-places';

/** A story of the front by its headline and section. */
export function StoryName({ story: { headline, section, address, awaitsSecond } }: { story: FrontStory }) {
  return (
    <div className="min-w-0 grow text-label">
      <p dir="auto" className="text-start font-serif text-teaser font-medium">
        {address ? (
          <a href={address} className="hover:text-accent hover:underline">
            {headline}
          </a>
        ) : (
          headline
        )}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-muted">
        {section} <UrgentBadge when={awaitsSecond} />
      </p>
    </div>
  );
}
