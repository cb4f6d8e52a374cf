import { UrgentBadge } from '@/components/desk/urgent-badge';
import type { FrontStory } from '@/newsroom/front/front-places';

/** A story of the front by its headline and section. */
export function StoryName({ story: { headline, section, address, awaitsSecond } }: { story: FrontStory }) {
  return (
    <p className="min-w-0 text-label">
      {address ? (
        <a href={address} className="font-serif text-teaser font-medium hover:text-accent hover:underline" dir="auto">
          {headline}
        </a>
      ) : (
        <span className="font-serif text-teaser font-medium" dir="auto">{headline}</span>
      )}{' '}
      <span className="text-small text-ink-muted">{section}</span> <UrgentBadge when={awaitsSecond} />
    </p>
  );
}
